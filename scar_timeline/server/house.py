"""Puts the server's parts in order around the app."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Final

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from scar_timeline.blocks.screen import Part
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.server.failures import PlainFailures
from scar_timeline.server.first_html import FirstHtml
from scar_timeline.server.front_page import (
    files_loaded_first,
    front_page,
    inline_script_hashes,
    read_index,
)
from scar_timeline.server.open_doors import OpenDoors
from scar_timeline.server.plain_page import Say
from scar_timeline.server.security_headers import SecurityHeaders, content_security_policy
from scar_timeline.server.static_files import CompressedStatic, StaticFiles

# Loaded by the screens but not named in index.html; the last is 4.7 MB and takes 1.3 s to compress.
_WARM_NEXT: Final = (
    "BidiComponent.",
    "Html.",
    "Button.",
    "ButtonGroup.",
    "PageLink.",
    "Table.",
    "PlotlyChart.",
)


def house(
    say: Say,
    catalogue: Catalogue,
    screens: Mapping[str, tuple[str, Sequence[Part]]],
    bundle: str,
    static_folder: Path,
    routes: Sequence[BaseRoute],
    pages: Collection[str],
) -> list[Middleware]:
    """The middleware of the app, outermost first.

    Args:
        say: the catalogue's ``say``.
        catalogue: the content.
        screens: by path, the name in the menu and the parts of each screen.
        bundle: the path of the bundle of all scenarios.
        static_folder: the folder with the installed front end (``index.html`` in it).
        routes: the app's own HTTP routes; other paths are refused.
        pages: URL paths of the screens, ``"/"`` among them.

    Raises:
        IndexChangedError: the installed front end is not the one this was written for.
    """
    html = front_page(read_index(static_folder), say)
    files = StaticFiles(static_folder)
    files.warm([*files_loaded_first(html), *files.matching(_WARM_NEXT)])
    return [
        Middleware(SecurityHeaders, policy=content_security_policy(inline_script_hashes(html))),
        Middleware(PlainFailures, say=say),
        Middleware(CompressedStatic, files=files),
        Middleware(FirstHtml, shell=html, catalogue=catalogue, screens=screens, bundle=bundle),
        Middleware(OpenDoors, say=say, routes=routes, pages=pages),
    ]
