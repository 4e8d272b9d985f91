"""Opens a screen in Streamlit's test runner, inside its frame, and reads what stands on it."""

import json
import re
from html import unescape
from pathlib import Path

from streamlit.testing.v1 import AppTest

from scar_timeline.ui.choice import Choice

WITHIN = 60  # seconds; the first run loads and checks all content


def open_screen(root: Path, name: str, choice: Choice | None = None) -> AppTest:
    """The screen ``pages/<name>.py`` as a visitor comes to it from the front page, who may have chosen."""
    shell = AppTest.from_file(str(root / "pages" / "shell.py"), default_timeout=WITHIN)
    if choice is not None:
        shell.session_state["choice"] = choice
    shell.run()
    return shell if name == "explore" else shell.switch_page(str(root / "pages" / f"{name}.py")).run()


def html_of(page: AppTest) -> str:
    """All HTML blocks, one after another, unescaped; those with drawings in them come last."""
    drawings = (
        json.loads(each.proto.json)
        for each in page.get("bidi_component")
        if each.proto.component_name == "scar_timeline_drawing"
    )
    return unescape("".join([*(block.proto.body for block in page.get("html")), *drawings]))


def words_of(page: AppTest) -> str:
    """What can be read: headings, text and captions, then the words of the HTML blocks."""
    blocks = [*page.title, *page.header, *page.subheader, *page.markdown, *page.caption]
    blocks += [*page.warning, *page.info, *page.code]
    return " ".join(str(block.value) for block in blocks) + " " + re.sub(r"<[^>]*>", " ", html_of(page))


def told_aloud(page: AppTest, part: str) -> str:
    """What a part of the screen gives to the live region; empty where it says nothing."""
    (region,) = [
        each.proto
        for each in page.get("bidi_component")
        if each.proto.component_name == "scar_timeline_aloud"
    ]
    return " ".join(json.loads(region.json)["parts"].get(part, []))
