"""Blocks as a page holds them, read with a parser."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup

from scar_timeline.blocks import Block, Page
from scar_timeline.content import Catalogue
from scar_timeline.content.tables.reviews import Review
from scar_timeline.links.resolving import code_for, resolve_link
from scar_timeline.timeline.choice import Choice

SITE = "https://timeline.clinic.example"
DAY = date(2026, 12, 1)
SIGNATURE = {"signed_off_by": "Dr A. Example", "role": "dermatologist", "signed_on": DAY}
SIGNER = "Dr A. Example, dermatologist"


@pytest.fixture
def signed_reviews(catalogue: Catalogue) -> Callable[[int], tuple[Review, ...]]:
    """``signed_reviews(2)``: the reviews, that many of them signed by :data:`SIGNER`, the others by nobody."""

    def some(signed: int) -> tuple[Review, ...]:
        nobody = {"signed_off_by": "", "role": "", "signed_on": None}
        return tuple(
            review.model_copy(update=SIGNATURE if number < signed else nobody)
            for number, review in enumerate(catalogue.reviews)
        )

    return some


@pytest.fixture
def page_for(catalogue: Catalogue) -> Callable[..., Page]:
    """``page_for("rolling", "mild", today=…, **changes of the catalogue)``: what a page is made for."""

    def one(*choice: str, code: str | None = None, today: date = DAY, site: str = SITE, **changes: object) -> Page:
        code = code or (code_for(catalogue, Choice(*choice)) if choice else None)
        opening = resolve_link(catalogue, code) if code else None
        return Page(replace(catalogue, **changes), opening, today, "/bundle/x.json", site)

    return one


@pytest.fixture
def read(page_for: Callable[..., Page]) -> Callable[..., BeautifulSoup]:
    """``read(block, "rolling", "mild")``: the block's HTML, parsed."""

    def one(block: Block, *choice: str, **changes: object) -> BeautifulSoup:
        return BeautifulSoup(block(page_for(*choice, **changes)), "html.parser")

    return one
