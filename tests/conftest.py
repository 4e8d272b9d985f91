"""What every test may use."""

from pathlib import Path

import pytest

from scar_timeline.content import Catalogue, load_catalogue
from scar_timeline.content.messages import Messages, read_messages

pytest_plugins = ["tests.plugins.chromium", "tests.plugins.hazards", "tests.plugins.reading_ease"]

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def messages(root: Path) -> Messages:
    """The visible texts as delivered."""
    return read_messages(root / "data")


@pytest.fixture(scope="session")
def catalogue(root: Path) -> Catalogue:
    """The content as delivered, loaded once."""
    return load_catalogue(root / "data")
