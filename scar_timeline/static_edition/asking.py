"""Asks the app in this process, as a browser at the public address would."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Scope

from scar_timeline.web.first_html import STATIC_EDITION


@dataclass(frozen=True)
class Answer:
    """Status, headers by lower-case name, and the body uncompressed."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_markup(self) -> bool:
        """Whether addresses stand in it as in HTML."""
        return self.headers["content-type"].startswith(("text/html", "application/json"))


async def ask(app: ASGIApp, site: str, address: str) -> Answer:
    """What the app answers to GET.

    Args:
        app: the app.
        site: scheme and host of the public address.
        address: path and query, from the root of the site.
    """
    host, (path, _, query) = urlsplit(site), address.partition("?")
    scope: Scope = {
        "type": "http",
        "http_version": "1.1",
        "method": "GET",
        "scheme": host.scheme,
        "server": (host.hostname, host.port or 443),
        "path": path,
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", host.netloc.encode())],
        STATIC_EDITION: True,
    }
    status, headers, body = 0, Headers(), b""

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        nonlocal status, headers, body
        if message["type"] == "http.response.start":
            status, headers = message["status"], Headers(raw=message["headers"])
        else:
            body += message.get("body", b"")

    await app(scope, receive, send)
    return Answer(status, headers, body)
