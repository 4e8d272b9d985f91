"""The address that links made here begin with."""

import re
from typing import Final

from starlette.requests import Request

_HOST: Final = re.compile(r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9a-fA-F:.]{2,45}\](:\d{1,5})?")


def site_address(request: Request, public_address: str) -> str | None:
    """Scheme and host of links made here, no slash at the end; ``None`` for a host that is none.

    Args:
        request: says what the visitor's browser asked for. Behind several proxies its headers are lists, and the first
            entry is the visitor's.
        public_address: the clinic's own setting, which stands above what a request says; empty where there is none.
    """
    if public_address:
        return public_address
    host = request.headers.get("host", "")
    scheme = request.headers.get("x-forwarded-proto", request.url.scheme).split(",")[0].strip().lower()
    return f"{'https' if scheme == 'https' else 'http'}://{host}" if _HOST.fullmatch(host) else None
