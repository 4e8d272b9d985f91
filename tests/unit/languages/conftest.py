"""A translation to work on: each English text with a word of its own before it."""

import pytest

from scar_timeline.content.catalogue import read_content
from scar_timeline.languages.entries import entries
from tests.stand_in import stand_in
from tests.tables import change


@pytest.fixture
def written(catalogue_folder):
    """The frozen catalogue as it is written, with a phone number in what to do at once."""
    change(catalogue_folder, "red_flags.csv", "breath", act="Call 777 at once.")
    with (catalogue_folder / "version.toml").open("a", encoding="utf-8") as version:
        version.write('emergency_number = "777"\n')
    return read_content(catalogue_folder)[0]


@pytest.fixture
def spanish(written):
    """All texts that Spanish needs."""
    return entries(written, "es")


@pytest.fixture
def translate(catalogue_folder, written):
    """``translate({context: text})``: writes complete Spanish files, these texts among them."""

    def one(own=()):
        stand_in(catalogue_folder, written, "es", "es ", dict(own))

    return one
