"""A small page in plain words, for the moments when no other page can be shown."""

from collections.abc import Callable
from html import escape
from typing import Final

from starlette.responses import HTMLResponse

from scar_timeline.fonts import font_faces, preload
from scar_timeline.pictures.theme import css

Say = Callable[..., str]
"""The catalogue's ``say``: a message key to its words."""

_STYLE: Final = (
    "body{font:1.125rem/1.6 var(--font);max-width:34rem;margin:3rem auto;padding:0 1.25rem;"
    "color:var(--ink);background:var(--paper)}"
    "a{display:inline-block;min-height:44px;line-height:44px;color:var(--link)}"
)

_PAGE: Final = (
    '<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="robots" content="noindex"><title>{title}</title>{preload}<style>{style}</style></head>'
    '<body><main><h1>{title}</h1><p>{text}</p><p><a href="/">{home}</a></p></main></body></html>'
)

# Such a page runs nothing and loads only the font, so its policy is stricter than the app's.
_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def plain_page(say: Say, reason: str, status: int) -> HTMLResponse:
    """The page ``server.<reason>`` (``title``, ``text``, ``home``) with an HTTP status.

    Args:
        say: the catalogue's ``say``.
        reason: ``not_found`` or ``failure``.
        status: the HTTP status, such as 404.
    """
    html = _PAGE.format(
        language=escape(say("server.site.language")),
        preload=preload(),
        style=font_faces() + css() + _STYLE,
        title=escape(say(f"server.{reason}.title")),
        text=escape(say(f"server.{reason}.text")),
        home=escape(say(f"server.{reason}.home")),
    )
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": _POLICY}
    return HTMLResponse(html, status_code=status, headers=headers)
