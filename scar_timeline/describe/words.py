"""The timeline in words: the same content as the picture, for reading alone or aloud."""

from dataclasses import dataclass
from typing import Literal

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.scars import Kind
from scar_timeline.course.timeline import Line, Timeline
from scar_timeline.describe.headline import outlook_sources
from scar_timeline.describe.spans import MILESTONES, week_of, weeks_text
from scar_timeline.describe.statement import Statement


@dataclass(frozen=True)
class Passage:
    """A heading with its sentences."""

    id: str
    heading: str
    statements: tuple[Statement, ...]


def in_words(catalogue: Catalogue, timeline: Timeline) -> tuple[Passage, ...]:
    """The three lanes, how long it may last, and what the picture cannot tell."""
    say = catalogue.say
    return (
        Passage("do", say("describe.words.do_heading"), _do(catalogue, timeline)),
        Passage("notice", say("describe.words.notice_heading"), _notice(catalogue, timeline)),
        Passage("skin", say("describe.words.skin_heading"), _skin(catalogue, timeline)),
        Passage("limits", say("describe.words.limits_heading"), _limits(catalogue, timeline)),
    )


def busiest_week(line: Line) -> int:
    """The week of a lane's highest value; the first of several."""
    return line.index(max(line))


def lowest_week(line: Line) -> int:
    """The week of a journey's lowest value; the first of several."""
    return line.index(min(line))


def _do(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    usual = catalogue.usual_course(timeline.severity.id)
    course = timeline.course
    if course.sessions == 1:
        sessions = catalogue.say("describe.words.sessions_one")
    else:
        sessions = catalogue.say(
            "describe.words.sessions",
            sessions=course.sessions,
            spacing=weeks_text(catalogue, course.spacing_days / 7),
            last=round(course.last_week),
        )
    follow_ups = {event.id: event for event in timeline.events if event.id != "session"}
    return (
        Statement(sessions, "drawn", usual.sources),
        *(Statement(event.says, _who(event.basis), event.sources) for event in follow_ups.values()),
    )


def _notice(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    if not timeline.draws_change:
        return (Statement(catalogue.say("describe.words.raised_no_journeys"), "studies", ("F43",)),)
    sources = outlook_sources(catalogue, timeline)
    counts = [
        Statement(
            catalogue.say(
                "describe.words.notice_month",
                month=month,
                clear=timeline.clear_or_more(week_of(month)),
                little=timeline.little_or_none(week_of(month)),
            ),
            "drawn",
            sources,
        )
        for month in MILESTONES
    ]
    setback = next(journey for journey in timeline.journeys if journey.setback)
    text = " ".join(
        (
            catalogue.say("describe.words.setback"),
            catalogue.say("describe.words.setback_deep", week=lowest_week(setback.grades)),
        )
    )
    return (*counts, Statement(text, "drawn", ("F25",)), *_why(catalogue, timeline))


def _why(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """Why this choice is drawn as it is."""
    reasons: list[Statement] = []
    if timeline.scar_type.kind is Kind.MIXED:
        reasons.append(Statement(catalogue.say("describe.words.mix"), "studies", ("F41",)))
    elif timeline.scar_type.band == "least":
        reasons.append(Statement(catalogue.say("describe.words.least"), "studies", ("F09", "F49")))
    else:
        reasons.append(Statement(catalogue.say("describe.words.same_as"), "studies", ("F08", "F09", "F10")))
    if timeline.severity.id == "severe":
        reasons.append(
            Statement(catalogue.say("describe.words.severe"), "studies", ("article:scar_strength", "F46"))
        )
    if timeline.severity.most_grades == 1:
        reasons.append(Statement(catalogue.say("describe.words.mild"), "drawn", ("F35",)))
    return tuple(reasons)


def _skin(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    building = catalogue.say("describe.words.skin_building", week=busiest_week(timeline.building))
    remodelling = catalogue.say("describe.words.skin_remodelling", week=busiest_week(timeline.remodelling))
    return (
        Statement(catalogue.say("describe.words.skin_calming"), "drawn", ("F01", "F24")),
        Statement(building, "drawn", ("F02", "F04")),
        Statement(remodelling, "drawn", ("F02", "F03", "F05", "F06")),
        Statement(catalogue.say("describe.words.skin_measured"), "studies", ("F04", "F05", "F06")),
    )


def _limits(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    say = catalogue.say
    limits = [Statement(say("describe.words.curve"), "drawn", ("F04", "F06"))]
    if timeline.draws_change:
        limits += [
            Statement(say("describe.words.average"), "studies", ("F07",)),
            Statement(say("describe.words.sham"), "studies", ("F11",)),
            Statement(say("describe.words.negative"), "studies", ("F13",)),
        ]
    limits += [
        Statement(say("describe.words.quality"), "studies", ("F37",)),
        Statement(say("describe.words.nobody"), "studies", ("F21",)),
    ]
    return tuple(limits)


def _who(basis: str) -> Literal["article", "studies", "expert", "clinics"]:
    table: dict[str, Literal["article", "studies", "expert", "clinics"]] = {
        "measured": "studies",
        "opinion": "expert",
        "claim": "article",
    }
    return table.get(basis, "clinics")
