"""What a link that arrives opens here, with the words to show beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.csv_reader import Row
from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.content.tables.scar_types import Kind
from scar_timeline.links.code import Link, LinkUnreadableError, Problem, encode, read_code
from scar_timeline.links.registry import SCAR_TYPES, SEVERITIES, View
from scar_timeline.links.version import Version
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import chosen


@dataclass(frozen=True)
class Opened:
    """A readable link.

    ``notice`` is a sentence to show where the link was made with earlier content, else ``None``;
    ``changes`` are the human-written sentences on what changed since for this scar type.
    """

    link: Link
    notice: str | None
    changes: tuple[str, ...]


@dataclass(frozen=True)
class Refused:
    """A link that opens nothing. Show ``says`` and let the patient choose; never a timeline."""

    problem: Problem
    says: str


Resolved = Opened | Refused

_NO_NUMBER: Final = "has no number in scar_timeline/links/registry.py, so no link can name it"


def codes(catalogue: Catalogue) -> list[tuple[Choice, str]]:
    """Every scar type with every severity, and the code of its usual course."""
    choices = [Choice(scar_type, severity) for scar_type in catalogue.scar_types for severity in catalogue.severities]
    return [(choice, code_for(catalogue, choice)) for choice in choices]


def code_for(catalogue: Catalogue, choice: Choice, view: View = View.PICTURE) -> str:
    """The code of a choice, made with the content in use: the short one where its course is the usual one here.

    Raises:
        ValueError: the choice has no permanent number, or its course is not offered.
    """
    one = chosen(catalogue, choice.scar_type, choice.severity, choice.course)
    return encode(Link(one, view, Version.read(catalogue.release.version)))


def check_numbers(catalogue: Catalogue) -> None:
    """Every choice that is offered has its permanent number, every number its choice, and the version fits into a link.

    Raises:
        ContentError: a choice has no number, one that stands in links on paper is gone, or the version is too large.
    """
    faults = Faults()
    offered: tuple[tuple[str, Mapping[str, Row], Mapping[str, int]], ...] = (
        ("scar_types.csv", catalogue.scar_types, SCAR_TYPES),
        ("severities.csv", catalogue.severities, SEVERITIES),
    )
    for file, rows, numbers in offered:
        for name, row in rows.items():
            with faults.noted():
                if name not in numbers:
                    raise ContentError(file, row.line, "id", _NO_NUMBER)
        for name in numbers:
            with faults.noted():
                if name not in rows:
                    raise ContentError(file, None, "id", f"the row '{name}' is missing; links on paper name it")
    with faults.noted():
        try:
            encode(Link(Choice(next(iter(SCAR_TYPES)), next(iter(SEVERITIES))), View.PICTURE, _version(catalogue)))
        except ValueError as error:
            raise ContentError("version.toml", None, "version", str(error)) from error
    faults.stop()


def _version(catalogue: Catalogue) -> Version:
    return Version.read(catalogue.release.version)


def resolve_link(catalogue: Catalogue, text: str) -> Resolved:
    """Read a code and find the words that belong to it."""
    try:
        link = read_code(text, newest=Version.read(catalogue.release.version))
    except LinkUnreadableError as error:
        return _refused(catalogue, error.problem)
    choice = link.choice
    if choice.scar_type not in catalogue.scar_types or choice.severity not in catalogue.severities:
        return _refused(catalogue, Problem.CHOICE)
    link = replace(link, choice=chosen(catalogue, choice.scar_type, choice.severity, choice.course))
    changes = changes_since(catalogue, link)
    return Opened(link, _notice(catalogue, link, changes), changes)


def changes_since(catalogue: Catalogue, link: Link) -> tuple[str, ...]:
    """What ``changes.csv`` says changed for the link's scar type after its version, oldest first."""
    touching = _touching(catalogue, link.choice.scar_type)
    later = [change for change in catalogue.changes if Version.read(change.version) > link.version]
    later.sort(key=lambda change: Version.read(change.version))
    return tuple(change.says for change in later if touching.intersection(change.scar_types))


def _touching(catalogue: Catalogue, scar_type: str) -> set[str]:
    """What a change may name to concern a scar type; a mix is drawn from all atrophic types."""
    names = {"all", scar_type}
    if catalogue.scar_types[scar_type].kind is Kind.MIXED:
        names.update(scar.id for scar in catalogue.scar_types.values() if scar.kind is Kind.ATROPHIC)
    return names


def _notice(catalogue: Catalogue, link: Link, changes: tuple[str, ...]) -> str | None:
    if link.version == Version.read(catalogue.release.version):
        return None
    key = "links.banner.older_changed" if changes else "links.banner.older_same"
    return catalogue.say(key, version=link.version, now=catalogue.release.version)


def _refused(catalogue: Catalogue, problem: Problem) -> Refused:
    key = "newer" if problem is Problem.NEWER else "unreadable"
    return Refused(problem, catalogue.say(f"links.banner.{key}"))
