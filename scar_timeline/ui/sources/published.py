"""What studies reported beside what the timeline draws for the same course: every row, the misses too."""

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.published import Comparison, check
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.patient_table import Cell, TableRow, patient_table

AGREEMENTS = ("within", "below", "above")


def published() -> None:
    """The counts, how to read them, and the table."""
    catalogue = the_catalogue()
    say, rows = catalogue.say, check(catalogue)
    counts = {name: sum(row.agreement == name for row in rows) for name in AGREEMENTS}
    st.header(say("sources.published.title"), anchor="published")
    st.markdown(say("published.intro"))
    st.markdown(say("published.how"))
    st.markdown(say("published.counts", total=len(rows), **counts))
    st.markdown(say("published.careful"))
    columns = ("measure", "reported", "drawn", "agreement")
    st.html(
        patient_table(
            say("published.table.caption"),
            [say(f"published.table.{column}") for column in columns],
            [_row(catalogue, row) for row in rows],
        )
    )


def _row(catalogue: Catalogue, row: Comparison) -> TableRow:
    say, result = catalogue.say, row.result
    unit = say(f"published.unit.{result.unit}")
    likely = say("published.table.range", low=_short(result.low), high=_short(result.high))
    return TableRow(
        Cell(say(f"published.measure.{result.measure}"), source_line(catalogue, result.sources)),
        (
            Cell(
                say("published.table.value", value=_short(result.reported), unit=unit),
                f"{say('published.table.interval')}: {likely}. {result.reading}",
            ),
            Cell(say("published.table.value", value=_short(row.drawn), unit=unit)),
            Cell(say(f"published.agreement.{row.agreement}")),
        ),
        anchor=f"published-{result.id}",
    )


def _short(value: float) -> str:
    return f"{value:g}"
