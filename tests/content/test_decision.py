"""What helps to decide: options even-handed, harms not softened, signs for every skin, urgent help first."""

import re

import pytest

from scar_timeline.content.tables.options import OPTION_COLUMNS
from scar_timeline.narrative.harms import HowOften, how_often

IN_LINKS = {
    *("change", "mytype", "course", "judge", "marks", "clean"),
    *("after", "call", "topup", "cost", "other", "nothing"),
}
"""Ids of questions that stand in links and on paper."""


@pytest.mark.hazard("HZ-22")
@pytest.mark.standard("IPD-C1", "NICE-1", "NICE-9")
def test_no_treatment_stands_first_and_options_are_told_in_similar_detail(content):
    assert OPTION_COLUMNS[0] == "no_treatment"
    told = {option: [getattr(row, option) for row in content.decision.options] for option in OPTION_COLUMNS}
    assert all(all(texts) for texts in told.values())
    lengths = [len(" ".join(texts).split()) for texts in told.values()]
    assert max(lengths) <= 2 * min(lengths), lengths


@pytest.mark.standard("IPD-N1", "IPD-Q4")
def test_gain_no_gain_and_harm_follow_each_other_and_the_natural_course_has_both_sides(content):
    rows = {row.id: row for row in content.decision.options}
    ids = list(rows)
    assert [ids.index(name) - ids.index("better") for name in ("no_change", "wrong")] == [1, 2]
    sides = [re.search(r"(\d+) in 100", rows[name].no_treatment)[1] for name in ("better", "no_change")]
    assert sum(map(int, sides)) == 100


@pytest.mark.standard("IPD-P1")
@pytest.mark.parametrize(
    ("row", "low", "high", "counted"),
    [
        ("dark_marks_brown_skin", 7, 34, "5 of 30 people"),
        ("dark_marks_all_skin", 2, 7, "7 of 198 people"),
        ("line_marks", 2, 21, "2 of 30 people"),
        ("little_change", 0, 33, "0 of 51 to 10 of 30 people, by study"),
    ],
)
def test_people_in_100_follow_from_the_counts_the_studies_reported(content, row, low, high, counted):
    """95 % intervals after Wilson, or the range over the studies."""
    harms = {harm.id: harm for harm in content.decision.harms}
    assert how_often(content, harms[row]) == HowOften(low, high, counted)


@pytest.mark.hazard("HZ-04")
def test_harms_nobody_counted_and_no_change_are_among_the_harms(content):
    harms = {row.id: row for row in content.decision.harms}
    assert not any(harms[name].is_counted for name in ("infection", "lumps"))
    assert {"F11", "F13"} <= set(harms["little_change"].sources)


@pytest.mark.hazard("HZ-14")
@pytest.mark.standard("NHS-7")
def test_each_day_describes_three_skins_and_how_it_feels_and_no_sign_is_for_light_skin_only(content):
    days = [int(row.id.removeprefix("day_")) for row in content.decision.recovery_days]
    assert days[0] == 0
    assert days == sorted(days)
    for row in content.decision.recovery_days:
        for skin in ("brown", "black", "white"):
            assert skin in getattr(row, f"{skin}_skin").lower()
        assert not row.feel.lower().startswith(("redness", "it looks"))
    signs = [f"{row.sign} {row.act}" for row in content.decision.red_flags]
    naming = [
        text
        for text in (*signs, *(row.meaning for row in content.decision.harms))
        if re.search(r"\bred(ness)?\b", text, re.I)
    ]
    assert naming
    assert all(re.search(r"dark|purple", text) for text in naming), naming


@pytest.mark.hazard("HZ-06")
def test_everyone_trials_left_out_is_told_to_ask_first(content):
    left_out = {"keloids", "skin_trouble", "immune", "isotretinoin", "blood_thinners", "recent_treatment"}
    left_out |= {"pregnant", "bleeding", "sores", "skin_cancer", "allergy", "raised", "age"}
    assert left_out <= {row.id for row in content.decision.cautions}


def test_the_fitting_answer_does_not_always_stand_in_the_same_place(content):
    questions = content.decision.teach_back_questions().values()
    assert len({[answer.fits for answer in answers].index(True) for answers in questions}) > 1


def test_urgent_signs_come_first_with_whom_to_call(content):
    order = ["now", "today", "soon"]
    shown = [order.index(row.urgency) for row in content.decision.red_flags]
    assert shown == sorted(shown)
    assert shown[0] == 0
    assert re.search(r"\d", content.decision.red_flags[0].act)


def test_questions_in_links_and_on_paper_are_still_there(content):
    assert {row.id for row in content.decision.question_prompts} >= IN_LINKS


@pytest.mark.hazard("HZ-13")
@pytest.mark.standard("DEV-5")
def test_follow_ups_are_told_as_what_somebody_arranges_or_says_and_never_as_orders(content):
    for row in content.follow_ups:
        assert not re.search(r"\b(you must|you need to|you should|make sure)\b", row.says, re.IGNORECASE)
        if row.basis in ("drawn", "claim"):
            assert re.search(r"\bclinics\b", row.says, re.IGNORECASE), row.id


@pytest.mark.standard("IPD-Q2")
def test_pages_say_they_are_for_adults_and_the_first_sentence_names_doing_nothing(content):
    assert "18" in content.say("purpose.adults")
    assert "nothing" in content.say("purpose.decision")
