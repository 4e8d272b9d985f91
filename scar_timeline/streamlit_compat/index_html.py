"""Streamlit's ``index.html`` in our words, and where our blocks stand in it.

As delivered it is called "Streamlit", invites search engines, advertises the agent API and shows an empty
page until 1 MB of scripts has run.
"""

import re
from html import escape
from pathlib import Path
from typing import Final

from babel import Locale

from scar_timeline.fonts import font_faces, stand_in

# Streamlit draws its first moment, which nobody sees, in this family, before it knows the theme: 167 kB. Its face
# stands in a style sheet named in the page's head, so ours, which comes later, takes its place.
_STREAMLITS_FONT: Final = "Source Sans"

# 375 kB that every page would fetch, although no screen shows one of its icons.
_STREAMLITS_ICONS: Final = "Material Symbols Rounded"

_LOADED: Final = re.compile(r'(?:src|href)="\.(/static/[^"]+)"')
_SCRIPTS: Final = re.compile(r'\s*(?:<script type="module"[^>]*></script>|<link rel="modulepreload"[^>]*>)')
_FRAMEWORK: Final = "framework"
"""The id of the template that holds Streamlit's scripts; ``browser/streamlit.js`` puts them into the page."""
_THEIRS: Final = re.compile(
    rf'<template id="{_FRAMEWORK}">.*?</template>|<link rel="stylesheet"[^>]*"\./static/[^>]*>', re.DOTALL
)
_TITLE, _EARLY, _END_OF_HEAD, _ROOT = "<title></title>", "<early></early>", "</head>", '<div id="root"></div>'


class StreamlitChangedError(Exception):
    """The installed Streamlit is not the one this was written for: look at what is named before upgrading."""


def page_shell(index_html: str, language: str, head: str, end_of_head: str) -> str:
    """Streamlit's index without its own words: the shell that every screen's page is put into.

    Args:
        index_html: as installed.
        language: of the page.
        head: HTML that stands first in every page's head.
        end_of_head: HTML that stands last in it.

    Raises:
        StreamlitChangedError: a part that must be replaced is not there exactly once.
    """
    direction = ' dir="rtl"' if Locale.parse(language).text_direction == "rtl" else ""
    replacements = [
        (r"<html\b[^>]*>", f'<html lang="{escape(language)}"{direction} class="first">'),
        (r"<title>.*?</title>", f"{_TITLE}{head}{_EARLY}"),
        (r'<link\s+rel="preload"[^>]*SourceSans[^>]*>', ""),
        (r'<link rel="service-desc"[^>]*>', ""),
        (r"</head>", f"<style>{_faces()}</style>{end_of_head}{_END_OF_HEAD}"),
        (r"<noscript>.*?</noscript>", "<noscript><style>#root{display:none}</style></noscript>"),
        (_ROOT, _ROOT),
    ]
    html = re.sub(r"<!--.*?-->", "", index_html, flags=re.DOTALL).lstrip()
    for pattern, replacement in replacements:
        before, *after = re.split(pattern, html, flags=re.DOTALL)
        if len(after) != 1:
            raise StreamlitChangedError(f"index.html: {pattern} was found {len(after)} times, not once")
        html = before + replacement + after[0]
    # 480 kB that the first picture need not wait for: our script asks for them when it is painted.
    scripts = "".join(_SCRIPTS.findall(html))
    if not scripts:
        raise StreamlitChangedError("index.html: no script was found")
    template = f'<template id="{_FRAMEWORK}">{scripts}</template>'
    return _SCRIPTS.sub("", html).replace(_END_OF_HEAD, template + _END_OF_HEAD, 1)


def _faces() -> str:
    """All but the Latin one, which each page brings in its own way."""
    theirs = stand_in(_STREAMLITS_FONT) + stand_in(_STREAMLITS_ICONS, shown=False)
    return font_faces(with_latin=False) + theirs


def filled(shell: str, title: str, early: str, body: str) -> str:
    """A whole page: its title, what is asked for ahead of Streamlit's files, and its body.

    The body stands before Streamlit's root.
    """
    html = shell.replace(_TITLE, f"<title>{escape(title)}</title>", 1).replace(_EARLY, early, 1)
    return html.replace(_ROOT, f"{body}{_ROOT}", 1)


def without_streamlit(html: str) -> str:
    """A whole page without Streamlit's scripts and style sheet, and with its icon named from the root."""
    return _THEIRS.sub("", html).replace('href="./', 'href="/')


def files_loaded_first(html: str) -> list[str]:
    """URL paths of Streamlit's static files that the page itself names, in order."""
    return _LOADED.findall(html)


def installed_index(static_folder: Path) -> str:
    """``index.html`` of the installed front end."""
    return (static_folder / "index.html").read_text(encoding="utf-8")
