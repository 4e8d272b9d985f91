from pathlib import Path

import pytest

from scar_timeline.content.catalogue import Catalogue, load_catalogue


@pytest.fixture(scope="session")
def catalogue(root: Path) -> Catalogue:
    return load_catalogue(root / "data")
