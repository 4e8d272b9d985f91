"""Colours and font of the app, read once from Streamlit's theme, for everything Streamlit does not draw itself."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from scar_timeline.fonts import STACK

CONFIG: Final = Path(__file__).resolve().parents[2] / ".streamlit" / "config.toml"

_NAMES: Final = {
    "paper": "backgroundColor",
    "ink": "textColor",
    "accent": "primaryColor",
    "panel": "secondaryBackgroundColor",
    "border": "borderColor",
    "link": "linkColor",
}
"""Our names of the theme's colours."""
_QUIET: Final = {"light": "#4a565e", "dark": "#b4c0c8"}
"""Second words. Streamlit's theme has no colour for them."""
PICTURE_PAPER: Final = "#fbfaf7"
"""The ground of every picture, light in both schemes."""


@cache
def tokens(scheme: str) -> Mapping[str, str]:
    """Colours by our name for ``light`` or ``dark``.

    Raises:
        KeyError: the theme lacks one.
    """
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][scheme]
    return {"quiet": _QUIET[scheme], **{name: theme[key] for name, key in _NAMES.items()}}


def css() -> str:
    """The tokens as CSS variables, light and dark."""
    light, dark = (_variables(tokens(scheme)) for scheme in ("light", "dark"))
    return (
        f":root{{color-scheme:light dark;--font:{STACK};--picture-paper:{PICTURE_PAPER};{light}}}"
        f"@media(prefers-color-scheme:dark){{:root{{{dark}}}}}"
        f"@media print{{:root{{color-scheme:light;{light}}}}}"
    )


def _variables(values: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in values.items())
