"""Picture, chart, table, sentences and weekly table of every choice are one timeline: no number may differ.

Screen and paper draw the same lanes; they are read back here as they stand, in per cent.
"""

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

import pandas as pd
import pytest

from scar_timeline.blocks.timeline_lanes import timeline_lanes
from scar_timeline.graphics.charts.timeline_chart import chart_alt, timeline_chart
from scar_timeline.graphics.lanes import Lanes, lanes
from scar_timeline.narrative.alt_text import picture_description, picture_title
from scar_timeline.narrative.durations import MILESTONES, month_of, week_of
from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.journey_sentences import journey_sentences
from scar_timeline.narrative.month_table import month_rows
from scar_timeline.narrative.narrative import in_words
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario
from scar_timeline.timeline.timeline import PHASE_COLUMNS, Timeline
from scar_timeline.timeline.weekly_table import JOURNEYS
from tests.said import said
from tests.unit.graphics.reading_charts import journeys

A_WEEK = 100 / 52
"""A week across, in per cent of the axis."""


@dataclass(frozen=True)
class Views:
    """All that is shown of one timeline."""

    timeline: Timeline
    table: pd.DataFrame
    html: str
    lanes: Lanes | None
    chart: dict[str, Any] | None

    def traces(self, kind: str) -> list[dict[str, Any]]:
        return [trace for trace in self.chart["data"] if kind in trace["meta"]] if self.chart else []


@pytest.fixture(scope="module")
def views(content, timelines, with_courses):
    """Every choice with its usual course, 200 drawn with another, and one with the longest of all."""
    longest = scenario(content, Choice("mixed", "severe", Course.weekly(12, 6)))
    found = []
    for timeline in (*timelines.values(), *with_courses.values(), longest):
        draws = timeline.draws_change
        html = unescape(timeline_lanes(content, timeline)) if draws else ""
        on, chart = (lanes(timeline), timeline_chart(content, timeline)) if draws else (None, None)
        found.append(Views(timeline, timeline.weekly, html, on, chart))
    return found


@pytest.mark.hazard("HZ-07", "HZ-16")
@pytest.mark.standard("DEV-3", "IPD-P5")
def test_the_lines_of_the_lanes_are_those_of_the_weekly_table_on_one_scale(views):
    for view in (view for view in views if view.lanes):
        assert len(view.lanes.lines) == 12
        for line in view.lanes.lines:
            knots = [*line.measured[::3], *line.after[::3]]
            read = {round(x / A_WEEK): 1 - y / 100 for x, y in knots}
            assert {0, view.timeline.followed_until, 52} <= set(read)
            held = view.table[f"journey_{line.number}"]
            assert read == pytest.approx({week: held[week] for week in read}, abs=0.006)


@pytest.mark.hazard("HZ-07")
@pytest.mark.standard("IPD-P5")
def test_months_and_words_of_change_stand_at_the_same_place_for_every_choice(views):
    drawn = [view.lanes for view in views if view.lanes]
    assert len({on.months for on in drawn}) == 1
    assert len({tuple((band.words, band.top, band.height) for band in on.bands) for on in drawn}) == 1


@pytest.mark.hazard("HZ-16")
@pytest.mark.standard("IPD-P6")
def test_the_chart_holds_the_weekly_table_and_reads_each_value_as_the_sentences_do(content, views):
    for view in (view for view in views if view.chart):
        drawn = journeys(view.chart)
        assert list(drawn) == [journey.number for journey in view.timeline.journeys]
        sentences = journey_sentences(content, view.timeline)
        for number, line in drawn.items():
            column = view.table[f"journey_{number}"].tolist()
            words = [view.timeline.band(share).words for share in column]
            assert line == list(zip(view.timeline.weeks, column, words, strict=True))
            told = {f"month{n}": words[week_of(n)] for n in MILESTONES}
            assert sentences[number - 1] == content.say("narrative.journey.sentence", number=number, **told)
        for trace in view.traces("phase"):
            assert (trace["x0"], trace["dx"], trace["customdata"]) == (
                *(0, 1),
                view.table[PHASE_COLUMNS[trace["meta"]["phase"]]].tolist(),
            )


def counted(content, view, week):
    shares = view.table.loc[week, list(JOURNEYS)]
    some, clear = (next(band.low for band in content.synthesis.bands if band.id == name) for name in ("some", "clear"))
    found = {"clear": int((shares >= clear).sum()), "little": int((shares < some).sum())}
    return found | {"some": 12 - sum(found.values())}


