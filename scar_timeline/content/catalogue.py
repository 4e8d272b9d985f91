"""All content, read once and checked as a whole."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from babel import Locale

from scar_timeline.content.checks import (
    check_card_words,
    check_changes,
    check_country,
    check_courses,
    check_harms,
    check_phases,
    check_scar_types,
    check_sources,
)
from scar_timeline.content.clinic_settings import (
    ClinicSettings,
    check_clinic_counts,
    check_clinics_numbers,
    clinics_languages,
    read_clinic_settings,
)
from scar_timeline.content.csv_reader import Row, read_table
from scar_timeline.content.decision import DecisionTables, check_decision_tables, read_decision_tables
from scar_timeline.content.errors import Faults
from scar_timeline.content.evidence import EvidenceTables, read_evidence_tables
from scar_timeline.content.inventory import check_inventory
from scar_timeline.content.logo import Logo
from scar_timeline.content.messages import Messages, read_messages
from scar_timeline.content.printable import check_printable
from scar_timeline.content.safety import SafetyTables, read_safety_tables
from scar_timeline.content.statements import STATEMENTS_FILE, Statement, StatementRow, check_statements
from scar_timeline.content.synthesis import (
    FittedSynthesis,
    SynthesisTables,
    read_fitted_synthesis,
    read_synthesis_tables,
)
from scar_timeline.content.tables.changes import Change
from scar_timeline.content.tables.clinic import Clinic
from scar_timeline.content.tables.clinic_counts import ClinicCount
from scar_timeline.content.tables.courses import UsualCourse
from scar_timeline.content.tables.follow_ups import FollowUp
from scar_timeline.content.tables.glossary import Term, read_glossary
from scar_timeline.content.tables.measurements import Measurement
from scar_timeline.content.tables.medical_terms import MedicalTerm, read_medical_terms
from scar_timeline.content.tables.parameters import Parameter
from scar_timeline.content.tables.phases import Phase
from scar_timeline.content.tables.reviews import Review, check_languages, check_written, read_reviews
from scar_timeline.content.tables.scar_types import ScarType
from scar_timeline.content.tables.severities import Severity
from scar_timeline.content.tables.signatures import Signature, read_signatures
from scar_timeline.content.tables.version import Release
from scar_timeline.content.toml_reader import read_settings


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Everything in ``data/``, typed and frozen; the same object serves every visitor.

    ``clinic_counts`` is what the clinic counted of its own people; ``draws_clinic`` says that ``fitted_synthesis`` is
    weighed by it, which :func:`scar_timeline.timeline.clinic_people.with_clinic_people` does.
    """

    scar_types: Mapping[str, ScarType]
    severities: Mapping[str, Severity]
    courses: Mapping[str, UsualCourse]
    phases: tuple[Phase, ...]
    parameters: Mapping[str, Parameter]
    follow_ups: tuple[FollowUp, ...]
    measurements: tuple[Measurement, ...]
    evidence: EvidenceTables
    synthesis: SynthesisTables
    fitted_synthesis: FittedSynthesis
    decision: DecisionTables
    safety: SafetyTables
    glossary: tuple[Term, ...]
    medical_terms: tuple[MedicalTerm, ...]
    reviews: tuple[Review, ...]
    signatures: Mapping[str, Signature]
    release: Release
    changes: tuple[Change, ...]
    clinic: Clinic
    logo: Logo | None
    clinic_counts: tuple[ClinicCount, ...]
    messages: Messages
    statements: Mapping[str, StatementRow]
    draws_clinic: bool = False

    def say(self, key: str, **fields: object) -> str:
        """The visible text ``key``; see :meth:`scar_timeline.content.messages.Messages.say`."""
        return self.messages.say(key, **fields)

    def count(self, key: str, n: int, **fields: object) -> str:
        """The visible text for a number of things; see :meth:`scar_timeline.content.messages.Messages.count`."""
        return self.messages.count(key, n, **fields)

    @property
    def locale(self) -> Locale:
        """Rules of the language for plurals, numbers and dates."""
        return self.messages.locale

    @property
    def language(self) -> str:
        """The language that people read, such as ``es``; ``release.language`` is the one it was written in."""
        return self.locale.language

    @property
    def direction(self) -> str:
        """How it is written: ``ltr``, or ``rtl`` from right to left."""
        return self.locale.text_direction

    @property
    def is_translated(self) -> bool:
        """Whether people read a translation: the project's own, which no clinician has checked."""
        return self.language != self.release.language

    @property
    def middle_severity(self) -> Severity:
        """The severity that is drawn where none is chosen."""
        return list(self.severities.values())[len(self.severities) // 2]

    @cached_property
    def comma(self) -> str:
        """What stands between the things of a list, such as ``, ``."""
        return self.say("narrative.list.next", before="", next="")

    @cached_property
    def semicolon(self) -> str:
        """What stands between longer things of a list, such as ``; ``."""
        return self.say("narrative.list.semicolon", before="", next="")

    def statement(self, key: str, sources: tuple[str, ...] = (), /, **fields: object) -> Statement:
        """The message ``key`` as a statement; the only maker of statements.

        Args:
            key: a row of ``statements.csv``.
            sources: what is drawn rests on; only where the row names none.
            fields: what the message needs.

        Raises:
            KeyError: there is no such row.
            ValueError: neither the row nor the caller names a source.
        """
        row = self.statements[key]
        return Statement(self.say(key, **fields), row.who, row.sources or sources, key)

    def number(self, parameter: str) -> float:
        """The value of one model parameter.

        Raises:
            KeyError: there is none of that id.
        """
        return self.parameters[parameter].value

    @property
    def country(self) -> str:
        """Where readers are: whom to call for help is for this country."""
        return self.clinic.country or self.release.country

    def usual_course(self, severity: str) -> UsualCourse:
        """The course drawn for a severity."""
        return next(course for course in self.courses.values() if course.usual_for == severity)


T = TypeVar("T", bound=Row)


def read_content(folder: Path, clinic_file: Path | None = None) -> tuple[Catalogue, ClinicSettings]:
    """Read and check the whole data folder: as it is written, and the clinic's settings.

    Args:
        folder: the ``data/`` folder.
        clinic_file: the clinic's own settings, where they are kept elsewhere.

    Raises:
        ContentError: naming file, row, column and reason of the first thing that is wrong; its ``faults`` name all that
            can be told at once. How rows and files fit together is looked at once each of them can be read.
    """
    faults = Faults()
    with faults.noted():
        scar_types = by_id(read_table(folder, "scar_types.csv", ScarType))
    with faults.noted():
        severities = by_id(read_table(folder, "severities.csv", Severity))
    with faults.noted():
        courses = read_table(folder, "courses.csv", UsualCourse)
    with faults.noted():
        phases = read_table(folder, "phases.csv", Phase)
    with faults.noted():
        parameters = read_table(folder, "parameters.csv", Parameter)
    with faults.noted():
        follow_ups = read_table(folder, "follow_ups.csv", FollowUp)
    with faults.noted():
        measurements = read_table(folder, "measurements.csv", Measurement)
    with faults.noted():
        statements = read_table(folder, STATEMENTS_FILE, StatementRow)
    with faults.noted():
        evidence = read_evidence_tables(folder)
    with faults.noted():
        changes = read_table(folder, "changes.csv", Change)
    with faults.noted():
        safety = read_safety_tables(folder)
    with faults.noted():
        medical_terms = read_medical_terms(folder)
    with faults.noted():
        release = read_settings(folder, "version.toml", Release)
    with faults.noted():
        settings = read_clinic_settings(folder, clinic_file)
    with faults.noted():
        messages = read_messages(folder)
    with faults.noted():
        signatures = read_signatures(folder)
    with faults.noted():
        decision = read_decision_tables(folder)
    faults.stop()
    with faults.noted():
        synthesis = read_synthesis_tables(folder, evidence.source_ids, scar_types, severities)
    with faults.noted():
        glossary = read_glossary(folder, evidence)
    faults.stop()
    tables: dict[str, Sequence[Row]] = {
        "scar_types.csv": tuple(scar_types.values()),
        "severities.csv": tuple(severities.values()),
        "courses.csv": courses,
        "phases.csv": phases,
        "parameters.csv": parameters,
        "follow_ups.csv": follow_ups,
        "measurements.csv": measurements,
        STATEMENTS_FILE: statements,
    }
    with faults.noted():
        check_sources(tables, evidence, scar_types, severities)
    tables |= {**evidence.by_file(), **decision.by_file(), **synthesis.by_file()}
    tables |= {"glossary.csv": glossary, "changes.csv": changes}
    checks: tuple[Callable[[], None], ...] = (
        lambda: check_inventory(folder, tables),
        lambda: check_decision_tables(decision, evidence),
        lambda: check_printable(tables, {settings.file: settings.clinic, "version.toml": release}, messages),
        lambda: check_courses(courses, follow_ups, severities),
        lambda: check_phases(phases, parameters),
        lambda: check_scar_types(scar_types, severities),
        lambda: check_harms(decision.harms, synthesis.harm_counts),
        lambda: check_card_words(scar_types, messages),
        lambda: check_changes(changes, release, scar_types),
        lambda: check_country(decision.red_flags, release),
        lambda: check_clinic_counts(settings, scar_types, severities),
    )
    for check in checks:
        with faults.noted():
            check()
    with faults.noted():
        fitted = read_fitted_synthesis(folder, synthesis)
    with faults.noted():
        stated = check_statements(statements, messages)
    with faults.noted():
        reviews = read_reviews(folder, settings.clinic.counts)
        check_languages(folder, release.language)
        check_written(reviews, release.written)
    with faults.noted():
        clinics_languages(settings, folder, release)
    with faults.noted():
        check_clinics_numbers(settings, decision.red_flags, release)
    faults.stop()
    catalogue = Catalogue(
        scar_types=scar_types,
        severities=severities,
        courses=by_id(courses),
        phases=tuple(sorted(phases, key=lambda phase: phase.order)),
        parameters=by_id(parameters),
        follow_ups=follow_ups,
        measurements=measurements,
        evidence=evidence,
        synthesis=synthesis,
        fitted_synthesis=fitted,
        decision=decision,
        safety=safety,
        glossary=glossary,
        medical_terms=medical_terms,
        reviews=reviews,
        signatures=signatures,
        release=release,
        changes=changes,
        clinic=settings.clinic,
        logo=settings.logo,
        clinic_counts=settings.counts,
        messages=messages,
        statements=stated,
    )
    return catalogue, settings


def by_id(rows: tuple[T, ...]) -> dict[str, T]:
    """The rows of a table by their ids."""
    return {str(getattr(row, "id")): row for row in rows}  # noqa: B009  (rows of every table here have an id)
