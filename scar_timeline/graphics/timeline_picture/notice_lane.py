"""Lane 2, what you may notice: twelve people on a scale in words, what gets worse, the article's statement."""

from textwrap import wrap

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.palette import ACCENT, PAPER, QUIET_INK
from scar_timeline.graphics.svg import (
    Element,
    element,
    group,
    line,
    local_id,
    local_url,
    path,
    rect,
    text,
)
from scar_timeline.graphics.timeline_picture import frame
from scar_timeline.narrative.narrative import dark_marks_in_100
from scar_timeline.timeline.course import LAST_WEEK
from scar_timeline.timeline.events import SETTLING
from scar_timeline.timeline.timeline import Journey, Timeline

_GUTTER_LETTERS = 9
"""Letters in a line beside the lane."""

_GAP = 3
"""Width of a dash and of the gap after it."""

_WORSE_WORDS, _FADE_WORDS = 160, 50
"""Room that the words in the rows below the lane need."""


def journeys(timeline: Timeline, id_prefix: str) -> Element:
    """The twelve, solid as long as a study followed anybody, dashed after it; the lane stands over them.

    The dashes are stripes of paper over the lines: twelve more paths took a fifth of the time of a tap.
    """
    after = frame.week_x(timeline.followed_until)
    stripe = rect(0, 0, _GAP, _GAP, fill=PAPER)
    return group(
        group(
            *(_journey(journey) for journey in timeline.journeys),
            fill="none",
            stroke=ACCENT,
            stroke_width=1.1,
            stroke_opacity=0.75,
            class_="journeys",
        ),
        element(
            "pattern",
            stripe,
            id=local_id(id_prefix, "gaps"),
            width=2 * _GAP,
            height=_GAP,
            patternUnits="userSpaceOnUse",
        ),
        rect(
            after,
            frame.share_y(1),
            frame.RIGHT - after + 1,
            frame.SCAR,
            fill=local_url(id_prefix, "gaps"),
            class_="gaps",
        ),
    )


def notice_lane(catalogue: Catalogue, timeline: Timeline) -> Element:
    """The scale and the twelve; for raised scars the sentence that nothing is drawn."""
    if not timeline.draws_change:
        return _nothing_drawn(catalogue)
    return group(
        *_scale(timeline),
        text(frame.LEFT + 4, frame.share_y(1) + 9, catalogue.say("narrative.picture.twelve"), fill=QUIET_INK),
        group(*_worse(catalogue, timeline)),
        group(*_article(catalogue, timeline)),
        font_size=frame.SMALL,
    )


def _scale(timeline: Timeline) -> list[Element]:
    """A rule where each band begins, and its words in the middle of the band."""
    lows = [band.low for band in timeline.bands]
    rules = [
        line(
            frame.LEFT,
            frame.share_y(low),
            frame.RIGHT,
            frame.share_y(low),
            stroke=QUIET_INK,
            stroke_width=0.6 if low else 1,
            stroke_dasharray="1 4" if low else None,
        )
        for low in lows
    ]
    words = []
    for band, high in zip(timeline.bands, [*lows[1:], 1.0], strict=True):
        lines = wrap(band.words, _GUTTER_LETTERS)
        first = frame.share_y((band.low + high) / 2) + 4 - 6 * (len(lines) - 1)
        words += [text(frame.LEFT - 3, first + 12 * row, each, text_anchor="end") for row, each in enumerate(lines)]
    return [*rules, *words]


def _journey(journey: Journey) -> Element:
    return path(frame.weekly_path(journey.shares, frame.NO_CHANGE, frame.SCAR), data_journey=journey.number)


def _worse(catalogue: Catalogue, timeline: Timeline) -> list[Element]:
    """What gets worse: sore days after each session, and how often dark marks were counted. Never a dip of a line."""
    y = frame.WORSE_ROW
    sore = [event for event in timeline.events if event.id == SETTLING]
    bars = [
        frame.moved(
            event.from_week,
            rect(frame.LEFT, y - 3, frame.WEEK * (event.to_week - event.from_week), 6, fill=QUIET_INK),
        )
        for event in sore
    ]
    drawn = [text(frame.LEFT - 3, y + 4, catalogue.say("narrative.picture.worse"), text_anchor="end"), group(*bars)]
    if frame.week_x(max((event.to_week for event in sore), default=0.0)) < frame.RIGHT - _WORSE_WORDS:
        words = catalogue.say("narrative.picture.dark_marks", **dark_marks_in_100(catalogue))
        drawn.append(text(frame.RIGHT, y + 4, words, text_anchor="end", fill=QUIET_INK))
    return drawn


def _article(catalogue: Catalogue, timeline: Timeline) -> list[Element]:
    """The article's span of smoother skin, then "may fade": no line and no count of our own."""
    if timeline.smooth_weeks is None or timeline.smooth_weeks[0] >= LAST_WEEK:
        return []
    say, y = catalogue.say, frame.ARTICLE_ROW
    start, end = map(frame.week_x, timeline.smooth_weeks)
    drawn = [
        text(frame.LEFT - 3, y + 4, say("narrative.picture.article"), text_anchor="end"),
        text(start - 5, y + 4, say("narrative.picture.article_start"), text_anchor="end", fill=QUIET_INK),
        rect(start, y - 7, end - start, 14, fill=QUIET_INK, class_="article"),
        text(start + 4, y + 4, say("narrative.picture.article_smoother"), fill=PAPER),
        rect(end, y - 7, frame.RIGHT - end, 14, fill="none", stroke=QUIET_INK, stroke_dasharray="3 2"),
    ]
    if frame.RIGHT - end > _FADE_WORDS:
        drawn.append(text(end + 5, y + 4, say("narrative.picture.article_fade")))
    return drawn


def _nothing_drawn(catalogue: Catalogue) -> Element:
    middle = (frame.LEFT + frame.RIGHT) / 2
    top = frame.NOTICE_TOP + 20
    first, second = catalogue.say("narrative.picture.no_journeys").split(": ", maxsplit=1)
    return group(
        rect(
            frame.LEFT,
            top,
            frame.RIGHT - frame.LEFT,
            frame.NO_CHANGE - top,
            fill="none",
            stroke=QUIET_INK,
            stroke_dasharray="3 4",
        ),
        text(middle, top + 66, f"{first}:", text_anchor="middle", font_weight="bold"),
        text(middle, top + 84, second, text_anchor="middle"),
        font_size=frame.SMALL,
    )
