"""Opens screens in Streamlit's test runner and reads what stands on them.

The only place in the tests that looks into Streamlit's messages.
"""

import json
import re
from html import unescape
from typing import Any, NamedTuple

from streamlit.testing.v1 import AppTest

from scar_timeline.ui.choice import LINK_PARAMETER
from scar_timeline.ui.screens import NAMES, PAGES_FOLDER

SITE = "https://timeline.clinic.example"
WITHIN = 60  # seconds; the first run loads and checks all content


def visit(name: str, code: str | None = None, timezone: str = "Europe/London", **state: Any) -> AppTest:
    """The screen ``pages/<name>.py`` as its address opens it, for one test that acts on it.

    Args:
        name: one of ``NAMES``.
        code: what a link hands over after ``?p=``.
        timezone: the browser's.
        state: what the browser has sent already, by key of the element that sent it.
    """
    page = AppTest.from_file(str(PAGES_FOLDER / "shell.py"), default_timeout=WITHIN)
    page.context["url"] = f"{SITE}/{'' if name == NAMES[0] else name}"
    page.context["timezone"] = timezone
    if code is not None:
        page.query_params[LINK_PARAMETER] = code
    for key, value in state.items():
        page.session_state[key] = value
    return go_to(page, name)


def go_to(page: AppTest, name: str) -> AppTest:
    """The same visitor on another screen."""
    page.switch_page(str(PAGES_FOLDER / f"{name}.py")).run()
    assert not page.exception
    return page


def read_only(page: AppTest) -> AppTest:
    """The page for tests that share it: whoever runs it again gets an error."""

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("this screen is shared by tests that read: act on one of your own, from visit()")

    page._run = refuse
    return page


def bodies(page: Any) -> list[str]:
    """The HTML blocks of a page, or of a part of it such as a fold, unescaped."""
    return [unescape(block.proto.body) for block in page.get("html")]


def html_of(page: Any) -> str:
    """All HTML blocks, one after another."""
    return "".join(bodies(page))


def words_of(page: AppTest) -> str:
    """What can be read: headings, text and captions, then the words of the HTML blocks."""
    blocks = [*page.title, *page.header, *page.subheader, *page.markdown, *page.caption]
    blocks += [*page.warning, *page.info, *page.code]
    return " ".join(str(block.value) for block in blocks) + " " + re.sub(r"<[^>]*>", " ", html_of(page))


def table(page: Any, caption: str) -> str:
    """The HTML of the table with this caption; empty where there is none."""
    tables = re.findall(r"<table .*?</table>", html_of(page), re.DOTALL)
    return next((body for body in tables if f"<caption>{caption}</caption>" in body), "")


def folded_away(page: AppTest) -> str:
    """All that stands in folds."""
    return " ".join(
        html_of(fold) + " ".join(block.value for block in fold.markdown) for fold in page.expander
    )


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


def buttons_to(page: AppTest) -> dict[str, str]:
    """The buttons that open an address: address by label."""
    return {each.proto.label: each.proto.url for each in page.get("link_button")}


def ways_on(page: AppTest) -> list[str]:
    """The labels of the links to other screens, in their order."""
    return [each.proto.label for each in page.get("page_link")]


def downloads(page: AppTest) -> list[str]:
    """The labels of the buttons that save a file."""
    return [each.proto.label for each in page.get("download_button")]


def takes_new_words(selectbox: Any) -> bool:
    """Whether typed words that are no option would be sent."""
    return selectbox.proto.accept_new_options
