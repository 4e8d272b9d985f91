"""Checks of more than one row: ids that must exist, rows that must be there, numbers that must fit."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from scar_timeline.content.courses import FollowUp, UsualCourse
from scar_timeline.content.errors import ContentError
from scar_timeline.content.evidence import EvidenceTables
from scar_timeline.content.healing import Parameter, Phase
from scar_timeline.content.outlook import Outlook, OutlookRow
from scar_timeline.content.scars import Kind, ScarType, Severity
from scar_timeline.content.tables import Row, require

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
    if [phase.id for phase in ordered] != ["calming", "building", "remodelling"]:
        raise ContentError("phases.csv", None, "order", "the phases are calming, building, remodelling, in that order")
    for earlier, later in pairwise(ordered):
        if later.residence_weeks <= earlier.residence_weeks:
            reason = f"{later.id} must last longer than {earlier.id}"
            raise ContentError("phases.csv", later.line, "residence_weeks", reason)
    for parameter in parameters:
        require("parameters.csv", parameter, "id", [parameter.id], PARAMETERS)
    missing = sorted(PARAMETERS - {parameter.id for parameter in parameters})
    if missing:
        raise ContentError("parameters.csv", None, "id", f"'{missing[0]}' is missing")


def check_outlooks(
    rows: Sequence[OutlookRow],
    scar_types: Mapping[str, ScarType],
    severities: Mapping[str, Severity],
    parameters: Sequence[Parameter],
) -> dict[tuple[str, str], Outlook]:
    """One outlook for every dented scar type and severity, with numbers that can stand together.

    Raises:
        ContentError: a row is missing or too many, or breaks what the evidence says of the order (F09, F16).
    """
    by_key = {(row.scar_type, row.severity, row.measure): row for row in rows}
    outlooks: dict[tuple[str, str], Outlook] = {}
    clear = next(row.value for row in parameters if row.id == "clear_change_grades")
    dented = [scar.id for scar in scar_types.values() if scar.kind is Kind.DENTED]
    for row in rows:
        require("outlook.csv", row, "scar_type", [row.scar_type], dented)
        require("outlook.csv", row, "severity", [row.severity], set(severities))
    for scar_type in dented:
        for severity in severities.values():
            place = (scar_type, severity.id)
            for measure in ("little_or_no_change", "typical_change", "strong_change"):
                if (*place, measure) not in by_key:
                    reason = f"'{scar_type}, {severity.id}' has no {measure}"
                    raise ContentError("outlook.csv", None, "measure", reason)
            outlook = Outlook(
                little_or_no=by_key[*place, "little_or_no_change"],
                typical=by_key[*place, "typical_change"],
                strong=by_key[*place, "strong_change"],
            )
            _check_outlook(outlook, severity)
            outlooks[place] = outlook
    _check_order(outlooks, scar_types, severities)
    for outlook in outlooks.values():
        _check_fit(outlook, clear)
    return outlooks


def _check_outlook(outlook: Outlook, severity: Severity) -> None:
    if outlook.strong.value > severity.most_grades:
        reason = f"a {severity.id} scar (grade {severity.grade}) can gain at most {severity.most_grades}"
        raise ContentError("outlook.csv", outlook.strong.line, "value", reason)
    if outlook.strong.value < outlook.typical.value:
        raise ContentError("outlook.csv", outlook.strong.line, "value", "strong change is less than typical change")


def _check_fit(outlook: Outlook, clear: float) -> None:
    """Half of the people change less than the typical change, so it and the share must agree."""
    share, typical = outlook.little_or_no.value, outlook.typical
    if (share > 50) != (typical.value < clear):
        reason = (
            f"little or no change in {share:g} in 100 people does not fit a typical change of "
            f"{typical.value:g} grades: a clear change is {clear:g} grades or more"
        )
        raise ContentError("outlook.csv", typical.line, "value", reason)


def _check_order(
    outlooks: Mapping[tuple[str, str], Outlook],
    scar_types: Mapping[str, ScarType],
    severities: Mapping[str, Severity],
) -> None:
    least = [scar.id for scar in scar_types.values() if scar.kind is Kind.DENTED and scar.band == "least"]
    for (scar_type, severity), outlook in outlooks.items():
        for lower in least:
            if outlooks[lower, severity].typical.value > outlook.typical.value:
                line = outlooks[lower, severity].typical.line
                reason = f"more than {scar_type}, but studies agree that {lower} scars change least (F09)"
                raise ContentError("outlook.csv", line, "value", reason)
        if "severe" in severities and severity == "moderate":
            severe = outlooks[scar_type, "severe"].typical
            if severe.value > outlook.typical.value:
                reason = "severe is drawn above moderate, but moderate scars do better (F16)"
                raise ContentError("outlook.csv", severe.line, "value", reason)


def _ids(row: Row, column: str) -> tuple[str, ...]:
    value = getattr(row, column, ())
    return (value,) if isinstance(value, str) else tuple(value)
