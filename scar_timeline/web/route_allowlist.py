"""Only what the app uses is answered; every other path is 404.

Streamlit answers any unknown path with its front page and status 200, and has doors this app does not use:
metrics, the agent API, file uploads and the first generation of components.
"""

from collections.abc import Collection, Sequence

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send

from scar_timeline.languages.choosing import Catalogues
from scar_timeline.streamlit_compat.front_end import ALSO_LOOKED_FOR, FOLDERS, PATHS, SOCKET
from scar_timeline.web.error_pages import error_page
from scar_timeline.web.spoken import spoken


class RouteAllowlist:
    """Lets through the app's routes, its pages and the few framework paths it needs."""

    def __init__(
        self, app: ASGIApp, catalogues: Catalogues, routes: Sequence[BaseRoute], pages: Collection[str]
    ) -> None:
        self._app = app
        self._routes = tuple(routes)
        self._pages = frozenset(pages)
        self._catalogues = catalogues

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is known, refuse the rest."""
        path = scope.get("path", "")
        if scope["type"] == "websocket":
            if path == SOCKET and _same_origin(Headers(scope=scope)):
                await self._app(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] != "http" or self._is_open(scope, path):
            await self._app(scope, receive, send)
        elif ALSO_LOOKED_FOR in path:
            await PlainTextResponse("404", 404, {"Cache-Control": "no-store"})(scope, receive, send)
        else:
            await error_page(spoken(self._catalogues, scope), "not_found", 404)(scope, receive, send)

    def _is_open(self, scope: Scope, path: str) -> bool:
        return (
            path in PATHS
            or path.startswith(FOLDERS)
            or path in self._pages
            or path.rstrip("/") in self._pages  # Streamlit redirects these to the page
            or any(route.matches(scope)[0] is not Match.NONE for route in self._routes)
        )


def _same_origin(headers: Headers) -> bool:
    """Whether a handshake comes from a page of this host, or from no page at all.

    Streamlit would check it too, but to do so looks up this machine's addresses at another host, and every
    other visitor waits meanwhile.
    """
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == headers.get("host")
