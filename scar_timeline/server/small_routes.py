"""Two small answers: is the server well, and may it be indexed."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route


def health(versions: Mapping[str, str]) -> Route:
    """``/health``: ``{"status": "ok", "versions": {...}}`` for load balancers and upgrades."""

    async def answer(_: Request) -> Response:
        body = {"status": "ok", "versions": dict(versions)}
        return JSONResponse(body, headers={"Cache-Control": "no-store"})

    return Route("/health", answer)


async def _robots(_: Request) -> Response:
    return PlainTextResponse("User-agent: *\nDisallow: /\n")


ROBOTS = Route("/robots.txt", _robots)
"""``/robots.txt``: nothing here is for search engines; links are handed out by a clinic."""
