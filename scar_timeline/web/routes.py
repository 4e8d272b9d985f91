"""Every HTTP route of the app's own: is it well, may it be indexed, the bundle, what a patient takes home."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.bundle.scenario_bundle import ScenarioBundle
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.fonts import web_fonts
from scar_timeline.handout.beside_pdf import beside_pdf
from scar_timeline.handout.diary_pdf import diary_pdf
from scar_timeline.handout.document import again_in, make_handout
from scar_timeline.handout.handout_pdf import handout_pdf, handout_preview
from scar_timeline.handout.qr import qr_picture
from scar_timeline.handout.selections import Selections, read_selections
from scar_timeline.handout.urls import DIARY_PATH, LARGE_PDF, PAGE_AS_FILE, PREVIEW
from scar_timeline.languages.choosing import BESIDE, LANGUAGE, Catalogues, asks_for, chosen, second
from scar_timeline.links.arrived import arrived
from scar_timeline.links.code import Problem, encode
from scar_timeline.links.resolving import Opened, Refused, resolve_link
from scar_timeline.web.cached_response import CachedResponse
from scar_timeline.web.error_pages import error_page
from scar_timeline.web.first_html import STATIC_EDITION
from scar_timeline.web.security_headers import alone_policy, framed_by
from scar_timeline.web.site_address import site_address
from scar_timeline.web.spoken import spoken
from scar_timeline.web.static_files import FOREVER


def health_route(versions: Mapping[str, str]) -> Route:
    """``/health``: ``{"status": "ok", "versions": {...}}`` for load balancers and upgrades."""

    async def answer(_: Request) -> Response:
        body = {"status": "ok", "versions": dict(versions)}
        return JSONResponse(body, headers={"Cache-Control": "no-store"})

    return Route("/health", answer)


async def _robots(_: Request) -> Response:
    return PlainTextResponse("User-agent: *\nDisallow: /\n")


ROBOTS_ROUTE = Route("/robots.txt", _robots)
"""``/robots.txt``: nothing here is for search engines; links are handed out by a clinic."""


async def _second_choice(request: Request) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/{query}#second", 308, {"Cache-Control": "no-store"})


SECOND_CHOICE_ROUTES = [Route(path, _second_choice) for path in ("/compare", "/compare/")]
"""``/compare``, which was a screen of its own: it leads to the second choice on the front page."""


ASK_AGAIN: Final = "no-store"
CLINICS: Final = "-clinic"
"""How the name of the bundle ends that :attr:`scar_timeline.blocks.page.Page.clinic_bundle` asks for."""


def bundle_path(bundle: ScenarioBundle) -> str:
    """The path of a bundle; it changes whenever the content does."""
    return f"/bundle/{bundle.name}.json"


def language_of(name: str, offered: Mapping[str, object]) -> str:
    """The language of a bundle by its name; the clinic's first where it names none that is offered."""
    language = name.partition("-")[0]
    return language if language in offered else next(iter(offered))


def bundle_route(bundles: Mapping[str, ScenarioBundle]) -> Route:
    """The route of the bundles, and of those for people of this clinic where it counted them.

    A page loaded before an upgrade asks for a bundle of another name: it gets its language's, not to be kept. It gets
    that of the studies too where this clinic's counts have gone: its words say whose people they are.

    Args:
        bundles: by language, the clinic's first one first.
    """
    kept, others = {}, {}
    for language, bundle in bundles.items():
        for end, body in (("", bundle.body), (CLINICS, bundle.clinic)):
            if body:
                kept[f"{bundle.name}{end}"] = CachedResponse(body, "application/json", FOREVER)
            others[language, end] = CachedResponse(body or bundle.body, "application/json", ASK_AGAIN)

    async def answer(request: Request) -> Response:
        name = request.path_params["name"]
        found = kept.get(name) or others[language_of(name, bundles), CLINICS if name.endswith(CLINICS) else ""]
        return await to_thread.run_sync(found.respond, request.headers)

    return Route("/bundle/{name}.json", answer)


def font_routes() -> list[BaseRoute]:
    """A route for each file."""
    return [_route(path, CachedResponse.of_file(file, FOREVER)) for path, file in web_fonts().items()]


