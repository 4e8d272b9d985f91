"""The address that links made here begin with."""

import re
from typing import Final

from starlette.requests import Request

_HOST: Final = re.compile(r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9a-fA-F:.]{2,45}\](:\d{1,5})?")


def site_address(request: Request) -> str | None:
    """Scheme and host as the visitor's browser knows them, no slash at the end; ``None`` for a host that is none."""
    host = request.headers.get("host", "")
    scheme = request.headers.get("x-forwarded-proto", request.url.scheme)
    if not _HOST.fullmatch(host):
        return None
    return f"{'https' if scheme == 'https' else 'http'}://{host}"