@pytest.mark.hazard("HZ-03", "HZ-16")
@pytest.mark.standard("IPD-P6", "IPD-P7")
def test_sentences_table_and_alternative_count_what_the_weekly_table_holds(content, views):
    for view in (view for view in views if view.timeline.draws_change):
        words = " ".join(s.text for passage in in_words(content, view.timeline) for s in passage.statements)
        for month in MILESTONES:
            counts = counted(content, view, week_of(month))
            assert content.say("narrative.words.notice_month", month=month, **counts) in words
        for row in month_rows(content, view.timeline)[1:]:
            counts = counted(content, view, week_of(row.month))
            assert row.notice.startswith(content.say("narrative.table.notice_cell", **counts))
        week = view.timeline.judged_week
        told = counted(content, view, week) | {"month": month_of(week)}
        assert said(content, "narrative.picture.desc", **told).fullmatch(picture_description(content, view.timeline))
        answers = [answer.text for headline in headlines(content, view.timeline) for answer in headline.answers]
        assert content.say("narrative.headline.change.drawn", **told) in answers


@pytest.mark.hazard("HZ-21")
def test_the_three_accounts_of_how_long_stand_apart_and_agree_everywhere(content, views):
    """Lines and counts are the studies'; the article has a span and no number; top-ups are markers and a sentence."""
    for view in (view for view in views if view.timeline.draws_change and view.timeline.smooth_weeks[0] < 52):
        start, end = view.timeline.smooth_weeks
        span = view.lanes.smooth
        assert span.left / A_WEEK == pytest.approx(start, abs=0.01)
        assert (span.left + span.width) / A_WEEK == pytest.approx(min(end, 52), abs=0.01)
        assert view.traces("article")[0]["x"] == pytest.approx([start, end])
        table = view.table["article_smooth"]
        assert [week for week in view.timeline.weeks if table[week]] == [
            week for week in view.timeline.weeks if start <= week <= end
        ]
        smooth, fade = (content.say(f"narrative.table.article_{key}") for key in ("smooth", "fade"))
        for row in month_rows(content, view.timeline)[1:]:
            week = week_of(row.month)
            assert (row.notice.endswith(smooth), row.notice.endswith(fade)) == (start <= week <= end, week > end)
        lasts = next(each for each in headlines(content, view.timeline) if each.id == "lasts")
        assert [answer.who for answer in lasts.answers] == ["studies", "article"]
        passages = {passage.id: passage.statements for passage in in_words(content, view.timeline)}
        assert [answer.who for answer in passages["lasts"]] == ["studies", "article", "drawn", "studies"]
        assert passages["lasts"][:2] == lasts.answers


@pytest.mark.hazard("HZ-03")
@pytest.mark.standard("IPD-P7")
@pytest.mark.parametrize("key", ["words.notice_month", "table.notice_cell", "picture.desc"])
def test_gain_stands_beside_no_gain_in_each_message_that_counts(content, key):
    assert {"{clear}", "{some}", "{little}"} <= set(re.findall(r"{\w+}", content.messages[f"narrative.{key}"]))


def test_sessions_and_measured_weeks_are_the_same_everywhere(content, views):
    for view in views:
        held = {int(number): week for week, number in view.table["session"].dropna().items()}
        if view.lanes:
            (dots,) = view.traces("event")
            assert dict(zip(map(int, dots["text"]), dots["x"], strict=True)) == held
            drawn = {number: left / A_WEEK for number, left in view.lanes.sessions if left <= 100}
            assert drawn == pytest.approx({n: week for n, week in held.items() if week <= 52}, abs=0.01)
        name = next(event.name for event in view.timeline.events if event.id == "session")
        done = " ".join(row.do for row in month_rows(content, view.timeline))
        assert all((f"{name} {number}" in done) is view.timeline.draws_change for number in held)

        if view.lanes:
            (marks,) = view.traces("measured")
            in_chart = sorted(zip(marks["meta"]["measured"], marks["x"], strict=True))
            in_table = [
                *(
                    (lane, week)
                    for lane in ("notice", "skin")
                    for week, on in view.table[f"measured_{lane}"].items()
                    if on
                )
            ]
            assert in_chart == in_table
            assert len(view.lanes.looked) == len([week for lane, week in in_table if lane == "notice"])


@pytest.mark.hazard("HZ-02", "HZ-12")
@pytest.mark.standard("PEM-8", "WCAG-7")
def test_every_picture_and_chart_is_stamped_and_has_words_and_a_table_beside_it(content, views):
    stamp = content.say("narrative.stamp")
    assert "forecast" in stamp.lower()
    for view in (view for view in views if view.chart):
        assert stamp in view.html
        assert f"<b>{stamp}</b>" in [note["text"] for note in view.chart["layout"]["annotations"]]
        described = picture_description(content, view.timeline)
        assert "forecast" in described.lower()
        title = picture_title(content, view.timeline)
        heard = content.say("narrative.chart.alt", title=title, description=described)
        assert chart_alt(content, view.timeline) == heard
        assert described in view.html
        assert all(row.notice for row in month_rows(content, view.timeline))
        assert all(passage.statements for passage in in_words(content, view.timeline))
