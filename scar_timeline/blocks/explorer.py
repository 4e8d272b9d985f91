"""Blocks of the front page, and the pieces of HTML that stand in the explorer for one timeline."""

import json
import re
from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from scar_timeline.blocks.how_it_works import stage_drawing
from scar_timeline.blocks.page import Page
from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.content.tables.scar_types import ScarType
from scar_timeline.content.tables.severities import Severity
from scar_timeline.graphics.healing_stages import healing_stages
from scar_timeline.graphics.scar_section import scar_section
from scar_timeline.graphics.severity_sketch import severity_sketch
from scar_timeline.graphics.timeline_picture import timeline_picture
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import Opened, Refused, code_for
from scar_timeline.narrative.citations import citation, sources_of
from scar_timeline.narrative.follow_ups import follow_up_lines
from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.month_table import month_rows
from scar_timeline.narrative.narrative import in_words
from scar_timeline.narrative.weeks import latest_session, week_counts, week_position
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.timeline import Timeline

STAGES = tuple(stage.id for stage in healing_stages() if stage.first_week >= 0)
"""The stages from the first session on; every week of a course comes after one."""
_BETWEEN_ELEMENTS = re.compile(r">\s*\n\s*<")
_PLACES = ("picture", "headline", "words", "table", "below")
PICTURE_IDS = "timeline"
"""Starts the ids of every picture: one is shown at a time, and what all share need not be drawn anew."""


def link_notice(page: Page) -> str:
    """A link that cannot be read shows no timeline; one made with older content says what changed."""
    opening = page.opening
    if isinstance(opening, Refused):
        return render("explorer/link_notice.html", says=opening.says, changes=())
    if isinstance(opening, Opened) and opening.notice:
        return render("explorer/link_notice.html", says=opening.notice, changes=opening.changes)
    return ""


def explorer(page: Page) -> str:
    """The two questions, and the answer where the link names a choice."""
    catalogue = page.catalogue
    words = {
        "next_type": "explore.next.type",
        "next_severity": "explore.next.severity",
        "next_done": "explore.next.done",
        "range": "explore.journeys.range",
        "range_hide": "explore.journeys.range_hide",
        "loading": "explore.loading",
    }
    data = {"bundle": page.bundle, "words": {name: page.say(key) for name, key in words.items()}}
    return render(
        "explorer/explorer.html",
        say=page.say,
        timeline=page.timeline,
        view=page.opening.link.view.value if isinstance(page.opening, Opened) else View.PICTURE.value,
        cards=[_type_card(catalogue, scar_type) for scar_type in catalogue.scar_types],
        severities=[_severity_card(catalogue, severity) for severity in catalogue.severities],
        week=_first_week(catalogue, page.timeline) if page.timeline else dict.fromkeys(("drawing", "says"), ""),
        limits=catalogue.evidence.disclaimers_for("picture"),
        shown=scenario_html(catalogue, page.timeline) if page.timeline else dict.fromkeys(_PLACES, ""),
        pages=[
            (
                page.say("fast_page.you_chose", scar_type=scar_type.name, severity=severity.name),
                code_for(catalogue, Choice(scar_type.id, severity.id)),
            )
            for scar_type in catalogue.scar_types.values()
            for severity in catalogue.severities.values()
        ],
        data=json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"),
    )


def ways_on(page: Page) -> str:
    """Links to the screens people go to from here: on a phone the menu is folded away."""
    query = f"?p={page.code}" if page.code else ""
    return render(
        "explorer/ways_on.html",
        say=page.say,
        query=query,
        names=("compare", "before_you_decide", "take_home"),
    )


def scenario_html(catalogue: Catalogue, timeline: Timeline) -> dict[str, Markup]:
    """The pieces of HTML that show one timeline, by their place in the explorer."""
    say = catalogue.say
    pieces = {
        "picture": Markup(timeline_picture(catalogue, timeline, PICTURE_IDS)),
        "headline": render("explorer/headline.html", say=say, headlines=headlines(catalogue, timeline), ids=_ids),
        "words": render("explorer/words.html", say=say, passages=in_words(catalogue, timeline), ids=_ids),
        "table": render("explorer/table.html", say=say, rows=month_rows(catalogue, timeline)),
        "below": render(
            "explorer/below.html",
            say=say,
            lines=follow_up_lines(catalogue, timeline),
            clinic=catalogue.clinic,
        ),
    }
    # A line end between two elements is a node of its own: a tap would look at each of them.
    return {place: Markup(_BETWEEN_ELEMENTS.sub("><", html)) for place, html in pieces.items()}


def stage_at(timeline: Timeline, week: int) -> str:
    """The stage of healing at a week, by the time since the latest session."""
    _, since = latest_session(timeline, week)
    return next(stage.id for stage in healing_stages() if stage.id in STAGES and since <= stage.last_week)


def _first_week(catalogue: Catalogue, timeline: Timeline) -> dict[str, str]:
    stage = stage_at(timeline, 0)
    sentence = catalogue.statement(f"drawings.process.{stage}.sentence").text
    says = f"{week_position(catalogue, timeline, 0)} {sentence} {week_counts(catalogue, timeline, 0)}"
    return {"drawing": stage_drawing(catalogue, stage), "says": says}


def source_html(catalogue: Catalogue, source: str) -> str:
    """One source as it is shown on tap."""
    return render("explorer/source.html", citation=citation(catalogue, source))


def _ids(statements: tuple[Statement, ...]) -> str:
    return " ".join(sources_of(tuple(statement.sources for statement in statements)))


def _type_card(catalogue: Catalogue, scar_type: str) -> dict[str, str]:
    place = f"drawings.scar_section.{scar_type}"
    tell = f"{catalogue.say(f'{place}.tell_look')} {catalogue.say(f'{place}.tell_touch')}"
    row = catalogue.scar_types[scar_type]
    return _card(catalogue, row, partial(scar_section, row), place, tell)


def _severity_card(catalogue: Catalogue, severity: str) -> dict[str, str]:
    row = catalogue.severities[severity]
    return _card(catalogue, row, partial(severity_sketch, severity), f"drawings.severity.{severity}", row.visibility)


def _card(
    catalogue: Catalogue, row: ScarType | Severity, draw: Callable[..., str], place: str, tell: str
) -> dict[str, str]:
    """A way to choose: its name, a drawing without labels, and in words how to tell it from the others."""
    drawing = draw(
        title=catalogue.say(f"{place}.title"),
        description=catalogue.say(f"{place}.description"),
        id_prefix=f"card-{row.id.replace('_', '-')}",
    )
    return {"id": row.id, "name": row.name, "drawing": drawing, "tell": tell}
