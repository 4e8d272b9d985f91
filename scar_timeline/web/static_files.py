"""The front end's own files: compressed, cacheable for a year, and 404 where there is none.

Streamlit's server does not compress them (2.7 MB instead of 1.1 MB before the first picture) and answers a
missing file with its front page and status 200: a tab left open over an upgrade would get HTML for a script.
"""

from collections.abc import Iterable
from pathlib import Path
from threading import Lock, Thread
from typing import Final

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from scar_timeline.web.cached_response import CachedResponse

FOREVER: Final = "public, max-age=31536000, immutable"  # names under /static/ carry a hash of their content
ONE_DAY: Final = "public, max-age=86400"


class StaticFiles:
    """Every file of one folder by URL path. Only what was found at start can be asked for."""

    def __init__(self, folder: Path) -> None:
        self._paths = {
            "/" + path.relative_to(folder).as_posix(): path
            for path in folder.rglob("*")
            if path.is_file() and path.name not in {"index.html", "manifest.json"}
        }
        self._answers: dict[str, CachedResponse] = {}
        self._lock = Lock()

    def __contains__(self, url_path: str) -> bool:
        return url_path in self._paths

    def answer(self, url_path: str) -> CachedResponse:
        """The file at a URL path, read on first use.

        Raises:
            KeyError: there is no such file.
        """
        with self._lock:
            if url_path not in self._answers:
                rule = FOREVER if url_path.startswith("/static/") else ONE_DAY
                self._answers[url_path] = CachedResponse.of_file(self._paths[url_path], rule)
            return self._answers[url_path]

    def matching(self, beginnings: Iterable[str]) -> list[str]:
        """URL paths of the files whose name starts with one of ``beginnings``, in their order."""
        return [path for start in beginnings for path in self._paths if path.rsplit("/", 1)[-1].startswith(start)]

    def warm(self, url_paths: Iterable[str]) -> Thread:
        """Compress files in a background thread: nobody waits for it at start or at the first visit."""

        def compress() -> None:
            for url_path in url_paths:
                if url_path in self:
                    self.answer(url_path).respond(Headers({"accept-encoding": "br"}))

        thread = Thread(target=compress, name="compress-static-files", daemon=True)
        thread.start()
        return thread


class CompressedStatic:
    """Answers GET and HEAD for the static files and refuses unknown paths below ``/static/``."""

    def __init__(self, app: ASGIApp, files: StaticFiles) -> None:
        self._app = app
        self._files = files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for the static files; pass everything else on."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
        elif scope["path"] in self._files:
            response = await to_thread.run_sync(self._respond, scope["path"], Headers(scope=scope))
            await response(scope, receive, send)
        elif scope["path"].startswith("/static/"):
            await PlainTextResponse("404", 404, {"Cache-Control": "no-store"})(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _respond(self, path: str, headers: Headers) -> Response:
        return self._files.answer(path).respond(headers)
