"""Blocks as a page holds them, read with a parser."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup

from scar_timeline.blocks import Block, Page
from scar_timeline.content import Catalogue
from scar_timeline.content.tables.signatures import Signature
from scar_timeline.links.resolving import code_for, resolve_link
from scar_timeline.signoff.statements import seen_statements
from scar_timeline.timeline.choice import Choice

SITE = "https://timeline.clinic.example"
DAY = date(2026, 12, 1)
SIGNER = "Dr A. Example, dermatologist"


@pytest.fixture
def signatures(catalogue: Catalogue) -> Callable[..., dict[str, Signature]]:
    """``signatures("cautions:keloids")``: of every statement by :data:`SIGNER`, but for those, which changed since."""

    def all_but(*changed: str) -> dict[str, Signature]:
        name, role = SIGNER.split(", ")
        who = {"line": 2, "signed_off_by": name, "role": role, "signed_on": DAY}
        return {
            each.id: Signature(
                statement=each.id,
                digest=f"sha256:{64 * '0'}" if each.id in changed else each.digest,
                words=each.words,
                **who,
            )
            for each in seen_statements(catalogue)
        }

    return all_but


@pytest.fixture
def page_for(catalogue: Catalogue) -> Callable[..., Page]:
    """``page_for("rolling", "mild", today=…, **changes of the catalogue)``: what a page is made for."""

    def one(
        *choice: str, code: str | None = None, today: date = DAY, site: str = SITE, place: str = "", **changes: object
    ) -> Page:
        code = code or (code_for(catalogue, Choice(*choice)) if choice else None)
        opening = resolve_link(catalogue, code) if code else None
        return Page(replace(catalogue, **changes), opening, today, "/bundle/x.json", site, place)

    return one


@pytest.fixture
def read(page_for: Callable[..., Page]) -> Callable[..., BeautifulSoup]:
    """``read(block, "rolling", "mild")``: the block's HTML, parsed."""

    def one(block: Block, *choice: str, **changes: object) -> BeautifulSoup:
        return BeautifulSoup(block(page_for(*choice, **changes)), "html.parser")

    return one
