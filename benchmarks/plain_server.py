"""A plain file server, as a host of static sites is one: nothing of the app runs in it.

It answers a folder with its ``index.html``, what is not there with ``404.html``, compresses text, and sends the headers
that ``_headers`` names.
"""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from scar_timeline.web.compression import compressed

mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("font/woff2", ".woff2")
mimetypes.add_type("image/webp", ".webp")


@contextmanager
def plain_server(folder: Path, sent: list[int] | None = None) -> Iterator[str]:
    """The address of a server of this folder, without a slash at the end; it is stopped afterwards.

    Args:
        folder: what it serves.
        sent: gets the size of each answer, headers included, in bytes.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(folder, [] if sent is None else sent))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def rules(headers_file: str) -> list[tuple[str, dict[str, str]]]:
    """The rules of a ``_headers`` file in their order: a path, which may end with a star, and headers."""
    found: list[tuple[str, dict[str, str]]] = []
    for line in headers_file.splitlines():
        if line.startswith("/"):
            found.append((line, {}))
        else:
            name, _, value = line.strip().partition(": ")
            found[-1][1][name.lower()] = value
    return found


def headers_of(path: str, found: list[tuple[str, dict[str, str]]]) -> dict[str, str]:
    """The headers of a path; where two rules name one header, hosts join the values."""
    joined: dict[str, str] = {}
    for pattern, headers in found:
        if fnmatchcase(path, pattern):
            for name, value in headers.items():
                joined[name] = f"{joined[name]}, {value}" if name in joined else value
    return joined


def _handler(folder: Path, sent: list[int]) -> type[BaseHTTPRequestHandler]:
    found = rules((folder / "_headers").read_text(encoding="utf-8"))

    @cache
    def packed(file: Path) -> bytes:
        return compressed(file.read_bytes(), "br")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        head = 0

        def do_GET(self) -> None:
            path, _, query = self.path.partition("?")
            file = folder / path.lstrip("/")
            if file.is_dir() and not path.endswith("/"):
                self.send_response(301)
                self.send_header("Location", f"{path}/{f'?{query}' if query else ''}")
                self.send_header("Content-Length", "0")
                self._end(b"")
                return
            file = file / "index.html" if file.is_dir() else file
            known = file.is_file()
            self._send(file if known else folder / "404.html", path, 200 if known else 404)

        def _send(self, file: Path, path: str, status: int) -> None:
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            packs = kind.startswith(("text/", "application/json", "image/svg")) or kind.endswith("javascript")
            packs = packs and "br" in self.headers.get("Accept-Encoding", "")
            etag = f'"{sha256(file.read_bytes()).hexdigest()[:16]}"'
            has_it = self.headers.get("If-None-Match") == etag
            body = b"" if has_it else packed(file) if packs else file.read_bytes()
            self.send_response(304 if has_it else status)
            self.send_header("ETag", etag)
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
            self.send_header("Content-Length", str(len(body)))
            if packs and not has_it:
                self.send_header("Content-Encoding", "br")
            for name, value in headers_of(path, found).items():
                self.send_header(name, value)
            self._end(body)

        def send_response(self, code: int, message: str | None = None) -> None:
            self.head = len(f"HTTP/1.1 {code} {HTTPStatus(code).phrase}\r\n\r\n")
            super().send_response(code, message)

        def send_header(self, keyword: str, value: str) -> None:
            self.head += len(f"{keyword}: {value}\r\n")
            super().send_header(keyword, value)

        def _end(self, body: bytes) -> None:
            self.end_headers()
            sent.append(self.head + len(body))
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    return Handler
