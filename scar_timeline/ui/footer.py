"""What stands under the last block of every screen, always in the same order and the same place."""

from collections.abc import Iterable
from html import escape
from typing import Final

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.decision import HelpRow
from scar_timeline.takehome.made_by import review_line
from scar_timeline.takehome.written_date import written_date
from scar_timeline.ui.catalogue import the_catalogue

HELP_ANCHOR: Final = "when-to-get-help"
"""The id of the help heading: the link in the top row of every screen leads there."""

# Opened for printing: on paper nobody can tap. ``::details-content`` is how browsers close it since 2025.
_STYLE: Final = """<style>
.foot { font-size: 1rem; line-height: 1.5; border-top: 2px solid; padding-top: 1rem; margin-top: 1rem; }
.foot h2 { font-size: 1.25rem; font-weight: 600; padding: 0; margin: 0 0 .25rem; }
.foot p, .foot ul { margin: 0 0 .5rem; }
.foot ul { padding-left: 1.25rem; }
.foot section { margin: 0 0 1.5rem; max-width: 44rem; }
.foot-two { display: grid; gap: 0 2rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
.foot-now { border-left: 6px solid; padding: .25rem .75rem; }
.foot details { margin-top: .5rem; }
.foot summary { min-height: 2.75rem; display: flex; align-items: center; cursor: pointer;
  text-decoration: underline; font-weight: 600; }
.foot h3 { font-size: 1rem; margin: .5rem 0 .25rem; padding: 0; }
@media print {
  .foot details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .foot section { break-inside: avoid; }
}
</style>"""


def render_footer() -> None:
    """Draw help, cautions, and who made and checked this page."""
    st.html(_STYLE + footer_html(the_catalogue()))


def footer_html(catalogue: Catalogue) -> str:
    """The footer as HTML. The review line comes first: users of the NHS site missed it further down."""
    return (
        '<div class="foot">'
        f'<section class="foot-review">{_paragraph(review_line(catalogue))}</section>'
        f'<div class="foot-two">{_help(catalogue)}<div>{_clinic(catalogue)}{_decide(catalogue)}</div></div>'
        f"{_cautions(catalogue)}{_about(catalogue)}</div>"
    )


def _help(catalogue: Catalogue) -> str:
    say = catalogue.say
    rows = catalogue.decision.help
    now = [row for row in rows if row.urgency == "now"]
    groups = "".join(
        f"<h3>{escape(say(f'decide.help.{urgency}'))}</h3>{_signs(group)}"
        for urgency in ("today", "soon")
        if (group := [row for row in rows if row.urgency == urgency])
    )
    return (
        f'<section aria-labelledby="{HELP_ANCHOR}">'
        f'<h2 id="{HELP_ANCHOR}" tabindex="-1">{escape(say("footer.help.heading"))}</h2>'
        + "".join(
            f'<p class="foot-now">{escape(row.sign)} <strong>{escape(row.act)}</strong></p>' for row in now
        )
        + f"<details><summary>{escape(say('footer.help.more'))}</summary>"
        + f"{_paragraph(say('decide.help.intro'))}{groups}"
        + f"{_paragraph(say('decide.help.country', country=catalogue.release.country))}</details></section>"
    )


def _signs(rows: Iterable[HelpRow]) -> str:
    items = "".join(f"<li>{escape(row.sign)} <strong>{escape(row.act)}</strong></li>" for row in rows)
    return f"<ul>{items}</ul>"


def _clinic(catalogue: Catalogue) -> str:
    say, clinic = catalogue.say, catalogue.clinic
    lines = [say("footer.clinic.text")]
    if clinic.name:
        lines.append(f"{say('footer.clinic.yours')} {clinic.name}")
    if clinic.how_to_reach_us:
        lines.append(f"{say('footer.clinic.reach')} {clinic.how_to_reach_us}")
    if not (clinic.name or clinic.how_to_reach_us):
        lines.append(say("footer.clinic.unknown"))
    return _section(say("footer.clinic.heading"), lines)


def _decide(catalogue: Catalogue) -> str:
    return _section(catalogue.say("footer.decide.heading"), [catalogue.say("footer.decide.text")])


def _cautions(catalogue: Catalogue) -> str:
    items = "".join(f"<li>{escape(row.text)}</li>" for row in catalogue.evidence.disclaimers_for("page"))
    heading = escape(catalogue.say("footer.cautions.heading"))
    return f"<section><h2>{heading}</h2><ul>{items}</ul></section>"


def _about(catalogue: Catalogue) -> str:
    say, release = catalogue.say, catalogue.release
    written = written_date(catalogue, release.written)
    version = say("sources.made.version", version=release.version, written=written, country=release.country)
    lines = [
        f"{say('purpose.adults')} {say('footer.about.adults')}",
        say("purpose.statement"),
        f"{version} {say('sources.made.updates')}",
        f"{say('footer.about.made')} {say('footer.about.interest')}",
    ]
    return _section(say("footer.about.heading"), lines)


def _section(heading: str, lines: Iterable[str]) -> str:
    return f"<section><h2>{escape(heading)}</h2>{''.join(map(_paragraph, lines))}</section>"


def _paragraph(line: str) -> str:
    return f"<p>{escape(line)}</p>"
