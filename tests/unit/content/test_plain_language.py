"""The wording rules: each catches a planted fault, and plain careful words pass."""

import pytest

from scar_timeline.content.lint.plain_language import RULES, VisibleText, faults_in

PLANTED = [
    ("will", "Your scars will fade."),
    ("will", "You'll see smoother skin."),
    ("guarantee", "Smoother skin, guaranteed."),
    ("permanent", "The change is permanent."),
    ("cure", "This cures acne scars."),
    ("erase", "It erases marks."),
    ("erase", "It removes acne scars."),
    ("your result", "See your results here."),
    ("best", "The best treatment for rolling scars."),
    ("predict", "We predict the change."),
    ("safe", "It is safe for all skin types."),
    ("safe", "A risk-free visit."),
    ("recommend", "We recommend 4 sessions."),
    ("risk", "There is a risk of dark marks."),
    ("promise", "It is painless."),
    ("device", "It diagnoses scars."),
    ("bare percentage", "In 53% of cases."),
    ("bare percentage", "In 53 per cent of cases."),
    ("hyphen range", "It lasts 3-6 months."),
    ("hyphen range", "It lasts 3 – 6 months."),
    ("decimal", "It fell by 0.9 grades."),
    ("1 in X", "It happens to 1 in 6 people."),
    ("exclamation", "Smoother skin soon!"),
    ("number without group and time", "It happens in 17 in 100."),
    ("number without group and time", "It happens to 17 in 100 people."),
    ("number without group and time", "It happens 17 in 100 within 4 weeks."),
]


def broken_rules(words, place="text/en/explore.toml"):
    return [fault.rule for fault in faults_in(VisibleText(place, "explore.some.key", words))]


@pytest.mark.standard("IPD-P3", "NHS-3", "NHS-6")
@pytest.mark.parametrize(("rule", "words"), PLANTED)
def test_a_planted_fault_is_caught(rule, words):
    assert rule in broken_rules(words)


@pytest.mark.standard("DEV-6")
def test_every_rule_is_planted_at_least_once():
    assert {rule for rule, _ in PLANTED} == set(RULES)


@pytest.mark.parametrize(
    "words",
    [
        "Many clinics arrange 3 to 4 sessions; yours may differ.",
        "After a course, 14 to 17 in 100 people with brown skin got dark marks.",
        "Unclean needles are unsafe.",
        "Next review: 2027-11-22.",
        "Read it at https://doi.org/10.1371/journal.pone.0204318.",
        "A free follow-up, willing or not.",
        "Line-shaped scars came up in a 2-week course.",
    ],
)
def test_plain_careful_words_pass(words):
    assert broken_rules(words) == []


def test_rows_with_group_and_time_of_their_own_may_give_the_number_alone():
    assert broken_rules("17 in 100", place="harms.csv") == []
