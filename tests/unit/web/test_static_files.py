import pytest

from scar_timeline.web.static_files import CompressedStatic, StaticFiles

SCRIPT = b"const week = 12;\n" * 100


@pytest.fixture
def files(tmp_path):
    (tmp_path / "static" / "js").mkdir(parents=True)
    (tmp_path / "static" / "js" / "index.abc.js").write_bytes(SCRIPT)
    (tmp_path / "index.html").write_text("<html></html>")
    (tmp_path / "manifest.json").write_text("{}")
    (tmp_path / "favicon.png").write_bytes(b"png")
    return StaticFiles(tmp_path)


@pytest.fixture
def app(inner, files):
    return CompressedStatic(inner, files)


def test_a_hashed_file_is_compressed_and_kept_for_a_year_any_other_for_a_day(app, ask):
    answer = ask(app, "/static/js/index.abc.js", accept_encoding="gzip, br")
    assert answer.content == SCRIPT
    assert answer.headers["content-encoding"] == "br"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert ask(app, "/favicon.png").headers["cache-control"] == "public, max-age=86400"


@pytest.mark.parametrize(
    "path", ["/static/js/index.old.js", "/static/..%2findex.html", "/static/%2e%2e/manifest.json", "/static/"]
)
def test_an_unknown_static_path_is_404_and_never_html(app, ask, path):
    answer = ask(app, path)
    assert answer.status_code == 404
    assert "html" not in answer.headers["content-type"]


@pytest.mark.parametrize("path", ["/index.html", "/manifest.json", "/", "/health"])
def test_everything_else_is_passed_on(app, ask, path):
    assert ask(app, path).text == "inner"


def test_warming_compresses_ahead_and_ignores_what_is_not_there(files):
    found = files.matching(["index."])
    assert found == ["/static/js/index.abc.js"]
    warming = files.warm([*found, "/static/js/gone.js"])
    warming.join(timeout=60)
    assert not warming.is_alive()
    assert "br" in files.answer(found[0])._bodies
