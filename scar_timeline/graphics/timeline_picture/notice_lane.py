"""Lane 2, what you may notice: twelve journeys on a scale in words, the range, the article's statement."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.palette import ACCENT, PAPER, QUIET_INK
from scar_timeline.graphics.svg import Element, group, line, path, polyline_data, rect, text
from scar_timeline.graphics.timeline_picture import frame
from scar_timeline.model.durability import WEEKS_IN_MONTH
from scar_timeline.timeline.course import LAST_WEEK
from scar_timeline.timeline.timeline import Journey, Line, Range, Timeline

_WORDS = (("a_lot", "lot", 1.8), ("clear", "clear", 1.0), ("little", "little", 0.32), ("none", "none", 0.0))

_ARTICLE_WORDS = 82
"""Room that the words beside the article's bar need."""


def notice_lane(catalogue: Catalogue, timeline: Timeline) -> Element:
    """The scale and the journeys; for raised scars the sentence that none are drawn."""
    if timeline.range is None:
        return _nothing_drawn(catalogue)
    return group(
        *_scale(catalogue, timeline),
        _range(catalogue, timeline.range),
        group(
            *(_journey(journey) for journey in timeline.journeys),
            fill="none",
            stroke=ACCENT,
            stroke_width=1.1,
            stroke_opacity=0.75,
            class_="journeys",
        ),
        text(
            frame.RIGHT,
            frame.NOTICE_BOTTOM - 4,
            catalogue.say("narrative.picture.twelve"),
            text_anchor="end",
            fill=QUIET_INK,
        ),
        *_article(catalogue, timeline),
        font_size=frame.SMALL,
    )


def _scale(catalogue: Catalogue, timeline: Timeline) -> list[Element]:
    scale = timeline.scale
    rules = [
        line(frame.LEFT, y, frame.RIGHT, y, stroke=QUIET_INK, stroke_width=width, stroke_dasharray=dash)
        for y, width, dash in (
            (frame.grade_y(0), 1, None),
            (frame.grade_y(scale.clear), 0.6, "1 4"),
            (frame.grade_y(scale.a_lot), 0.6, "1 4"),
        )
    ]
    words = [
        text(
            frame.LEFT - 3,
            frame.grade_y(at) + 4,
            catalogue.say(f"narrative.scale.{name}"),
            text_anchor="end",
        )
        for name, _, at in _WORDS
    ]
    worse = text(
        frame.LEFT - 3,
        frame.grade_y(-0.5) + 4,
        catalogue.say("narrative.scale.worse"),
        text_anchor="end",
    )
    return [*rules, *words, worse]


def _journey(journey: Journey) -> Element:
    data = frame.weekly_path(journey.grades, frame.NO_CHANGE, frame.GRADE)
    return path(data, data_journey=journey.number, stroke_dasharray="5 2" if journey.setback else None)


def _range(catalogue: Catalogue, limits: Range) -> Element:
    """Two soft bands without an edge; hidden until asked for."""
    return group(
        path(_band(limits.low, limits.high), fill=ACCENT, fill_opacity=0.12),
        path(_band(limits.middle_low, limits.middle_high), fill=ACCENT, fill_opacity=0.18),
        text(
            frame.week_x(38),
            frame.grade_y(limits.low[38] / 2 + limits.high[38] / 2) + 4,
            catalogue.say("narrative.picture.range_label"),
            text_anchor="middle",
            font_weight="bold",
        ),
        class_="range",
        display="none",
    )


def _band(low: Line, high: Line) -> str:
    upper = [(frame.week_x(week), frame.grade_y(value)) for week, value in enumerate(high) if week % 4 == 0]
    lower = [(frame.week_x(week), frame.grade_y(value)) for week, value in enumerate(low) if week % 4 == 0]
    return polyline_data([*upper, *reversed(lower)], closed=True)


def _article(catalogue: Catalogue, timeline: Timeline) -> list[Element]:
    """The article's 3 to 5 months after the last session: solid to its lower end, dashed to its upper."""
    low, high = timeline.article_months
    last = timeline.course.last_week
    if last >= LAST_WEEK:
        return []
    start, sure, end = (frame.week_x(min(months * WEEKS_IN_MONTH, LAST_WEEK - last)) for months in (0, low, high))
    y = frame.ARTICLE_ROW
    says = catalogue.say("narrative.picture.article_bar", from_months=low, to_months=high)
    right = frame.WEEK * last + end < frame.RIGHT - _ARTICLE_WORDS
    return [
        text(frame.LEFT - 3, y + 4, catalogue.say("narrative.picture.article"), text_anchor="end"),
        frame.moved(
            last,
            rect(start, y - 7, sure - start, 14, fill=QUIET_INK),
            rect(sure, y - 7, end - sure, 14, fill="none", stroke=QUIET_INK, stroke_dasharray="3 2"),
            text(start + 4, y + 4, catalogue.say("narrative.picture.article_smoother"), fill=PAPER),
            text(end + 5 if right else start - 5, y + 4, says, text_anchor=None if right else "end"),
        ),
    ]


def _nothing_drawn(catalogue: Catalogue) -> Element:
    middle = (frame.LEFT + frame.RIGHT) / 2
    height = frame.NOTICE_BOTTOM - frame.NOTICE_TOP - 20
    first, second = catalogue.say("narrative.picture.no_journeys").split(": ", maxsplit=1)
    return group(
        rect(
            frame.LEFT,
            frame.NOTICE_TOP + 20,
            frame.RIGHT - frame.LEFT,
            height,
            fill="none",
            stroke=QUIET_INK,
            stroke_dasharray="3 4",
        ),
        text(middle, frame.NO_CHANGE - 40, f"{first}:", text_anchor="middle", font_weight="bold"),
        text(middle, frame.NO_CHANGE - 22, second, text_anchor="middle"),
        font_size=frame.SMALL,
    )
