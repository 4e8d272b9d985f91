from collections.abc import Callable
from datetime import date

import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.opening import Opened, code_for, open_link
from scar_timeline.takehome.handout import Handout, handout
from scar_timeline.takehome.picked import QUESTIONS, VALUES, read_picked

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
        opened = opened or open_link(catalogue, code_for(catalogue, scar_type, severity))
        assert isinstance(opened, Opened)
        picked = read_picked(catalogue, {QUESTIONS: questions, VALUES: values})
        return handout(catalogue, opened, BASE, picked, today)

    return one
