"""The Plotly view of one choice. Plotly is 1.2 MB of script: it is loaded only when its view is opened."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

import streamlit as st
from plotly.graph_objects import Figure

from scar_timeline.blocks.explorer import explorer
from scar_timeline.blocks.page import Page, block_id
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.charts.figure import CONFIG
from scar_timeline.graphics.charts.timeline_chart import chart_alt, timeline_chart
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import Opened
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.clinic_people import with_clinic_people
from scar_timeline.timeline.offered_courses import read_course
from scar_timeline.timeline.scenario import chosen, scenario
from scar_timeline.ui.session import told_by

_FIGURES_KEPT: Final = 64
"""The usual courses, and as many more."""


@lru_cache(_FIGURES_KEPT)
def _figure(catalogue: Catalogue, choice: Choice) -> Figure:
    """The figure of a choice, checked once: Streamlit checks a plain one at every run, which takes 40 ms.

    Streamlit gives Plotly each figure twice. The second time it is only looked at, where its ``datarevision`` is known
    and it holds no objects that cannot be compared: they cost a slow tablet another 150 ms.
    """
    figure = Figure(timeline_chart(catalogue, scenario(catalogue, choice)))
    figure.update_traces(meta=None)
    figure.layout.template = None
    return figure


def render_chart(page: Page) -> None:
    """The chart and its text alternative, below its tab; nothing in another view, or for raised scars."""
    choice, catalogue = _charted(page), page.catalogue
    if _told().get("people") == "clinic":
        catalogue = with_clinic_people(catalogue)
    timeline = scenario(catalogue, choice) if choice else None
    if choice is None or timeline is None or not timeline.draws_change:
        return
    st.plotly_chart(
        _figure(catalogue, choice),
        key="timeline_chart",
        theme=None,
        config=CONFIG,
        alt=chart_alt(catalogue, timeline),
    )


def _told() -> Mapping[str, object]:
    """What the explorer said of the choice; empty before it said anything, or where that is no choice at all."""
    told = told_by(block_id(explorer), "choice")
    return told if isinstance(told, dict) else {}


def _charted(page: Page) -> Choice | None:
    """The choice whose chart is open: as the explorer says, or the link before it said anything."""
    if told_by(block_id(explorer), "choice") is None:
        opening = page.opening
        return page.choice if isinstance(opening, Opened) and opening.link.view is View.CHART else None
    told = _told()
    scar_type, severity = (str(told.get(name)) for name in ("scar_type", "severity"))
    known = scar_type in page.catalogue.scar_types and severity in page.catalogue.severities
    if not known or told.get("view") != View.CHART.value:
        return None
    return chosen(page.catalogue, scar_type, severity, read_course(told.get("course")))
