"""Blocks of the front page, and the pieces of HTML that stand in the explorer for one timeline."""

import json
from functools import partial

from markupsafe import Markup

from scar_timeline.blocks.course import course_note, steppers
from scar_timeline.blocks.frame import HELP_ANCHOR
from scar_timeline.blocks.page import Page, courses_path, offered_views
from scar_timeline.blocks.second_choice import difference, row, second_of
from scar_timeline.blocks.templates import render, without_gaps
from scar_timeline.blocks.timeline_lanes import timeline_lanes, windows
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.content.tables.scar_types import Kind, ScarType
from scar_timeline.content.tables.severities import Severity
from scar_timeline.graphics.relief import kind_of, severity_of
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import Opened, Refused, codes
from scar_timeline.narrative.certainty import certainty
from scar_timeline.narrative.citations import citation, sources_of
from scar_timeline.narrative.comparison import choice_name
from scar_timeline.narrative.course import course_words
from scar_timeline.narrative.durations import month_of
from scar_timeline.narrative.first_questions import first_questions
from scar_timeline.narrative.follow_ups import follow_up_lines
from scar_timeline.narrative.headline import counts, headlines
from scar_timeline.narrative.month_table import month_rows
from scar_timeline.narrative.narrative import in_words
from scar_timeline.narrative.raised import how_to_tell, known_of_raised, other_ways
from scar_timeline.narrative.result import PARTS, WORTH, facts, lead, must_say, parts
from scar_timeline.narrative.this_clinic import clinic_people
from scar_timeline.narrative.weeks import week_says
from scar_timeline.timeline.scenario import scenario
from scar_timeline.timeline.timeline import Timeline

PLACES = ("chip", "result", "facts", "worth_card", "picture", "windows", "headline", "words", "table", "below")
"""Where the explorer shows pieces of HTML of one timeline."""


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
        "loading": "explore.loading",
        "course_offline": "explore.course.offline",
        "another": "explore.journeys.another",
        "next": "explore.journeys.next",
    }
    if page.clinic_bundle:
        words["clinic_offline"] = "explore.people.offline"
    data: dict[str, object] = {
        "bundle": page.bundle,
        "courses": "" if page.is_static else courses_path(page.bundle),
        "words": {name: page.say(key) for name, key in words.items()},
    }
    if page.clinic_bundle:
        data["clinic"] = {"bundle": page.clinic_bundle, "courses": courses_path(page.clinic_bundle)}
    timeline = page.timeline
    return render(
        "explorer/explorer.html",
        say=page.say,
        query=_query(page),
        timeline=timeline,
        view=_view(page).value,
        course="" if timeline is None or timeline.is_usual else timeline.course.name,
        views=[view.value for view in offered_views(page)],
        cards=[_type_card(catalogue, row) for row in catalogue.scar_types.values()],
        severities=[_severity_card(row) for row in catalogue.severities.values()],
        steppers=steppers(page),
        people=clinic_people(catalogue) if page.clinic_bundle else "",
        parts=PARTS,
        week=_judged_week(catalogue, timeline) if timeline else {"week": 0, "now": "", "says": ""},
        shown=scenario_html(catalogue, timeline) if timeline else dict.fromkeys(PLACES, ""),
        clinic=catalogue.clinic,
        pages=[
            (
                page.say(
                    "fast_page.you_chose",
                    scar_type=catalogue.scar_types[choice.scar_type].name,
                    severity=catalogue.severities[choice.severity].name,
                ),
                code,
            )
            for choice, code in codes(catalogue)
        ],
        second=_second(catalogue, timeline),
        data=json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"),
    )


def short_answers(page: Page) -> str:
    """What is asked of a timeline, its follow-ups and what to keep in mind, below whichever view is open."""
    timeline = page.timeline
    return render(
        "explorer/short_answers.html",
        say=page.say,
        timeline=timeline,
        shown=_further(page.catalogue, timeline) if timeline else {"headline": "", "below": ""},
        limits=page.catalogue.evidence.disclaimers_for("picture"),
    )


def _second(catalogue: Catalogue, timeline: Timeline | None) -> dict[str, object]:
    """What stands in the part for a second choice; rows only where a choice is known that draws change."""
    shown: dict[str, object] = {
        "kinds": [kind for kind in catalogue.scar_types.values() if kind.kind is not Kind.HYPERTROPHIC],
        "severities": list(catalogue.severities.values()),
        "bands": catalogue.synthesis.bands,
        "choice": None,
        **dict.fromkeys(("first_row", "second_row", "difference"), ""),
    }
    if timeline and timeline.draws_change:
        choice = second_of(catalogue, timeline)
        other = scenario(catalogue, choice)
        rows = {"first_row": row(catalogue, timeline), "second_row": row(catalogue, other)}
        shown |= {"choice": choice, **rows, "difference": difference(catalogue, timeline, other)}
    return shown


