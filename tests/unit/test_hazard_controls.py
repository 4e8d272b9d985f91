"""Controls of the hazard list that reach over several layers: picture, chart, table and sentences."""

import json
import re
from html import unescape

import pytest

from scar_timeline.charts.timeline_chart import chart_alt, timeline_chart
from scar_timeline.content.scars import Kind
from scar_timeline.course.course import LAST_WEEK
from scar_timeline.describe.alternative import picture_description
from scar_timeline.describe.follow_ups import follow_up_lines
from scar_timeline.describe.headline import headlines
from scar_timeline.describe.month_table import month_rows
from scar_timeline.describe.spans import MILESTONES, week_of
from scar_timeline.describe.words import in_words
from scar_timeline.pictures.timeline.picture import timeline_picture
from tests.unit.charts.reading import grades, journeys


@pytest.fixture
def drawn_timelines(timelines):
    return {key: timeline for key, timeline in timelines.items() if timeline.draws_change}


def sentences(catalogue, timeline) -> str:
    return " ".join(line.text for passage in in_words(catalogue, timeline) for line in passage.statements)


@pytest.mark.hazard("HZ-02")
def test_every_picture_chart_and_alternative_says_that_it_is_no_forecast(catalogue, timelines):
    stamp = catalogue.say("describe.stamp")
    assert stamp == "Illustration, not a forecast"
    for timeline in timelines.values():
        drawn = timeline_picture(catalogue, timeline, "t")
        visible = re.sub(r"<(title|desc)[^>]*>.*?</\1>", "", drawn)
        assert stamp in visible
        assert stamp in picture_description(catalogue, timeline)
        assert stamp in json.dumps(timeline_chart(catalogue, timeline), default=str)
        assert stamp in chart_alt(catalogue, timeline)


@pytest.mark.hazard("HZ-02")
@pytest.mark.standard("NICE-6")
def test_every_timeline_draws_people_with_little_or_no_change_and_one_setback(drawn_timelines):
    for timeline in drawn_timelines.values():
        assert timeline.little_or_none(LAST_WEEK) >= 3
        assert sum(journey.setback for journey in timeline.journeys) == 1


@pytest.mark.hazard("HZ-03")
@pytest.mark.standard("IPD-P7")
def test_gain_and_no_gain_stand_in_one_sentence(catalogue, drawn_timelines):
    for timeline in drawn_timelines.values():
        spoken = sentences(catalogue, timeline)
        for month in MILESTONES:
            clear = timeline.clear_or_more(week_of(month))
            little = timeline.little_or_none(week_of(month))
            assert f"By month {month}, {clear} of the 12 journeys" in spoken
            assert f"and {little} show little or none" in spoken


@pytest.mark.hazard("HZ-03")
def test_the_small_and_the_negative_trial_are_told_with_every_dented_timeline(catalogue, drawn_timelines):
    for timeline in drawn_timelines.values():
        spoken = sentences(catalogue, timeline)
        assert "found no significant change in about 40 people" in spoken
        assert "0.2 to 6.5" in spoken


@pytest.mark.hazard("HZ-07")
@pytest.mark.standard("IPD-P5")
def test_one_axis_and_one_scale_for_every_choice(catalogue, timelines):
    frames = set()
    ranges = set()
    for timeline in timelines.values():
        drawn = timeline_picture(catalogue, timeline, "t")
        frames.add(re.search(r'viewBox="([^"]*)"', drawn)[1])
        layout = timeline_chart(catalogue, timeline)["layout"]
        axes = {name: axis.get("range") for name, axis in layout.items() if re.match(r"[xy]axis", name)}
        assert all(axes.values())
        ranges.add(json.dumps(axes, sort_keys=True))
    assert len(frames) == 1
    assert len(ranges) == 1


