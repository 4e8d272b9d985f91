"""Times in words, the patient's table by months, and each journey in a sentence."""

import pytest

from scar_timeline.narrative.durations import MONTHS_SHOWN, month_label, month_of, week_of, weeks_range_text, weeks_text
from scar_timeline.narrative.journey_sentences import journey_sentences
from scar_timeline.narrative.month_table import month_rows


@pytest.mark.parametrize(
    ("weeks", "unit", "n"),
    [(1, "weeks", 1), (4, "weeks", 4), (12, "weeks", 12), (13, "months", 3), (52, "months", 12)],
)
def test_a_time(catalogue, weeks, unit, n):
    assert weeks_text(catalogue, weeks) == catalogue.count(f"narrative.span.{unit}", n)


@pytest.mark.parametrize(
    ("start", "end", "unit", "a", "b"),
    [(4, 8, "weeks_range", 4, 8), (13, 26, "months_range", 3, 6), (12, 16, "weeks_range", 12, 16)],
)
def test_a_range(catalogue, start, end, unit, a, b):
    assert weeks_range_text(catalogue, start, end) == catalogue.say(f"narrative.span.{unit}", a=a, b=b)
    assert weeks_range_text(catalogue, start, start) == weeks_text(catalogue, start)


def test_months_and_weeks_agree():
    assert [week_of(month) for month in (0, 1, 3, 6, 9, 12)] == [0, 4, 13, 26, 39, 52]
    assert all(month_of(week_of(month)) == month for month in range(13))


def test_every_session_and_visit_stands_in_exactly_one_row(catalogue, dented):
    rows = month_rows(catalogue, dented)
    assert [row.when for row in rows] == [month_label(catalogue, month) for month in MONTHS_SHOWN]
    done = " ".join(row.do for row in rows)
    for event in dented.events:
        if event.id != "downtime":
            assert done.count(f"{event.name} {event.number}" if event.number else event.name) == 1


def test_the_start_is_no_change_yet_and_raised_scars_have_no_table(catalogue, timelines):
    start, raised = (month_rows(catalogue, timelines[scar, "mild"]) for scar in ("rolling", "raised"))
    assert start[0].notice == catalogue.say("narrative.table.notice_start")
    assert raised == ()


def test_the_busiest_phase_changes_in_the_order_of_healing(catalogue, timelines):
    say = catalogue.say
    skin = [row.skin for row in month_rows(catalogue, timelines["rolling", "mild"])]
    busiest = [
        say("narrative.table.skin_cell", phase=say(f"narrative.picture.{phase}"))
        for phase in ("inflammation", "proliferation", "remodelling")
    ]
    assert [skin[row].startswith(busiest[phase]) for row, phase in ((0, 0), (1, 1), (4, 2))] == [True] * 3
    assert skin[-1] == say("narrative.table.skin_quiet")
    measured = say("narrative.table.measured_mark")
    assert [measured in text for text in skin] == [month == 2 for month in MONTHS_SHOWN]


def test_there_is_one_sentence_for_each_journey(catalogue, timelines):
    assert journey_sentences(catalogue, timelines["raised", "mild"]) == ()
    timeline = timelines["rolling", "moderate"]
    sentences = journey_sentences(catalogue, timeline)
    assert len(sentences) == 12
    words = {f"month{n}": timeline.band(timeline.journeys[11].shares[week_of(n)]).words for n in (3, 6, 12)}
    assert sentences[11] == catalogue.say("narrative.journey.sentence", number=12, **words)
