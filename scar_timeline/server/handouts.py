"""What a patient takes home: ``/s/<code>``, its PDF and its QR code, made by this process without a session.

A code that cannot be read is answered 404 with a plain page, never with a timeline.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from scar_timeline.blocks.fast_page import fast_page, style
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.code import Problem
from scar_timeline.links.opening import Opened, Refused, open_link
from scar_timeline.server.plain_page import plain_page
from scar_timeline.server.security_headers import alone_policy
from scar_timeline.server.site_address import site_address
from scar_timeline.server.stored_answer import StoredAnswer
from scar_timeline.takehome.handout import Handout, handout
from scar_timeline.takehome.handout_pdf import handout_pdf
from scar_timeline.takehome.picked import Picked, read_picked
from scar_timeline.takehome.qr import qr_picture

_KINDS: Final = (".pdf", ".svg")
"""Endings of the names; without one it is the page."""
_FILE_NAME: Final = "what-to-expect.pdf"
STORED_BY_BROWSERS: Final = "private, no-cache"
"""A page kept open may be out of date tomorrow: the browser asks each time, and mostly gets 304."""
# Pages: 60 codes and room for what people pick; about 12 KB compressed each. PDFs: about 100 KB each.
_PAGES_KEPT, _PDFS_KEPT = 512, 128
# A PDF keeps a processor busy; the rest of the server goes on meanwhile.
_PDFS_AT_ONCE: Final = 2

Make = Callable[[Opened, str, Picked, date], StoredAnswer]


def handout_routes(catalogue: Catalogue) -> list[BaseRoute]:
    """The route for pages, PDFs and QR codes.

    Args:
        catalogue: the content.
    """
    makers: dict[str, Make] = {
        "": _page_maker(catalogue),
        ".pdf": _pdf_maker(catalogue),
        ".svg": _qr_maker(catalogue),
    }
    headers = {"": _page_headers(), ".pdf": pdf_headers(_FILE_NAME), ".svg": {}}
    limiter = CapacityLimiter(_PDFS_AT_ONCE)

    async def answer(request: Request) -> Response:
        name = request.path_params["name"]
        kind = next((kind for kind in _KINDS if name.lower().endswith(kind)), "")
        opening = open_link(catalogue, name[: len(name) - len(kind)])
        site = site_address(request)
        if isinstance(opening, Refused) or site is None:
            newer = isinstance(opening, Refused) and opening.problem is Problem.NEWER
            return plain_page(catalogue.say, "link_newer" if newer else "link_unreadable", 404)
        picked = read_picked(catalogue, request.query_params)
        waiting = limiter if kind == ".pdf" else None
        stored = await to_thread.run_sync(makers[kind], opening, site, picked, date.today(), limiter=waiting)
        response = await to_thread.run_sync(stored.respond, request.headers)
        response.headers.update(headers[kind])
        return response

    return [Route("/s/{name}", answer)]


def _page_maker(catalogue: Catalogue) -> Make:
    @lru_cache(_PAGES_KEPT)
    def make(opened: Opened, base: str, picked: Picked, today: date) -> StoredAnswer:
        html = fast_page(catalogue, handout(catalogue, opened, base, picked, today))
        return StoredAnswer(html.encode(), "text/html; charset=utf-8", STORED_BY_BROWSERS)

    return make


def _pdf_maker(catalogue: Catalogue) -> Make:
    @lru_cache(_PDFS_KEPT)
    def make(opened: Opened, base: str, picked: Picked, today: date) -> StoredAnswer:
        content: Handout = handout(catalogue, opened, base, picked, today)
        return StoredAnswer(handout_pdf(catalogue, content), "application/pdf", STORED_BY_BROWSERS)

    return make


def _qr_maker(catalogue: Catalogue) -> Make:
    def make(opened: Opened, base: str, picked: Picked, today: date) -> StoredAnswer:
        address = handout(catalogue, opened, base, picked, today).addresses.page
        title = catalogue.say("take_home.link.qr_title")
        picture = qr_picture(address, title, catalogue.say("take_home.link.qr_description", address=address))
        return StoredAnswer(str(picture).encode(), "image/svg+xml", STORED_BY_BROWSERS)

    return make


def _page_headers() -> dict[str, str]:
    return {
        "Content-Security-Policy": alone_policy(style()),
        # Kept apart from the window that opened it, a page starts in a new process: 80 ms of 230. Nothing
        # runs in this page that another window could reach.
        "Cross-Origin-Opener-Policy": "unsafe-none",
    }


def pdf_headers(file_name: str) -> dict[str, str]:
    """Headers of a PDF. Its name stays on the device, so it must say nothing about skin."""
    # Browsers show a PDF in a viewer of their own, which a policy for pages would break.
    return {
        "Content-Disposition": f'inline; filename="{file_name}"',
        "Content-Security-Policy": "frame-ancestors 'none'",
    }
