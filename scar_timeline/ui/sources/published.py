"""What studies reported beside what the timeline draws for the same course: every row, the misses too."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.published import Comparison, check
from scar_timeline.describe.published import counts, published_rows
from scar_timeline.pictures.published_picture import published_picture
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.drawing import drawing
from scar_timeline.ui.patient_table import Cell, TableRow, patient_table

_STYLE = """<style>
.published-drawing { margin: 0 0 1rem; }
.published-drawing svg { width: 30rem; max-width: 100%; height: auto; border: 1px solid currentColor; }
</style>"""


def published() -> None:
    """The counts, how to read them, the drawing and the table."""
    catalogue = the_catalogue()
    say, comparisons = catalogue.say, check(catalogue)
    st.header(say("sources.published.title"), anchor=False)
    st.markdown(say("published.intro"))
    st.markdown(say("published.how"))
    st.markdown(counts(catalogue, comparisons))
    st.markdown(say("published.careful"))
    st.html(_STYLE)
    drawing(_figure(catalogue, comparisons), "published")
    st.html(
        patient_table(
            say("published.table.caption"),
            [say(f"published.table.{column}") for column in ("measure", "reported", "drawn", "reading")],
            [
                TableRow(
                    Cell(row.measure, f"{row.study}. {row.course}"),
                    (
                        Cell(row.reported, f"{say('published.table.interval')}: {row.interval}"),
                        Cell(row.drawn, f"{say('published.table.agreement')}: {row.agreement}"),
                        Cell(row.reading),
                    ),
                )
                for row in published_rows(catalogue, comparisons)
            ],
        )
    )


def _figure(catalogue: Catalogue, comparisons: Sequence[Comparison]) -> str:
    title = catalogue.say("published.picture.title")
    picture = published_picture(catalogue, comparisons, "published")
    return f'<figure class="published-drawing">{picture}<figcaption>{escape(title)}</figcaption></figure>'
