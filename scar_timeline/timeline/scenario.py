"""From a choice to its timeline."""

from collections import defaultdict
from functools import lru_cache
from itertools import product
from typing import Final, Literal

import numpy as np

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.synthesis import FittedSynthesis
from scar_timeline.content.tables.scar_types import Kind, ResponseRank, ScarType
from scar_timeline.content.tables.severities import Severity
from scar_timeline.model.healing_phases import Residence, course_response
from scar_timeline.synthesis.draws import Draws, Floats
from scar_timeline.synthesis.people import people_of_a_new_clinic
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import LAST_WEEK, WEEKS_IN_MONTH, Course
from scar_timeline.timeline.events import place_events
from scar_timeline.timeline.offered_courses import one_name
from scar_timeline.timeline.timeline import Measured, Timeline
from scar_timeline.timeline.weekly_table import WEEKS, weekly_table

_WEEKS: Final = np.array(WEEKS, dtype=np.float64)


class UnknownChoiceError(ValueError):
    """A scar type or severity that the catalogue does not hold."""


@lru_cache(maxsize=128)
def scenario(catalogue: Catalogue, choice: Choice) -> Timeline:
    """The timeline of a choice; kept, because the words and drawings of a screen ask for it many times.

    A session beyond the longest course that a fitted study gave adds nothing to the lines: the fit says nothing of it.

    Raises:
        UnknownChoiceError: the catalogue holds no such scar type or severity.
    """
    if choice.scar_type not in catalogue.scar_types:
        known = ", ".join(catalogue.scar_types)
        raise UnknownChoiceError(f"'{choice.scar_type}' is not a scar type; choose one of {known}")
    if choice.severity not in catalogue.severities:
        known = ", ".join(catalogue.severities)
        raise UnknownChoiceError(f"'{choice.severity}' is not a severity; choose one of {known}")
    scar, severity = catalogue.scar_types[choice.scar_type], catalogue.severities[choice.severity]
    course = choice.course or usual_course(catalogue, severity.id)
    events = place_events(catalogue.follow_ups, scar, course)
    measured = _measured(catalogue, scar)
    people, smooth = None, None
    if scar.kind is not Kind.HYPERTROPHIC:
        supported = course.session_weeks[: catalogue.synthesis.most_sessions]
        people = _people(draws_of(catalogue.fitted_synthesis), scar.response_rank, severity.id, supported)
        smooth = _smooth_weeks(catalogue, severity, course)
    response = course_response(_WEEKS, course.session_weeks, residence(catalogue))
    return Timeline(
        scar_type=scar,
        severity=severity,
        course=course,
        is_usual=_is_usual(catalogue, severity.id, course),
        weekly=weekly_table(response, people, smooth, events, _weeks_by_lane(measured)),
        bands=catalogue.synthesis.bands,
        followed_until=catalogue.synthesis.last_read_week,
        article_months=article_months(catalogue),
        smooth_weeks=smooth,
        events=events,
        measured=measured,
        clinic_people=sum(row.people for row in catalogue.clinic_counts) if catalogue.draws_clinic else 0,
    )


def all_scenarios(catalogue: Catalogue, course: Course | None = None) -> dict[Choice, Timeline]:
    """The timeline of every scar type and severity, with one course or each with its usual one."""
    ids = product(catalogue.scar_types, catalogue.severities)
    choices = (chosen(catalogue, scar_type, severity, course) for scar_type, severity in ids)
    return {choice: scenario(catalogue, choice) for choice in choices}


def chosen(catalogue: Catalogue, scar_type: str, severity: str, course: Course | None) -> Choice:
    """The choice of known ids with a course: ``None`` for the usual one, and for raised scars, which are given none."""
    has_none = catalogue.scar_types[scar_type].kind is Kind.HYPERTROPHIC
    if course is None or has_none or _is_usual(catalogue, severity, course):
        return Choice(scar_type, severity)
    return Choice(scar_type, severity, one_name(course))


def usual_course(catalogue: Catalogue, severity: str) -> Course:
    """The course that ``courses.csv`` gives for a severity."""
    row = catalogue.usual_course(severity)
    return Course.weekly(row.sessions, row.spacing_weeks)


def _is_usual(catalogue: Catalogue, severity: str, course: Course) -> bool:
    return course.session_weeks == usual_course(catalogue, severity).session_weeks


def residence(catalogue: Catalogue) -> Residence:
    """Average weeks in each phase, from ``phases.csv``."""
    return Residence(*(phase.residence_weeks for phase in catalogue.phases))


def article_months(catalogue: Catalogue) -> tuple[int, int]:
    """For how many months the article speaks of smoother skin: the lower and the upper end."""
    low, high = (catalogue.number(f"article_smooth_{end}_months") for end in ("from", "to"))
    return round(low), round(high)


@lru_cache(maxsize=256)
def _people(draws: Draws, rank: ResponseRank, severity: str, session_weeks: tuple[float, ...]) -> Floats:
    """Their shares in each week; kept, because the quantiles take about 15 ms and kinds of scar share them."""
    people = people_of_a_new_clinic(draws, rank, severity, session_weeks, _WEEKS)
    people.setflags(write=False)
    return people


@lru_cache(maxsize=8)
def draws_of(fitted: FittedSynthesis) -> Draws:
    """The draws as arrays."""
    return Draws.from_rows(fitted.draws)


def _measured(catalogue: Catalogue, scar: ScarType) -> tuple[Measured, ...]:
    """What ``measurements.csv`` names for this scar, and every study behind the journeys where there are some."""
    says: dict[tuple[Literal["notice", "skin"], int], list[str]] = defaultdict(list)
    for row in catalogue.measurements:
        if scar.id in row.scar_types:
            says[row.lane, row.weeks].append(row.says)
    for result in catalogue.synthesis.used if scar.kind is not Kind.HYPERTROPHIC else ():
        label = catalogue.synthesis.studies[result.study].label
        if label not in (named := says["notice", round(result.week)]):
            named.append(label)
    return tuple(Measured(lane, week, catalogue.comma.join(some)) for (lane, week), some in sorted(says.items()))


def _weeks_by_lane(measured: tuple[Measured, ...]) -> dict[str, set[int]]:
    return {lane: {mark.week for mark in measured if mark.lane == lane} for lane in ("notice", "skin")}


def _smooth_weeks(catalogue: Catalogue, severity: Severity, course: Course) -> tuple[float, float]:
    """The weeks of the article's statement.

    The article neither says from when it counts nor which end of its range fits which scar. Read here: from
    the end of the longest usual course, the same for all, so that a longer course never looks longer-lasting;
    the upper end where the article says that the change lasts longer, else the lower end.
    """
    start = max(course.last_week, *(usual_course(catalogue, each).last_week for each in catalogue.severities))
    low, high = article_months(catalogue)
    months = high if severity.lasts == "longer" else low
    return min(start, LAST_WEEK), min(start + months * WEEKS_IN_MONTH, LAST_WEEK)
