"""Opens screens in Streamlit's test runner and reads them: the only place that looks into its messages."""

import json
import re
from html import unescape
from typing import Any, NamedTuple

from streamlit.testing.v1 import AppTest

from scar_timeline.ui.choice import LINK_PARAMETER
from scar_timeline.ui.screens import NAMES, PAGES_FOLDER

SITE = "https://timeline.clinic.example"
FOOTER = '<div class="foot">'
WITHIN = 60  # seconds; the first run loads and checks all content


def visit(name: str, code: str | None = None, timezone: str = "Europe/London", **sent: Any) -> AppTest:
    """A screen as its address opens it, with the code of a link and what elements have ``sent``, by key."""
    page = AppTest.from_file(str(PAGES_FOLDER / "shell.py"), default_timeout=WITHIN)
    page.context |= {"url": f"{SITE}/{'' if name == NAMES[0] else name}", "timezone": timezone}
    if code is not None:
        page.query_params[LINK_PARAMETER] = code
    for key, value in sent.items():
        page.session_state[key] = value
    return go_to(page, name)


def go_to(page: AppTest, name: str) -> AppTest:
    """The same visitor on another screen."""
    page.switch_page(str(PAGES_FOLDER / f"{name}.py")).run()
    assert not page.exception
    return page


def read_only(page: AppTest) -> AppTest:
    """The page for tests that share it: running it again fails."""

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("this screen is shared by tests that read: act on one of your own, from visit()")

    page._run = refuse
    return page


def bodies(page: Any) -> list[str]:
    """The HTML blocks of a page or of a fold, unescaped."""
    return [unescape(block.proto.body) for block in page.get("html")]


def html_of(page: Any) -> str:
    """All HTML blocks, one after another."""
    return "".join(bodies(page))


def table(page: AppTest, caption: str) -> str:
    """The HTML of the table with this caption; empty where there is none."""
    tables = re.findall(r"<table .*?</table>", html_of(page), re.DOTALL)
    return next((body for body in tables if f"<caption>{caption}</caption>" in body), "")


def texts(page: Any) -> list[str]:
    """What is written outside of HTML blocks: headings, text, captions, notes, codes."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "warning", "info", "code")
    return [str(block.value) for kind in kinds for block in getattr(page, kind)]


def words_of(page: Any) -> str:
    """All that can be read above the footer."""
    above = "".join(body for body in bodies(page) if FOOTER not in body)
    return " ".join([*texts(page), re.sub(r"<[^>]*>", " ", above)])


def folded_away(page: AppTest) -> str:
    """All that stands in folds, as HTML and as words."""
    return " ".join(html_of(fold) + words_of(fold) for fold in page.expander)


def told(page: AppTest, element: str) -> Any:
    """What Python gives to our own element of this name, which stands on the page once."""
    (proto,) = [each.proto for each in page.get("bidi_component") if each.proto.component_name == element]
    return json.loads(proto.json)


def told_aloud(page: AppTest, part: str) -> str:
    """What a part of the screen gives to the live region; empty where it says nothing."""
    return " ".join(told(page, "scar_timeline_aloud")["parts"].get(part, []))


class Chart(NamedTuple):
    """A Plotly chart as the browser gets it."""

    figure: Any
    alt: str
    config: Any


def charts(page: AppTest) -> list[Chart]:
    """The Plotly charts of a page."""
    found = [each.proto for each in page.get("plotly_chart")]
    return [Chart(json.loads(proto.spec), proto.alt, json.loads(proto.config)) for proto in found]


def labels(page: AppTest, kind: str) -> list[str]:
    """The labels of all elements of a kind: ``page_link``, ``download_button``."""
    return [each.proto.label for each in page.get(kind)]


def buttons_to(page: AppTest) -> dict[str, str]:
    """The buttons that open an address: address by label."""
    return {each.proto.label: each.proto.url for each in page.get("link_button")}


def takes_new_words(selectbox: Any) -> bool:
    """Whether typed words that are no option would be sent."""
    return selectbox.proto.accept_new_options
