"""The explorer before Streamlit: part of the front page's HTML, usable while Streamlit's scripts still load.

Measured on the machine of ``benchmarks/RESULTS.md``: Streamlit's own element could first be used after 1.9 s
on a desktop, and after 5.5 s on a slow tablet over 4G.
"""

import json
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.server.front_page import Addition
from scar_timeline.server.stored_answer import StoredAnswer
from scar_timeline.ui.explorer.element import first_code, skeleton, style, told

# Colours of .streamlit/config.toml and places of Streamlit's own frame, so that nothing jumps at the change.
_FRAME = """
html.first #root { visibility: hidden; }
#first-explorer {
  --st-font: var(--text-font); --st-text-color: #141414; --st-background-color: #ffffff;
  --st-secondary-background-color: #eef3f6; --st-border-color: #6b7a83; --st-primary-color: #0b5c8a;
  position: fixed; inset: 0; z-index: 1000; overflow-y: auto; padding: 104px 18px 60px;
  background: var(--st-background-color);
}
:where(#first-explorer) :is(p, ul, li, dl, dd, dt) { font-size: inherit; }
#first-explorer > * { max-width: 1164px; margin: 0 auto; }
@media (max-width: 739px) { #first-explorer { padding-top: 121px; } }
@media (prefers-color-scheme: dark) {
  #first-explorer {
    --st-text-color: #f2f5f7; --st-background-color: #10171c; --st-secondary-background-color: #1d2830;
    --st-border-color: #8797a1; --st-primary-color: #8cc8ee; color-scheme: dark;
  }
}
"""


def first_explorer(catalogue: Catalogue, pack_path: str) -> Addition:
    """What the front page holds besides Streamlit's page: the explorer's markup, style, data and script."""
    data = json.dumps(told(pack_path, {"view": "picture"})).replace("<", "\\u003c")
    head = (
        f'<link rel="preload" as="fetch" crossorigin="anonymous" href="{pack_path}" />'
        f'<link rel="preload" as="script" href="{_script_path()}" />'
    )
    css = _FRAME + style()
    body = (
        f'<div id="first-explorer"><style>{css}</style>'
        f'<main lang="{catalogue.release.language}">{skeleton(catalogue)}</main>'
        f'<script type="application/json" id="first-data">{data}</script></div>'
        # Not deferred: a deferred script waits for Streamlit's own, which stand before it.
        f'<script src="{_script_path()}"></script>'
    )
    return Addition(head=head, body=body, html_class="first")


def first_script() -> Route:
    """The route of the script; its path changes with its content, so browsers may keep it."""
    stored = StoredAnswer(first_code().encode(), "text/javascript", "public, max-age=31536000, immutable")

    async def answer(request: Request) -> Response:
        return stored.respond(request.headers)

    return Route(_script_path(), answer)


def _script_path() -> str:
    return f"/first/{sha256(first_code().encode()).hexdigest()[:16]}.js"
