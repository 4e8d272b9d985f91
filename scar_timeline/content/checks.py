"""Checks of more than one row: ids that must exist, rows that must be there, numbers that must fit."""

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from scar_timeline.content.csv_reader import Row, require
from scar_timeline.content.errors import ContentError
from scar_timeline.content.evidence import EvidenceTables
from scar_timeline.content.messages import Messages
from scar_timeline.content.tables.courses import UsualCourse
from scar_timeline.content.tables.follow_ups import FollowUp
from scar_timeline.content.tables.parameters import Parameter
from scar_timeline.content.tables.phases import Phase
from scar_timeline.content.tables.scar_types import Kind, ScarType
from scar_timeline.content.tables.severities import Severity

PARAMETERS = frozenset({"article_smooth_from_months", "article_smooth_to_months"})
"""The parameters the model reads; each must stand in ``parameters.csv``, and no other."""


_TELL = ("tell_look", "tell_touch")


def check_sources(
    tables: Mapping[str, Sequence[Row]],
    evidence: EvidenceTables,
    scar_types: Mapping[str, ScarType],
    severities: Mapping[str, Severity],
) -> None:
    """Every source, scar type and severity that a row names must exist.

    Raises:
        ContentError: one does not.
    """
    known_types, known_severities = set(scar_types), set(severities)
    for name, rows in tables.items():
        for row in rows:
            require(name, row, "sources", getattr(row, "sources", ()), evidence.source_ids)
            for column in ("scar_type", "scar_types"):
                require(name, row, column, _ids(row, column), known_types)
            for column in ("severity", "severities", "usual_for"):
                require(name, row, column, _ids(row, column), known_severities)


def check_card_words(
    scar_types: Mapping[str, ScarType], severities: Mapping[str, Severity], messages: Messages
) -> None:
    """Every choice has the words of its card.

    Raises:
        ContentError: some are missing.
    """
    needed = [f"scar_section.{scar}.{key}" for scar in scar_types for key in ("title", "description", *_TELL)]
    needed += [f"severity.{severity}.{key}" for severity in severities for key in ("title", "description")]
    for key in needed:
        if f"drawings.{key}" not in messages:
            raise ContentError("text/en/drawings.toml", None, f"drawings.{key}", "the words of this choice are missing")


def check_courses(
    courses: Sequence[UsualCourse], follow_ups: Sequence[FollowUp], severities: Mapping[str, Severity]
) -> None:
    """Each severity has exactly one usual course; follow-ups name known kinds of scar.

    Raises:
        ContentError: a severity has none or two, or a kind is not known.
    """
    for severity in severities:
        mine = [course for course in courses if course.usual_for == severity]
        if len(mine) != 1:
            line = mine[1].line if mine else None
            reason = f"'{severity}' needs exactly one usual course, and has {len(mine)}"
            raise ContentError("courses.csv", line, "usual_for", reason)
    kinds = {kind.value for kind in Kind}
    for follow_up in follow_ups:
        require("follow_ups.csv", follow_up, "kinds", follow_up.kinds, kinds)


def check_tracks(courses: Sequence[UsualCourse], follow_ups: Sequence[FollowUp]) -> None:
    """No two follow-ups are drawn over each other: on one track of a usual course each has weeks of its own.

    The first track is left out: sessions and their settling days belong together.

    Raises:
        ContentError: two overlap.
    """
    for course in courses:
        last = (course.sessions - 1) * course.spacing_weeks
        drawn = [row for row in follow_ups if row.track and {"picture", "chart"} & set(row.shown_on)]
        for row, other in combinations(drawn, 2):
            if row.track != other.track or not set(row.kinds) & set(other.kinds):
                continue
            (start, end), (begins, ends) = (_weeks_of(each, last) for each in (row, other))
            if start < ends and begins < end:
                reason = f"'{other.id}' is drawn over '{row.id}' for {course.usual_for} scars; give it another track"
                raise ContentError("follow_ups.csv", other.line, "track", reason)


def _weeks_of(follow_up: FollowUp, last_session: int) -> tuple[float, float]:
    """From the first to the last week of a follow-up in a course."""
    start = 0 if follow_up.anchor in ("first_session", "every_session") else last_session
    end = 0 if follow_up.anchor == "first_session" else last_session
    return start + follow_up.from_weeks, end + follow_up.to_weeks


def check_phases(phases: Sequence[Phase], parameters: Sequence[Parameter]) -> None:
    """The three phases stand in order, each slower than the one before; parameters are complete.

    Raises:
        ContentError: a phase is missing, out of order or not slower; a parameter is missing or not known.
    """
    ordered = sorted(phases, key=lambda phase: phase.order)
    if [phase.id for phase in ordered] != ["inflammation", "proliferation", "remodelling"]:
        raise ContentError(
            "phases.csv", None, "order", "the phases are inflammation, proliferation, remodelling, in that order"
        )
    for earlier, later in pairwise(ordered):
        if later.residence_weeks <= earlier.residence_weeks:
            reason = f"{later.id} must last longer than {earlier.id}"
            raise ContentError("phases.csv", later.line, "residence_weeks", reason)
    for parameter in parameters:
        require("parameters.csv", parameter, "id", [parameter.id], PARAMETERS)
    missing = sorted(PARAMETERS - {parameter.id for parameter in parameters})
    if missing:
        raise ContentError("parameters.csv", None, "id", f"'{missing[0]}' is missing")


def _ids(row: Row, column: str) -> tuple[str, ...]:
    value = getattr(row, column, ())
    return (value,) if isinstance(value, str) else tuple(value)
