"""``/pack/<name>.json``: every scenario rendered once, compressed, kept by the browser."""

from typing import Final

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from scar_timeline.pack.pack import Pack
from scar_timeline.server.stored_answer import StoredAnswer

_KEEP: Final = "public, max-age=31536000, immutable"
_ASK_AGAIN: Final = "no-store"


def pack_path(pack: Pack) -> str:
    """The path of a pack; it changes whenever the content does."""
    return f"/pack/{pack.name}.json"


def pack_route(pack: Pack) -> Route:
    """The route of the pack.

    A page loaded before an upgrade asks for a pack of another name: it gets this one, not to be kept.
    """
    mine = StoredAnswer(pack.body, "application/json", _KEEP)
    others = StoredAnswer(pack.body, "application/json", _ASK_AGAIN)

    async def answer(request: Request) -> Response:
        found = mine if request.path_params["name"] == pack.name else others
        return await to_thread.run_sync(found.respond, request.headers)

    return Route("/pack/{name}.json", answer)
