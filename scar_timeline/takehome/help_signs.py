"""When to get help, as it stands on paper: signs by urgency, with the numbers of their sources."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.takehome.cited import Citations


@dataclass(frozen=True)
class Advice:
    """A short text with the numbers of its sources: a sign and what to do, or a reason to ask first."""

    text: str
    act: str
    urgency: str
    sources: tuple[int, ...]


def help_signs(catalogue: Catalogue, citations: Citations) -> tuple[Advice, ...]:
    """Every sign of ``help.csv``, urgent ones first, as the file has them."""
    return tuple(Advice(row.sign, row.act, row.urgency, citations.cite(row.sources)) for row in catalogue.decision.help)


def help_groups(catalogue: Catalogue, signs: Iterable[Advice]) -> list[dict[str, Any]]:
    """The signs as plain data for a sheet: ``[{"urgency": "The same day", "signs": [...]}, ...]``."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for sign in signs:
        groups.setdefault(sign.urgency, []).append(vars(sign))
    return [{"urgency": catalogue.say(f"decide.help.{urgency}"), "signs": lines} for urgency, lines in groups.items()]
