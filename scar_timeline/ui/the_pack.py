"""The pack, made once for the whole process."""

from functools import cache

from scar_timeline.pack.pack import Pack, make_pack
from scar_timeline.ui.catalogue import the_catalogue


@cache
def the_pack() -> Pack:
    """The pack of the catalogue in use."""
    return make_pack(the_catalogue())
