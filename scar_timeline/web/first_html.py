"""The first HTML of every address: Streamlit's page with our blocks in it, readable before any script has run."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlencode

from anyio import to_thread
from markupsafe import Markup
from starlette.datastructures import URL, Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from scar_timeline.assets import own_assets
from scar_timeline.blocks.frame import HELP_ANCHOR
from scar_timeline.blocks.page import Page
from scar_timeline.blocks.screen import Part, rendered
from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.fonts import latin_file
from scar_timeline.languages.choosing import LANGUAGE, Catalogues, keeps_language, of_screen, own_name
from scar_timeline.links.held import held_codes
from scar_timeline.links.resolving import Resolved, resolve_link
from scar_timeline.narrative.comparison import choice_name
from scar_timeline.signoff.places import EXPLORE
from scar_timeline.streamlit_compat.front_end import FOREIGN_PARAMETERS
from scar_timeline.streamlit_compat.index_html import filled, without_streamlit
from scar_timeline.web.cached_response import CachedResponse
from scar_timeline.web.site_address import site_address
from scar_timeline.web.spoken import spoken
from scar_timeline.web.tablet_app import icon_path

_EXPLORER: Final = "/"
_MAIN: Final = ("/", "/before_you_decide", "/take_home")
"""The screens that stand in the bar itself; the others are one tap further."""
_WITHOUT_CHOICE: Final = (_EXPLORER, "/for_the_clinic")
"""Where the bar names no choice: one shows it itself, on the other staff prepare any."""
LINK_PARAMETER: Final = "p"
STATIC_EDITION: Final = "scar_timeline.static_edition"
"""A key of the ASGI scope, which no request can set: what asks with it writes the answers to files."""
# Inline, because it must run before anything of an earlier person is drawn.
_HISTORY_GUARD: Final = (Path(__file__).parent / "history_guard.js").read_text(encoding="utf-8")
_LETTERS_FIRST: Final = (Path(__file__).parent / "letters_first.js").read_text(encoding="utf-8")
_ASKS_AGAIN_AT: Final = 20  # seconds left when the tablet says a second time that it is about to clear
_PAGES_KEPT: Final = 512  # 7 screens by 16 choices, and room for the links of earlier content


@dataclass(frozen=True)
class MenuItem:
    """A way to a screen, as it stands in the bar."""

    path: str
    title: str
    is_here: bool
    is_main: bool


@dataclass(frozen=True)
class OtherLanguage:
    """A way to the same screen and choice in a language that the clinic offers, in that language's own word."""

    path: str
    language: str
    name: str
    is_here: bool


class FirstHtml:
    """Answers the screens' paths, compressed; the browser asks again each time (ETag)."""

    def __init__(
        self,
        app: ASGIApp,
        shells: Mapping[str, str],
        catalogues: Catalogues,
        screens: Mapping[str, tuple[str, Sequence[Part]]],
        bundles: Mapping[str, str],
        today: Callable[[], date] = date.today,
    ) -> None:
        """Prepare.

        Args:
            app: what answers all other requests.
            shells: Streamlit's index in our words, by language, see
                :func:`scar_timeline.streamlit_compat.index_html.page_shell`.
            catalogues: the content, in each language that is offered.
            screens: by path, the name and the parts of each screen, in the menu's order.
            bundles: the path of the bundle of all scenarios, by language.
            today: the day the pages are made for.
        """
        self._app = app
        self._catalogues = catalogues
        self._screens = screens
        self._today = today

        @lru_cache(_PAGES_KEPT * len(catalogues))
        def answer(
            language: str, path: str, resolved: Resolved | None, site: str, day: date, is_static: bool
        ) -> CachedResponse:
            place, catalogue = path.strip("/") or EXPLORE, catalogues[language]
            page = Page(catalogue, resolved, day, bundles[language], site, place, is_static)
            html = first_html(shells[language], screens, path, page, of_screen(catalogues, catalogue, place))
            return CachedResponse(html.encode(), "text/html", "no-cache")

        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer GET and HEAD for a screen; pass everything else on."""
        path, *encoded = scope["path"].split("?", 1) if scope["type"] == "http" else [""]
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"} or path not in self._screens:
            await self._app(scope, receive, send)
            return
        if encoded:  # a mail filter encoded the question mark, too
            response: Response = _moved(f"{path}?{quote(encoded[0], safe='=&')}")
        else:
            response = await to_thread.run_sync(self._respond, Request(scope))
        await response(scope, receive, send)

    def _respond(self, request: Request) -> Response:
        if FOREIGN_PARAMETERS & request.query_params.keys():
            url = URL(scope=request.scope).remove_query_params(list(FOREIGN_PARAMETERS))
            return _moved(url.path + (f"?{url.query}" if url.query else ""))
        catalogue = spoken(self._catalogues, request.scope)
        code = request.query_params.get(LINK_PARAMETER)
        resolved = resolve_link(catalogue, code) if code is not None else None
        stored = self._answer(
            catalogue.language,
            request.url.path,
            resolved,
            site_address(request, catalogue.clinic.public_address) or "",
            self._today(),
            STATIC_EDITION in request.scope,
        )
        return stored.respond(Headers(scope=request.scope))


def _moved(target: str) -> Response:
    """Only path and query: behind a proxy the scheme seen here may not be the visitor's."""
    return RedirectResponse(target, 307, {"Cache-Control": "no-store"})


