"""What a clinic's own settings put in the place of ours: its course, its visits, whom to call in its country.

Nothing else of the content changes: no study, no harm, no caution. What the clinic counted of its own people stands
beside the studies, and is shown to whoever asks for it.
"""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scar_timeline.content.csv_reader import read_table, require
from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.content.lint.clinic_texts import check_clinic_texts
from scar_timeline.content.logo import Logo, read_logo
from scar_timeline.content.messages import Messages
from scar_timeline.content.tables.clinic import Clinic
from scar_timeline.content.tables.clinic_counts import ClinicCount
from scar_timeline.content.tables.courses import UsualCourse
from scar_timeline.content.tables.follow_ups import FollowUp
from scar_timeline.content.tables.red_flags import RedFlag
from scar_timeline.content.tables.scar_types import Kind, ScarType
from scar_timeline.content.tables.version import Release
from scar_timeline.content.toml_reader import read_settings

CLINIC_FILE: Final = "clinic.toml"
CLINICS_OWN: Final = "clinic"
"""The ``basis`` of a row that the clinic's settings changed; no table may hold it."""
_AXIS_WEEKS: Final = 52
_NUMBERS: Final = ("emergency_number", "advice_line")
"""Whom to call: settings of a clinic, and of ``version.toml``."""
_VISITS: Final = {"review": "review_weeks_after", "top_up": "top_up_weeks_after"}
"""Follow-ups whose weeks a clinic may set."""


@dataclass(frozen=True)
class ClinicSettings:
    """The settings, the logo and the counts they name, and what their files are called in errors."""

    clinic: Clinic
    logo: Logo | None
    counts: tuple[ClinicCount, ...]
    file: str
    counts_file: str


def read_clinic_settings(folder: Path, elsewhere: Path | None) -> ClinicSettings:
    """The clinic's settings.

    Args:
        folder: the data folder.
        elsewhere: where the clinic keeps its own file; ``None`` for ``clinic.toml`` in the data folder.

    Raises:
        ContentError: a setting, the logo, a count or a sentence cannot be used; for each of them.
    """
    path = elsewhere or folder / CLINIC_FILE
    name = str(elsewhere) if elsewhere else CLINIC_FILE
    faults, counts = Faults(), tuple[ClinicCount, ...]()
    with faults.noted():
        clinic = read_settings(path.parent, path.name, Clinic, called=name)
    if any(fault.column is None for fault in faults.found):
        faults.stop()  # no setting at all can be read
    if faults.found:  # the others are looked at too, so that all faults are said at once
        unusable = {str(fault.column).partition(".")[0] for fault in faults.found}
        clinic = read_settings(path.parent, path.name, Clinic, called=name, without=unusable)
    counts_file = str(elsewhere.parent / clinic.counts) if elsewhere else clinic.counts
    with faults.noted():
        logo = read_logo(path, name, clinic.logo)
    with faults.noted():
        counts = read_table(path.parent, counts_file, ClinicCount) if clinic.counts else ()
    with faults.noted():
        check_clinic_texts(clinic, name)
    faults.stop()
    return ClinicSettings(clinic, logo, counts, name, counts_file)


def check_clinic_counts(
    settings: ClinicSettings, scar_types: Mapping[str, ScarType], severities: Container[str]
) -> None:
    """Every kind and severity that was counted is known, and change is drawn for it.

    Raises:
        ContentError: one is not, or is raised; for each of them.
    """
    file, faults = settings.counts_file, Faults()
    for row in settings.counts:
        with faults.noted():
            require(file, row, "scar_type", [row.scar_type], scar_types)
            if scar_types[row.scar_type].kind is Kind.HYPERTROPHIC:
                reason = "no change is drawn for raised scars, so nobody with them is counted here"
                raise ContentError(file, row.line, "scar_type", reason)
        with faults.noted():
            require(file, row, "severity", [row.severity], severities)
    faults.stop()


def clinics_languages(settings: ClinicSettings, folder: Path, release: Release) -> None:
    """The languages that the clinic offers are there, and what was signed is among them.

    Raises:
        ContentError: a language has no translation, or the one that the content was written in is not offered.
    """
    chosen, known = settings.clinic.languages, (release.language, *translations(folder))
    faults = Faults()
    for language in chosen:
        with faults.noted():
            if language not in known:
                reason = f"'{language}' is not known; choose from {', '.join(known)}"
                raise ContentError(settings.file, None, "languages", reason)
    with faults.noted():
        if release.language not in chosen:
            reason = f"'{release.language}' has to be among them: the content was written in it"
            raise ContentError(settings.file, None, "languages", reason)
    faults.stop()


