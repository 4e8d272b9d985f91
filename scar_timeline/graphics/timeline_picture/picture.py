"""The whole picture of a timeline."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.palette import INK, PAPER, QUIET_INK
from scar_timeline.graphics.svg import Element, Picture, group, line, number, path, rect, text
from scar_timeline.graphics.timeline_picture import frame
from scar_timeline.graphics.timeline_picture.do_lane import do_lane
from scar_timeline.graphics.timeline_picture.notice_lane import journeys, notice_lane
from scar_timeline.graphics.timeline_picture.ribbon import ribbon
from scar_timeline.graphics.timeline_picture.skin_lane import skin_lane
from scar_timeline.narrative.alt_text import picture_description, picture_title
from scar_timeline.narrative.durations import MONTHS, week_of
from scar_timeline.timeline.timeline import Timeline

_NAMED_MONTHS = (0, 3, 6, 9, 12)


def timeline_picture(catalogue: Catalogue, timeline: Timeline, id_prefix: str) -> str:
    """The timeline as SVG, readable from 340 px wide and in greyscale.

    Args:
        catalogue: the content, for words.
        timeline: what is drawn.
        id_prefix: differs from every other picture's in the same page.

    Returns:
        SVG markup with a title and a description; journeys carry ``data-journey``.
    """
    content = (
        rect(0, 0, frame.WIDTH, frame.HEIGHT, fill=PAPER),
        group(
            *((journeys(timeline, id_prefix),) if timeline.draws_change else ()),
            *_months(),
            do_lane(timeline),
            notice_lane(catalogue, timeline),
            skin_lane(catalogue, timeline),
            *_headings(catalogue),
            _stamp(catalogue),
            *_axis(catalogue),
            ribbon(catalogue, timeline, id_prefix),
            fill=INK,
            font_size=frame.NORMAL,
        ),
    )
    return str(
        Picture(
            title=picture_title(catalogue, timeline),
            description=picture_description(catalogue, timeline),
            id_prefix=id_prefix,
            width=frame.WIDTH,
            height=frame.HEIGHT,
            content=content,
            class_name="timeline",
            stretches=True,
        )
    )


def _months() -> list[Element]:
    """A faint line for each month through all lanes: the one ruler, darker at every third month."""
    lines = {True: "", False: ""}
    for month in range(MONTHS + 1):
        x = number(frame.week_x(week_of(month)))
        lines[month in _NAMED_MONTHS] += f"M{x} 20V{frame.AXIS}"
    return [
        path(data, stroke=QUIET_INK, stroke_opacity=0.45 if named else 0.15, stroke_width=0.7)
        for named, data in lines.items()
    ]


def _headings(catalogue: Catalogue) -> list[Element]:
    tops = {"do": frame.DO_TOP, "notice": frame.NOTICE_TOP, "skin": frame.SKIN_TOP}
    return [
        text(2, top + 12, catalogue.say(f"narrative.picture.lane_{lane}"), font_weight="bold")
        for lane, top in tops.items()
    ]


def _stamp(catalogue: Catalogue) -> Element:
    """Inside the lane of change, and part of the picture: no page can leave it out."""
    words = catalogue.say("narrative.stamp")
    return group(
        rect(
            frame.RIGHT - 174,
            frame.NOTICE_TOP - 1,
            174,
            17,
            fill=PAPER,
            stroke=INK,
            stroke_width=1,
            rx=3,
        ),
        text(frame.RIGHT - 87, frame.NOTICE_TOP + 12, words, text_anchor="middle", font_weight="bold"),
        class_="stamp",
    )


def _axis(catalogue: Catalogue) -> list[Element]:
    y = frame.AXIS + 12
    numbers = [
        text(
            frame.week_x(week_of(month)),
            y,
            str(month),
            font_weight="bold" if month in _NAMED_MONTHS else None,
        )
        for month in range(MONTHS + 1)
    ]
    ruler = line(frame.LEFT, frame.AXIS, frame.RIGHT, frame.AXIS, stroke=INK, stroke_width=1.2)
    name = text(frame.LEFT - 12, y, catalogue.say("narrative.axis.month"), text_anchor="end", font_size=frame.SMALL)
    return [ruler, group(*numbers, text_anchor="middle", font_size=frame.SMALL), name]
