"""Before you decide: options alike, harms in full view, nothing scored, nothing preselected."""

from dataclasses import replace

import pytest

from scar_timeline.blocks import decide
from scar_timeline.content.tables.options import OPTION_COLUMNS
from scar_timeline.narrative.harms import how_often
from scar_timeline.narrative.headline import studies_range
from scar_timeline.narrative.narrative import dark_marks_in_100

hazard, standard = pytest.mark.hazard, pytest.mark.standard
BLOCKS = [getattr(decide, name) for name in ("opening", "options", "harms", "recovery_days", "cautions", "values")]
BLOCKS += [getattr(decide, name) for name in ("teach_back", "questions", "no_hurry")]


@standard("IPD-C1", "IPD-Q3", "NICE-2", "SHR-2")
def test_options_stand_in_cells_of_one_kind_whole_and_in_order(read, catalogue):
    rows = read(decide.options).select("tbody tr")
    told = [[cell.text for cell in row.find_all(["th", "td"])] for row in rows]
    assert told == [
        [row.row, *(getattr(row, option) for option in OPTION_COLUMNS)] for row in catalogue.decision.options
    ]
    assert all(cell.attrs.keys() == {"role", "data-column"} for row in rows for cell in row.find_all("td"))


@hazard("HZ-06", "HZ-10", "HZ-22")
@standard("DEV-2")
@pytest.mark.parametrize("block", BLOCKS)
def test_nothing_is_preselected_or_typed_in_and_nothing_is_sold(read, block):
    found = read(block)
    assert not found.select("[checked], textarea, input:not([type=radio]):not([type=checkbox])")
    for selling in ("book now", "pay now", "special offer", "£", "$"):
        assert selling not in found.text.lower()


@hazard("HZ-06")
def test_cautions_are_a_list_to_read_and_no_form(read, catalogue):
    found = read(decide.cautions)
    assert not found.find(["input", "button", "select"])
    assert [row.text in item.text for row, item in zip(catalogue.decision.cautions, found.select("li"), strict=True)]


@hazard("HZ-04", "HZ-12", "HZ-16")
@standard("COS-1", "IPD-Q5", "NHS-5", "NICE-11", "PEM-5")
def test_each_count_is_a_range_on_one_scale_beside_the_gain_and_in_words(read, catalogue):
    found = read(decide.harms)
    marks = dark_marks_in_100(catalogue)
    assert found.summary.select_one(".answer-line").text == catalogue.say("explore.facts.dark_marks", **marks)
    gain, *figures = found.select(".figure")
    assert studies_range(catalogue).text in gain.text
    rows = [row for rows in catalogue.decision.harms_by_name().values() for row in rows]
    for row, figure in zip(rows, figures, strict=True):
        assert row.group in figure.text
        if not row.is_counted:
            assert not figure.select(".range")
            assert row.counted in figure.text
            continue
        often = how_often(catalogue, row)
        least, most = (each["style"] for each in figure.select(".range i"))
        assert least == f"width:{often.low}%"
        assert most == f"inset-inline-start:{often.low}%;width:{often.high - often.low}%"
        for told in (often.low, often.high, 100 - often.low, often.counted):
            assert str(told) in figure.text


@hazard("HZ-14")
@standard("IPD-Q6")
def test_each_day_says_how_it_feels_first_then_how_it_looks_on_all_skins(read, catalogue):
    rows = read(decide.recovery_days).select("tbody tr")
    assert [row.th.text for row in rows] == [
        catalogue.say(f"decide.recovery_days.{aspect}") for aspect in decide.ASPECTS
    ]
    for aspect, row in zip(decide.ASPECTS, rows, strict=True):
        assert [cell.text for cell in row.select("td")] == [
            getattr(day, aspect) for day in catalogue.decision.recovery_days
        ]


@hazard("HZ-03")
@standard("COS-2", "IPD-Q2", "PEM-6", "PEM-7", "PEM-10", "SHR-4")
def test_each_part_says_its_answer_closed_and_the_page_ends_without_hurry(read, catalogue):
    parts = [decide.options, decide.harms, decide.recovery_days, decide.values, decide.questions, decide.cautions]
    for part in (*parts, decide.teach_back, decide.no_hurry):
        fold = read(part).select_one("details.fold:not([open])")
        assert fold.summary.h2.text
        assert len(fold.summary.select_one(".answer-line").text) > 20
    first, last = read(decide.opening).text, read(decide.no_hurry).text
    assert catalogue.say("purpose.decision") in first
    assert catalogue.say("decide.end.intro") in first
    assert all(catalogue.say(f"decide.end.{key}") in last for key in ("none", "think"))


@hazard("HZ-23")
@standard("COS-4")
def test_distress_is_met_with_where_to_turn(read, catalogue):
    said = read(decide.no_hurry).text
    assert catalogue.say("decide.end.feelings") in said
    assert catalogue.say("decide.end.support") in said


@standard("DEV-4", "IPD-V1", "NICE-3", "SHR-3")
def test_cards_are_sorted_into_answers_and_listed_back_and_only_what_matters_counts(read, catalogue):
    found = read(decide.values)
    for card, group in zip(catalogue.decision.values, found.select("fieldset"), strict=True):
        answers = group.select("input")
        assert [answer["value"] for answer in answers] == list(decide.ANSWERS)
        assert [answer["value"] for answer in answers if answer.get("data-id")] == ["matters"]
        assert found.select_one(f'li[data-when="value-{card.id}=matters"][hidden]').text == card.text


@standard("IPD-G1", "PEM-11")
def test_questions_are_ticked_by_topic_counted_in_words_and_listed_back(read, catalogue):
    found, rows = read(decide.questions), catalogue.decision.question_prompts
    assert {box["data-id"] for box in found.select("input[type=checkbox]")} == {row.id for row in rows}
    counts = [each.text for each in found.select("p[data-when]")]
    assert counts == [catalogue.count("take_home.questions.picked", n) for n in range(len(rows) + 1)]
    assert [each.text for each in found.select("ol li[hidden]")] == [row.text for row in rows]


def test_each_answer_told_back_has_its_reply_and_reopens_its_part_only_where_it_does_not_fit(read, catalogue):
    found = read(decide.teach_back)
    for row in catalogue.decision.teach_back:
        reply = found.select_one(f'[data-when="teach-back-{row.question}={row.answer}"][hidden]')
        assert row.reply in reply.text
        assert bool(reply.select("table, .figure")) is not row.fits
        assert not reply.find(["progress", "meter"])


@hazard("HZ-16")
def test_a_figure_in_a_table_is_worked_out_from_the_counts(read, catalogue):
    row = catalogue.decision.options[0].model_copy(update={"microneedling": "In {lines_low} to {lines_high} of 100."})
    often = how_often(catalogue, next(harm for harm in catalogue.decision.harms if harm.id == "lines"))
    decision = replace(catalogue.decision, options=(row,))
    assert f"In {often.low} to {often.high} of 100." in read(decide.options, decision=decision).text
