"""An HTTP route that breaks answers in plain words; the log says where, without what the visitor asked."""

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scar_timeline.server.plain_page import Say, plain_page

logger = logging.getLogger(__name__)


class PlainFailures:
    """Catches what a route raises and answers 500 with the page ``server.failure``.

    Starlette's own handler sits outside all middleware, so its answer would carry no security headers; and it
    raises again, so the whole request would reach the log.
    """

    def __init__(self, app: ASGIApp, say: Say) -> None:
        self._app = app
        self._page = plain_page(say, "failure", 500)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer for it where it fails before its first byte."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def watch(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watch)
        except Exception:
            # The first part of the path names the route; the rest may name a choice.
            route = "/" + str(scope["path"]).lstrip("/").partition("/")[0]
            logger.exception("%s %s failed", scope["method"], route)
            if started:
                raise
            await self._page(scope, receive, send)
