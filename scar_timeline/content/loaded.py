"""The content, loaded once for the whole process: by ``app.py`` at start, or by the first page in a test."""

from functools import cache
from pathlib import Path
from typing import Final

from scar_timeline.content import Catalogue, load_catalogue

DATA_FOLDER: Final = Path(__file__).resolve().parents[2] / "data"


@cache
def get_catalogue() -> Catalogue:
    """The catalogue made from ``data/``; every call returns the same one.

    Raises:
        ContentError: a file in ``data/`` cannot be used.
    """
    return load_catalogue(DATA_FOLDER)
