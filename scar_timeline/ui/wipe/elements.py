"""Registers the two elements with Streamlit and gives them their words."""

from functools import cache
from html import escape
from pathlib import Path
from typing import Any, Final

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue

_HERE = Path(__file__).parent

ASKS_AGAIN_AT: Final = 20
"""Seconds left when the tablet says a second time that it is about to clear."""


def render_tablet_clock() -> None:
    """Put the tablet's button and clock on the screen; both stay away without ``?clinic=1``."""
    catalogue = the_catalogue()
    say = catalogue.say
    _tablet()(
        key="tablet",
        width="content",
        data={
            "again": say("wipe.short"),
            "no_answer": say("wipe.no_answer"),
            "minutes": catalogue.clinic.tablet_clears_after_minutes,
            "nearly": say("wipe.idle.nearly", seconds=ASKS_AGAIN_AT),
            "asks_again_at": ASKS_AGAIN_AT,
            "offline": say("wipe.idle.offline"),
            "dialog": {
                "title": say("wipe.idle.title"),
                "text": say("wipe.idle.text"),
                "left": say("wipe.idle.left"),
                "stay": say("wipe.idle.stay"),
                "clear": say("wipe.idle.clear"),
            },
        },
    )


def render_start_again() -> None:
    """Draw the button that clears everything for the next person."""
    say = the_catalogue().say
    _start_again()(key="start_again", data={"button": say("wipe.button"), "no_answer": say("wipe.no_answer")})


@cache
def _tablet() -> Any:
    return _element("tablet", "tablet")


@cache
def _start_again() -> Any:
    return _element("start_again", "again")


def _element(name: str, file: str) -> Any:
    """An element of its own drawing; both know how to leave (``leave.js``)."""
    html = _read(f"{file}.html").replace("{label}", escape(the_catalogue().say("wipe.button")))
    return st.components.v2.component(
        name, html=html, css=_read("wipe.css"), js=_read("leave.js", f"{file}.js")
    )


def _read(*names: str) -> str:
    return "\n".join((_HERE / name).read_text(encoding="utf-8") for name in names)