def translations(folder: Path) -> tuple[str, ...]:
    """The languages that a data folder holds translations into, whether complete or not."""
    return tuple(sorted({path.parent.name for path in (folder / "text").glob("*/*.po")}))


def clinics_courses(
    settings: ClinicSettings, courses: Iterable[UsualCourse], severities: Iterable[str]
) -> tuple[UsualCourse, ...]:
    """The usual courses, the clinic's own in the place of ours; they rest on no source.

    Raises:
        ContentError: a course is for no known severity.
    """
    own, faults = settings.clinic.course, Faults()
    for severity in sorted(own.keys() - set(severities)):
        with faults.noted():
            reason = f"'{severity}' is not known; choose from {', '.join(severities)}"
            raise ContentError(settings.file, None, f"course.{severity}", reason)
    faults.stop()
    return tuple(
        row.model_copy(update={**own[row.usual_for].model_dump(), "basis": CLINICS_OWN, "sources": ()})
        if row.usual_for in own
        else row
        for row in courses
    )


def clinics_visits(
    settings: ClinicSettings, follow_ups: Iterable[FollowUp], courses: Iterable[UsualCourse], messages: Messages
) -> tuple[FollowUp, ...]:
    """The follow-ups, the clinic's own weeks and words in the place of ours where it sets them.

    Raises:
        ContentError: a visit would begin after the year that is shown.
    """
    last, faults = max((row.sessions - 1) * row.spacing_weeks for row in courses), Faults()
    changed = []
    for row in follow_ups:
        weeks = getattr(settings.clinic, _VISITS[row.id]) if row.id in _VISITS else ()
        if not weeks:
            changed.append(row)
            continue
        first, end = weeks
        with faults.noted():
            if last + first >= _AXIS_WEEKS:
                reason = f"with a last session in week {last}, it would begin after week {_AXIS_WEEKS}"
                raise ContentError(settings.file, None, _VISITS[row.id], reason)
        several = messages.say("narrative.span.weeks_range", a=first, b=end) if first < end else None
        span = several or messages.count("narrative.span.weeks", end)
        words = messages.say(f"narrative.clinic.{row.id}", weeks=span)
        own = {"from_weeks": first, "to_weeks": end, "says": words, "basis": CLINICS_OWN, "sources": ()}
        changed.append(row.model_copy(update=own))
    faults.stop()
    return tuple(changed)


def check_clinics_numbers(settings: ClinicSettings, red_flags: Iterable[RedFlag], release: Release) -> None:
    """The clinic's phone numbers can take the place of the content's.

    Args:
        settings: the clinic's settings.
        red_flags: as they were written.
        release: says how they write whom to call.

    Raises:
        ContentError: the clinic is in another country and does not say whom to call there, or the content's own
            numbers are not where ``version.toml`` says.
    """
    clinic = settings.clinic
    elsewhere = bool(clinic.country) and clinic.country != release.country
    faults = Faults()
    for setting in _NUMBERS:
        ours, own = getattr(release, setting), getattr(clinic, setting)
        with faults.noted():
            if elsewhere and ours and not own:
                reason = f"is needed: the content says whom to call in {release.country}, not in {clinic.country}"
                raise ContentError(settings.file, None, setting, reason)
            if own and not ours:
                reason = f"has to stand there as red_flags.csv writes it, or {settings.file} cannot change it"
                raise ContentError("version.toml", None, setting, reason)
            if ours and not any(_named(ours).search(row.act) for row in red_flags):
                raise ContentError("version.toml", None, setting, f"no row of red_flags.csv says '{ours}'")
    faults.stop()


def clinics_numbers(clinic: Clinic, red_flags: tuple[RedFlag, ...], release: Release) -> tuple[RedFlag, ...]:
    """The signs to get help for, with whom to call where the clinic is."""
    changes: Mapping[str, str] = {
        getattr(release, setting): getattr(clinic, setting) for setting in _NUMBERS if getattr(clinic, setting)
    }
    if not changes:
        return red_flags
    ours_in_text = re.compile("|".join(_named(ours).pattern for ours in changes))
    return tuple(
        row.model_copy(update={"act": ours_in_text.sub(lambda found: changes[found.group()], row.act)})
        for row in red_flags
    )


def _named(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(words)}\b")
