"""The article beside the studies: where they differ first and always, the other points on request."""

from collections.abc import Iterable

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.evidence import ClaimRow
from scar_timeline.ui.aloud import write_aloud
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.patient_table import Cell, TableRow, patient_table

ALL = "all"


def claims() -> None:
    """Points where studies differ in full view; a filter for the rest."""
    catalogue = the_catalogue()
    say, rows = catalogue.say, catalogue.evidence.claims.values()
    st.header(say("sources.claims.title"), anchor=False)
    st.markdown(say("sources.claims.intro"))
    differing = [row for row in rows if row.agrees == "differ"]
    st.html(_table(catalogue, say("sources.claims.differ_caption"), differing))
    wanted = st.segmented_control(
        say("sources.claims.filter"),
        (ALL, "agree", "untested"),
        default=ALL,
        required=True,
        format_func=lambda match: say("sources.claims.all" if match == ALL else f"sources.match.{match}"),
        key="claims_match",
    )
    others = [row for row in rows if row.agrees != "differ"]
    found = [row for row in others if wanted in (ALL, row.agrees)]
    if not found:
        write_aloud("claims", say("sources.claims.none_left"))
    else:
        write_aloud("claims", say("sources.claims.shown", shown=len(found), all=len(others)))
        st.html(_table(catalogue, say("sources.claims.caption"), found))


def _table(catalogue: Catalogue, caption: str, rows: Iterable[ClaimRow]) -> str:
    say = catalogue.say
    columns = [say(f"sources.claims.{name}") for name in ("point", "article", "studies", "match")]
    return patient_table(caption, columns, [_row(catalogue, row) for row in rows])


def _row(catalogue: Catalogue, row: ClaimRow) -> TableRow:
    say = catalogue.say
    return TableRow(
        Cell(row.title),
        (
            Cell(row.statement, say("sources.claims.passage", passage=row.passage)),
            Cell(row.studies_say, source_line(catalogue, row.sources) if row.sources else ""),
            Cell(say(f"sources.match.{row.agrees}")),
        ),
        anchor=f"claim-{row.id}",
    )
