"""The content, loaded once for the whole process: by ``app.py`` at start, or by the first page in a test."""

import os
from functools import cache
from pathlib import Path
from typing import Final

from scar_timeline.content import Catalogue, load_catalogue

DATA_FOLDER: Final = Path(__file__).resolve().parents[2] / "data"


CLINIC_VARIABLE: Final = "SCAR_TIMELINE_CLINIC"
"""The environment's name for a clinic's own settings that are kept outside the data folder."""


def clinic_settings() -> Path | None:
    """Where the clinic keeps its settings; ``None`` where they are the data folder's ``clinic.toml``."""
    named = os.environ.get(CLINIC_VARIABLE, "")
    return Path(named).resolve() if named else None


@cache
def get_catalogue() -> Catalogue:
    """The catalogue made from ``data/``; every call returns the same one.

    Raises:
        ContentError: a file in ``data/`` cannot be used.
    """
    return load_catalogue(DATA_FOLDER, clinic_settings())
