"""Where each address of the app is found among files: no server reads what stands after a question mark."""

import re
from collections.abc import Callable, Sequence
from typing import Final
from urllib.parse import urlsplit

UNREADABLE: Final = "unreadable"
"""No code, and the folder of the front page that says so; ``choice_address.js`` leads there."""
_NAMED: Final = r'(\b(?:href|src|data-from)(?:=\\?"|": ")|"bundle": "|\burl\()'
_HANDOUT: Final = re.compile(r"/s/(\w{8})(|-large\.pdf|\.pdf|\.html|\.svg)")
_FOLDERS: Final = {".svg": "qr", ".html": "saved", ".pdf": "pdf", "-large.pdf": "pdf"}


class Addresses:
    """Each address of the app: the one that the app is asked for, and the one in the static edition.

    Args:
        held: the codes of each choice, see :func:`scar_timeline.links.held.held_codes`.
        site: scheme and host of the public address: a page to keep names it in front.
    """

    def __init__(self, held: Sequence[Sequence[str]], site: str) -> None:
        self._named = re.compile(rf'{_NAMED}({re.escape(site)})?(/[^"\\)]*)')
        self._first = {code: codes[0] for codes in held for code in codes}

    def localized(self, markup: str, found: Callable[[str], None]) -> str:
        """The markup with the static edition's addresses; each of the app's own is told to ``found``."""

        def change(match: re.Match[str]) -> str:
            before, site, (address, sign, anchor) = match[1], match[2] or "", match[3].partition("#")
            asked = self.asked(address)
            found(asked)
            place = self.place(asked)
            # What is read on paper and on the screen stays as short as it is: a host adds the slash.
            return before + site + (place.rstrip("/") if site else place) + sign + anchor

        return self._named.sub(change, markup)

    def asked(self, address: str) -> str:
        """The address to ask the app for. What is kept or printed knows no view: each choice has one."""
        handout = _HANDOUT.fullmatch(address)
        if handout and handout[2] not in {"", ".svg"}:
            return f"/s/{self._first[handout[1]]}{handout[2]}"
        return address

    def place(self, address: str) -> str:
        """The address in the static edition; one that ends with a slash is that folder's ``index.html``.

        Pages, files to keep, PDFs and QR codes get a folder each, so that a host can be told the headers of each kind.
        """
        if handout := _HANDOUT.fullmatch(address):
            code, kind = handout.groups()
            return f"/{_FOLDERS[kind]}/{code}{kind}" if kind else f"/s/{code}/"
        path, query = urlsplit(address).path, urlsplit(address).query
        if path == "/safety-case":
            return "/safety-case.txt"
        if "." in path or path == "/health":
            return path
        code = query.removeprefix("p=") if query.startswith("p=") else ""
        chosen = f"/{code}" if code == UNREADABLE else f"/c/{code}" if code else ""
        page = f"{chosen}{path.rstrip('/')}/"
        return page if code or not query else f"{page}?{query}"


def file_of(place: str) -> str:
    """The file of an address of the static edition, from the root of the site without a slash."""
    path = place.partition("?")[0].lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
