"""Which languages are translated in part only."""

from collections.abc import Mapping
from typing import Final

from scar_timeline.signoff.places import EXPLORE, PAGE

_PARTIAL: Final[Mapping[str, frozenset[str]]] = {"ar": frozenset({EXPLORE, PAGE})}
"""By language, the screens that it is complete for; what stands on every screen, such as help, is among them."""


def screens_of(language: str) -> frozenset[str] | None:
    """The screens that a language is complete for; ``None`` where that is all of them."""
    return _PARTIAL.get(language)
