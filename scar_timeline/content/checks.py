"""Checks of more than one row: ids that must exist, rows that must be there, numbers that must fit."""

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from scar_timeline.content.csv_reader import Row, require
from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.content.evidence import EvidenceTables
from scar_timeline.content.messages import Messages
from scar_timeline.content.tables.changes import Change
from scar_timeline.content.tables.courses import UsualCourse
from scar_timeline.content.tables.follow_ups import FollowUp
from scar_timeline.content.tables.harm_counts import HarmCount
from scar_timeline.content.tables.harms import HarmRow
from scar_timeline.content.tables.parameters import Parameter
from scar_timeline.content.tables.phases import Phase
from scar_timeline.content.tables.red_flags import RedFlag
from scar_timeline.content.tables.scar_types import Kind, ScarType
from scar_timeline.content.tables.severities import Severity
from scar_timeline.content.tables.version import Release

PARAMETERS = frozenset({"article_smooth_from_months", "article_smooth_to_months"})
"""The parameters the model reads; each must stand in ``parameters.csv``, and no other."""


AXIS_WEEKS = 52
"""Weeks that pictures and tables show."""

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
    known_types, known_severities, faults = set(scar_types), set(severities), Faults()
    known = {"sources": evidence.source_ids}
    known |= dict.fromkeys(("scar_type", "scar_types"), known_types)
    known |= dict.fromkeys(("severity", "severities", "usual_for"), known_severities)
    for name, rows in tables.items():
        for row in rows:
            for column, ids in known.items():
                with faults.noted():
                    require(name, row, column, _ids(row, column), ids)
    faults.stop()


def check_card_words(scar_types: Mapping[str, ScarType], messages: Messages) -> None:
    """Every choice has the words of its card.

    Raises:
        ContentError: some are missing.
    """
    faults = Faults()
    for key in (f"scar_section.{scar}.{key}" for scar in scar_types for key in _TELL):
        with faults.noted():
            if f"drawings.{key}" not in messages:
                reason = "the words of this choice are missing"
                raise ContentError("text/en/drawings.toml", None, f"drawings.{key}", reason)
    faults.stop()


def check_scar_types(scar_types: Mapping[str, ScarType], severities: Mapping[str, Severity]) -> None:
    """One scar type is a mix, one is raised, and no two choices have one name.

    Raises:
        ContentError: a kind is there twice or not at all, or a name stands twice.
    """
    faults = Faults()
    for kind in (Kind.MIXED, Kind.HYPERTROPHIC):
        mine = [scar for scar in scar_types.values() if scar.kind is kind]
        with faults.noted():
            if len(mine) != 1:
                line = mine[1].line if mine else None
                raise ContentError("scar_types.csv", line, "kind", f"exactly one row is '{kind}', not {len(mine)}")
    for file, rows in (("scar_types.csv", scar_types.values()), ("severities.csv", severities.values())):
        seen: dict[str, int] = {}
        for row in rows:
            with faults.noted():
                if (before := seen.setdefault(row.name.casefold(), row.line)) != row.line:
                    raise ContentError(file, row.line, "name", f"'{row.name}' is the name of row {before} already")
    faults.stop()


def check_harms(harms: Sequence[HarmRow], counts: Sequence[HarmCount]) -> None:
    """Counts exist, and the rows of one harm say the same of it.

    Raises:
        ContentError: a count is not known, or two rows explain one harm in two ways.
    """
    first: dict[str, HarmRow] = {}
    faults = Faults()
    for harm in harms:
        with faults.noted():
            require("harms.csv", harm, "counts", harm.counts, {count.id for count in counts})
        before = first.setdefault(harm.harm, harm)
        with faults.noted():
            if harm.meaning != before.meaning:
                reason = f"row {before.line} explains '{harm.harm}' in other words"
                raise ContentError("harms.csv", harm.line, "meaning", reason)
    faults.stop()


def check_changes(changes: Sequence[Change], release: Release, scar_types: Mapping[str, ScarType]) -> None:
    """The version in use has a line, and no line is for a later one or for an unknown scar type.

    Raises:
        ContentError: one of them is wrong.
    """
    now, faults = _version(release.version), Faults()
    for change in changes:
        with faults.noted():
            require("changes.csv", change, "scar_types", change.scar_types, {"all", *scar_types})
        with faults.noted():
            if _version(change.version) > now:
                reason = f"{change.version} is later than {release.version} in version.toml"
                raise ContentError("changes.csv", change.line, "version", reason)
    with faults.noted():
        if release.version not in {change.version for change in changes}:
            reason = f"no line says what version {release.version} of version.toml changed"
            raise ContentError("changes.csv", None, "version", reason)
    faults.stop()


def _version(written: str) -> tuple[int, ...]:
    return tuple(map(int, written.split(".")))


def check_country(red_flags: Sequence[RedFlag], release: Release) -> None:
    """Phone numbers for urgent help are those of the country that the content is for.

    Raises:
        ContentError: a row is for another country.
    """
    faults = Faults()
    for sign in red_flags:
        with faults.noted():
            if sign.country != release.country:
                reason = f"its phone numbers are for {sign.country}, but version.toml says {release.country}"
                raise ContentError("red_flags.csv", sign.line, "country", reason)
    faults.stop()


def check_courses(
    courses: Sequence[UsualCourse], follow_ups: Sequence[FollowUp], severities: Mapping[str, Severity]
) -> None:
    """Each severity has exactly one usual course, which fits the axis; follow-ups name known kinds of scar.

    Raises:
        ContentError: a severity has none or two, a course is too long, or a kind is not known.
    """
    faults = Faults()
    for severity in severities:
        with faults.noted():
            _check_course(severity, [course for course in courses if course.usual_for == severity], follow_ups)
    kinds = {kind.value for kind in Kind}
    for follow_up in follow_ups:
        with faults.noted():
            require("follow_ups.csv", follow_up, "kinds", follow_up.kinds, kinds)
    faults.stop()


def _check_course(severity: str, mine: Sequence[UsualCourse], follow_ups: Sequence[FollowUp]) -> None:
    if len(mine) != 1:
        line = mine[1].line if mine else None
        reason = f"'{severity}' needs exactly one usual course, and has {len(mine)}"
        raise ContentError("courses.csv", line, "usual_for", reason)
    last = (mine[0].sessions - 1) * mine[0].spacing_weeks
    for follow_up in follow_ups:
        begins, _ = _weeks_of(follow_up, last)
        if begins >= AXIS_WEEKS:
            reason = f"with a last session in week {last}, '{follow_up.id}' would begin after week {AXIS_WEEKS}"
            raise ContentError("courses.csv", mine[0].line, "sessions", reason)


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
    start, end = sorted(parameters, key=lambda parameter: parameter.id)
    if not start.value < end.value <= 12:
        raise ContentError("parameters.csv", end.line, "value", "months rise, and lie within the year that is shown")


def _ids(row: Row, column: str) -> tuple[str, ...]:
    value = getattr(row, column, ())
    return (value,) if isinstance(value, str) else tuple(value)
