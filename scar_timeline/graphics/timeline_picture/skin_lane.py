"""Lane 3, under the skin: calming down, building, remodelling, each with its own pattern and name."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.palette import ACCENT, FIBRE, INK, QUIET_INK
from scar_timeline.graphics.svg import Attribute, Element, group, line, path, text
from scar_timeline.graphics.timeline_picture import frame
from scar_timeline.timeline.timeline import PHASE_COLUMNS, Timeline

_STYLES: dict[str, dict[str, Attribute]] = {
    "inflammation": {"stroke": FIBRE, "stroke_width": 1.4, "stroke_dasharray": "1.5 2"},
    "proliferation": {"stroke": INK, "stroke_width": 1.8, "stroke_dasharray": "6 3"},
    "remodelling": {"stroke": ACCENT, "stroke_width": 2.6, "stroke_dasharray": None},
}
_KEY_AT = {"inflammation": 104, "proliferation": 208, "remodelling": 284}
_KEY_LINE = 16
_ROOM = 66
"""Height below the key."""


def skin_lane(catalogue: Catalogue, timeline: Timeline) -> Element:
    """Three weekly lines over a floor of no activity, with a key in the lane's heading row."""
    lines = {phase: timeline.line(column) for phase, column in PHASE_COLUMNS.items()}
    most = max(max(values) for values in lines.values())
    # A long, close course brings more tissue than fits; the lane's words say less and more, not how much.
    unit = frame.TISSUE if most * frame.TISSUE <= _ROOM else frame.TISSUE / 2
    key_y = frame.SKIN_TOP + 12
    drawn = [
        path(
            frame.weekly_path(values, frame.SKIN_FLOOR, unit),
            fill="none",
            data_phase=phase,
            **_STYLES[phase],
        )
        for phase, values in lines.items()
    ]
    key = [
        group(
            line(x, key_y - 4, x + _KEY_LINE, key_y - 4, **_STYLES[phase]),
            text(x + _KEY_LINE + 4, key_y, catalogue.say(f"narrative.picture.{phase}")),
        )
        for phase, x in _KEY_AT.items()
    ]
    floor = line(frame.LEFT, frame.SKIN_FLOOR, frame.RIGHT, frame.SKIN_FLOOR, stroke=QUIET_INK, stroke_width=1)
    more, less = (
        text(frame.LEFT - 3, y, catalogue.say(f"narrative.picture.{word}"), text_anchor="end")
        for word, y in (("more", frame.SKIN_FLOOR - 50), ("less", frame.SKIN_FLOOR + 2))
    )
    return group(floor, *drawn, *key, more, less, font_size=frame.SMALL)
