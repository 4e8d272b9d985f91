import io
import logging

import pytest

from scar_timeline.web.log_limit import FewTracebacks


@pytest.fixture
def logged(monkeypatch):
    """``logged(count)``: what that many failures write; ``logged.now`` is the clock."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    logger = logging.getLogger("tests.flood")
    logger.propagate = False
    logger.addHandler(handler)
    before = logging.getLogRecordFactory()

    def failures(count):
        out.truncate(out.seek(0))
        for _ in range(count):
            try:
                raise ValueError("undecodable")
            except ValueError:
                logger.exception("a frame could not be read")
        return out.getvalue()

    failures.now = 0.0
    logging.setLogRecordFactory(FewTracebacks(logging.LogRecord, lambda: failures.now))
    yield failures
    logging.setLogRecordFactory(before)
    logger.removeHandler(handler)


def test_a_flood_of_failures_writes_ten_tracebacks_and_then_a_line_each(logged):
    written = logged(500)
    assert written.count("Traceback") == 10
    assert written.count("a frame could not be read") == 500
    assert len(written.splitlines()) < 10 * 8 + 490


def test_a_minute_later_the_next_one_is_told_in_full(logged):
    logged(12)
    logged.now = 61.0
    assert logged(1).count("Traceback") == 1
