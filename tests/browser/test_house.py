"""The house as a browser meets it: headers, compression, caching, refusals, words for failures."""

import os
import re
import subprocess
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.running_app import command, copy_of_the_project, free_port, running_app

TITLE = "Microneedling for acne scars: what to expect, and when"


@pytest.fixture(scope="module")
def ask(server):
    """``ask(path, method="GET", **headers)``: status, headers in lower case, body as sent."""

    def one(path, method="GET", **headers):
        connection = HTTPConnection(urlsplit(server).netloc, timeout=20)
        connection.request(
            method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response.status, {name.lower(): value for name, value in response.getheaders()}, body

    return one


@pytest.mark.standard("WCAG-6")
def test_language_title_and_advice_are_there_without_any_script(open_page):
    page = open_page(java_script_enabled=False)
    page.goto("/")
    assert page.title() == TITLE
    assert page.locator("html").get_attribute("lang") == "en"
    assert "JavaScript is switched off" in page.locator("noscript").inner_html()


def test_the_front_page_draws_without_a_word_to_another_host(page, settled, viewport):
    page.goto("/")
    settled(page)
    assert page.title() == TITLE
    expect(page.locator("h1").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert page.context.cookies() == []


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_the_frame_has_no_accessibility_fault(open_page, settled, axe, color_scheme):
    page = open_page(color_scheme=color_scheme)
    page.goto("/")
    settled(page)
    background = page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
    assert background == {"light": "rgb(255, 255, 255)", "dark": "rgb(16, 23, 28)"}[color_scheme]
    assert axe(page) == []


def test_a_dark_screen_is_printed_black_on_white(open_page, settled):
    page = open_page(color_scheme="dark")
    page.goto("/")
    settled(page)
    page.emulate_media(media="print", color_scheme="dark")
    read = "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    assert page.locator("h1").first.evaluate(read) == ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]


def test_the_first_visit_is_small_because_everything_travels_compressed(page, settled):
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    received = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto("/")
    settled(page)
    assert sum(received) < 1_500_000  # the budget before the first picture; 2.7 MB uncompressed


def test_scripts_come_compressed_and_stay_for_a_year(ask):
    script = entry_script(ask)
    plain = ask(script)
    for encoding in ("br", "gzip"):
        status, headers, body = ask(script, accept_encoding=encoding)
        assert (status, headers["content-encoding"]) == (200, encoding)
        assert len(body) < len(plain[2]) / 2
    assert plain[1]["cache-control"] == "public, max-age=31536000, immutable"
    assert "content-encoding" not in plain[1]


def entry_script(ask):
    return "/" + re.search(r'src="\./(static/js/index\.[^"]+)"', ask("/")[2].decode())[1]


def test_a_file_the_browser_has_already_is_not_sent_again(ask):
    for path in ("/", entry_script(ask)):
        etag = ask(path, accept_encoding="br")[1]["etag"]
        status, _, body = ask(path, accept_encoding="br", if_none_match=etag)
        assert (status, body) == (304, b"")


def test_head_gives_the_headers_only(ask):
    status, headers, body = ask(entry_script(ask), method="HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) > 1000


@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/js/gone.js", "/health", "/_stcore/health"])
def test_every_answer_carries_the_security_headers(ask, path):
    headers = ask(path)[1]
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe-eval'" not in headers["content-security-policy"].replace("'wasm-unsafe-eval'", "")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/_stcore/metrics"),
        ("GET", "/_stcore/agent/openapi.json"),
        ("POST", "/_stcore/agent/interact"),
        ("PUT", "/_stcore/upload_file/a/b"),
        ("GET", "/static/js/index.old.js"),
        ("GET", "/static/..%2findex.html"),
        ("GET", "/wp-login.php"),
    ],
)
def test_what_the_app_does_not_use_is_not_found(ask, method, path):
    assert ask(path, method=method)[0] == 404


def test_an_unknown_page_speaks_plainly_and_leads_home(page, settled, axe, allowed_faults):
    allowed_faults.append("status of 404")
    page.goto("/not-a-page")
    assert page.locator("h1").inner_text() == "We could not find that page"
    assert axe(page) == []
    page.get_by_role("link", name="Go to the first page").click()
    settled(page)
    assert page.title() == TITLE


def test_a_link_that_would_call_another_host_is_cleaned(page, settled):
    page.goto("/?staticAppId=abc")
    settled(page)
    assert "staticAppId" not in page.url


def test_the_server_says_that_it_is_well_and_sends_search_engines_away(ask):
    assert b'"status":"ok"' in ask("/health")[2]
    assert ask("/robots.txt")[2] == b"User-agent: *\nDisallow: /\n"


@pytest.fixture(scope="module")
def broken_server(root, tmp_path_factory):
    """The app with a second screen that fails."""
    folder = copy_of_the_project(root, tmp_path_factory.mktemp("broken"))
    (folder / "pages" / "compare.py").write_text("raise ValueError('a secret detail')\n")
    with running_app(folder) as url:
        yield url


def test_a_screen_that_breaks_says_so_in_words_and_shows_no_code(open_page, settled, broken_server):
    page = open_page(base_url=broken_server)
    page.goto("/compare")
    settled(page)
    said = page.locator("[data-testid='stMain']").inner_text()
    assert "Something went wrong on our side. Nothing you chose is lost." in said
    assert "secret detail" not in said
    assert "Traceback" not in said


def test_bad_content_stops_the_start_with_one_line_that_says_where(root, tmp_path):
    folder = copy_of_the_project(root, tmp_path)
    with (folder / "data" / "scar_types.csv").open("a", encoding="utf-8") as table:
        table.write("only one cell\n")
    stopped = subprocess.run(
        command(free_port()),
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ,
    )
    assert stopped.returncode == 1
    lines = stopped.stderr.strip().splitlines()
    assert len(lines) == 1
    assert re.match(r"data/scar_types\.csv, row \d+.*: .+", lines[0])
    assert "Traceback" not in stopped.stdout
