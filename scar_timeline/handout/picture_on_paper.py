"""The answer and its picture as plain data, for Typst to draw: the places and words that the screens have."""

from dataclasses import asdict
from typing import Any, Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics import palette
from scar_timeline.graphics.lanes import lanes
from scar_timeline.graphics.skin_window import HEIGHT, WIDTH
from scar_timeline.graphics.skin_windows import skin_windows, window_at
from scar_timeline.graphics.svg import Picture, rect
from scar_timeline.narrative.alt_text import picture_description
from scar_timeline.narrative.counts_at_months import counts_at_months
from scar_timeline.narrative.durations import month_of
from scar_timeline.narrative.narrative import dark_marks_in_100
from scar_timeline.narrative.result import Part, lead, parts
from scar_timeline.timeline.timeline import Timeline

_COLOURS: Final = {
    "clear": palette.CLEAR,
    "some": palette.SOME,
    "little": palette.LITTLE,
    "skin": palette.NEW_FIBRE,
    "navy": palette.PLAN,
    "pill": palette.PLAN_GROUND,
    **{f"band_{part}": ground for part, ground in palette.BANDS.items()},
}


def picture_on_paper(catalogue: Catalogue, timeline: Timeline) -> dict[str, Any]:
    """What stands in the answer, the lanes, the windows and the counts of a timeline that draws change."""
    say, week = catalogue.say, timeline.judged_week
    marks = dark_marks_in_100(catalogue)
    placed = lanes(timeline)
    sore = [] if placed.sore_late else [say("explore.lane.sore")]
    windows = skin_windows(catalogue, timeline)
    return {
        "colours": _COLOURS,
        "lead": lead(catalogue, timeline),
        "parts": [_part(catalogue, part) for part in parts(catalogue, timeline, week)],
        "picture_alt": picture_description(catalogue, timeline),
        "lanes": asdict(placed),
        "lane_words": {
            "do": say("explore.lane.do"),
            "notice": say("narrative.picture.lane_notice"),
            "twelve": say("narrative.picture.twelve"),
            "at": say("explore.week.at", month=month_of(week)),
            "review": say("explore.lane.review"),
            "judge": say("explore.lane.judge"),
            "judge_short": say("explore.lane.judge_short"),
            "judge_late": say("explore.lane.judge_late"),
            "worse": say("narrative.picture.worse"),
            "harm": "; ".join([*sore, say("narrative.picture.dark_marks", **marks)]),
            "looked": say("explore.lane.looked"),
            "month": say("narrative.axis.month"),
            "unknown": say("explore.lane.unknown"),
        },
        "how_to_read": say("explore.views.how_to_read"),
        "windows_title": say("explore.windows.title"),
        "windows_alt": " ".join((say("explore.windows.intro"), *(f"{each.name}: {each.says}." for each in windows))),
        "windows": [{"name": each.name, "says": each.says} for each in windows],
        "window_now": window_at(week),
        "months": [
            {"month": it.month, "note": it.note, "words": it.words, "parts": [_part(catalogue, p) for p in it.parts]}
            for it in counts_at_months(catalogue, timeline)
        ],
    }


def window_drawings(catalogue: Catalogue, timeline: Timeline) -> dict[str, str]:
    """The windows as SVG, by the name that the template asks for; none where no change is drawn."""
    if not timeline.draws_change:
        return {}
    ground = rect(0, 0, WIDTH, HEIGHT, fill=palette.AIR)
    return {
        f"window{number}": str(
            Picture(
                title=window.name,
                description=window.says,
                id_prefix=f"window{number}",
                width=WIDTH,
                height=HEIGHT,
                content=(ground, window.drawing),
            )
        )
        for number, window in enumerate(skin_windows(catalogue, timeline))
    }


def _part(catalogue: Catalogue, part: Part) -> dict[str, Any]:
    legend = catalogue.say(f"narrative.legend.{part.id}")
    return {"id": part.id, "count": part.count, "words": part.words, "legend": legend}
