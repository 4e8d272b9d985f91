"""The row of windows into the skin: the same small piece of skin from before the first session to month 12."""

from dataclasses import dataclass
from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.relief import kind_of
from scar_timeline.graphics.skin_window import skin_window
from scar_timeline.graphics.svg import Element
from scar_timeline.timeline.timeline import Timeline

_WINDOWS: Final = (
    ("before", None),
    ("session", 0),
    ("week_2", 2),
    ("week_6", 6),
    ("month_3", 13),
    ("month_6", 26),
    ("month_12", 52),
)
"""Which weeks have a window, and their names in ``explore.windows``."""


@dataclass(frozen=True, slots=True)
class Window:
    """One window: its name, what is to be seen, and the drawing in the frame of :mod:`skin_window`."""

    name: str
    says: str
    drawing: Element


def skin_windows(catalogue: Catalogue, timeline: Timeline) -> tuple[Window, ...]:
    """The windows in order of time."""
    kind = kind_of(timeline.scar_type)
    made = []
    for name, week in _WINDOWS:
        title, _, number = name.partition("_")
        words = catalogue.say(f"explore.windows.{title}", **({"n": number} if number else {}))
        says = catalogue.say(f"explore.windows.says_{name}")
        made.append(Window(words, says, skin_window(timeline, week, kind)))
    return tuple(made)


def window_at(week: int) -> int | None:
    """The place of the window that shows a week, give or take a week; ``None`` where none does."""
    near = [place for place, (_, start) in enumerate(_WINDOWS) if start is not None and abs(start - week) <= 1]
    return next(iter(near), None)
