"""The timeline in words, follow-ups, sources; which sentences a choice has: ``tests/situations/``."""

import pytest

from scar_timeline.content.statements import Statement
from scar_timeline.narrative.citations import citation, sources_of
from scar_timeline.narrative.follow_ups import follow_up_lines
from scar_timeline.narrative.narrative import busiest_week, dark_marks, in_words


def said(catalogue, timeline):
    return {
        passage.id: [statement.text for statement in passage.statements] for passage in in_words(catalogue, timeline)
    }


def test_the_lanes_stand_in_the_order_of_the_picture(catalogue, timeline):
    passages = [passage.id for passage in in_words(catalogue, timeline)]
    lasts = ["lasts"] if timeline.draws_change else []
    assert passages == ["do", "notice", "skin", *lasts, "limits"]


def test_what_you_do_is_the_course_and_every_follow_up_once(catalogue, timelines):
    course, *rest = said(catalogue, timelines["rolling", "mild"])["do"]
    spacing = catalogue.count("narrative.span.weeks", 3)
    assert course == catalogue.say("narrative.words.sessions", sessions=2, spacing=spacing, last=3)
    assert sorted(rest) == sorted(row.says for row in catalogue.follow_ups if row.id not in ("session", "ask_first"))


def test_getting_worse_is_told_from_counts(catalogue, dented):
    """1 of 20 in the tests' own table; 1 to 24 in 100 by Wilson's formula."""
    worse = dark_marks(catalogue)
    assert worse.text == catalogue.say("narrative.words.dark_marks", count=1, people=20, low=1, high=24)
    assert worse.text in said(catalogue, dented)["notice"]


def test_when_a_first_change_may_show(catalogue, timelines):
    timeline, never = timelines["rolling", "moderate"], timelines["ice_pick", "mild"]
    first = catalogue.say("narrative.words.first", week=timeline.first_some_week())
    assert {first, catalogue.say("narrative.words.first_measured")} <= set(said(catalogue, timeline)["notice"])
    assert catalogue.say("narrative.words.first_none") in said(catalogue, never)["notice"]


def test_the_busiest_weeks_are_those_of_the_lines(catalogue, timeline):
    skin = said(catalogue, timeline)["skin"]
    for phase, column in (("proliferation", "building"), ("remodelling", "remodelling")):
        line = timeline.line(column)
        assert line[busiest_week(line)] == max(line)
        assert catalogue.say(f"narrative.words.skin_{phase}", week=busiest_week(line)) in skin


def test_a_statement_without_a_source_cannot_be_made():
    with pytest.raises(ValueError, match="a statement without a source"):
        Statement("Scars soften.", "article", ())


def test_a_follow_up_says_when_it_is(catalogue, timelines):
    lines = {line.id: line for line in follow_up_lines(catalogue, timelines["rolling", "mild"])}
    raised = {line.id: line for line in follow_up_lines(catalogue, timelines["raised", "mild"])}
    span = catalogue.say("narrative.span.weeks_range", a=8, b=12)
    assert list(raised) == ["ask_first"]  # nothing is planned for them
    assert {"session", "downtime", "review"} <= set(lines)
    assert lines["session"].when == catalogue.say("narrative.follow_ups.two", last=3)
    assert raised["ask_first"].when == catalogue.say("narrative.follow_ups.before")
    assert lines["downtime"].when == catalogue.say("narrative.follow_ups.after_each")
    assert lines["review"].when == catalogue.say("narrative.follow_ups.range", span=span)


def test_a_source_is_told_with_whose_it_is_and_where_to_read_it(catalogue):
    study, claim = citation(catalogue, "F07"), citation(catalogue, "article:grows")
    assert (study.says, study.by, study.links) == ("Fact 7.", "Larch 2006", ("https://example.org/larch",))
    assert (claim.says, claim.by, claim.links) == (
        "It says that skin grows.",
        catalogue.say("narrative.who.article"),
        (),
    )
    assert sources_of((("F07", "F08"), ("F08", "F01"))) == ("F07", "F08", "F01")