def safety_case_routes(file: Path) -> list[Route]:
    """``/safety-case``: the project's hazard list and scorecard, as plain text; none where it is not installed."""
    if not file.is_file():
        return []
    stored = CachedResponse(file.read_bytes(), "text/plain; charset=utf-8", STORED_BY_BROWSERS)
    return [_route("/safety-case", stored)]


def _route(path: str, stored: CachedResponse) -> Route:
    async def answer(request: Request) -> Response:
        return stored.respond(request.headers)

    return Route(path, answer)


_CLEAN: Final = re.compile(r"/s/[A-Za-z0-9-]+(\.[a-z]+)?")
"""An address as we write it, or as somebody reads it aloud; any other leads to it."""
_KINDS: Final = (LARGE_PDF, ".pdf", ".svg", PAGE_AS_FILE, PREVIEW)
"""Endings of the names; without one it is the page."""
_FILE_NAME: Final = "what-to-expect.pdf"
STORED_BY_BROWSERS: Final = "private, no-cache"
"""A page kept open may be out of date tomorrow: the browser asks each time, and mostly gets 304."""
# Pages: 60 codes and room for what people pick; about 12 KB compressed each. PDFs: about 100 KB each.
_PAGES_KEPT, _PDFS_KEPT = 512, 128
# A PDF keeps a processor busy; the rest of the server goes on meanwhile.
_PDFS_AT_ONCE: Final = 2

_PAGE_HEADERS: Final = {"Cross-Origin-Opener-Policy": "unsafe-none"}
"""Kept apart from the window that opened it, a page starts in a new process: 80 ms of 230. Nothing runs in this page
that another window could use: its one script only leaves it."""

_FILE_HEADERS: Final = {"Content-Disposition": 'attachment; filename="what-to-expect.html"'}


class Words(NamedTuple):
    """The content in the language of a page and in the one that stands beside it; which languages may be chosen."""

    catalogue: Catalogue
    beside: Catalogue | None
    offered: tuple[str, ...]


Make = Callable[[Words, Opened, str, Selections, date], CachedResponse]


def handout_routes(catalogues: Catalogues) -> list[BaseRoute]:
    """The route for pages, PDFs and QR codes.

    Args:
        catalogues: the content, in each language that is offered.
    """
    makers: dict[str, Make] = {
        "": _page_maker(len(catalogues)),
        ".pdf": _pdf_maker(),
        LARGE_PDF: _pdf_maker(large=True),
        ".svg": _qr,
        PAGE_AS_FILE: _page_maker(len(catalogues), is_file=True),
        PREVIEW: _preview_maker(),
    }
    may_frame = next(iter(catalogues.values())).clinic.may_frame
    pdf = pdf_headers(_FILE_NAME, may_frame)
    headers = {"": _PAGE_HEADERS, ".pdf": pdf, LARGE_PDF: pdf, ".svg": {}, PREVIEW: {}, PAGE_AS_FILE: _FILE_HEADERS}
    limiter = CapacityLimiter(_PDFS_AT_ONCE)

    async def answer(request: Request) -> Response:
        name = request.path_params["name"]
        link = arrived(name, request.query_params, _KINDS)
        kind = link.ending
        catalogue = chosen(catalogues, link.parameters.get(LANGUAGE))
        beside = second(catalogues, catalogue, link.parameters.get(BESIDE))
        resolved = resolve_link(catalogue, link.code)
        site = site_address(request, catalogue.clinic.public_address)
        if isinstance(resolved, Refused) or site is None:
            newer = isinstance(resolved, Refused) and resolved.problem is Problem.NEWER
            return error_page(catalogue, "link_newer" if newer else "link_unreadable", 404)
        selections = read_selections(catalogue, link.parameters)
        if not _CLEAN.fullmatch(request.url.path) or not dict(request.query_params).items() >= link.parameters.items():
            query = "&".join(filter(None, (asks_for(catalogue, beside), selections.query)))
            to = f"/s/{encode(resolved.link)}{kind}{query and '?'}{query}"
            return RedirectResponse(to, 308, {"Cache-Control": "no-store"})
        waiting = limiter if kind.endswith((".pdf", PREVIEW)) else None
        words = Words(catalogue, beside, () if STATIC_EDITION in request.scope else catalogue.clinic.languages)
        stored = await to_thread.run_sync(
            makers[kind], words, resolved, site, selections, date.today(), limiter=waiting
        )
        response = await to_thread.run_sync(stored.respond, request.headers)
        response.headers.update(headers[kind])
        return response

    return [Route("/s/{name:path}", answer), Route("/S/{name:path}", answer)]


