"""The HTML that every screen starts from: Streamlit's ``index.html`` in our words.

As delivered it is called "Streamlit", invites search engines, advertises the agent API and shows an empty
page until 1 MB of scripts has run.
"""

import base64
import re
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Final

from scar_timeline.fonts import font_faces, preload
from scar_timeline.server.plain_page import Say

# Streamlit draws its first moment in this family, before it knows the theme: 167 kB. Its face stands in a
# style sheet named in the page's head, so ours, which comes later, takes its place.
_STREAMLITS_FONT: Final = "Source Sans"

_INLINE_SCRIPT: Final = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_LOADED: Final = re.compile(r'(?:src|href)="\.(/static/[^"]+)"')

# Inline, because it must run before the front end draws what an earlier person chose.
_NEXT_PERSON: Final = (Path(__file__).parent / "next_person.js").read_text(encoding="utf-8")

# A link with this parameter makes the front end call a foreign host instead of this server.
_FOREIGN_PARAMETER: Final = "staticAppId"


class IndexChangedError(Exception):
    """The installed ``index.html`` lacks a part that must be replaced: look at it before upgrading."""


def front_page(index_html: str, say: Say) -> str:
    """Streamlit's index with our language, title, description, ``noindex`` and words to read while it loads.

    Raises:
        IndexChangedError: a part that must be replaced is not there exactly once.
    """
    head = (
        f'<meta name="description" content="{escape(say("server.site.description"))}" />\n'
        '    <meta name="robots" content="noindex" />\n'
        f"    <script>{_NEXT_PERSON}</script>"
    )
    # React clears what is inside the root when it draws for the first time.
    loading = (
        '<p style="font:1.125rem/1.6 var(--text-font);margin:3rem auto;max-width:34rem;'
        'padding:0 1.25rem">'
        f"{escape(say('server.index.loading'))}</p>"
    )
    no_script = (
        "<noscript><style>#root,#first-explorer{display:none}</style>"
        f"<p>{escape(say('server.index.no_script'))}</p></noscript>"
    )
    replacements = [
        (r"<html\b[^>]*>", f'<html lang="{escape(say("server.site.language"))}">'),
        (r"<title>.*?</title>", f"<title>{escape(say('server.site.title'))}</title>\n    {head}"),
        (r'<link\s+rel="preload"[^>]*SourceSans[^>]*>', preload()),
        (r'<link rel="service-desc"[^>]*>', ""),
        (r"</head>", f"<style>{font_faces(_STREAMLITS_FONT)}</style></head>"),
        (r"<noscript>.*?</noscript>", no_script),
        (r'<div id="root"></div>', f'<div id="root">{loading}</div>'),
    ]
    html = re.sub(r"<!--.*?-->", "", index_html, flags=re.DOTALL).lstrip()
    for pattern, replacement in replacements:
        before, *after = re.split(pattern, html, flags=re.DOTALL)
        if len(after) != 1:
            raise IndexChangedError(f"index.html: {pattern} was found {len(after)} times, not once")
        html = before + replacement + after[0]
    return html


def inline_script_hashes(html: str) -> list[str]:
    """A ``'sha256-…'`` for every inline script, as a content security policy wants it."""
    return [
        "'sha256-" + base64.b64encode(sha256(script.encode()).digest()).decode() + "'"
        for script in _INLINE_SCRIPT.findall(html)
    ]


def files_loaded_first(html: str) -> list[str]:
    """URL paths of the static files that the page itself names, in order."""
    return _LOADED.findall(html)


def read_index(static_folder: Path) -> str:
    """``index.html`` of the installed front end."""
    return (static_folder / "index.html").read_text(encoding="utf-8")
