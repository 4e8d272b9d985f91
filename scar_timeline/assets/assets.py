"""Which files there are, and the path they stand under; it changes whenever one of them does."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from scar_timeline.assets.joined_module import joined_module
from scar_timeline.fonts import latin_face
from scar_timeline.graphics.theme import css

_PACKAGE: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = Path(__file__).parent
_COMMENTS: Final = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/[ \t]*\n|//[^\n]*\n)", re.MULTILINE | re.DOTALL)
_FOLDERS: Final = (FOLDER, _PACKAGE / "streamlit_compat" / "browser")


@dataclass(frozen=True)
class Assets:
    """Contents by file name, and the folder of their addresses, such as ``/assets/0123456789abcdef``."""

    contents: Mapping[str, bytes]
    base: str

    def path(self, name: str) -> str:
        """The address of a file.

        Raises:
            KeyError: there is none of that name.
        """
        if name not in self.contents:
            raise KeyError(name)
        return f"{self.base}/{name}"


def without_comments(code: str) -> str:
    """Code without the comments that have lines of their own: compressed, they were a fifth of script and style."""
    return _COMMENTS.sub("", code)


@cache
def own_assets() -> Assets:
    """The one script and the one style of all pages; and the letters as a style, for screens that begin with words."""
    found = sorted(path for folder in _FOLDERS for path in folder.rglob("*") if path.is_file())
    modules = {path.name: path.read_text(encoding="utf-8") for path in found if path.suffix == ".js"}
    styles = [css(), *(path.read_text(encoding="utf-8") for path in found if path.suffix == ".css")]
    contents = {
        "page.js": without_comments(joined_module(modules, "page.js")).encode(),
        "page.css": without_comments("\n".join(styles)).encode(),
    }
    contents["letters.css"] = latin_face().encode()
    digest = sha256()
    for name, content in contents.items():
        digest.update(name.encode() + b"\0" + content)
    return Assets(contents, f"/assets/{digest.hexdigest()[:16]}")
