"""``/drawings/<name>.webp``: scars as a mirror shows them, made at the first request of each."""

import re
from functools import lru_cache
from typing import Final

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.relief import DEPTH_OF, KINDS, scar_gone, several_scars
from scar_timeline.web.cached_response import CachedResponse
from scar_timeline.web.error_pages import error_page

_NAME: Final = re.compile(rf"({'|'.join(KINDS)})-(?:({'|'.join(DEPTH_OF)})|gone-(\d\d?))")
_A_DAY: Final = "public, max-age=86400"
_DRAWINGS: Final = len(KINDS) * (len(DEPTH_OF) + 100)


def drawings_route(catalogue: Catalogue) -> Route:
    """The route of the drawings: ``rolling-severe``, and ``rolling-gone-25`` for a quarter gone."""

    @lru_cache(_DRAWINGS)
    def made(name: str) -> CachedResponse | None:
        found = _NAME.fullmatch(name)
        if not found:
            return None
        kind, severity, gone = found.groups()
        content = several_scars(kind, severity) if severity else scar_gone(kind, int(gone) / 100)
        return CachedResponse(content, "image/webp", _A_DAY)

    async def answer(request: Request) -> Response:
        drawing = await to_thread.run_sync(made, request.path_params["name"])
        return drawing.respond(request.headers) if drawing else error_page(catalogue, "not_found", 404)

    return Route("/drawings/{name}.webp", answer)
