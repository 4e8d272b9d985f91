import brotli
import pytest
from starlette.datastructures import Headers

from scar_timeline.web.cached_response import CachedResponse

SCRIPT = b"export const lane = 'under the skin';\n" * 100


@pytest.fixture
def script():
    return CachedResponse(SCRIPT, "text/javascript", "public, max-age=60")


def test_each_encoding_has_its_own_etag_and_the_right_bytes(script):
    brotli_form = script.respond(Headers({"accept-encoding": "br"}))
    plain = script.respond(Headers())
    assert brotli.decompress(brotli_form.body) == plain.body == SCRIPT
    assert brotli_form.headers["etag"] != plain.headers["etag"]
    assert brotli_form.headers["vary"] == "Accept-Encoding"
    assert "content-encoding" not in plain.headers


def test_a_known_etag_is_answered_304_without_a_body(script):
    first = script.respond(Headers({"accept-encoding": "br"}))
    again = Headers({"accept-encoding": "br", "if-none-match": "W/" + first.headers["etag"] + ', "other"'})
    second = script.respond(again)
    assert (second.status_code, second.body) == (304, b"")
    assert second.headers["cache-control"] == "public, max-age=60"


def test_an_etag_of_another_form_is_not_mistaken_for_this_one(script):
    first = script.respond(Headers({"accept-encoding": "br"}))
    second = script.respond(Headers({"accept-encoding": "gzip", "if-none-match": first.headers["etag"]}))
    assert second.status_code == 200


def test_fonts_and_tiny_files_are_left_as_they_are(tmp_path):
    font = tmp_path / "a.woff2"
    font.write_bytes(bytes(2000))
    tiny = CachedResponse(b"a{}", "text/css", "no-cache")
    for answer in (CachedResponse.of_file(font, "no-cache"), tiny):
        response = answer.respond(Headers({"accept-encoding": "br, gzip"}))
        assert "content-encoding" not in response.headers


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("a.js", "text/javascript"), ("a.css", "text/css"), ("a.woff2", "font/woff2"), ("a.png", "image/png")],
)
def test_the_suffix_gives_the_media_type(tmp_path, name, media_type):
    (tmp_path / name).write_bytes(b"x")
    response = CachedResponse.of_file(tmp_path / name, "no-cache").respond(Headers())
    assert response.headers["content-type"].split(";")[0] == media_type
