"""What a block is made from, and how it stands in a page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from markupsafe import Markup

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import Opened, Resolved, code_for
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import scenario
from scar_timeline.timeline.timeline import Timeline

_NONE: Final = Markup()


@dataclass(frozen=True)
class Page:
    """What one page is made for: the content, what its link opened, the day, and where the site is.

    Args:
        catalogue: the content.
        opening: what the code in the address says; ``None`` where there is none.
        today: the visitor's day.
        bundle: where the browser finds all scenarios.
        site: scheme and host as the visitor's browser knows them, no slash at the end; may be empty.
        place: the screen's name; empty where it is not known.
        is_static: whether it is a file of the static edition: what needs a server is not offered there.
    """

    catalogue: Catalogue
    opening: Resolved | None
    today: date
    bundle: str = ""
    site: str = ""
    place: str = ""
    is_static: bool = False

    def say(self, key: str, **fields: object) -> str:
        """The visible text ``key``."""
        return self.catalogue.say(key, **fields)

    @property
    def choice(self) -> Choice | None:
        """Scar type, severity and course that the link names; ``None`` where nothing is chosen."""
        return choice_of(self.opening)

    @cached_property
    def timeline(self) -> Timeline | None:
        """The timeline of the choice with its course."""
        return scenario(self.catalogue, self.choice) if self.choice else None

    @property
    def clinic_bundle(self) -> str:
        """Where the browser finds all scenarios for people of this clinic; empty where it counted nobody.

        Not in the static edition: paper could not follow there.
        """
        offered = self.bundle and self.catalogue.clinic_counts and not self.is_static
        return f"{self.bundle.removesuffix('.json')}-clinic.json" if offered else ""

    @property
    def has_plan(self) -> bool:
        """Whether sessions and their days are shown: for raised scars nothing is planned here."""
        return self.timeline is not None and self.timeline.draws_change

    @property
    def code(self) -> str | None:
        """The code of the choice, made with the content in use."""
        return code_for(self.catalogue, self.choice) if self.choice else None

    @property
    def code_with_view(self) -> str | None:
        """The same, with the view that the link opened."""
        opening = self.opening
        return code_for(self.catalogue, opening.link.choice, opening.link.view) if isinstance(opening, Opened) else None


def courses_path(bundle: str) -> str:
    """Below which path the bundles of courses are found; it changes with that of the bundle."""
    return bundle.removesuffix(".json")


def choice_of(opening: Resolved | None) -> Choice | None:
    """What a link chose, where it opens something."""
    return opening.link.choice if isinstance(opening, Opened) else None


def offered_views(page: Page) -> list[View]:
    """The views of a timeline: all of them, or those that need no server; only Python draws the chart."""
    return [view for view in View if not (page.is_static and view is View.CHART)]


Block = Callable[[Page], str]
"""Gives its HTML, or nothing where it has nothing to say on this page."""


def block_id(block: Block) -> str:
    """``decide-options`` for the function ``options`` of the module ``decide``."""
    module = block.__module__.rpartition(".")[2]
    return f"{module}-{block.__name__}".replace("_", "-")


def wrapped(block: Block, page: Page, attributes: Markup = _NONE) -> Markup:
    """The block as it stands in the first HTML, with more attributes where it needs them; empty where the block is."""
    html = block(page)
    start = Markup('<div class="block" data-block="{}"{}>').format(block_id(block), attributes)
    return start + Markup(html) + Markup("</div>") if html else Markup()
