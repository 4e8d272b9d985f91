"""The one-minute staff card: what to say at each of the four steps, and where to stop."""

from collections.abc import Iterable
from html import escape
from typing import Final

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.clinic.print_button import render_print_button
from scar_timeline.blocks.patient_table import TABLE_STYLE, Cell, TableRow, patient_table

STEPS: Final = ("type", "severity", "answers", "picture")
ASK_A_CLINICIAN: Final = ("raised", "keloids", "skin_trouble", "isotretinoin")
"""The rows of ``ask_first.csv`` that come up most at the first glance; the card leads to the whole list."""

# On paper the card stands alone, on one side of A4.
_STYLE: Final = """<style>
.card { border: 2px solid; border-radius: 8px; padding: 1rem 1.25rem; max-width: 60rem; }
.card h2 { display: none; font-size: 1.25rem; padding: 0; margin: 0 0 .5rem; }
.card h3 { font-size: 1.125rem; padding: 0; margin: 1rem 0 .25rem; }
.card ul, .card p { margin: 0; padding-left: 1.25rem; }
.card p { padding: 0; }
.card-two { display: grid; gap: 0 2rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }
@media print {
  [data-testid='stElementContainer']:not(:has(.card)),
  [data-testid='stLayoutWrapper']:not(:has(.card)) { display: none; }
  .card h2 { display: block; }
  .card-two { display: block; columns: 2; }
  .card-two > div { break-inside: avoid; }
  .card { border: none; padding: 0; font-size: 11pt; }
}
</style>"""


def render_card() -> None:
    """Draw the card and the button that prints it."""
    catalogue = the_catalogue()
    st.header(catalogue.say("clinic.card.heading"), anchor=False)
    st.html(_STYLE + card_html(catalogue))
    render_print_button(catalogue.say("clinic.card.print"))


def card_html(catalogue: Catalogue) -> str:
    """The card as HTML; the sentences to say are those beside the steps of the front page."""
    say = catalogue.say
    stop = [row.text for row in catalogue.decision.ask_first if row.id in ASK_A_CLINICIAN]
    return (
        f'<div class="card"><h2>{escape(say("clinic.card.heading"))}</h2>'
        f'{_steps(catalogue)}<div class="card-two">'
        + _list(
            say("clinic.card.not_heading"), _messages(catalogue, "not_forecast", "not_device", "not_advice")
        )
        + _list(
            say("clinic.card.never_heading"),
            _messages(catalogue, "never_change", "never_number", "never_harms"),
        )
        + _list(say("clinic.card.clinician_heading"), stop, say("clinic.card.clinician_whole"))
        + f"<div><h3>{escape(say('clinic.card.close_heading'))}</h3>"
        + f"<p>{escape(say('clinic.card.close'))}</p></div>"
        + "</div></div>"
    )


def _steps(catalogue: Catalogue) -> str:
    say = catalogue.say
    rows = [
        TableRow(Cell(f"{number}. {say(f'clinic.card.{step}')}"), (Cell(say(f"explore.say.{step}")),))
        for number, step in enumerate(STEPS, start=1)
    ]
    columns = [say("clinic.card.shows"), say("clinic.card.say")]
    return TABLE_STYLE + patient_table(say("clinic.card.caption"), columns, rows)


def _messages(catalogue: Catalogue, *names: str) -> list[str]:
    return [catalogue.say(f"clinic.card.{name}") for name in names]


def _list(heading: str, lines: Iterable[str], after: str = "") -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    closing = f"<p>{escape(after)}</p>" if after else ""
    return f"<div><h3>{escape(heading)}</h3><ul>{items}</ul>{closing}</div>"
