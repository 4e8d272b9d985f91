"""Access logs without choices: a query string or a link's code says which scars somebody looked at."""

import logging
from typing import Final

from scar_timeline.streamlit_compat.front_end import TOP_FOLDERS

# uvicorn writes HTTP requests to the first and WebSocket handshakes to the second.
LOGGERS: Final = ("uvicorn.access", "uvicorn.error")
_OPEN: Final = (*TOP_FOLDERS, "assets", "fonts")
"""Their paths say nothing about a visitor."""


def without_choices(path: str) -> str:
    """``/s/abc?lang=en`` becomes ``/s/…``; ``/static/js/a.js`` stays."""
    bare = path.partition("?")[0]
    first, deeper, _ = bare.lstrip("/").partition("/")
    return f"/{first}/…" if deeper and first not in _OPEN else bare


class WithoutChoices(logging.Filter):
    """Shortens every argument of a log line that is a path."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the line's arguments; always keep the line."""
        if isinstance(record.args, tuple):
            record.args = tuple(
                without_choices(part) if isinstance(part, str) and part.startswith("/") else part
                for part in record.args
            )
        return True


def hide_choices() -> None:
    """Put the filter on uvicorn's loggers; doing so twice changes nothing."""
    for name in LOGGERS:
        logger = logging.getLogger(name)
        if not any(isinstance(known, WithoutChoices) for known in logger.filters):
            logger.addFilter(WithoutChoices())
