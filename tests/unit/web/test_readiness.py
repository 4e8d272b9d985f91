from datetime import timedelta

import pytest
from starlette.applications import Starlette

from scar_timeline.web.open_files import share_of_files_open
from scar_timeline.web.readiness import ready_route


@pytest.fixture(scope="module")
def checked(catalogue):
    return max(review.reviewed for review in catalogue.reviews)


@pytest.fixture
def ready(ask, catalogue, checked):
    def asked(parts=(), files=0.1, today=checked):
        return ask(Starlette(routes=[ready_route({"en": catalogue}, [parts], lambda: files, lambda: today)]), "/ready")

    return asked


def test_a_process_that_can_make_every_page_is_ready(ready):
    answer = ready()
    assert (answer.status_code, answer.json()) == (200, {"status": "ready", "reasons": []})
    assert answer.headers["cache-control"] == "no-store"


def test_one_block_that_breaks_for_one_choice_is_found_before_a_visitor_comes(ready):
    def broken(page):
        if page.choice and page.choice.scar_type == "rolling":
            raise KeyError("F37")
        return ""

    answer = ready([broken])
    assert answer.status_code == 503
    assert answer.json()["reasons"] == ["a page cannot be made: KeyError: 'F37'"]


@pytest.fixture
def pages_are_fine(monkeypatch):
    """Nothing is made: that takes a second, and is another test's."""
    monkeypatch.setattr("scar_timeline.web.readiness.dry_run", lambda *_: None)


@pytest.mark.usefixtures("pages_are_fine")
def test_it_sends_visitors_elsewhere_before_its_files_run_out(ready):
    assert ready(files=0.79).status_code == 200
    answer = ready(files=0.81)
    assert answer.status_code == 503
    assert "81%" in answer.json()["reasons"][0]


@pytest.mark.usefixtures("pages_are_fine")
def test_a_clock_before_the_content_is_said_but_not_another_time_zone(ready, checked):
    assert ready(today=checked - timedelta(days=1)).status_code == 200
    answer = ready(today=checked - timedelta(days=2))
    assert answer.status_code == 503
    assert "set the clock" in answer.json()["reasons"][0]


def test_open_files_are_counted():
    before = share_of_files_open()
    with open(__file__), open(__file__), open(__file__):
        assert 0 < before < share_of_files_open() < 1


def test_the_app_as_delivered_is_ready(visit):
    assert visit("/ready").json() == {"status": "ready", "reasons": []}
