"""Lane 1, what you do: numbered sessions with their settling days, and bars for visits and talks."""

from scar_timeline.graphics.palette import ACCENT, PAPER, QUIET_INK
from scar_timeline.graphics.svg import Element, circle, group, line, rect, text
from scar_timeline.graphics.timeline_picture import frame
from scar_timeline.timeline.course import LAST_WEEK
from scar_timeline.timeline.events import Event
from scar_timeline.timeline.timeline import Timeline

_RADIUS = 9


def do_lane(timeline: Timeline) -> Element:
    """Sessions in the first row; below, what is arranged around them, each on the row that its table gives it."""
    shown = [event for event in timeline.events if "picture" in event.shown_on]
    sessions = [event for event in shown if event.is_session]
    after_each = {event.id: event for event in shown if event.number is not None and not event.is_session}
    bars = [event for event in shown if event.number is None]
    beside = frame.week_x(sessions[-1].from_week) + _RADIUS + 5
    row = frame.TRACKS[0] + 4
    return group(
        group(*(_session(event) for event in sessions)),
        text(frame.LEFT - _RADIUS - 5, row, sessions[0].short, text_anchor="end"),
        *(_bar(event) for event in bars),
        *(text(beside, row, event.short, fill=QUIET_INK) for event in after_each.values() if beside < frame.week_x(30)),
        font_size=frame.SMALL,
    )


def _session(event: Event) -> Element:
    x, y = frame.week_x(event.from_week), frame.TRACKS[0]
    return group(
        circle(x, y, _RADIUS, fill=ACCENT),
        text(x, y + 4, str(event.number), fill=PAPER, text_anchor="middle", font_weight="bold"),
    )


def _bar(event: Event) -> Element:
    y = frame.TRACKS[event.track]
    if event.to_week == event.from_week:
        return text(frame.LEFT, y + 4, event.short, font_weight="bold", font_size=frame.NORMAL)
    start, end = frame.LEFT, frame.LEFT + frame.week_x(event.to_week) - frame.week_x(event.from_week)
    ends = [line(start, y - 5, start, y + 5, stroke=ACCENT, stroke_width=2)]
    if event.to_week < LAST_WEEK:
        ends.append(line(end, y - 5, end, y + 5, stroke=ACCENT, stroke_width=2))
    return frame.moved(
        event.from_week,
        rect(start, y - 3, max(end - start, 2), 6, fill=ACCENT, fill_opacity=0.35),
        *ends,
        text(start - 6, y + 4, event.short, text_anchor="end"),
    )
