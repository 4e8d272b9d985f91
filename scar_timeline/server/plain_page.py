"""A small page in plain words, for the moments when no other page can be shown."""

from collections.abc import Callable

from starlette.responses import HTMLResponse

from scar_timeline.blocks.templates import alone, own_style, render
from scar_timeline.server.security_headers import alone_policy

Say = Callable[..., str]
"""The catalogue's ``say``: a message key to its words."""


def plain_page(say: Say, reason: str, status: int) -> HTMLResponse:
    """The page ``server.<reason>`` (``title``, ``text``, ``home``) with an HTTP status.

    Args:
        say: the catalogue's ``say``.
        reason: ``not_found`` or ``failure``.
        status: the HTTP status, such as 404.
    """
    style = own_style("plain_page.css")
    words = {part: say(f"server.{reason}.{part}") for part in ("title", "text", "home")}
    language = say("server.site.language")
    html = alone(title=words["title"], language=language, style=style, body=render("plain_page.html", **words))
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": alone_policy(style)}
    return HTMLResponse(html, status_code=status, headers=headers)
