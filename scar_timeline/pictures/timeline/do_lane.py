"""Lane 1, what you do: numbered sessions with their settling days, and bars for visits and talks."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.course import LAST_WEEK
from scar_timeline.course.events import Event
from scar_timeline.course.timeline import Timeline
from scar_timeline.pictures.palette import ACCENT, PAPER, QUIET_INK
from scar_timeline.pictures.svg import Element, circle, group, line, rect, text
from scar_timeline.pictures.timeline import frame

_RADIUS = 9


def do_lane(catalogue: Catalogue, timeline: Timeline) -> Element:
    """Sessions in the first row; below, one row for each thing that is arranged around them."""
    sessions = [event for event in timeline.events if event.id == "session"]
    bars = [event for event in timeline.events if event.id in frame.BAR_ROWS]
    beside = frame.week_x(sessions[-1].from_week) + _RADIUS + 5
    settle = catalogue.say("describe.picture.settle_short")
    name = catalogue.say("describe.picture.session_short")
    return group(
        group(*(_session(event) for event in sessions)),
        text(frame.LEFT - _RADIUS - 5, frame.SESSION_ROW + 4, name, text_anchor="end"),
        *([text(beside, frame.SESSION_ROW + 4, settle, fill=QUIET_INK)] if beside < frame.week_x(30) else []),
        *(_bar(catalogue, event) for event in bars),
        font_size=frame.SMALL,
    )


def _session(event: Event) -> Element:
    x = frame.week_x(event.from_week)
    return group(
        circle(x, frame.SESSION_ROW, _RADIUS, fill=ACCENT),
        text(
            x, frame.SESSION_ROW + 4, str(event.number), fill=PAPER, text_anchor="middle", font_weight="bold"
        ),
    )


def _bar(catalogue: Catalogue, event: Event) -> Element:
    y = frame.BAR_ROWS[event.id]
    words = catalogue.say(f"describe.picture.{event.id.replace('_first', '')}_short")
    if event.to_week == event.from_week:
        return text(frame.LEFT, y + 4, words, font_weight="bold", font_size=frame.NORMAL)
    start, end = frame.LEFT, frame.LEFT + frame.week_x(event.to_week) - frame.week_x(event.from_week)
    ends = [line(start, y - 5, start, y + 5, stroke=ACCENT, stroke_width=2)]
    if event.to_week < LAST_WEEK:
        ends.append(line(end, y - 5, end, y + 5, stroke=ACCENT, stroke_width=2))
    return frame.moved(
        event.from_week,
        rect(start, y - 3, max(end - start, 2), 6, fill=ACCENT, fill_opacity=0.35),
        *ends,
        text(start - 6, y + 4, words, text_anchor="end"),
    )
