"""``/logo/<hash>.svg`` or ``.png``: the clinic's logo."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from scar_timeline.content.logo import Logo
from scar_timeline.web.cached_response import CachedResponse, media_type
from scar_timeline.web.static_files import FOREVER

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""Opened by itself the file can do nothing either."""


def logo_routes(logo: Logo | None) -> list[Route]:
    """Its route; none where the clinic has no logo."""
    if logo is None:
        return []
    stored = CachedResponse(logo.content, media_type(logo.path), FOREVER)

    async def answer(request: Request) -> Response:
        response = stored.respond(request.headers)
        response.headers["Content-Security-Policy"] = _POLICY
        return response

    return [Route(logo.path, answer)]