def _page_maker(languages: int, *, is_file: bool = False) -> Make:
    @lru_cache(_PAGES_KEPT * languages)
    def make(words: Words, opened: Opened, base: str, selections: Selections, today: date) -> CachedResponse:
        handout = make_handout(words.catalogue, opened, base, selections, today, words.beside)
        other = (words.beside, again_in(words.beside, opened, base, selections, today)) if words.beside else None
        html = fast_page(words.catalogue, handout, is_file=is_file, beside=other, offered=words.offered)
        policy = {"Content-Security-Policy": alone_policy(html, words.catalogue.clinic.may_frame)}
        return CachedResponse(html.encode(), "text/html; charset=utf-8", STORED_BY_BROWSERS, policy)

    return make


def _pdf_maker(*, large: bool = False) -> Make:
    @lru_cache(_PDFS_KEPT)
    def make(words: Words, opened: Opened, base: str, selections: Selections, today: date) -> CachedResponse:
        handout = make_handout(words.catalogue, opened, base, selections, today, words.beside)
        if words.beside:
            second = again_in(words.beside, opened, base, selections, today)
            content = beside_pdf(words.catalogue, handout, words.beside, second, large=large)
        else:
            content = handout_pdf(words.catalogue, handout, large=large)
        return CachedResponse(content, "application/pdf", STORED_BY_BROWSERS)

    return make


def _preview_maker() -> Make:
    @lru_cache(_PDFS_KEPT)
    def make(words: Words, opened: Opened, base: str, selections: Selections, today: date) -> CachedResponse:
        handout = make_handout(words.catalogue, opened, base, selections, today, None)
        return CachedResponse(handout_preview(words.catalogue, handout), "image/webp", STORED_BY_BROWSERS)

    return make


def _qr(words: Words, opened: Opened, base: str, selections: Selections, today: date) -> CachedResponse:
    catalogue = words.catalogue
    address = make_handout(catalogue, opened, base, selections, today, words.beside).urls.page
    title = catalogue.say("take_home.link.qr_title")
    picture = qr_picture(address, title, catalogue.say("take_home.link.qr_description", address=address))
    return CachedResponse(str(picture).encode(), "image/svg+xml", STORED_BY_BROWSERS)


def pdf_headers(file_name: str, may_frame: Iterable[str] = ()) -> dict[str, str]:
    """Headers of a PDF. Its name stays on the device, so it must say nothing about skin."""
    # Browsers show a PDF in a viewer of their own, which a policy for pages would break.
    return {
        "Content-Disposition": f'inline; filename="{file_name}"',
        "Content-Security-Policy": f"frame-ancestors {framed_by(may_frame)}",
    }


def diary_route(catalogues: Catalogues) -> Route:
    """The route for the sheet.

    Args:
        catalogues: the content, in each language that is offered.
    """
    alone: list[CapacityLimiter] = []  # belongs to the event loop, so it is made by the first request

    @lru_cache(len(catalogues))
    def make(catalogue: Catalogue, today: date) -> CachedResponse:
        return CachedResponse(diary_pdf(catalogue, today), "application/pdf", STORED_BY_BROWSERS)

    async def answer(request: Request) -> Response:
        if not alone:
            alone.append(CapacityLimiter(1))  # whoever comes while the first sheet is made waits for it
        catalogue = spoken(catalogues, request.scope)
        stored = await to_thread.run_sync(make, catalogue, date.today(), limiter=alone[0])
        response = stored.respond(request.headers)
        response.headers.update(pdf_headers("diary.pdf", catalogue.clinic.may_frame))
        return response

    return Route(DIARY_PATH, answer)
