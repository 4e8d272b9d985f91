"""Rival: Dash as it comes, one radio control and one graph updated by a callback. Port as argument."""

import sys

import plotly.graph_objects as go

# Dash and NiceGUI are not installed where the types are checked: see requirements-bench.txt.
from dash import Dash, Input, Output, dcc, html  # type: ignore[import-not-found]

from benchmarks.rivals.chart import DEFAULT_SEVERITY, SEVERITIES, figure

app = Dash(__name__)
app.layout = html.Div(
    [
        dcc.RadioItems(list(SEVERITIES), DEFAULT_SEVERITY, id="severity", inline=True),
        dcc.Graph(figure=figure(DEFAULT_SEVERITY), id="chart"),
    ]
)


@app.callback(Output("chart", "figure"), Input("severity", "value"), prevent_initial_call=True)  # type: ignore[untyped-decorator]
def redraw(severity: str) -> go.Figure:
    return figure(severity)


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=sys.argv[1], debug=False)
