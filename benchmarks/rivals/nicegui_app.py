"""Rival: NiceGUI as it comes, one toggle and one `ui.plotly`. Port as argument."""

import sys

# Dash and NiceGUI are not installed where the types are checked: see requirements-bench.txt.
from nicegui import ui  # type: ignore[import-not-found]
from nicegui.events import ValueChangeEventArguments  # type: ignore[import-not-found]

from benchmarks.rivals.chart import DEFAULT_SEVERITY, SEVERITIES, figure


@ui.page("/")  # type: ignore[untyped-decorator]
def page() -> None:
    def redraw(event: ValueChangeEventArguments) -> None:
        plot.update_figure(figure(event.value))

    ui.toggle(list(SEVERITIES), value=DEFAULT_SEVERITY, on_change=redraw)
    plot = ui.plotly(figure(DEFAULT_SEVERITY)).classes("w-full")


if __name__ == "__main__":
    ui.run(host="127.0.0.1", port=int(sys.argv[1]), reload=False, show=False)
