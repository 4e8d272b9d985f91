"""The whole site: from its first addresses on, whatever a page names is asked for, until nothing new is named."""

from collections.abc import Mapping
from typing import Final

from starlette.types import ASGIApp

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.held import held_codes
from scar_timeline.static_edition.addresses import UNREADABLE, Addresses, file_of
from scar_timeline.static_edition.asking import Answer, ask
from scar_timeline.static_edition.host_headers import POLICY, host_headers

_NAMED_BY_NO_PAGE: Final = ("/", f"/?p={UNREADABLE}", "/robots.txt", "/health", "/tablet.webmanifest")
_NOT_FOUND: Final = "/404.html"


class NotAnsweredError(Exception):
    """A page names an address that the app does not answer."""


async def whole_site(app: ASGIApp, catalogue: Catalogue) -> Mapping[str, bytes]:
    """The bytes of each file, by its path from the root of the site.

    Args:
        app: the app.
        catalogue: the content the app was made with; it has a public address.

    Raises:
        NotAnsweredError: a page names what is not there.
    """
    held = held_codes(catalogue)
    addresses = Addresses(held, catalogue.clinic.public_address)
    codes = [code for choice in held for code in choice]
    waiting = dict.fromkeys(
        (*_NAMED_BY_NO_PAGE, _NOT_FOUND, *(f"{at}{code}" for code in codes for at in ("/?p=", "/s/")))
    )
    asked: dict[str, Answer] = {}
    while waiting:
        address = next(iter(waiting))
        del waiting[address]
        file = file_of(addresses.place(address))
        if file in asked:
            continue
        answer = await ask(app, catalogue.clinic.public_address, address)
        if answer.status != (404 if address == _NOT_FOUND else 200):
            raise NotAnsweredError(f"{address}: {answer.status}")
        if answer.is_markup or file.endswith((".css", ".webmanifest")):
            text = addresses.localized(answer.body.decode(), lambda found: waiting.update({found: None}))
            answer = Answer(answer.status, answer.headers, text.encode())
        asked[file] = answer
    carried = {f"/{file}": answer.headers for file, answer in asked.items()}
    # A host sends 404.html under any path, with that path's headers; only those of a fast page would forbid its style.
    page = carried[f"/s/{codes[0]}/index.html"]
    headers = host_headers({**carried, "/s/404.html": {**page, POLICY: carried[_NOT_FOUND][POLICY]}}.items())
    files = {file: answer.body for file, answer in sorted(asked.items())}
    return {**files, "_headers": headers.encode()}
