"""What every test may use.

Logic is tested on ``tests/catalogue/``: frozen tables of the tests' own, with our sentences beside them, so
that a row a clinician signs, adds or rewords breaks no test of logic. What ``data/`` itself must keep to is
tested in ``tests/content/``, on ``content``.
"""

import csv
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from scar_timeline.content import Catalogue, load_catalogue
from scar_timeline.content.messages import Messages, read_messages
from scar_timeline.content.tables.reviews import content_files

pytest_plugins = [
    "tests.plugins.chromium",
    "tests.plugins.hazards",
    "tests.plugins.reading_ease",
    "tests.plugins.static_site",
]

# The same examples in every run, and no time limit for one: the machine may be busy with other tests.
settings.register_profile("house", deadline=None, derandomize=True, max_examples=40)
settings.load_profile("house")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def _frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("frozen") / "data"
    shutil.copytree(ROOT / "tests" / "catalogue", folder)
    shutil.copytree(ROOT / "data" / "text" / "en", folder / "text" / "en")
    # Our sentences come with whose they are; their sources are the tests' own.
    with (ROOT / "data" / "statements.csv").open(encoding="utf-8") as delivered:
        rows = [{**row, "sources": row["sources"] and "F01"} for row in csv.DictReader(delivered)]
    with (folder / "statements.csv").open("w", encoding="utf-8", newline="") as frozen:
        writer = csv.DictWriter(frozen, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    with (folder / "reviews.csv").open("a", encoding="utf-8") as reviews:
        named = {"harms.csv", "red_flags.csv"}
        reviews.writelines(f"{n},2030-02-01,2033-01-01\n" for n in content_files(folder) if n not in named)
    return folder


@pytest.fixture(scope="session")
def catalogue(_frozen: Path) -> Catalogue:
    """The frozen catalogue: compare with its rows and ``say(key, **fields)``, never with copied words."""
    return load_catalogue(_frozen)


@pytest.fixture
def catalogue_folder(_frozen: Path, tmp_path: Path) -> Path:
    """A copy of the frozen catalogue's folder, to break or to hand to a command."""
    return shutil.copytree(_frozen, tmp_path / "data")


@pytest.fixture(scope="session")
def messages() -> Messages:
    """Our sentences alone, by key."""
    return read_messages(ROOT / "data")


@pytest.fixture(scope="session")
def content() -> Catalogue:
    """What ``data/`` holds; for tests of the content itself and of whole screens."""
    return load_catalogue(ROOT / "data")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow ones first: with two workers, small files are left to fill the end."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)
