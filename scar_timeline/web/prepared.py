"""``/prepared/poster-a4/<code>.pdf`` and its like: paper that staff print ahead, from the link in its address alone."""

from datetime import date
from functools import lru_cache
from itertools import product

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.prepared_pdf import KINDS, PAPERS, prepared_path, prepared_pdf
from scar_timeline.handout.urls import HandoutUrls
from scar_timeline.languages.choosing import Catalogues, asks_for
from scar_timeline.links.resolving import Opened, code_for, resolve_link
from scar_timeline.web.cached_response import CachedResponse
from scar_timeline.web.error_pages import error_page
from scar_timeline.web.routes import STORED_BY_BROWSERS, pdf_headers
from scar_timeline.web.site_address import site_address
from scar_timeline.web.spoken import spoken

_KEPT = 32


def prepared_routes(catalogues: Catalogues) -> list[BaseRoute]:
    """A route for each kind of sheet on each paper.

    A code that opens nothing, and a site that opens only on this device, get the page that leads back.
    """
    limiter = CapacityLimiter(1)

    @lru_cache(_KEPT)
    def make(catalogue: Catalogue, kind: str, paper: str, urls: HandoutUrls, today: date) -> CachedResponse:
        return CachedResponse(prepared_pdf(catalogue, urls, kind, paper), "application/pdf", STORED_BY_BROWSERS)

    def route(kind: str, paper: str) -> Route:
        async def answer(request: Request) -> Response:
            catalogue = spoken(catalogues, request.scope)
            opened = resolve_link(catalogue, request.path_params["code"])
            site = site_address(request, catalogue.clinic.public_address)
            if not isinstance(opened, Opened) or site is None:
                return error_page(catalogue, "link_unreadable", 404)
            code = code_for(catalogue, opened.link.choice, opened.link.view)
            urls = HandoutUrls(site, code, asks_for(catalogue))
            if not urls.opens_elsewhere:
                return error_page(catalogue, "not_found", 404)
            stored = await to_thread.run_sync(make, catalogue, kind, paper, urls, date.today(), limiter=limiter)
            response = stored.respond(request.headers)
            response.headers.update(pdf_headers(f"{kind}-{paper}.pdf", catalogue.clinic.may_frame))
            return response

        return Route(prepared_path(kind, paper, "{code}"), answer)

    return [route(kind, paper) for kind, paper in product(KINDS, PAPERS)]
