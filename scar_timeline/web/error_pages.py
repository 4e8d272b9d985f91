"""A small page in plain words, for the moments when no other page can be shown.

Also what answers with it where a route breaks; the log says where, without what the visitor asked.
"""

import logging

from markupsafe import Markup
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scar_timeline.blocks.templates import FOLDER, alone, own_style, render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.languages.choosing import Catalogues, keeps_language
from scar_timeline.web.security_headers import alone_policy
from scar_timeline.web.spoken import spoken


def error_page(catalogue: Catalogue, reason: str, status: int) -> HTMLResponse:
    """The page ``web.<reason>`` (``title``, ``text``, ``home``) with an HTTP status.

    Args:
        catalogue: the content, in the visitor's language.
        reason: ``not_found`` or ``failure``.
        status: the HTTP status, such as 404.
    """
    style = own_style(FOLDER / "plain_page.css")
    words = {part: catalogue.say(f"web.{reason}.{part}") for part in ("title", "text", "home")}
    body = Markup(keeps_language(render("plain_page.html", **words), catalogue))
    html = alone(title=words["title"], language=catalogue.language, style=style, body=body)
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": alone_policy(html)}
    return HTMLResponse(html, status_code=status, headers=headers)


logger = logging.getLogger(__name__)


class ErrorPages:
    """Catches what a route raises and answers 500 with the page ``web.failure``.

    Starlette's own handler sits outside all middleware, so its answer would carry no security headers; and it
    raises again, so the whole request would reach the log.
    """

    def __init__(self, app: ASGIApp, catalogues: Catalogues) -> None:
        self._app = app
        self._catalogues = catalogues

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
            await error_page(spoken(self._catalogues, scope), "failure", 500)(scope, receive, send)
