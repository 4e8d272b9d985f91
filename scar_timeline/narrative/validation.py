"""What studies reported beside what the timeline draws, in words and numbers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.published_results import PublishedResult
from scar_timeline.narrative.durations import month_of, week_of
from scar_timeline.timeline.validation import StudyComparison

_DAYS_IN_WEEK = 7


@dataclass(frozen=True)
class ValidationRow:
    """One row of the table, ready to show; ``sources`` are ids."""

    measure: str
    study: str
    course: str
    reported: str
    interval: str
    drawn: str
    agreement: str
    reading: str
    sources: tuple[str, ...]


def validation_rows(catalogue: Catalogue, comparisons: Sequence[StudyComparison]) -> tuple[ValidationRow, ...]:
    """The table of all comparisons, in file order."""
    return tuple(_row(catalogue, comparison) for comparison in comparisons)


def counts(catalogue: Catalogue, comparisons: Sequence[StudyComparison], key: str = "validation.counts") -> str:
    """How many rows lie within, below and above what was reported."""
    found = Counter(comparison.agreement for comparison in comparisons)
    return catalogue.say(
        key,
        total=len(comparisons),
        within=found["within"],
        below=found["below"],
        above=found["above"],
    )


def report(catalogue: Catalogue, comparisons: Sequence[StudyComparison]) -> list[str]:
    """The lines of ``python -m scar_timeline published``."""
    say = catalogue.say
    lines = [say("validation.report.title", version=catalogue.release.version), ""]
    for comparison in comparisons:
        result = comparison.result
        lines.append(
            say(
                "validation.report.row",
                agreement=say(f"validation.agreement.{comparison.agreement}"),
                source=";".join(result.sources),
                id=result.id,
                reported=amount(result.reported),
                range=_range(catalogue, result),
                unit=say(f"validation.unit.{result.unit}"),
                drawn=amount(comparison.drawn),
            )
        )
        if not comparison.as_documented:
            documented = say(f"validation.agreement.{result.documented}")
            lines.append(say("validation.report.changed", documented=documented))
    differing = sum(not comparison.as_documented for comparison in comparisons)
    last = (
        say("validation.report.differs", n=differing, total=len(comparisons))
        if differing
        else say("validation.report.agreed")
    )
    return [*lines, "", counts(catalogue, comparisons), last]


def amount(value: float) -> str:
    """A number as studies write it: no trailing zeros."""
    return f"{value:g}"


def _row(catalogue: Catalogue, comparison: StudyComparison) -> ValidationRow:
    say, result = catalogue.say, comparison.result
    unit = say(f"validation.unit.{result.unit}")
    measure = say(f"validation.measure.{result.measure}")
    return ValidationRow(
        measure=f"{measure}: {result.label}",
        study="; ".join(catalogue.evidence.evidence[source].citation for source in result.sources),
        course=_course(catalogue, result),
        reported=say("validation.table.value", value=amount(result.reported), unit=unit),
        interval=f"{_range(catalogue, result)} ({result.interval})",
        drawn=say("validation.table.value", value=amount(comparison.drawn), unit=unit),
        agreement=say(f"validation.agreement.{comparison.agreement}"),
        reading=_reading(catalogue, result),
        sources=result.sources,
    )


def _range(catalogue: Catalogue, result: PublishedResult) -> str:
    return catalogue.say("validation.table.range", low=amount(result.low), high=amount(result.high))


def _reading(catalogue: Catalogue, result: PublishedResult) -> str:
    if result.used_for_setting == "no":
        return result.reading
    return f"{result.reading} {catalogue.say('validation.set_with')}"


def _course(catalogue: Catalogue, result: PublishedResult) -> str:
    weeks = result.days_after / _DAYS_IN_WEEK
    after = (
        catalogue.say("validation.table.months", n=month_of(weeks))
        if weeks >= week_of(3)
        else catalogue.say("validation.table.days", n=result.days_after)
    )
    key = f"validation.table.course_{result.counted_from}"
    return catalogue.count(key, result.sessions, days=result.spacing_days, after=after)
