"""The wording lint: nothing visible breaks a rule, and every rule is shown to catch a planted fault."""

import ast
import re
import shutil
from pathlib import Path

import pytest

from scar_timeline.content.wording import (
    RULES,
    VisibleText,
    WordingException,
    faults_in,
    lint,
    read_exceptions,
    visible_texts,
)

ROOT = Path(__file__).parents[3]
DATA, PACKAGE, PAGES = ROOT / "data", ROOT / "scar_timeline", ROOT / "pages"


def broken_rules(words: str, place: str = "text/en/explore.toml") -> list[str]:
    return [fault.rule for fault in faults_in(VisibleText(place, "explore.some.key", words))]


@pytest.mark.hazard("HZ-13")
@pytest.mark.standard("DEV-6", "IPD-P2", "IPD-P3", "IPD-P4", "NHS-4")
def test_no_visible_text_breaks_a_rule():
    faults, _ = lint(visible_texts(DATA, PACKAGE), read_exceptions(DATA))
    assert not faults, "\n" + "\n".join(map(str, faults))


@pytest.mark.standard("NHS-3")
def test_every_exception_still_covers_something():
    _, unused = lint(visible_texts(DATA, PACKAGE), read_exceptions(DATA))
    assert not unused, [f"{row.file} {row.rule}: {row.words}" for row in unused]


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


@pytest.mark.hazard("HZ-19")
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("text/en/planted.toml", 'line = "It will last."\n'),
        ("planted.csv", "id,text\na,It will last.\n"),
        ("clinic.toml", 'our_follow_up_note = "It will last."\n'),
    ],
)
def test_the_lint_reads_messages_tables_and_the_clinics_own_settings(tmp_path, name, content):
    shutil.copytree(DATA, tmp_path / "data")
    (tmp_path / "data" / name).write_text(content, encoding="utf-8")
    faults, _ = lint(visible_texts(tmp_path / "data", PACKAGE), read_exceptions(DATA))
    assert [fault.rule for fault in faults if fault.text.place == name] == ["will"]


@pytest.mark.parametrize("name", ["planted.html", "planted.j2"])
def test_the_lint_reads_templates_but_not_their_markup(tmp_path, name):
    template = "<p class='best'>{% if best %}<!-- the best way -->\n<b>It will last.</b></p>\n"
    (tmp_path / name).write_text(template, encoding="utf-8")
    planted = [text for text in visible_texts(DATA, tmp_path) if text.place == name]
    faults, _ = lint(planted, [])
    assert [(fault.rule, fault.text.key) for fault in faults] == [("will", "line 2")]


def test_the_lint_reads_the_words_of_a_typst_template_but_not_its_code(tmp_path):
    (tmp_path / "planted.typ").write_text(
        '#set page(width: 100%)\n#note("It will last.")[Best of all]\n', encoding="utf-8"
    )
    planted = [text for text in visible_texts(DATA, tmp_path) if text.place == "planted.typ"]
    faults, _ = lint(planted, [])
    assert [(fault.rule, fault.text.key) for fault in faults] == [("will", "line 2"), ("best", "line 2")]


def test_an_exception_covers_only_its_own_words_in_its_own_place():
    row = WordingException(
        file="a.csv",
        rule="cure",
        where="text",
        words="no permanent cure",
        reason="the article says so",
        line=2,
    )
    allowed = VisibleText("a.csv", "row 2, text", "There is no permanent cure for scars.")
    elsewhere = VisibleText("b.csv", "row 2, text", "There is no permanent cure for scars.")
    other_words = VisibleText("a.csv", "row 3, text", "A cure for scars.")
    faults, unused = lint([allowed, elsewhere, other_words], [row])
    assert [(fault.text.place, fault.rule) for fault in faults] == [
        ("a.csv", "permanent"),
        ("b.csv", "permanent"),
        ("b.csv", "cure"),
        ("a.csv", "cure"),
    ]
    assert unused == []


def test_an_exception_that_covers_nothing_is_reported():
    row = WordingException(
        file="a.csv", rule="cure", where="text", words="no cure", reason="the article says so", line=2
    )
    assert lint([VisibleText("a.csv", "row 2, text", "Plain words.")], [row])[1] == [row]


SENTENCE = re.compile(r"^[A-Z][a-z']+(?: [a-z'\d]+){2,}")


def sentences_in(source: str) -> list[str]:
    """String constants that read as a sentence, docstrings and raised messages left out."""
    tree = ast.parse(source)
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.Raise):
            skipped.update(id(child) for child in ast.walk(node))
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in skipped
        and SENTENCE.match(node.value)
    ]


@pytest.mark.parametrize(
    "path", sorted([*PAGES.rglob("*.py"), *(PACKAGE / "ui").rglob("*.py")]), ids=lambda path: path.name
)
def test_no_page_and_no_block_holds_a_sentence_of_its_own(path):
    assert sentences_in(path.read_text(encoding="utf-8")) == []


def test_a_sentence_planted_in_a_page_is_found():
    docstring, raised = '"""A docstring that reads as words."""', 'raise ValueError("This is wrong")'
    source = f'{docstring}\nst.write("Your scars may fade")\n{raised}\n'
    assert sentences_in(source) == ["Your scars may fade"]
