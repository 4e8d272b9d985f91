"""Every code that the static edition answers: no server reads a code there, so each has a file."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.code import Link, encode
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import codes
from scar_timeline.links.version import Version


def held_codes(catalogue: Catalogue) -> list[tuple[str, ...]]:
    """The codes of each choice, in each view and of each version of the content so far.

    The first of a choice is that of the content in use, with the picture.
    """
    now = Version.read(catalogue.release.version)
    earlier = {Version.read(change.version) for change in catalogue.changes}
    versions = sorted({now, *(version for version in earlier if version < now)}, reverse=True)
    return [
        tuple(encode(Link(choice, view, version)) for version in versions for view in View)
        for choice, _ in codes(catalogue)
    ]
