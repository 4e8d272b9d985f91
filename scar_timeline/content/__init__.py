"""What a clinician may edit, read and checked: ``data/`` becomes a :class:`Catalogue`."""

from scar_timeline.content.catalogue import Catalogue, load_catalogue
from scar_timeline.content.errors import ContentError

__all__ = ["Catalogue", "ContentError", "load_catalogue"]