def ways_on(page: Page) -> str:
    """Links to the screens people go to from here: on a phone the menu is folded away."""
    return render(
        "explorer/ways_on.html",
        say=page.say,
        query=_query(page),
        names=("before_you_decide", "take_home"),
    )


def _view(page: Page) -> View:
    view = page.opening.link.view if isinstance(page.opening, Opened) else View.PICTURE
    return view if view in offered_views(page) else View.PICTURE


def _query(page: Page) -> str:
    return f"?p={page.code}" if page.code else ""


def scenario_html(catalogue: Catalogue, timeline: Timeline) -> dict[str, Markup]:
    """The pieces of HTML that show one timeline, by their place in the explorer."""
    say = catalogue.say
    draws = timeline.draws_change
    pieces = {
        "chip": _chip(catalogue, timeline),
        "result": result(catalogue, timeline) if draws else _raised(catalogue, timeline),
        "facts": _facts(catalogue, timeline) if draws else "",
        "worth_card": render("explorer/worth.html", say=say, worth=WORTH, kind=kind_of(timeline.scar_type))
        if draws
        else "",
        "picture": timeline_lanes(catalogue, timeline) if draws else "",
        "windows": windows(catalogue, timeline) if draws else "",
        "words": render("explorer/words.html", say=say, passages=in_words(catalogue, timeline), ids=_ids),
        "table": render("explorer/table.html", say=say, rows=month_rows(catalogue, timeline)),
    }
    return {place: without_gaps(html) for place, html in pieces.items()} | _further(catalogue, timeline)


def _further(catalogue: Catalogue, timeline: Timeline) -> dict[str, Markup]:
    """The pieces that stand below the chart."""
    pieces = {
        "headline": render(
            "explorer/headline.html",
            say=catalogue.say,
            headlines=headlines(catalogue, timeline),
            ids=_ids,
            certainty=partial(certainty, catalogue),
        ),
        "below": render(
            "explorer/below.html",
            say=catalogue.say,
            lines=follow_up_lines(catalogue, timeline),
            clinic=catalogue.clinic,
        ),
    }
    return {place: without_gaps(html) for place, html in pieces.items()}


def _chip(catalogue: Catalogue, timeline: Timeline) -> Markup:
    words = course_words(catalogue, timeline.course) if timeline.draws_change else ""
    return render("explorer/chip.html", say=catalogue.say, name=choice_name(catalogue, timeline), course=words)


def result(catalogue: Catalogue, timeline: Timeline, *, still: bool = False) -> Markup:
    """The twelve dots and the answer in one sentence, and what is to be known of its course.

    Args:
        catalogue: the content.
        timeline: one that draws change.
        still: nothing in it can be tapped, as on a page without a script.
    """
    week = timeline.judged_week
    return render(
        "explorer/result.html",
        say=catalogue.say,
        lead=lead(catalogue, timeline),
        parts=parts(catalogue, timeline, week),
        comma=catalogue.comma,
        dots=catalogue.say("explore.result.dots", **counts(timeline, week)),
        course_note=course_note(catalogue, timeline, still=still),
        must=must_say(catalogue, timeline),
    )


def _facts(catalogue: Catalogue, timeline: Timeline) -> Markup:
    return render("explorer/facts.html", say=catalogue.say, facts=facts(catalogue, timeline), ids=_ids)


def _raised(catalogue: Catalogue, timeline: Timeline) -> Markup:
    return render(
        "explorer/raised.html",
        say=catalogue.say,
        severity=severity_of(timeline.severity),
        tell=how_to_tell(catalogue, timeline),
        other_ways=other_ways(catalogue),
        known=known_of_raised(catalogue, timeline),
        questions=first_questions(catalogue),
        signs=[row for row in catalogue.decision.red_flags if row.urgency == "now"][:1],
        help_anchor=HELP_ANCHOR,
        ids=_ids,
    )


def _judged_week(catalogue: Catalogue, timeline: Timeline) -> dict[str, object]:
    week = timeline.judged_week
    return {
        "week": week,
        "now": catalogue.say("explore.week.now", month=month_of(week)),
        "says": week_says(catalogue, timeline, week),
    }


def source_html(catalogue: Catalogue, source: str) -> str:
    """One source as it is shown on tap."""
    return render("explorer/source.html", citation=citation(catalogue, source))


def _ids(statements: tuple[Statement, ...]) -> str:
    return " ".join(sources_of(tuple(statement.sources for statement in statements)))


def _type_card(catalogue: Catalogue, row: ScarType) -> dict[str, str]:
    place = f"drawings.scar_section.{row.id}"
    tell = catalogue.say(f"{place}.tell_look")
    return {"id": row.id, "name": row.name, "drawing": f"/drawings/{kind_of(row)}-moderate.webp", "tell": tell}


def _severity_card(row: Severity) -> dict[str, str]:
    drawing = f"/drawings/mixed-{severity_of(row)}.webp"
    return {"id": row.id, "name": row.name, "drawing": drawing, "tell": row.visibility}
