from collections.abc import Callable
from datetime import date

import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.document import Handout, make_handout
from scar_timeline.handout.selections import QUESTIONS, VALUES, read_selections
from scar_timeline.links.resolving import Opened, code_for, resolve_link
from scar_timeline.timeline.choice import Choice

BASE = "https://timeline.clinic.example"
TODAY = date(2030, 6, 1)

MakeHandout = Callable[..., Handout]


@pytest.fixture(scope="session")
def make(catalogue: Catalogue) -> MakeHandout:
    """``make("rolling", "mild", questions="gain.harm", values="money", today=…, catalogue=…)``."""

    def one(
        scar_type: str,
        severity: str,
        questions: str = "",
        values: str = "",
        today: date = TODAY,
        catalogue: Catalogue = catalogue,
        opened: Opened | None = None,
    ) -> Handout:
        opened = opened or resolve_link(catalogue, code_for(catalogue, Choice(scar_type, severity)))
        assert isinstance(opened, Opened)
        selections = read_selections(catalogue, {QUESTIONS: questions, VALUES: values})
        return make_handout(catalogue, opened, BASE, selections, today)

    return one
