"""Screens on a given day: rendered once for tests that read, afresh for tests that act."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from scar_timeline.content import Catalogue, loaded
from scar_timeline.languages.loaded import get_catalogues
from scar_timeline.ui import clock
from tests.app.opened import read_only, visit


def _set(patch: pytest.MonkeyPatch, day: date) -> None:
    patch.setattr(clock, "date", SimpleNamespace(today=lambda: day))


@pytest.fixture(scope="package", autouse=True)
def today(content: Catalogue) -> Iterator[date]:
    """The day on which every screen is shown: the last one before a check of the content is overdue."""
    day = min(review.next_review for review in content.reviews)
    with pytest.MonkeyPatch.context() as patch:
        _set(patch, day)
        yield day


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """``on_day(date)``: screens opened from now on are shown on another day."""
    return lambda day: _set(monkeypatch, day)


@pytest.fixture(scope="package")
def rendered(today: date) -> Callable[..., AppTest]:
    """``rendered(name, code)``: the screen as its address opens it, made once for all that read it."""
    return cache(lambda name, code=None: read_only(visit(name, code)))


@pytest.fixture
def with_content() -> Iterator[Callable[[Catalogue], None]]:
    """``with_content(catalogue)``: screens opened from now on show this content."""
    delivered = loaded.get_catalogue()

    def serve(catalogue: Catalogue) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(loaded, "load_catalogue", lambda *_: catalogue)
            loaded.get_catalogue.cache_clear()
            get_catalogues.cache_clear()
            loaded.get_catalogue()

    yield serve
    serve(delivered)
