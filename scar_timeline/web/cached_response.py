"""One file or page kept in memory, compressed once, answered with an ETag."""

import mimetypes
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import Response

from scar_timeline.web.compression import chosen_encoding, compressed

# Fonts and pictures are compressed already.
_COMPRESSIBLE_TYPES: Final = (
    "text/",
    "application/json",
    "application/javascript",
    "image/svg+xml",
    "application/wasm",
)
_TYPES: Final = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
}
_SMALL: Final = 512  # below this many bytes compression saves nothing


class CachedResponse:
    """Bytes with their media type, cache rule and compressed forms, each made at most once."""

    def __init__(
        self, content: bytes, media_type: str, cache_control: str, headers: Mapping[str, str] | None = None
    ) -> None:
        self._media_type = media_type
        self._headers = {"Cache-Control": cache_control, **(headers or {})}
        self._bodies = {"identity": content}
        self._lock = Lock()
        self._etag = sha256(content).hexdigest()[:20]
        self._compressible = len(content) >= _SMALL and media_type.startswith(_COMPRESSIBLE_TYPES)

    @classmethod
    def of_file(cls, path: Path, cache_control: str) -> "CachedResponse":
        """Read a file now; its suffix gives the media type."""
        return cls(path.read_bytes(), media_type(path.name), cache_control)

    def body(self, encoding: str) -> bytes:
        """The content in an encoding; the first call for each compresses, so call it off the event loop."""
        with self._lock:
            if encoding not in self._bodies:
                self._bodies[encoding] = compressed(self._bodies["identity"], encoding)
            return self._bodies[encoding]

    def respond(self, headers: Headers) -> Response:
        """The response to a GET or HEAD: 200, or 304 where the browser has this form already."""
        encoding = chosen_encoding(headers.get("accept-encoding", "")) if self._compressible else "identity"
        etag = f'"{self._etag}-{encoding}"'
        shared = {"ETag": etag, **self._headers}
        if self._compressible:
            shared["Vary"] = "Accept-Encoding"
        known = {mark.strip().removeprefix("W/") for mark in headers.get("if-none-match", "").split(",")}
        if etag in known or "*" in known:
            return Response(status_code=304, headers=shared)
        if encoding != "identity":
            shared["Content-Encoding"] = encoding
        return Response(self.body(encoding), media_type=self._media_type, headers=shared)


def media_type(name: str) -> str:
    """What a file holds, by the end of its name."""
    suffix = Path(name).suffix
    return _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
