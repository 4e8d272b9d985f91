"""What an address with a code answers: the page, the PDF, or a plain no. Never another choice."""

import gzip
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.types import ASGIApp

from scar_timeline.content.catalogue import Catalogue, load_catalogue
from scar_timeline.links.code import Link, encode
from scar_timeline.links.numbers import View
from scar_timeline.links.opening import code_for
from scar_timeline.links.version import Version
from scar_timeline.server.handouts import handout_routes
from tests.unit.server.conftest import Ask

HOST = {"host": "timeline.clinic.example"}


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Catalogue:
    return load_catalogue(root / "data")


@pytest.fixture(scope="module")
def code(catalogue: Catalogue) -> str:
    return code_for(catalogue, "rolling", "mild", View.TABLE)


@pytest.fixture(scope="module")
def app(catalogue: Catalogue) -> ASGIApp:
    return Starlette(routes=handout_routes(catalogue))


def test_a_code_opens_its_page(ask: Ask, app: ASGIApp, code: str) -> None:
    answer = ask(app, f"/s/{code}", **HOST)
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert "Rolling, Mild" in answer.text
    assert f"http://timeline.clinic.example/s/{code}" in answer.text


def test_small_letters_and_hyphens_open_the_same_page(ask: Ask, app: ASGIApp, code: str) -> None:
    written = f"/s/{code[:4].lower()}-{code[4:].lower()}"
    assert ask(app, written, **HOST).body == ask(app, f"/s/{code}", **HOST).body


def test_a_code_opens_its_pdf(ask: Ask, app: ASGIApp, code: str) -> None:
    answer = ask(app, f"/s/{code}.pdf", **HOST)
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.body.startswith(b"%PDF-")
    assert "scar" not in answer.headers["content-disposition"]


@pytest.mark.parametrize("ending", ["", ".pdf"])
@pytest.mark.parametrize(
    "wrong", ["rolling", "R9J5VD8", "R9J5VD83", "R9J5VD82X", "../app.py", "%00", "a" * 3000]
)
def test_what_cannot_be_read_shows_no_timeline(ask: Ask, app: ASGIApp, wrong: str, ending: str) -> None:
    answer = ask(app, f"/s/{wrong}{ending}", **HOST)
    assert answer.status == 404
    assert "<svg" not in answer.text
    assert not answer.body.startswith(b"%PDF-")


def test_the_plain_answer_asks_to_choose_and_leads_to_the_explorer(ask: Ask, app: ASGIApp) -> None:
    answer = ask(app, "/s/R9J5VD83", **HOST)
    assert "This link could not be read" in answer.text
    assert "Please choose" in answer.text
    assert 'href="/"' in answer.text


def test_a_link_from_newer_content_says_so(ask: Ask, app: ASGIApp) -> None:
    newer = encode(Link("rolling", "mild", View.PICTURE, Version(9, 0)))
    answer = ask(app, f"/s/{newer}", **HOST)
    assert answer.status == 404
    assert "newer pages" in answer.text


def test_picked_questions_are_added_and_unknown_ones_said(
    ask: Ask, app: ASGIApp, catalogue: Catalogue, code: str
) -> None:
    answer = ask(app, f"/s/{code}", query="q=cost.nonsense", **HOST)
    assert catalogue.decision.question("cost").text in answer.text
    assert catalogue.say("fast_page.questions_unknown") in answer.text
    assert "nonsense" not in answer.text


@pytest.mark.parametrize("ending", ["", ".pdf"])
def test_what_matters_is_added_and_unknown_cards_said(
    ask: Ask, app: ASGIApp, catalogue: Catalogue, code: str, ending: str
) -> None:
    plain = ask(app, f"/s/{code}{ending}", **HOST)
    answer = ask(app, f"/s/{code}{ending}", query="v=cost.nonsense", **HOST)
    assert answer.status == 200
    assert answer.body != plain.body
    if not ending:
        assert "What it costs" in answer.text
        assert catalogue.say("fast_page.values_unknown") in answer.text
        assert "nonsense" not in answer.text


def test_a_browser_that_has_the_page_gets_304(ask: Ask, app: ASGIApp, code: str) -> None:
    first = ask(app, f"/s/{code}", **HOST)
    again = ask(app, f"/s/{code}", if_none_match=first.headers["etag"], **HOST)
    assert (again.status, again.body) == (304, b"")
    assert first.headers["cache-control"] == "private, no-cache"


def test_the_page_leaves_compressed(ask: Ask, app: ASGIApp, code: str) -> None:
    plain = ask(app, f"/s/{code}", **HOST)
    packed = ask(app, f"/s/{code}", accept_encoding="gzip", **HOST)
    assert packed.headers["content-encoding"] == "gzip"
    assert len(packed.body) < len(plain.body) / 3
    assert gzip.decompress(packed.body) == plain.body


def test_the_pages_policy_is_stricter_than_the_apps(ask: Ask, app: ASGIApp, code: str) -> None:
    policy = ask(app, f"/s/{code}", **HOST).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy


def test_the_page_starts_without_a_process_of_its_own_because_nothing_runs_in_it(
    ask: Ask, app: ASGIApp, code: str
) -> None:
    answer = ask(app, f"/s/{code}", **HOST)
    assert answer.headers["cross-origin-opener-policy"] == "unsafe-none"
    assert "<script" not in answer.text


def test_behind_tls_the_address_on_the_page_is_https(ask: Ask, app: ASGIApp, code: str) -> None:
    answer = ask(app, f"/s/{code}", x_forwarded_proto="https", **HOST)
    assert f"https://timeline.clinic.example/s/{code}" in answer.text


@pytest.mark.parametrize("host", ["", "evil.example/path", 'a"b', "a b", "x" * 300])
def test_a_host_that_is_no_host_gets_no_page(ask: Ask, app: ASGIApp, code: str, host: str) -> None:
    assert ask(app, f"/s/{code}", host=host).status == 404


def test_one_visitors_host_never_shows_to_another(ask: Ask, app: ASGIApp, code: str) -> None:
    ask(app, f"/s/{code}", host="other.example")
    assert "other.example" not in ask(app, f"/s/{code}", **HOST).text
