"""Who is measured and what to touch on their pages. Every selector of the benchmarks stands here.

Selectors are CSS and are looked up through open shadow roots; elements under `[hidden]` do not count.
"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.chart import DEFAULT_SEVERITY, SEVERITIES

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Target:
    """One element: the first that matches `css` and, if given, whose whole text is `text`."""

    css: str
    text: str | None = None


@dataclass(frozen=True)
class Picture(Target):
    """The drawn chart: it shows once it has a size and at least `least` elements matching `curves`."""

    curves: str = "path"
    least: int = 12


@dataclass(frozen=True)
class Step:
    """Click `targets` in order, then wait until `shows` is there.

    With `again`, click them again every 100 ms meanwhile: a page may draw controls before it listens.
    """

    targets: tuple[Target, ...]
    shows: Target
    again: bool = False


@dataclass(frozen=True)
class Contestant:
    """One page to measure.

    Attributes:
        name: what the tables call it.
        serve: the command that serves it; `{port}`, `{app}` and `{python}` are filled in.
            Contestants with the same command share one server.
        path: where its page is.
        opening: what to click before the picture shows.
        picture: the chart.
        says: other parts that must have changed before a tap counts as answered.
        choices: the controls tapped in turn. The last one is what stands chosen after `opening`.
        before: what to click, untimed, so that the choices are in view; ``None`` where they always are.
    """

    name: str
    serve: tuple[str, ...]
    path: str
    opening: tuple[Step, ...]
    picture: Picture
    says: tuple[Target, ...]
    choices: tuple[Target, ...]
    before: Target | None = None

    def parts(self) -> list[dict[str, Any]]:
        """Return what a tap must have changed, the picture first, as plain data for the page."""
        return [asdict(part) for part in (self.picture, *self.says)]


def _last_is_default(targets: dict[str, Target]) -> tuple[Target, ...]:
    others = [target for severity, target in targets.items() if severity != DEFAULT_SEVERITY]
    return (*others, targets[DEFAULT_SEVERITY])


# --- The app ------------------------------------------------------------------------------------------

_SERVE_APP = (
    "{python}", "-m", "streamlit", "run", "{app}",
    "--server.headless", "true", "--server.address", "127.0.0.1", "--server.port", "{port}",
)  # fmt: skip

SCAR_TYPE = Target('input[name="scar_type"][value="rolling"]')
SEVERITY = {severity: Target(f'input[name="severity"][value="{severity}"]') for severity in SEVERITIES}
EXPLORER_PICTURE = Picture('[data-part="picture"]', curves="svg path, svg polyline", least=12)
EXPLORER_SAYS = (Target('[data-part="result"]'), Target('[data-part="facts"]'))
CHANGE = Target('[data-part="change"]')
SHOW = Target('[data-action="show"]')  # a click without a finger is a key: it chooses and does not show yet
CHOOSE = Step((SCAR_TYPE, SEVERITY[DEFAULT_SEVERITY], SHOW), shows=EXPLORER_PICTURE, again=True)

# The explorer keeps the code of the chosen scenario in its address, as this parameter.
CODE_PARAMETER = "p"
FAST_PAGE_FOLDER = "/s/"
FAST_PAGE_PICTURE = Picture("body", curves="svg path, svg polyline", least=12)

PLOTLY = Picture(".js-plotly-plot", curves="path.js-line", least=1)
CHART_VIEW = Target('input[name="view"][value="chart"]')

OURS = Contestant(
    "ours", _SERVE_APP, "/", (CHOOSE,), EXPLORER_PICTURE, EXPLORER_SAYS, _last_is_default(SEVERITY), CHANGE
)
OURS_CHART = Contestant(
    "ours_chart", _SERVE_APP, "/", (CHOOSE, Step((CHART_VIEW,), shows=PLOTLY)), PLOTLY, (),
    _last_is_default(SEVERITY), CHANGE,
)  # fmt: skip

# --- Streamlit as it comes ----------------------------------------------------------------------------

_BARE_PICTURE = Picture(".js-plotly-plot", curves="path.js-line", least=15)

BARE_STREAMLIT = Contestant(
    "bare_streamlit",
    (
        "{python}", "-m", "streamlit", "run", str(ROOT / "benchmarks" / "bare_streamlit.py"),
        "--server.headless", "true", "--server.address", "127.0.0.1", "--server.port", "{port}",
        "--browser.gatherUsageStats", "false",
    ),
    "/", (), _BARE_PICTURE, (),
    _last_is_default({s: Target('button[data-variant="segmented_control"]', s) for s in SEVERITIES}),
)  # fmt: skip
CONTESTANTS = (OURS, BARE_STREAMLIT, OURS_CHART)
