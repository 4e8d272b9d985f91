"""Opens screens in Streamlit's test runner and reads them: the only place that looks into its messages."""

import json
import re
from html import unescape
from typing import Any, NamedTuple

from streamlit.testing.v1 import AppTest

from scar_timeline.ui.navigation import NAMES, PAGES_FOLDER
from scar_timeline.ui.session import LINK_PARAMETER

SITE = "https://timeline.clinic.example"
WITHIN = 60  # seconds; the first run loads and checks all content


def visit(name: str, code: str | None = None, **sent: Any) -> AppTest:
    """A screen as its address opens it, with the code of a link and what elements have ``sent``, by key."""
    page = AppTest.from_file(str(PAGES_FOLDER / "shell.py"), default_timeout=WITHIN)
    page.context |= {"url": f"{SITE}/{'' if name == NAMES[0] else name}"}
    if code is not None:
        page.query_params[LINK_PARAMETER] = code
    for key, value in sent.items():
        page.session_state[key.replace("_", "-")] = value
    page.switch_page(str(PAGES_FOLDER / f"{name}.py")).run()
    assert not page.exception
    return page


def read_only(page: AppTest) -> AppTest:
    """The page for tests that share it: running it again fails."""

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("this screen is shared by tests that read: act on one of your own, from visit()")

    page._run = refuse
    return page


def html_of(page: Any) -> str:
    """All HTML that Streamlit sends, unescaped; blocks are not among it."""
    return "".join(unescape(block.proto.body) for block in page.get("html"))


def table(page: AppTest, caption: str) -> str:
    """The HTML of the table with this caption; empty where there is none."""
    tables = re.findall(r"<table .*?</table>", html_of(page), re.DOTALL)
    return next((body for body in tables if f"<caption>{caption}</caption>" in body), "")


def places(page: AppTest) -> list[str]:
    """The ids of the blocks that have a place on the page, in order."""
    return [json.loads(each.proto.json)["block"] for each in page.get("bidi_component")]


class Chart(NamedTuple):
    """A Plotly chart as the browser gets it."""

    figure: Any
    alt: str
    config: Any


def charts(page: AppTest) -> list[Chart]:
    """The Plotly charts of a page."""
    found = [each.proto for each in page.get("plotly_chart")]
    return [Chart(json.loads(proto.spec), proto.alt, json.loads(proto.config)) for proto in found]
