"""What a clinician may edit, read and checked: ``data/`` becomes a :class:`Catalogue`."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.errors import ContentError
from scar_timeline.content.loading import load_catalogue

__all__ = ["Catalogue", "ContentError", "load_catalogue"]
