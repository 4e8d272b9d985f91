import logging

import pytest

from scar_timeline.web.access_log import LOGGERS, hide_choices, without_choices


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/?type=rolling&severity=severe", "/"),
        ("/s/abc123?lang=en", "/s/…"),
        ("/s/abc123.pdf?q=marks.cost&v=cost.lasting", "/s/…"),
        ("/diary.pdf", "/diary.pdf"),
        ("/static/js/index.abc.js", "/static/js/index.abc.js"),
        ("/_stcore/stream?x=1", "/_stcore/stream"),
    ],
)
def test_a_logged_path_says_nothing_about_a_choice(path, shown):
    assert without_choices(path) == shown


@pytest.fixture
def lines():
    hide_choices()
    caught = []
    handler = logging.Handler()
    handler.emit = lambda record: caught.append(record.getMessage())
    for name in LOGGERS:
        logging.getLogger(name).addHandler(handler)
        logging.getLogger(name).setLevel(logging.INFO)
    yield caught
    for name in LOGGERS:
        logging.getLogger(name).removeHandler(handler)
        logging.getLogger(name).setLevel(logging.NOTSET)


def test_uvicorns_lines_are_shortened(lines):
    logging.getLogger("uvicorn.access").info(
        '%s - "%s %s HTTP/%s" %d', "10.0.0.1:5", "GET", "/s/abc?type=rolling", "1.1", 200
    )
    logging.getLogger("uvicorn.error").info('%s - "WebSocket %s" [accepted]', "10.0.0.1:5", "/_stcore/stream?a=b")
    assert lines == [
        '10.0.0.1:5 - "GET /s/… HTTP/1.1" 200',
        '10.0.0.1:5 - "WebSocket /_stcore/stream" [accepted]',
    ]
