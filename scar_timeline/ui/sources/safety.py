"""The hazard list and the scorecard, gaps first."""

from collections import Counter

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.safety import SafetyTables, Standard
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.patient_table import Cell, TableRow, patient_table


def the_safety_tables() -> SafetyTables:
    """Hazards and standards, read with the rest of the content."""
    return the_catalogue().safety


def hazards() -> None:
    """The whole hazard list."""
    say, rows = the_catalogue().say, the_safety_tables().hazards.values()
    st.header(say("sources.safety.title"), anchor=False)
    st.markdown(say("sources.safety.intro"))
    with st.expander(say("sources.safety.open", n=len(rows))):
        st.html(
            patient_table(
                say("sources.safety.caption"),
                [say(f"sources.safety.{column}") for column in ("hazard", "why", "control")],
                [
                    TableRow(
                        Cell(row.hazard, row.id),
                        (
                            Cell(say("sources.safety.cause_harm", cause=row.cause, harm=row.harm)),
                            Cell(row.control),
                        ),
                        anchor=row.id,
                    )
                    for row in rows
                ],
            )
        )


def standards() -> None:
    """How many rules are met, what is missing in full view, and all rules on request."""
    catalogue = the_catalogue()
    say, rows = catalogue.say, list(the_safety_tables().standards.values())
    counts = Counter(row.status for row in rows)
    st.header(say("sources.standards.title"), anchor=False)
    st.markdown(say("sources.standards.intro"))
    st.markdown(
        say(
            "sources.standards.counts",
            all=len(rows),
            met=counts["met"],
            partly=counts["partly"],
            not_met=counts["not_met"],
        )
    )
    gaps = [row for row in rows if row.status != "met"]
    if gaps:
        columns = [say(f"sources.standards.{column}") for column in ("rule", "status", "gap")]
        lines = [TableRow(_name(catalogue, row), (_status(catalogue, row), Cell(row.gap))) for row in gaps]
        st.html(patient_table(say("sources.standards.gaps_caption"), columns, lines))
    with st.expander(say("sources.standards.open", n=len(rows))):
        columns = [say(f"sources.standards.{column}") for column in ("rule", "status", "proof")]
        lines = [
            TableRow(_name(catalogue, row), (_status(catalogue, row), _proof(catalogue, row)), anchor=row.id)
            for row in rows
        ]
        st.html(patient_table(say("sources.standards.caption"), columns, lines))


def _name(catalogue: Catalogue, row: Standard) -> Cell:
    priority = catalogue.say(f"sources.priority.{row.priority}")
    words = catalogue.say("sources.standards.name", id=row.id, priority=priority, requirement=row.requirement)
    return Cell(words, row.standard)


def _status(catalogue: Catalogue, row: Standard) -> Cell:
    return Cell(catalogue.say(f"sources.status.{row.status}"))


def _proof(catalogue: Catalogue, row: Standard) -> Cell:
    if row.needs_a_test:
        return Cell(catalogue.say("sources.standards.tested"))
    return Cell("; ".join(row.proof))
