"""Puts the server's parts in order around the app."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from scar_timeline.blocks.screen import Part
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.streamlit_compat.front_end import LOADED_LATER
from scar_timeline.streamlit_compat.index_html import files_loaded_first, installed_index, page_shell
from scar_timeline.web.error_pages import ErrorPages, Say
from scar_timeline.web.first_html import FirstHtml, head
from scar_timeline.web.route_allowlist import RouteAllowlist
from scar_timeline.web.security_headers import SecurityHeaders, app_policy, inline_script_hashes
from scar_timeline.web.static_files import CompressedStatic, StaticFiles


def middleware_stack(
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
        StreamlitChangedError: the installed front end is not the one this was written for.
    """
    shell = page_shell(installed_index(static_folder), say("web.site.language"), head(say))
    files = StaticFiles(static_folder)
    files.warm([*files_loaded_first(shell), *files.matching(LOADED_LATER)])
    return [
        Middleware(SecurityHeaders, policy=app_policy(inline_script_hashes(shell))),
        Middleware(ErrorPages, say=say),
        Middleware(CompressedStatic, files=files),
        Middleware(FirstHtml, shell=shell, catalogue=catalogue, screens=screens, bundle=bundle),
        Middleware(RouteAllowlist, say=say, routes=routes, pages=pages),
    ]
