"""The blinded trial that found no clear change with microneedling alone: never filtered or folded away."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.patient_table import Cell, TableRow, patient_table
from scar_timeline.ui.sources.facts import how_sure, links_html

NEGATIVE_TRIAL = "F13"


def negative_trial() -> None:
    """All we know of it, including what speaks on the other side."""
    catalogue = the_catalogue()
    say, trial = catalogue.say, catalogue.evidence.evidence[NEGATIVE_TRIAL]
    told = {
        "found": Cell(trial.fact),
        "figure": Cell(trial.figure),
        "people": Cell(str(trial.people)),
        "group": Cell(trial.group),
        "time": Cell(trial.time),
        "where": Cell(trial.citation, links=links_html(catalogue, trial)),
        "sure": Cell(how_sure(catalogue, trial)),
        "also": Cell(say("sources.negative.also_text")),
    }
    st.header(say("sources.negative.title"), anchor=False)
    st.markdown(say("sources.negative.intro"))
    st.html(
        patient_table(
            say("sources.negative.caption"),
            [say("sources.negative.aspect"), say("sources.negative.told")],
            [TableRow(Cell(say(f"sources.negative.{aspect}")), (cell,)) for aspect, cell in told.items()],
        )
    )
