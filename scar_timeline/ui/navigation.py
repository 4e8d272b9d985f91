"""Which screens there are, in the order of the menu, and the address they stand at.

A screen exists when its script is in ``pages/``.
"""

import runpy
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scar_timeline.blocks.screen import Part

PAGES_FOLDER: Final = Path(__file__).resolve().parents[2] / "pages"

# The first is the front page. The word in the menu is the message web.menu.<name>.
NAMES: Final = (
    "explore",
    "how_it_works",
    "before_you_decide",
    "take_home",
    "sources",
    "for_the_clinic",
)


@dataclass(frozen=True)
class Screen:
    """One page of the app."""

    name: str
    script: Path

    @property
    def is_front(self) -> bool:
        """Whether this is the page at ``/``."""
        return self.name == NAMES[0]

    @property
    def url_path(self) -> str:
        """The path in the address bar, such as ``/before_you_decide``."""
        return "/" if self.is_front else f"/{self.name}"

    def parts(self) -> Sequence[Part]:
        """The list in the screen's script, without running it as a page."""
        parts: Sequence[Part] = runpy.run_path(str(self.script))["PARTS"]
        return parts


def screens(folder: Path = PAGES_FOLDER) -> list[Screen]:
    """The screens whose script exists in ``folder``, in menu order."""
    found = [Screen(name, folder / f"{name}.py") for name in NAMES]
    return [screen for screen in found if screen.script.is_file()]
