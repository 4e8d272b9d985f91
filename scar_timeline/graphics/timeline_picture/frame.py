"""Where things stand in the picture: one fixed frame for every choice, so that pictures can be compared.

Units are picture units. A week is 6 wide, the whole scar 140 high and a session's worth of tissue 20 high, so that
numbers with two decimals land on tenths of a unit: what is drawn can be read back exactly, and the parity
test does.
"""

from itertools import pairwise

from scar_timeline.graphics.svg import Element, group, number
from scar_timeline.timeline.course import LAST_WEEK
from scar_timeline.timeline.timeline import Line

WIDTH, HEIGHT = 382, 478
LEFT = 62
WEEK = 6
RIGHT = LEFT + WEEK * LAST_WEEK

DO_TOP = 2
TRACKS = (33, 53, 71, 89)
"""Heights of the rows of the first lane: the sessions, and below them what is arranged around them."""

NOTICE_TOP = 104
SCAR = 140
"""Height of all of the scar, gone."""
NO_CHANGE = 262
"""The height of no change."""
WORSE_ROW = 271
ARTICLE_ROW = 286

SKIN_TOP = 301
TISSUE = 20
SKIN_FLOOR = 386
"""The height of no activity."""

AXIS = 398
RIBBON_ROWS = {"notice": 423, "skin": 438}
LEGEND_ROWS = (456, 472)

DRAWN_WEEKS = (*range(27), *range(28, LAST_WEEK + 1, 2))
"""Weeks at which a line has a point: every week of the first half year, every second week after it."""

SMALL, NORMAL = 11.5, 12.5
"""Letter sizes; at 340 px wide the picture is drawn at nine tenths of its size."""


def week_x(week: float) -> float:
    """Where a week stands, from the left."""
    return LEFT + WEEK * week


def moved(week: float, *children: Element) -> Element:
    """What was drawn as if it began with the first session, moved to its week.

    From one choice to the next a single number changes then, and no words are laid out again.
    """
    return group(*children, transform=f"translate({number(WEEK * week)})")


def share_y(share: float) -> float:
    """Where a share of the scar gone stands, from the top."""
    return NO_CHANGE - SCAR * share


def weekly_path(line: Line, zero: float, unit: float) -> str:
    """Path data of a weekly line, in steps that hold the numbers exactly.

    Args:
        line: 53 numbers of at most two decimals.
        zero: where 0 stands, from the top.
        unit: height of 1; a multiple of 10, so that a hundredth is a tenth of a unit or more.
    """
    heights = {week: round(zero - unit * line[week], 1) for week in DRAWN_WEEKS}
    steps: list[str] = []
    for before, after in pairwise(DRAWN_WEEKS):
        rise = _short(round(heights[after] - heights[before], 1))
        across = WEEK * (after - before)
        steps.append(f"{across}{rise}" if rise.startswith("-") else f"{across} {rise}")
    return f"M{LEFT} {_short(heights[0])}l{' '.join(steps)}"


def _short(value: float) -> str:
    return f"{value:g}".replace("0.", ".", 1) if abs(value) < 1 and value else f"{value:g}"
