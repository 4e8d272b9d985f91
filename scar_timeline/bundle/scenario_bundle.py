"""Bundles: every picture, sentence and table of the explorer in compressible files.

Python draws and words the usual courses once at start, any other course when somebody asks for it. The explorer in the
browser looks things up here and computes nothing; what is loaded works without a connection.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from scar_timeline.blocks.course import all_stands, back_words
from scar_timeline.blocks.explorer import scenario_html, source_html
from scar_timeline.blocks.second_choice import difference, row, second_of
from scar_timeline.blocks.templates import without_gaps
from scar_timeline.blocks.timeline_lanes import gutter, part_counts
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.lanes import asides
from scar_timeline.graphics.skin_windows import window_at
from scar_timeline.languages.choosing import asks_for, keeps_language
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import code_for
from scar_timeline.narrative.alt_text import picture_title
from scar_timeline.narrative.durations import month_of
from scar_timeline.narrative.journey_sentences import journey_sentences
from scar_timeline.narrative.result import WORTH, in_one_sentence, reached, worth_sentence
from scar_timeline.narrative.weeks import week_says
from scar_timeline.synthesis.people import PEOPLE
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.clinic_people import with_clinic_people
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.offered_courses import offered_courses
from scar_timeline.timeline.scenario import all_scenarios, chosen, scenario, usual_course
from scar_timeline.timeline.timeline import Timeline


@dataclass(frozen=True)
class ScenarioBundle:
    """The bundle as JSON bytes, with a name that changes with its content, so that browsers may keep it.

    The name begins with the language, ``es-``, where that is not the clinic's first.

    The bundles of courses stand under the same name. ``clinic`` is the same for people of this clinic, where it counted
    them, else empty.
    """

    body: bytes
    name: str
    clinic: bytes = b""


class _Lines:
    """Sentences that many weeks share, kept once."""

    def __init__(self) -> None:
        self.texts: dict[str, int] = {}

    def place(self, text: str) -> int:
        return self.texts.setdefault(text, len(self.texts))


def make_bundle(catalogue: Catalogue) -> ScenarioBundle:
    """Render all scenarios of the catalogue, each with its usual course; again for people of this clinic, if any."""
    language = f"{catalogue.language}-" if asks_for(catalogue) else ""
    body = _body(catalogue)
    clinic = _body(with_clinic_people(catalogue)) if catalogue.clinic_counts else b""
    # The name stands for courses too: one of them says what only they have.
    sample = course_bundle(catalogue, offered_courses()[-1], next(iter(all_scenarios(catalogue))))
    return ScenarioBundle(body, language + sha256(body + clinic + sample).hexdigest()[:16], clinic)


def _body(catalogue: Catalogue) -> bytes:
    lines = _Lines()
    timelines = all_scenarios(catalogue)
    scenarios = {
        _key(choice): {
            **_scenario(catalogue, choice, timeline, lines),
            **_beside(catalogue, timeline, timelines, lines),
        }
        for choice, timeline in timelines.items()
    }
    people = range(PEOPLE + 1)
    content = {
        "version": catalogue.release.version,
        "scenarios": scenarios,
        "lines": list(lines.texts),
        "courses": all_stands(catalogue),
        "reach": [
            [catalogue.say("explore.worth.reach", n=n), catalogue.say("explore.worth.miss", n=PEOPLE - n)]
            for n in people
        ],
        "sources": _sources(catalogue),
    }
    return _json(catalogue, content)


def course_bundle(catalogue: Catalogue, course: Course, only: Choice | None = None) -> bytes:
    """Render the scenarios of a course that draw change, in the form of the bundle.

    Args:
        catalogue: the content.
        course: one that is offered.
        only: the one scar type and severity to render; what is set beside it comes with the others.
    """
    lines = _Lines()
    if only:
        choice = chosen(catalogue, only.scar_type, only.severity, course)
        scenarios = {_key(choice): _scenario(catalogue, choice, scenario(catalogue, choice), lines)}
    else:
        timelines = {each: drawn for each, drawn in all_scenarios(catalogue, course).items() if drawn.draws_change}
        scenarios = {
            _key(each): {**_scenario(catalogue, each, drawn, lines), **_beside(catalogue, drawn, timelines, lines)}
            for each, drawn in timelines.items()
        }
    return _json(catalogue, {"scenarios": scenarios, "lines": list(lines.texts)})


def _json(catalogue: Catalogue, content: object) -> bytes:
    return keeps_language(json.dumps(content, ensure_ascii=False, separators=(",", ":")), catalogue).encode()


def _sources(catalogue: Catalogue) -> dict[str, str]:
    return {source: source_html(catalogue, source) for source in sorted(catalogue.evidence.source_ids)}


def _key(choice: Choice) -> str:
    return f"{choice.scar_type}.{choice.severity}"


def _scenario(catalogue: Catalogue, choice: Choice, timeline: Timeline, lines: _Lines) -> dict[str, Any]:
    severity = choice.severity
    return {
        "codes": {view.value: code_for(catalogue, choice, view) for view in View},
        "announce": f"{picture_title(catalogue, timeline)}. {_answer(catalogue, timeline)}",
        **scenario_html(catalogue, timeline),
        "usual": usual_course(catalogue, severity).name,
        "back": back_words(catalogue, severity),
        "journeys": list(journey_sentences(catalogue, timeline)),
        "judged": timeline.judged_week,
        "weeks": [_week(catalogue, timeline, week, lines) for week in timeline.weeks] if timeline.draws_change else [],
        "worth": {name: _worth(catalogue, timeline, share) for name, share in WORTH.items()}
        if timeline.draws_change
        else {},
    }


def _beside(
    catalogue: Catalogue, timeline: Timeline, timelines: Mapping[Choice, Timeline], lines: _Lines
) -> dict[str, Any]:
    """Its row beside another choice, which one that is at first, and what differs from each; none for raised scars."""
    if not timeline.draws_change:
        return {}
    return {
        "row": without_gaps(row(catalogue, timeline)),
        "second": _key(second_of(catalogue, timeline)),
        "differs": {
            _key(choice): lines.place(without_gaps(difference(catalogue, timeline, other)))
            for choice, other in timelines.items()
            if other.draws_change
        },
    }


def _answer(catalogue: Catalogue, timeline: Timeline) -> str:
    draws = timeline.draws_change
    return in_one_sentence(catalogue, timeline) if draws else catalogue.say("explore.raised.title")


def _week(catalogue: Catalogue, timeline: Timeline, week: int, lines: _Lines) -> dict[str, Any]:
    """What belongs to a week: places of shared words, which window, and where the twelve stand."""
    month = month_of(week)
    return {
        "says": lines.place(week_says(catalogue, timeline, week)),
        "at": lines.place(catalogue.say("explore.week.at", month=month)),
        "now": lines.place(catalogue.say("explore.week.now", month=month)),
        "gutter": lines.place(without_gaps(gutter(catalogue, timeline, week))),
        "parts": part_counts(timeline, week),
        "window": window_at(week),
        "shares": [round(100 * journey.shares[week]) for journey in timeline.journeys],
        "asides": asides(timeline, week),
    }


def _worth(catalogue: Catalogue, timeline: Timeline, share: float) -> dict[str, Any]:
    """A line that would be worth it: where it lies, the sentence at the time to judge, how many reach it by week."""
    reach, miss = worth_sentence(catalogue, timeline, share)
    counted = [reached(timeline, share, week) for week in timeline.weeks]
    return {"share": round(100 * share), "says": [reach, miss], "reached": counted}
