"""What ``/diary.pdf`` answers: the same sheet for everyone, kept, with the headers of the other handouts."""

from datetime import date
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.types import ASGIApp

from scar_timeline.content.catalogue import Catalogue, load_catalogue
from scar_timeline.server import diary
from scar_timeline.server.diary import diary_route
from scar_timeline.server.handouts import handout_routes
from tests.unit.server.conftest import Ask


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Catalogue:
    return load_catalogue(root / "data")


@pytest.fixture
def app(catalogue: Catalogue) -> ASGIApp:
    return Starlette(routes=[*handout_routes(catalogue), diary_route(catalogue)])


@pytest.mark.standard("PEM-11")
def test_the_address_opens_the_sheet(ask: Ask, app: ASGIApp) -> None:
    answer = ask(app, "/diary.pdf")
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.body.startswith(b"%PDF-")
    assert answer.headers["content-disposition"] == 'inline; filename="diary.pdf"'


def test_its_headers_are_those_of_the_other_pdf(ask: Ask, app: ASGIApp) -> None:
    headers = ask(app, "/diary.pdf").headers
    assert headers["content-security-policy"] == "frame-ancestors 'none'"
    assert headers["cache-control"] == "private, no-cache"


def test_a_browser_that_has_it_gets_304(ask: Ask, app: ASGIApp) -> None:
    mark = ask(app, "/diary.pdf").headers["etag"]
    again = ask(app, "/diary.pdf", if_none_match=mark)
    assert (again.status, again.body) == (304, b"")


def test_it_is_made_once_a_day_whatever_is_asked(
    ask: Ask, app: ASGIApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[date] = []

    def make(_: Catalogue, today: date) -> bytes:
        made.append(today)
        return b"%PDF-"

    monkeypatch.setattr(diary, "diary_pdf", make)
    for query in ("", "q=marks", "name=somebody"):
        assert ask(app, "/diary.pdf", query=query).body == b"%PDF-"
    assert made == [date.today()]
