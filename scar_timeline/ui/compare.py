"""Lays out the page that sets two choices beside each other."""

from html import escape
from typing import Final

import streamlit as st

from scar_timeline.blocks.page import Page
from scar_timeline.blocks.patient_table import Cell, TableRow, patient_table
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.charts.compare_chart import compare_alt, compare_chart
from scar_timeline.graphics.charts.figure import CONFIG
from scar_timeline.narrative.comparison import choice_name, comparison
from scar_timeline.narrative.durations import MONTHS_SHOWN, month_label, week_of
from scar_timeline.narrative.headline import counts
from scar_timeline.narrative.source_line import source_line
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import scenario
from scar_timeline.timeline.timeline import Timeline

_LIST: Final = "list-style: disc; padding-left: 1.25rem; margin: 0"


def show_comparison(page: Page) -> None:
    """Two choices, the difference in sentences, both on one pair of axes, and the same as a table.

    Both sides start with what the visitor chose on another screen, so that one tap makes a comparison;
    without a choice nothing is selected. Two equal choices, or two raised scars, have nothing to draw. Not
    a fragment: after a lost connection the tab's next message may reach a new session, which knows no
    fragment of the old one.
    """
    catalogue, say = page.catalogue, page.say
    sides = st.columns(2, gap="large")
    with sides[0]:
        first = _pick(page, "first")
    with sides[1]:
        second = _pick(page, "second")
    if first is None or second is None:
        st.info(say("compare.next"))
        return
    a, b = (scenario(catalogue, choice) for choice in (first, second))
    _difference(catalogue, a, b)
    if first != second and (a.draws_change or b.draws_change):
        _chart(catalogue, a, b)
        _table(catalogue, a, b)


def _pick(page: Page, side: str) -> Choice | None:
    """One side's two controls; ids are the options, so that a text can change without changing a choice."""
    catalogue, say = page.catalogue, page.say
    st.header(say(f"compare.{side}"), anchor=False)
    keys = [f"compare_{side}_scar_type", f"compare_{side}_severity"]
    if page.choice:  # a tablet tells it only after the first run
        for key, chosen in zip(keys, (page.choice.scar_type, page.choice.severity), strict=True):
            if st.session_state.get(key) is None:
                st.session_state[key] = chosen
    scar_type = st.segmented_control(
        say("compare.type"),
        list(catalogue.scar_types),
        required=page.choice is not None,
        format_func=lambda scar: catalogue.scar_types[scar].name,
        key=keys[0],
        wrap=True,
    )
    severity = st.segmented_control(
        say("compare.severity"),
        list(catalogue.severities),
        required=page.choice is not None,
        format_func=lambda severity: catalogue.severities[severity].name,
        key=keys[1],
        wrap=True,
    )
    return Choice(scar_type, severity) if scar_type and severity else None


def _difference(catalogue: Catalogue, a: Timeline, b: Timeline) -> None:
    statements = comparison(catalogue, a, b)
    st.header(catalogue.say("compare.difference.title"), anchor=False)
    lines = "".join(f"<li>{escape(statement.text)}</li>" for statement in statements)
    st.html(f'<div role="status"><ul style="{_LIST}">{lines}</ul></div>')
    st.caption(source_line(catalogue, [source for said in statements for source in said.sources]))


def _chart(catalogue: Catalogue, a: Timeline, b: Timeline) -> None:
    say = catalogue.say
    st.header(say("compare.chart.title"), anchor=False)
    st.markdown(say("compare.chart.how"))
    st.plotly_chart(
        compare_chart(catalogue, a, b),
        key="compare_chart",
        theme=None,
        config=CONFIG,
        alt=compare_alt(catalogue, a, b),
    )
    st.markdown("\n".join(f"- {caution.text}" for caution in catalogue.evidence.disclaimers_for("picture")))


def _table(catalogue: Catalogue, a: Timeline, b: Timeline) -> None:
    say = catalogue.say
    st.header(say("compare.table.title"), anchor=False)
    columns = [say("narrative.table.when"), choice_name(catalogue, a), choice_name(catalogue, b)]
    rows = [_row(catalogue, month, a, b) for month in MONTHS_SHOWN]
    st.html(patient_table(say("compare.table.caption"), columns, rows))


def _row(catalogue: Catalogue, month: int, a: Timeline, b: Timeline) -> TableRow:
    return TableRow(
        Cell(month_label(catalogue, month)),
        tuple(Cell(_counts(catalogue, timeline, month)) for timeline in (a, b)),
    )


def _counts(catalogue: Catalogue, timeline: Timeline, month: int) -> str:
    if not timeline.draws_change:
        return catalogue.say("narrative.table.notice_raised")
    if month == 0:
        return catalogue.say("narrative.table.notice_start")
    week = week_of(month)
    return catalogue.say("compare.table.cell", **counts(timeline, week))
