"""A client that sends nonsense fills no disk: only so many tracebacks a minute are written out."""

import logging
from collections import deque
from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Any, Final

_IN_SECONDS: Final = 60.0
_AT_MOST: Final = 10


class FewTracebacks:
    """Makes log records as usual; a traceback too many is left out of its record, whose one line stays."""

    def __init__(self, make: Callable[..., logging.LogRecord], now: Callable[[], float] = monotonic) -> None:
        self._make = make
        self._now = now
        self._written: deque[float] = deque(maxlen=_AT_MOST)
        self._lock = Lock()

    def __call__(self, *values: Any, **named: Any) -> logging.LogRecord:
        """The record of one log call."""
        record = self._make(*values, **named)
        if record.exc_info and record.exc_info[0] and not self._may_write():
            record.msg = f"{record.msg} ({record.exc_info[0].__name__}; traceback left out, there were many)"
            record.exc_info = None
        return record

    def _may_write(self) -> bool:
        with self._lock:
            now = self._now()
            if len(self._written) == _AT_MOST and now - self._written[0] < _IN_SECONDS:
                return False
            self._written.append(now)
            return True


def limit_tracebacks() -> None:
    """For every logger of the process; doing so twice changes nothing."""
    made_by = logging.getLogRecordFactory()
    if not isinstance(made_by, FewTracebacks):
        logging.setLogRecordFactory(FewTracebacks(made_by))
