"""``/fonts/<hash>/<file>``: the text font's files, kept by the browser for a year."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from scar_timeline.fonts import web_fonts
from scar_timeline.server.static_files import FOREVER
from scar_timeline.server.stored_answer import StoredAnswer


def font_routes() -> list[BaseRoute]:
    """A route for each file."""
    return [_route(path, StoredAnswer.of_file(file, FOREVER)) for path, file in web_fonts().items()]


def _route(path: str, stored: StoredAnswer) -> Route:
    async def answer(request: Request) -> Response:
        return stored.respond(request.headers)

    return Route(path, answer)