def first_html(
    shell: str, screens: Mapping[str, tuple[str, Sequence[Part]]], path: str, page: Page, own: Catalogue | None = None
) -> str:
    """The whole document of one screen.

    Args:
        shell: Streamlit's index in our words.
        screens: by path, the name and the parts of each screen.
        path: which screen.
        page: what it is made for.
        own: what the screen's own parts are made from, where they are in another language than what frames them.
    """
    name, parts = screens[path]
    query = f"?{LINK_PARAMETER}={page.code}" if page.code else ""
    menu = [
        MenuItem(to + query, page.say(f"web.menu.{each}"), to == path, to in _MAIN) for to, (each, _) in screens.items()
    ]
    body = render(
        "first.html",
        say=page.say,
        menu=menu,
        languages=_languages(path, page),
        choice=choice_name(page.catalogue, page.timeline) if page.timeline and path not in _WITHOUT_CHOICE else "",
        query=query,
        parts=list(rendered(parts, page, own)),
        help_anchor=HELP_ANCHOR,
        holds=held_codes(page.catalogue) if page.is_static else [],
        minutes=page.catalogue.clinic.tablet_clears_after_minutes,
        seconds=page.catalogue.clinic.tablet_asks_for_seconds,
        asks_again_at=_ASKS_AGAIN_AT,
    )
    assets = own_assets()
    early = render(
        "first_early.html",
        script=assets.path("page.js"),
        bundle=page.bundle if path == _EXPLORER else "",
        # 30 kB: the front page's pictures come before its letters, elsewhere the words are the first thing there is.
        latin_file=Markup(latin_file()) if path == _EXPLORER else "",
        letters=assets.path("letters.css"),
    )
    html = filled(
        shell, page_title(page, path, page.say(f"web.menu.{name}")), early, keeps_language(body, page.catalogue)
    )
    return without_streamlit(html) if page.is_static else html


def _languages(path: str, page: Page) -> list[OtherLanguage]:
    """The languages to choose from; nothing where there is one, and in files, which are made in the clinic's first."""
    offered = page.catalogue.clinic.languages
    if len(offered) < 2 or page.is_static:
        return []
    code = {LINK_PARAMETER: page.code_with_view} if page.code else {}
    return [
        OtherLanguage(
            path=f"{path}?{urlencode({**code, LANGUAGE: language})}",
            language=language,
            name=own_name(language),
            is_here=language == page.catalogue.language,
        )
        for language in offered
    ]


def head(say: Callable[..., str]) -> str:
    """What stands first in the head of every screen."""
    return (
        f'<meta name="description" content="{escape(say("web.site.description"))}">'
        f'<meta name="robots" content="noindex"><link rel="apple-touch-icon" href="{icon_path(180)}">'
        f"<script>{_HISTORY_GUARD}</script>"
    )


def end_of_head() -> str:
    """What stands last in the head of every screen: the one style sheet, and what waits for its letters."""
    return f'<link rel="stylesheet" href="{own_assets().path("page.css")}"><script>{_LETTERS_FIRST}</script>'


def page_title(page: Page, path: str, name: str) -> str:
    """What the tab is called."""
    site = page.say("web.site.title")
    return site if path == _EXPLORER else page.say("web.site.page_title", page=name, site=site)
