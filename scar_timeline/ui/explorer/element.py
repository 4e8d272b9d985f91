"""Registers the explorer with Streamlit and gives its pages what was chosen."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.pictures.scar_section import scar_section
from scar_timeline.pictures.severity_sketch import severity_sketch
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.choice import LINK_PARAMETER, Choice

_HERE = Path(__file__).parent
View = Literal["picture", "chart", "table", "words"]
VIEWS: tuple[View, ...] = ("picture", "chart", "table", "words")
KEY = "explorer"
"""The element's key; its state in the session is a mapping with ``choice``."""
_FIRST = "explorer_told_first"
"""What the element was told when it appeared. It is told the same again, for then Streamlit does not send it
again: 57 kB a tap, with all its code."""


@dataclass(frozen=True)
class Explored:
    """What the element says: the choice, where both parts are chosen, and the view that is open."""

    choice: Choice | None
    view: View


def explorer(pack_path: str, choice: Choice | None, view: View) -> Explored:
    """Show the explorer.

    Args:
        pack_path: where the browser finds the pack.
        choice: what to show first; later the browser's own choice counts.
        view: which view to open first.
    """
    first = st.session_state.get(_FIRST)
    # Streamlit forgets the state of an element that a run did not show: then this one is shown anew.
    if KEY not in st.session_state or first is None or first["pack"] != pack_path:
        chosen: dict[str, str] = {"view": view}
        if choice:
            chosen |= {"scar_type": choice.scar_type, "severity": choice.severity}
        first = st.session_state[_FIRST] = told(pack_path, chosen)
    result = _element()(
        key=KEY, data=first, default={"choice": first["choice"]}, on_choice_change=lambda: None
    )
    return _explored(the_catalogue(), result.choice)


def _explored(catalogue: Catalogue, state: Any) -> Explored:
    """Read the browser's message; anything that is not a choice of ours counts as none."""
    state = state if isinstance(state, dict) else {}
    scar_type, severity = state.get("scar_type"), state.get("severity")
    known = scar_type in tuple(catalogue.scar_types) and severity in tuple(catalogue.severities)
    return Explored(
        choice=Choice(str(scar_type), str(severity)) if known else None, view=view_of(state.get("view"))
    )


def view_of(name: object) -> View:
    """The view of a name; the picture where there is none of that name."""
    return next((view for view in VIEWS if view == name), "picture")


@cache
def _element() -> Any:
    return st.components.v2.component(
        "scar_timeline_explorer",
        html=skeleton(the_catalogue()),
        css=style(),
        js=browser_code(),
    )


def browser_code() -> str:
    """The JavaScript of the element: the numbered files of ``browser/`` in their order, as one module."""
    return _joined(_numbered())


def first_code() -> str:
    """The JavaScript of the explorer that is there before Streamlit: the same, with another beginning."""
    return _joined([*_numbered()[:-1], _HERE / "browser" / "first.js"])


def _numbered() -> list[Path]:
    return sorted((_HERE / "browser").glob("[0-9][0-9]_*.js"))


def style() -> str:
    """The style of the explorer."""
    return (_HERE / "explorer.css").read_text(encoding="utf-8")


def told(pack_path: str, chosen: dict[str, str]) -> dict[str, object]:
    """What the browser's code is told: where the pack is, what to show first, and sentences it needs."""
    words = _words(the_catalogue())
    return {"pack": pack_path, "choice": chosen, "parameter": LINK_PARAMETER, "words": words}


def _joined(files: list[Path]) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def skeleton(catalogue: Catalogue) -> str:
    """The element's HTML before anything is chosen: the cards, and empty places for the rest."""
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("skeleton.html").render(
        say=catalogue.say,
        cards=[_type_card(catalogue, scar_type) for scar_type in catalogue.scar_types],
        severities=[_severity_card(catalogue, severity) for severity in catalogue.severities],
        limits=[row.text for row in catalogue.evidence.disclaimers_for("picture")],
    )


def _type_card(catalogue: Catalogue, scar_type: str) -> dict[str, str]:
    say, place = catalogue.say, f"drawings.scar_section.{scar_type}"
    drawing = scar_section(
        scar_type,
        title=say(f"{place}.title"),
        description=say(f"{place}.description"),
        id_prefix=f"card-{scar_type.replace('_', '-')}",
        labels={},
    )
    return {
        "id": scar_type,
        "name": catalogue.scar_types[scar_type].name,
        "drawing": drawing,
        "look": say(f"{place}.tell_look"),
        "touch": say(f"{place}.tell_touch"),
    }


def _severity_card(catalogue: Catalogue, severity: str) -> dict[str, str]:
    say, place = catalogue.say, f"drawings.severity.{severity}"
    drawing = severity_sketch(
        severity,
        title=say(f"{place}.title"),
        description=say(f"{place}.description"),
        id_prefix=f"card-{severity}",
        labels={},
    )
    row = catalogue.severities[severity]
    return {"id": severity, "name": row.name, "drawing": drawing, "hidden": row.hidden}


def _words(catalogue: Catalogue) -> dict[str, str]:
    """Sentences the element needs between its states."""
    return {
        "next_type": catalogue.say("explore.next.type"),
        "next_severity": catalogue.say("explore.next.severity"),
        "next_done": catalogue.say("explore.next.done"),
        "range": catalogue.say("explore.journeys.range"),
        "range_hide": catalogue.say("explore.journeys.range_hide"),
        "loading": catalogue.say("explore.loading"),
        "offline": catalogue.say("explore.offline.line"),
    }