@pytest.mark.hazard("HZ-16")
@pytest.mark.standard("IPD-P6")
def test_words_table_and_alternative_give_the_same_counts(catalogue, drawn_timelines):
    for timeline in drawn_timelines.values():
        rows = {row.month: row.notice for row in month_rows(catalogue, timeline)}
        description = picture_description(catalogue, timeline)
        for month in MILESTONES:
            clear = timeline.clear_or_more(week_of(month))
            little = timeline.little_or_none(week_of(month))
            assert rows[month].startswith(f"{clear} of 12")
            assert f"{little} of 12" in rows[month]
        assert (
            f"by month 12, {clear} show a clear change or more and {little} show little or none"
            in description
        )


@pytest.mark.hazard("HZ-16")
@pytest.mark.standard("DEV-3")
def test_picture_and_chart_draw_the_same_journeys(catalogue, drawn_timelines):
    for timeline in drawn_timelines.values():
        drawn = timeline_picture(catalogue, timeline, "t")
        assert len(set(re.findall(r'data-journey="(\d+)"', drawn))) == len(timeline.journeys) == 12
        in_chart = grades(journeys(timeline_chart(catalogue, timeline)))
        assert in_chart == {journey.number: list(journey.grades) for journey in timeline.journeys}


@pytest.mark.hazard("HZ-12")
@pytest.mark.standard("PEM-8", "WCAG-7")
def test_every_picture_has_a_title_a_description_and_words_and_table_beside_it(catalogue, timelines):
    for timeline in timelines.values():
        drawn = unescape(timeline_picture(catalogue, timeline, "t"))
        assert 'role="img"' in drawn
        assert picture_description(catalogue, timeline) in drawn
        assert len(month_rows(catalogue, timeline)) == 8
        assert sentences(catalogue, timeline)


@pytest.mark.hazard("HZ-17")
def test_raised_scars_get_no_visible_change_and_a_dermatologist_first(catalogue, timelines):
    raised = [timeline for timeline in timelines.values() if timeline.scar_type.kind is Kind.RAISED]
    assert len(raised) == len(catalogue.severities)
    for timeline in raised:
        assert timeline.journeys == ()
        assert "data-journey" not in timeline_picture(catalogue, timeline, "t")
        first = headlines(catalogue, timeline)[0]
        assert first.answers[0].text.startswith("Ask a dermatologist first.")


@pytest.mark.hazard("HZ-13")
@pytest.mark.standard("DEV-5")
def test_follow_ups_are_told_as_what_clinics_arrange_and_never_as_orders(catalogue, timelines):
    clinics_own = ("session", "review")
    told = {row.id: row.says for row in catalogue.follow_ups}
    for follow_up in clinics_own:
        assert told[follow_up].startswith("Many clinics arrange")
        assert told[follow_up].endswith("yours may differ.")
    assert "Clinics differ" in told["top_up"]
    assert "No trial tested top-ups." in told["top_up"]
    for timeline in timelines.values():
        for line in follow_up_lines(catalogue, timeline):
            assert not re.search(r"\b(you must|you need to|you should|make sure)\b", line.says, re.IGNORECASE)


@pytest.mark.hazard("HZ-14")
@pytest.mark.standard("NHS-7")
def test_wherever_redness_is_named_as_a_sign_darker_skin_is_named_too(catalogue):
    signs = [f"{row.sign} {row.act}" for row in catalogue.decision.help]
    harms = [row.meaning for row in catalogue.decision.harms]
    naming = [text for text in (*signs, *harms) if re.search(r"\bred(ness)?\b", text, re.IGNORECASE)]
    assert naming
    for text in naming:
        assert re.search(r"dark|purple", text), text


@pytest.mark.hazard("HZ-18")
def test_numbers_of_other_treatments_stay_out(catalogue):
    """Radiofrequency and combined treatments are out of scope; the drawing may not rest on them."""
    feeding = {source for row in catalogue.published_results for source in row.sources}
    feeding |= {source for row in catalogue.measurements for source in row.sources}
    for source in feeding:
        row = catalogue.evidence.source(source)
        assert not re.search(
            r"radiofrequency|\brf\b|platelet|combined", f"{row.fact} {row.group}", re.IGNORECASE
        )


def test_pages_say_they_are_for_adults(catalogue):
    assert catalogue.say("purpose.adults") == "For adults aged 18 and over."
