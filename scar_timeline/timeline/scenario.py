"""From a choice to its timeline."""

from collections.abc import Iterable

import numpy as np

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.scar_types import Kind, ScarType
from scar_timeline.content.tables.severities import Severity
from scar_timeline.model.durability import claimed_durability
from scar_timeline.model.healing_phases import Residence, Weeks, course_response
from scar_timeline.model.outcome_trajectories import SETBACK, Dose, OutcomeDistribution, journeys, pool
from scar_timeline.timeline.course import LAST_WEEK, Course
from scar_timeline.timeline.events import place_events
from scar_timeline.timeline.timeline import Journey, Line, Range, Scale, Timeline


class UnknownChoiceError(ValueError):
    """A scar type or severity that the catalogue does not hold."""


def scenario(catalogue: Catalogue, scar_type: str, severity: str, course: Course | None = None) -> Timeline:
    """The timeline of a choice.

    Args:
        catalogue: the content.
        scar_type: a scar type's id.
        severity: a severity's id.
        course: sessions and spacing; the usual course of the severity where not given.

    Raises:
        UnknownChoiceError: the catalogue holds no such scar type or severity.
    """
    scar, severity_row = _find(catalogue, scar_type, severity)
    course = course or usual_course(catalogue, severity)
    weeks = np.arange(LAST_WEEK + 1, dtype=np.float64)
    response = course_response(weeks, course.session_weeks, residence(catalogue))
    drawn: tuple[Journey, ...] = ()
    smooth: Line | None = None
    months = (catalogue.number("article_smooth_from_months"), catalogue.number("article_smooth_to_months"))
    if scar.kind is not Kind.HYPERTROPHIC:
        lines = journeys_at(catalogue, scar_type, severity, course, weeks)
        drawn = tuple(
            Journey(number, _line(line), setback=number - 1 == SETBACK) for number, line in enumerate(lines, start=1)
        )
        smooth = _line(claimed_durability(weeks, course.last_week, *months))
    return Timeline(
        scar_type=scar,
        severity=severity_row,
        course=course,
        scale=scale(catalogue),
        inflammation=_line(response.inflammation),
        proliferation=_line(response.proliferation),
        remodelling=_line(response.remodelling),
        journeys=drawn,
        range=_range(drawn),
        article_smooth=smooth,
        article_months=(round(months[0]), round(months[1])),
        events=place_events(catalogue.follow_ups, scar, course),
        measured=tuple(mark for mark in catalogue.measurements if scar_type in mark.scar_types),
    )


def all_scenarios(catalogue: Catalogue) -> dict[tuple[str, str], Timeline]:
    """The timeline of every scar type and severity with its usual course."""
    return {
        (scar_type, severity): scenario(catalogue, scar_type, severity)
        for scar_type in catalogue.scar_types
        for severity in catalogue.severities
    }


def usual_course(catalogue: Catalogue, severity: str) -> Course:
    """The course that ``courses.csv`` gives for a severity."""
    row = catalogue.usual_course(severity)
    return Course.weekly(row.sessions, row.spacing_weeks)


def journeys_at(catalogue: Catalogue, scar_type: str, severity: str, course: Course, weeks: Weeks) -> tuple[Weeks, ...]:
    """The twelve journeys at any weeks, unrounded, sized by the outcomes for the usual course."""
    dose = Dose(
        usual_sessions=catalogue.usual_course(severity).sessions,
        saturation=catalogue.number("dose_saturation"),
        pace_spread=catalogue.number("pace_spread"),
        setback_depth=catalogue.number("setback_depth_grades"),
        setback_weeks=catalogue.number("setback_weeks"),
    )
    most = float(catalogue.severities[severity].most_grades)
    sizes = amounts(catalogue, scar_type, severity)
    return journeys(weeks, course.session_weeks, sizes, most, residence(catalogue), dose)


def amounts(catalogue: Catalogue, scar_type: str, severity: str) -> tuple[float, ...]:
    """Twelve changes after the usual course, in grades; a mix pools the atrophic types."""
    if catalogue.scar_types[scar_type].kind is Kind.MIXED:
        return pool([amounts(catalogue, scar.id, severity) for scar in catalogue.atrophic_types])
    outcome = catalogue.outcomes[scar_type, severity]
    return OutcomeDistribution(
        little_or_no_share=outcome.little_or_no.value / 100,
        clear_change=catalogue.number("clear_change_grades"),
        typical=outcome.typical.value,
        strong=outcome.strong.value,
        most=float(catalogue.severities[severity].most_grades),
    ).amounts()


def residence(catalogue: Catalogue) -> Residence:
    """Average weeks in each phase, from ``phases.csv``."""
    return Residence(*(phase.residence_weeks for phase in catalogue.phases))


def scale(catalogue: Catalogue) -> Scale:
    """Where the words for change begin, from ``parameters.csv``."""
    return Scale(
        no_change=catalogue.number("no_change_grades"),
        clear=catalogue.number("clear_change_grades"),
        a_lot=catalogue.number("a_lot_grades"),
    )


def _find(catalogue: Catalogue, scar_type: str, severity: str) -> tuple[ScarType, Severity]:
    if scar_type not in catalogue.scar_types:
        known = ", ".join(catalogue.scar_types)
        raise UnknownChoiceError(f"'{scar_type}' is not a scar type; choose one of {known}")
    if severity not in catalogue.severities:
        known = ", ".join(catalogue.severities)
        raise UnknownChoiceError(f"'{severity}' is not a severity; choose one of {known}")
    return catalogue.scar_types[scar_type], catalogue.severities[severity]


def _range(drawn: tuple[Journey, ...]) -> Range | None:
    if not drawn:
        return None
    by_week = [sorted(grades) for grades in zip(*(journey.grades for journey in drawn), strict=True)]
    quarter = len(drawn) // 4
    return Range(
        low=tuple(week[0] for week in by_week),
        high=tuple(week[-1] for week in by_week),
        middle_low=tuple(week[quarter] for week in by_week),
        middle_high=tuple(week[-1 - quarter] for week in by_week),
    )


def _line(values: Iterable[float]) -> Line:
    return tuple(round(float(value), 2) + 0.0 for value in values)
