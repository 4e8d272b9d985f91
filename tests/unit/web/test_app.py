"""The whole app as ``app.py`` puts it together, asked over HTTP: headers, compression, caching, refusals."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from streamlit.runtime import Runtime
from streamlit.runtime.memory_session_storage import MemorySessionStorage

from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.scenario import all_scenarios
from scar_timeline.ui.ended_sessions import let_go
from scar_timeline.web.security_headers import inline_script_hashes
from tests.browser.running_app import copy_of_the_project

PAGES = ["/", "/take_home", "/sources", "/for_the_clinic"]


@pytest.fixture(scope="module")
def entry_script(visit):
    return "/" + re.search(r'src="\./(static/js/index\.[^"]+)"', visit("/").text)[1]


def test_scripts_come_compressed_and_stay_for_a_year(visit, entry_script):
    plain = visit(entry_script)
    for encoding in ("br", "gzip"):
        packed = visit(entry_script, accept_encoding=encoding)
        assert (packed.status_code, packed.headers["content-encoding"]) == (200, encoding)
        assert packed.content == plain.content
        assert int(packed.headers["content-length"]) < len(plain.content) / 2
    assert plain.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "content-encoding" not in plain.headers


def test_a_file_the_browser_has_already_is_not_sent_again(visit, entry_script):
    for path in (*PAGES, entry_script):
        first = visit(path, accept_encoding="br")
        again = visit(path, accept_encoding="br", if_none_match=first.headers["etag"])
        assert (again.status_code, again.content) == (304, b"")
    assert visit("/").headers["cache-control"] == "no-cache"


def test_head_gives_the_headers_only(visit, entry_script):
    answer = visit(entry_script, "HEAD")
    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer.headers["content-length"]) > 1000


@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/js/gone.js", "/health", "/_stcore/health"])
def test_every_answer_carries_the_security_headers(visit, path):
    headers = visit(path).headers
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["x-robots-tag"] == "noindex"
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")


def test_the_front_page_may_run_its_own_inline_scripts_and_no_others(visit):
    answer = visit("/take_home")
    hashes = inline_script_hashes(answer.text)
    policy = answer.headers["content-security-policy"]
    assert hashes
    assert all(allowed in policy for allowed in hashes)
    assert policy.count("'sha256-") == len(hashes)


def test_the_safety_case_is_plain_text(visit):
    answer = visit("/safety-case")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert "HZ-01" in answer.text


@pytest.mark.parametrize("path", ["/compare", "/compare/"])
def test_the_address_of_the_page_for_two_choices_opens_the_second_choice(visit, path):
    answer = visit(f"{path}?p=VCJ6VD7V")
    assert answer.headers["location"] == "/?p=VCJ6VD7V#second"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/_stcore/metrics"),
        ("GET", "/_stcore/script-health-check"),
        ("GET", "/_stcore/agent/openapi.json"),
        ("POST", "/_stcore/agent/interact"),
        ("POST", "/_stcore/agent/mcp"),
        ("PUT", "/_stcore/upload_file/a/b"),
        ("GET", "/static/js/index.old.js"),
        ("GET", "/static/..%2findex.html"),
    ],
)
def test_what_the_app_does_not_use_is_not_found(visit, method, path):
    assert visit(path, method).status_code == 404


def test_an_unknown_page_speaks_plainly_and_leads_home(visit, messages):
    answer = visit("/wp-login.php")
    assert (answer.status_code, answer.headers["cache-control"]) == (404, "no-store")
    assert f"<h1>{messages.say('web.not_found.title')}</h1>" in answer.text
    assert f'<a href="/">{messages.say("web.not_found.home")}</a>' in answer.text


@pytest.mark.hazard("HZ-15")
@pytest.mark.standard("COS-3")
def test_search_engines_are_sent_away(visit):
    assert visit("/robots.txt").text.splitlines() == ["User-agent: *", "Disallow: /"]


def test_the_server_says_that_it_is_well_and_what_runs(visit, root):
    answer = visit("/health")
    assert answer.json()["status"] == "ok"
    assert set(answer.json()["versions"]) == {"scar-timeline", "streamlit"}
    assert answer.headers["cache-control"] == "no-store"


def test_nobody_is_shown_somebody_elses_choice(visit, content):
    """Many people open their links at once: each gets the page of their own choice."""
    titles = {
        code_for(content, choice): f"{timeline.scar_type.name}, {timeline.severity.name}"
        for choice, timeline in all_scenarios(content).items()
    }
    with ThreadPoolExecutor(8) as crowd:
        answers = list(crowd.map(lambda code: (code, visit(f"/s/{code}")), [*titles, *titles]))
    for code, answer in answers:
        assert answer.status_code == 200
        assert re.search(r'class="choice">(.*?)<', answer.text)[1] == titles[code]


def test_bad_content_stops_the_start_with_one_line_that_says_where(root, tmp_path):
    folder = copy_of_the_project(root, tmp_path)
    with (folder / "data" / "scar_types.csv").open("a", encoding="utf-8") as table:
        table.write("only one cell\n")
    command = [sys.executable, "app.py"]
    stopped = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert stopped.returncode == 1
    assert re.fullmatch(r"data/scar_types\.csv, row \d+.*: .+\n", stopped.stderr)
    assert "Traceback" not in stopped.stdout


def test_streamlit_keeps_sessions_where_they_are_let_go_of(visit):
    visit("/health")
    storage = Runtime.instance()._session_mgr._session_storage
    assert isinstance(storage, MemorySessionStorage)
    let_go(Runtime.instance())
