import pytest
from starlette.applications import Starlette

from scar_timeline.fonts import web_fonts
from scar_timeline.web.routes import font_routes


@pytest.fixture
def app():
    return Starlette(routes=font_routes())


@pytest.mark.parametrize(("path", "file"), web_fonts().items())
def test_a_font_is_kept_for_a_year_and_sent_as_it_is(app, ask, path, file):
    answer = ask(app, path, accept_encoding="br, gzip")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "font/woff2"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "content-encoding" not in answer.headers
    assert answer.content == file.read_bytes()


def test_only_the_newest_path_is_known(app, ask):
    (path, *_) = web_fonts()
    assert ask(app, path.replace(path.split("/")[2], "0" * 16)).status_code == 404
