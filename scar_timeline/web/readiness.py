"""``/ready``: whether this process can serve every page now. ``/health`` only says that it runs."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import product
from typing import Final

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.blocks.page import Page
from scar_timeline.blocks.screen import Part, rendered
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.diary_pdf import diary_pdf
from scar_timeline.handout.document import make_handout
from scar_timeline.handout.handout_pdf import handout_pdf
from scar_timeline.handout.selections import Selections
from scar_timeline.languages.choosing import Catalogues
from scar_timeline.links.resolving import Opened, code_for, resolve_link
from scar_timeline.timeline.choice import Choice
from scar_timeline.web.open_files import share_of_files_open

_NEARLY_ALL: Final = 0.8
_CLOCKS_DIFFER_BY: Final = timedelta(days=1)
"""A review may be dated in another time zone."""


def ready_route(
    catalogues: Catalogues,
    screens: Sequence[Sequence[Part]],
    files_open: Callable[[], float] = share_of_files_open,
    today: Callable[[], date] = date.today,
) -> Route:
    """The route: 200, or 503 with the reasons, for whoever sends visitors here.

    Args:
        catalogues: the content, in each language that is offered.
        screens: the parts of each screen.
        files_open: which share of the files it may open the process has open.
        today: the server's day.
    """
    first = next(iter(catalogues.values()))

    @cache  # one dry run: the content does not change while the process lives
    def breaks() -> str:
        try:
            for catalogue in catalogues.values():
                dry_run(catalogue, screens, today())
        except Exception as error:
            return f"a page cannot be made: {type(error).__name__}: {error}"
        return ""

    def reasons() -> list[str]:
        files = f"{files_open():.0%} of the files it may open are open" if files_open() > _NEARLY_ALL else ""
        return [reason for reason in (breaks(), files, early_clock(first, today())) if reason]

    async def answer(_: Request) -> Response:
        found = await to_thread.run_sync(reasons)
        body = {"status": "not ready" if found else "ready", "reasons": found}
        return JSONResponse(body, 503 if found else 200, headers={"Cache-Control": "no-store"})

    return Route("/ready", answer)


def dry_run(catalogue: Catalogue, screens: Sequence[Sequence[Part]], today: date) -> None:
    """Make each screen with no choice and with each choice, each choice's page, one PDF and the diary.

    Raises:
        Exception: whatever the part that breaks raises.
    """
    diary_pdf(catalogue, today)
    choices = [Choice(*ids) for ids in product(catalogue.scar_types, catalogue.severities)]
    for opened in (None, *(resolve_link(catalogue, code_for(catalogue, choice)) for choice in choices)):
        for parts in screens:
            list(rendered(parts, Page(catalogue, opened, today)))
        if isinstance(opened, Opened):
            handout = make_handout(catalogue, opened, "https://timeline.clinic.example", Selections(), today)
            fast_page(catalogue, handout)
            if opened.link.choice == choices[0]:
                handout_pdf(catalogue, handout)


def early_clock(catalogue: Catalogue, today: date) -> str:
    """Says so where the clock is before the day the content was last checked: no review would ever be overdue."""
    checked = max(review.reviewed for review in catalogue.reviews)
    if today + _CLOCKS_DIFFER_BY >= checked:
        return ""
    return f"the clock says {today}, but the content was checked on {checked}: set the clock, or correct reviews.csv"
