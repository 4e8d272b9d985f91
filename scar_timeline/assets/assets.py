"""Which files there are, and the path they stand under; it changes whenever one of them does."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from scar_timeline.graphics.theme import css

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_FOLDERS: Final = (Path(__file__).parent, _PACKAGE / "streamlit_compat" / "browser")
_SENT: Final = {".js", ".css", ".woff2"}


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

    @property
    def modules(self) -> list[str]:
        """The addresses of all JavaScript modules, so that a page can ask for them at once."""
        return [self.path(name) for name in self.contents if name.endswith(".js")]


@cache
def own_assets() -> Assets:
    """All files. Modules import each other by ``./name.js``, so all folders are served as one; styles are one file."""
    found = sorted(path for folder in _FOLDERS for path in folder.rglob("*") if path.suffix in _SENT)
    styles = [css().encode(), *(path.read_bytes() for path in found if path.suffix == ".css")]
    contents = {path.name: path.read_bytes() for path in found if path.suffix != ".css"}
    contents["page.css"] = b"\n".join(styles)
    digest = sha256()
    for name, content in contents.items():
        digest.update(name.encode() + b"\0" + content)
    return Assets(contents, f"/assets/{digest.hexdigest()[:16]}")
