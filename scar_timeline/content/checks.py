"""Checks of more than one row: ids that must exist, rows that must be there, numbers that must fit."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from scar_timeline.content.csv_reader import Row, require
from scar_timeline.content.errors import ContentError
from scar_timeline.content.evidence import EvidenceTables
from scar_timeline.content.tables.courses import UsualCourse
from scar_timeline.content.tables.follow_ups import FollowUp
from scar_timeline.content.tables.outcomes import OutcomeRow, Outcomes
from scar_timeline.content.tables.parameters import Parameter
from scar_timeline.content.tables.phases import Phase
from scar_timeline.content.tables.scar_types import Kind, ScarType
from scar_timeline.content.tables.severities import Severity

PARAMETERS = frozenset(
    {
        "dose_saturation",
        "clear_change_grades",
        "no_change_grades",
        "a_lot_grades",
        "points_per_grade",
        "pace_spread",
        "setback_depth_grades",
        "setback_weeks",
        "article_smooth_from_months",
        "article_smooth_to_months",
        "redness_days_usual",
        "redness_days_longest",
    }
)
"""The parameters the model reads; each must stand in ``parameters.csv``, and no other."""


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


def check_outcomes(
    rows: Sequence[OutcomeRow],
    scar_types: Mapping[str, ScarType],
    severities: Mapping[str, Severity],
    parameters: Sequence[Parameter],
) -> dict[tuple[str, str], Outcomes]:
    """The outcomes of every atrophic scar type and severity, with numbers that can stand together.

    Raises:
        ContentError: a row is missing or too many, or breaks what the evidence says of the order (F09, F16).
    """
    by_key = {(row.scar_type, row.severity, row.measure): row for row in rows}
    outcomes: dict[tuple[str, str], Outcomes] = {}
    clear = next(row.value for row in parameters if row.id == "clear_change_grades")
    atrophic = [scar.id for scar in scar_types.values() if scar.kind is Kind.ATROPHIC]
    for row in rows:
        require("outcomes.csv", row, "scar_type", [row.scar_type], atrophic)
        require("outcomes.csv", row, "severity", [row.severity], set(severities))
    for scar_type in atrophic:
        for severity in severities.values():
            place = (scar_type, severity.id)
            for measure in ("little_or_no_change", "typical_change", "strong_change"):
                if (*place, measure) not in by_key:
                    reason = f"'{scar_type}, {severity.id}' has no {measure}"
                    raise ContentError("outcomes.csv", None, "measure", reason)
            outcome = Outcomes(
                little_or_no=by_key[*place, "little_or_no_change"],
                typical=by_key[*place, "typical_change"],
                strong=by_key[*place, "strong_change"],
            )
            _check_outcome(outcome, severity)
            outcomes[place] = outcome
    _check_order(outcomes, scar_types, severities)
    for outcome in outcomes.values():
        _check_fit(outcome, clear)
    return outcomes


def _check_outcome(outcome: Outcomes, severity: Severity) -> None:
    if outcome.strong.value > severity.most_grades:
        reason = f"a {severity.id} scar (grade {severity.grade}) can gain at most {severity.most_grades}"
        raise ContentError("outcomes.csv", outcome.strong.line, "value", reason)
    if outcome.strong.value < outcome.typical.value:
        raise ContentError("outcomes.csv", outcome.strong.line, "value", "strong change is less than typical change")


def _check_fit(outcome: Outcomes, clear: float) -> None:
    """Half of the people change less than the typical change, so it and the share must agree."""
    share, typical = outcome.little_or_no.value, outcome.typical
    if (share > 50) != (typical.value < clear):
        reason = (
            f"little or no change in {share:g} in 100 people does not fit a typical change of "
            f"{typical.value:g} grades: a clear change is {clear:g} grades or more"
        )
        raise ContentError("outcomes.csv", typical.line, "value", reason)


def _check_order(
    outcomes: Mapping[tuple[str, str], Outcomes],
    scar_types: Mapping[str, ScarType],
    severities: Mapping[str, Severity],
) -> None:
    least = [scar.id for scar in scar_types.values() if scar.kind is Kind.ATROPHIC and scar.response_rank == "least"]
    for (scar_type, severity), outcome in outcomes.items():
        for lower in least:
            if outcomes[lower, severity].typical.value > outcome.typical.value:
                line = outcomes[lower, severity].typical.line
                reason = f"more than {scar_type}, but studies agree that {lower} scars change least (F09)"
                raise ContentError("outcomes.csv", line, "value", reason)
        if "severe" in severities and severity == "moderate":
            severe = outcomes[scar_type, "severe"].typical
            if severe.value > outcome.typical.value:
                reason = "severe is drawn above moderate, but moderate scars do better (F16)"
                raise ContentError("outcomes.csv", severe.line, "value", reason)


def _ids(row: Row, column: str) -> tuple[str, ...]:
    value = getattr(row, column, ())
    return (value,) if isinstance(value, str) else tuple(value)
