"""The chart that bare Streamlit draws: 12 journeys and 3 areas over 53 weeks, one set for each severity.

The curves are made up for the benchmark, but have the size of the app's own Plotly chart:
15 traces of 53 points.
"""

import math

import plotly.graph_objects as go

SEVERITIES = ("mild", "moderate", "severe")
DEFAULT_SEVERITY = "moderate"
WEEKS = tuple(range(53))
JOURNEYS = 12
LANES = ("Calming down", "Building", "Remodelling")

_CEILING = {"mild": 1.8, "moderate": 1.5, "severe": 1.1}
_LANE_PEAK_WEEK = (1, 8, 30)


def journey(severity: str, number: int) -> list[float]:
    """Return 53 weekly values, in grades, of journey `number` (0 to 11) for one severity."""
    ceiling = _CEILING[severity] * number / (JOURNEYS - 1)
    return [round(ceiling * (1 - math.exp(-week / (6 + number))), 3) for week in WEEKS]


def lane(severity: str, number: int) -> list[float]:
    """Return 53 weekly values between 0 and 1 of area `number` (0 to 2) for one severity."""
    peak = _LANE_PEAK_WEEK[number] * (1 + 0.1 * SEVERITIES.index(severity))
    return [round((week + 1) / peak * math.exp(1 - (week + 1) / peak), 3) for week in WEEKS]


def figure(severity: str) -> go.Figure:
    """Build the Plotly figure of one severity: 12 lines above, 3 filled areas below, fixed axes."""
    drawn = go.Figure()
    for number in range(JOURNEYS):
        drawn.add_scatter(
            x=WEEKS, y=journey(severity, number), mode="lines", line_width=1.2, name=f"Journey {number + 1}"
        )
    for number, name in enumerate(LANES):
        drawn.add_scatter(x=WEEKS, y=lane(severity, number), mode="lines", fill="tozeroy", name=name, yaxis="y2")
    drawn.update_layout(
        height=460,
        showlegend=False,
        margin={"l": 40, "r": 10, "t": 10, "b": 30},
        xaxis={"range": [0, 52], "fixedrange": True},
        yaxis={"range": [-0.1, 2], "domain": [0.4, 1], "fixedrange": True},
        yaxis2={"range": [0, 1.05], "domain": [0, 0.33], "fixedrange": True},
    )
    return drawn
