"""A screen: blocks in their order, and between them places for the few things that only Python can make."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from scar_timeline.blocks import frame
from scar_timeline.blocks.page import Block, Page, wrapped
from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue


@dataclass(frozen=True)
class Widget:
    """Something that needs Python and Streamlit: a chart, a date.

    What is kept free for it, so that nothing below it moves when it comes, stands in ``assets/widgets.css``.

    Args:
        name: its name in the page, unique on its screen.
        show: draws it with Streamlit.
        is_wanted: whether it stands on this page at all.
    """

    name: str
    show: Callable[[Page], None]
    is_wanted: Callable[[Page], bool] = lambda page: True


Part = Block | Widget


def framed(parts: Sequence[Part]) -> tuple[Part, ...]:
    """A screen's own parts between those that stand on every screen."""
    return (frame.notices, *parts, frame.foot)


def rendered(parts: Sequence[Part], page: Page, own: Catalogue | None = None) -> Iterator[Markup]:
    """What stands on a page, frame included, as it comes in the first HTML.

    Args:
        parts: the screen's own.
        page: what it is made for.
        own: what its own parts are made from, where they are in another language than what frames them.
    """
    inside, marked = page, Markup()
    if own and own.language != page.catalogue.language:
        inside = replace(page, catalogue=own)
        marked = Markup(' lang="{}" dir="{}"').format(own.language, own.direction)
    for part in framed(parts):
        if isinstance(part, Widget):
            html = _place(part, inside)
        else:
            html = wrapped(part, inside, marked) if part in parts else wrapped(part, page)
        if html:
            yield html


def _place(widget: Widget, page: Page) -> Markup:
    if page.is_static or not widget.is_wanted(page):
        return Markup()
    return render("widget_place.html", widget=widget, page=page, say=page.say)
