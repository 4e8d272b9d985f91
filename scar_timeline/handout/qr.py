"""A QR code as a picture with words, sharp at every size."""

from typing import Final

import segno

from scar_timeline.graphics.svg import Picture, path, rect

QUIET_ZONE: Final = 4
"""Light modules around the code that scanners need (ISO/IEC 18004)."""


def qr_picture(address: str, title: str, description: str, id_prefix: str = "qr") -> Picture:
    """The QR code of an address, one unit to a module.

    Error correction M: still readable with 15 in 100 of it hidden.

    Args:
        address: a whole ``https://`` address.
        title: what a screen reader says first.
        description: where it leads, in words.
        id_prefix: see :class:`scar_timeline.graphics.svg.Picture`.
    """
    modules = [bytes(row) for row in segno.make(address, error="m", boost_error=False, micro=False).matrix]
    size = len(modules) + 2 * QUIET_ZONE
    dark = "".join(
        f"M{start + QUIET_ZONE} {y + QUIET_ZONE}h{length}v1h-{length}z"
        for y, row in enumerate(modules)
        for start, length in _runs(row)
    )
    content = (rect(0, 0, size, size, fill="#fff"), path(dark, fill="#000", shape_rendering="crispEdges"))
    return Picture(title, description, id_prefix, size, size, content, class_name="qr")


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Start and length of each run of dark modules."""
    runs: list[tuple[int, int]] = []
    for x, module in enumerate(row):
        if module and runs and sum(runs[-1]) == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif module:
            runs.append((x, 1))
    return runs
