"""Headers that keep the browser talking to this server only."""

import base64
import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_INLINE_SCRIPT: Final = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_INLINE_STYLE: Final = re.compile(r"<style>(.*?)</style>", re.DOTALL)

_UNUSED_FEATURES: Final = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope",
    "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "screen-wake-lock", "usb",
    "xr-spatial-tracking",
)  # fmt: skip

_FIXED: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED_FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
}


def app_policy(inline_script_hashes: Iterable[str], may_frame: Iterable[str] = ()) -> str:
    """The policy for the app's pages: this host only, no eval, no inline script but the known ones.

    ``blob:`` scripts are needed by Streamlit's components, inline styles by its style engine, and
    ``wasm-unsafe-eval`` only stops one report: its protobuf library tries WebAssembly and goes on without.
    """
    scripts = " ".join(["'self'", "blob:", "'wasm-unsafe-eval'", *inline_script_hashes])
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "media-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            f"frame-ancestors {framed_by(may_frame)}",
            "object-src 'none'",
        ]
    )


def framed_by(may_frame: Iterable[str]) -> str:
    """Who may show a page in a frame, as a policy says it: nobody, or this site and the clinic's own pages."""
    return " ".join(["'self'", *hosts]) if (hosts := tuple(may_frame)) else "'none'"


def alone_policy(html: str, may_frame: Iterable[str] = ()) -> str:
    """The policy for a page that stands alone: its own style and script, the font, the logo, and an empty icon."""
    styles = " ".join(_known(style) for style in _INLINE_STYLE.findall(html))
    scripts = " ".join(inline_script_hashes(html)) or "'none'"
    return (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; font-src 'self'; img-src 'self' data:; "
        f"base-uri 'none'; form-action 'none'; frame-ancestors {framed_by(may_frame)}"
    )


def inline_script_hashes(html: str) -> list[str]:
    """A ``'sha256-…'`` for every inline script, as a content security policy wants it."""
    return [_known(script) for script in _INLINE_SCRIPT.findall(html)]


def _known(inline: str) -> str:
    return "'sha256-" + base64.b64encode(sha256(inline.encode()).digest()).decode() + "'"


class SecurityHeaders:
    """Adds the headers to every HTTP answer; an answer that already has one keeps its own."""

    def __init__(self, app: ASGIApp, policy: str, *, framed: bool = False) -> None:
        self._app = app
        self._headers: dict[str, str] = {"Content-Security-Policy": policy, **_FIXED}
        if framed:  # it knows all or nobody; the policy names who may
            del self._headers["X-Frame-Options"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to what comes back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, add)
