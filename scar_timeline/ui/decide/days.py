"""The days after a session: how it feels first, then how it looks on brown, black and white skin."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

import streamlit as st

from scar_timeline.content.decision import ExperienceRow
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.patient_table import Cell, TableRow, patient_table

ASPECTS = ("feel", "brown_skin", "black_skin", "white_skin", "mind", "plans")
"""Non-visual signs come first (NHS-7)."""


def days() -> None:
    """The days as tables of at most three each, which a phone can show."""
    catalogue = the_catalogue()
    say, rows = catalogue.say, catalogue.decision.experience
    st.header(say("decide.days.title"), anchor=False)
    st.markdown(say("decide.days.intro"))
    tables = ceil(len(rows) / 3)
    starts = [len(rows) * table // tables for table in range(tables + 1)]
    for start, end in pairwise(starts):
        st.html(_table(rows[start:end]))
    sources = dict.fromkeys(source for row in rows for source in row.sources)
    st.caption(source_line(catalogue, sources))


def _table(rows: Sequence[ExperienceRow]) -> str:
    say = the_catalogue().say
    return patient_table(
        say("decide.days.caption", first=rows[0].day, last=rows[-1].day),
        [say("decide.days.what"), *(row.day for row in rows)],
        [
            TableRow(Cell(say(f"decide.days.{aspect}")), tuple(Cell(getattr(row, aspect)) for row in rows))
            for aspect in ASPECTS
        ],
    )
