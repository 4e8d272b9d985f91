"""Puts the server's parts in order around the app."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import BaseRoute

from scar_timeline.blocks.screen import Part
from scar_timeline.content.tables.clinic import Clinic
from scar_timeline.languages.choosing import Catalogues
from scar_timeline.streamlit_compat.front_end import LOADED_LATER
from scar_timeline.streamlit_compat.index_html import files_loaded_first, installed_index, page_shell
from scar_timeline.web.error_pages import ErrorPages
from scar_timeline.web.first_html import FirstHtml, end_of_head, head
from scar_timeline.web.route_allowlist import RouteAllowlist
from scar_timeline.web.security_headers import SecurityHeaders, app_policy, inline_script_hashes
from scar_timeline.web.static_files import CompressedStatic, StaticFiles

_THIS_MACHINE: Final = ("localhost", "127.0.0.1")
"""Names that health checks use from inside."""


def middleware_stack(
    catalogues: Catalogues,
    screens: Mapping[str, tuple[str, Sequence[Part]]],
    bundles: Mapping[str, str],
    static_folder: Path,
    routes: Sequence[BaseRoute],
    pages: Collection[str],
) -> list[Middleware]:
    """The middleware of the app, outermost first.

    Args:
        catalogues: the content, in each language that is offered.
        screens: by path, the name and the parts of each screen.
        bundles: the path of the bundle of all scenarios, by language.
        static_folder: the folder with the installed front end (``index.html`` in it).
        routes: the app's own HTTP routes; other paths are refused.
        pages: URL paths of the screens, ``"/"`` among them.

    Raises:
        StreamlitChangedError: the installed front end is not the one this was written for.
    """
    index = installed_index(static_folder)
    shells = {name: page_shell(index, name, head(each.say), end_of_head()) for name, each in catalogues.items()}
    shell, clinic = next(iter(shells.values())), next(iter(catalogues.values())).clinic  # alike but for their words
    files = StaticFiles(static_folder)
    files.warm([*files_loaded_first(shell), *files.matching(LOADED_LATER)])
    policy = app_policy(inline_script_hashes(shell), clinic.may_frame)
    return [
        Middleware(SecurityHeaders, policy=policy, framed=bool(clinic.may_frame)),
        Middleware(ErrorPages, catalogues=catalogues),
        *own_hosts(clinic),
        Middleware(CompressedStatic, files=files),
        Middleware(FirstHtml, shells=shells, catalogues=catalogues, screens=screens, bundles=bundles),
        Middleware(RouteAllowlist, catalogues=catalogues, routes=routes, pages=pages),
    ]


def own_hosts(clinic: Clinic) -> list[Middleware]:
    """Refuses every name but the clinic's own, where it gave some: nobody can make links that lead elsewhere."""
    if not clinic.own_hosts:
        return []
    public = urlsplit(clinic.public_address).hostname
    names = [*clinic.own_hosts, *_THIS_MACHINE, *([public] if public else [])]
    return [Middleware(TrustedHostMiddleware, allowed_hosts=names, www_redirect=False)]
