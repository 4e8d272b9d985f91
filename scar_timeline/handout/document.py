"""What a patient takes home: one choice with what they picked. The fast page and the PDF are two ways to set it."""

from dataclasses import dataclass
from datetime import date

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.content.tables.disclaimers import DisclaimerRow
from scar_timeline.content.tables.reviews import expired
from scar_timeline.handout.selections import Selections
from scar_timeline.handout.urls import HandoutUrls
from scar_timeline.languages.choosing import asks_for
from scar_timeline.links.code import encode
from scar_timeline.links.resolving import Opened, code_for, resolve_link
from scar_timeline.narrative.course import course_words
from scar_timeline.timeline.clinic_people import with_clinic_people
from scar_timeline.timeline.scenario import scenario
from scar_timeline.timeline.timeline import Timeline


@dataclass(frozen=True)
class Handout:
    """What both are made from; the words are those of the screens.

    Attributes:
        timeline: the timeline of the choice.
        choice: the choice in words: "Rolling, Mild", or "Rolling, Mild: 5 sessions, 6 weeks apart".
        urls: where it is found.
        notice: what an older link says first; ``None`` where the link is of today's content.
        changes: what changed since the link was made.
        selections: what the patient wants to ask, and what matters to them.
        overdue: whether a review of the content is overdue.
    """

    timeline: Timeline
    choice: str
    urls: HandoutUrls
    notice: str | None
    changes: tuple[str, ...]
    selections: Selections
    overdue: bool


def make_handout(
    catalogue: Catalogue,
    opened: Opened,
    base: str,
    selections: Selections,
    today: date,
    beside: Catalogue | None = None,
) -> Handout:
    """Put together what a link's choice says.

    Args:
        catalogue: the content.
        opened: the link; its code is renewed, so that what is printed today says today's version.
        base: scheme and host of this site, without a slash at the end.
        selections: what the patient wants to ask, what matters to them, and whether the clinic's people are drawn too.
        today: tells whether a review is overdue.
        beside: the content in a second language, where both stand side by side.
    """
    link = opened.link
    timeline = scenario(with_clinic_people(catalogue) if selections.with_clinic else catalogue, link.choice)
    code = code_for(catalogue, link.choice, link.view)
    return Handout(
        timeline=timeline,
        choice=_choice_in_words(catalogue, timeline),
        urls=HandoutUrls(base, code, "&".join(filter(None, (asks_for(catalogue, beside), selections.query)))),
        notice=opened.notice,
        changes=opened.changes,
        selections=selections,
        overdue=bool(expired(catalogue.reviews, today)),
    )


def _choice_in_words(catalogue: Catalogue, timeline: Timeline) -> str:
    """The course is named where it is not the usual one."""
    names = {"scar_type": timeline.scar_type.name, "severity": timeline.severity.name}
    if timeline.is_usual:
        return catalogue.say("fast_page.you_chose", **names)
    return catalogue.say("fast_page.you_chose_course", course=course_words(catalogue, timeline.course), **names)


def again_in(catalogue: Catalogue, opened: Opened, base: str, selections: Selections, today: date) -> Handout:
    """The same handout in another language: what the link and the selections say is said in its words."""
    there = resolve_link(catalogue, encode(opened.link))
    picked = selections.in_words_of(catalogue)
    return make_handout(catalogue, there if isinstance(there, Opened) else opened, base, picked, today)


def clinics_lines(catalogue: Catalogue) -> list[str]:
    """What the clinic says for itself on paper: name, contact, its note, and what to do after a session."""
    clinic = catalogue.clinic
    lines = (clinic.name, clinic.how_to_reach_us, clinic.our_follow_up_note, *clinic.aftercare)
    return [line for line in lines if line]


def further_cautions(catalogue: Catalogue) -> list[DisclaimerRow]:
    """The cautions of what is taken home that do not stand beside the picture already."""
    return [row for row in catalogue.evidence.disclaimers_for("export") if "picture" not in row.places]


def on_the_day(catalogue: Catalogue) -> tuple[Statement, ...]:
    """What sources say of the day of a session: the first row of the table of days."""
    first = catalogue.decision.recovery_days[0]
    return tuple(Statement(text, "clinics", first.sources) for text in (first.feel, first.plans))
