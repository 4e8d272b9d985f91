"""The manifest and icons that put a clinic's tablet's app on its home screen, with the whole screen to itself.

There is no service worker: nothing is kept on the device, and an upgrade is there at the next start.
"""

import json
from functools import cache
from typing import Final

import typst
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.theme import tokens
from scar_timeline.web.cached_response import CachedResponse

_START: Final = "/?clinic=1"
_SIZES: Final = (180, 192, 512)
"""Pixels: what iPads, Android's launcher and its opening screen ask for."""
_PAGE: Final = b"""#set page(width: 100pt, height: 100pt, margin: 0pt, fill: rgb(sys.inputs.ground))
#image(bytes(sys.inputs.icon), format: "svg", width: 100%)"""
_A_DAY: Final = "public, max-age=86400"


def tablet_routes(catalogue: Catalogue) -> list[BaseRoute]:
    """``/tablet.webmanifest`` and ``/icons/<size>.png``."""
    manifest = CachedResponse(json.dumps(_manifest(catalogue)).encode(), "application/manifest+json", _A_DAY)

    async def answer(request: Request) -> Response:
        return manifest.respond(request.headers)

    return [Route("/tablet.webmanifest", answer), *(_icon_route(size) for size in _SIZES)]


def icon_path(size: int) -> str:
    """Where an icon is found, from the root of the site."""
    return f"/icons/{size}.png"


def icon_svg() -> str:
    """The icon: one line of time with three people on it, a full dot, a half and a ring, as the pictures draw them.

    All of it lies in the middle four fifths, so that a launcher may cut any shape out of it.
    """
    colours = tokens("light")
    paper, ground = colours["paper"], colours["accent"]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
        f'<rect width="100" height="100" fill="{ground}"/>'
        f'<path d="M18 66H82" stroke="{paper}" stroke-width="5" stroke-linecap="round"/>'
        f'<circle cx="26" cy="44" r="9.5" fill="none" stroke="{paper}" stroke-width="4"/>'
        f'<circle cx="50" cy="44" r="9.5" fill="none" stroke="{paper}" stroke-width="4"/>'
        f'<path d="M50 34.5a9.5 9.5 0 0 0 0 19z" fill="{paper}"/>'
        f'<circle cx="74" cy="44" r="11.5" fill="{paper}"/>'
        "</svg>"
    )


def icon_png(size: int) -> bytes:
    """The icon as a picture of ``size`` by ``size`` pixels."""
    inputs = {"icon": icon_svg(), "ground": tokens("light")["accent"]}
    return bytes(typst.compile(_PAGE, format="png", ppi=72 * size / 100, sys_inputs=inputs))


def _manifest(catalogue: Catalogue) -> dict[str, object]:
    name = catalogue.say("web.site.title")
    icons = [
        {"src": icon_path(size), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for size in _SIZES
        for purpose in ("any", "maskable")
    ]
    return {
        "id": _START,
        "name": name,
        "short_name": catalogue.say("web.site.short"),
        "lang": catalogue.language,
        "start_url": _START,
        "scope": "/",
        "display": "standalone",
        "display_override": ["fullscreen", "standalone"],
        "background_color": tokens("light")["paper"],
        "theme_color": tokens("light")["accent"],
        "icons": icons,
    }


def _icon_route(size: int) -> Route:
    @cache
    def make() -> CachedResponse:
        return CachedResponse(icon_png(size), "image/png", _A_DAY)

    async def answer(request: Request) -> Response:
        stored = await to_thread.run_sync(make)
        return stored.respond(request.headers)

    return Route(icon_path(size), answer)
