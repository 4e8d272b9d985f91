"""The decision tables: every option filled in, every number with its group, harms not softened."""

import csv
import shutil
from pathlib import Path

import pytest

from scar_timeline.content.decision import (
    OPTION_COLUMNS,
    DecisionTables,
    HarmRow,
    read_decision_tables,
)
from scar_timeline.content.errors import ContentError
from scar_timeline.synthesis.harms import pool, wilson

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="module")
def tables() -> DecisionTables:
    return read_decision_tables(DATA)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in DATA.glob("*.csv"):
        shutil.copy(file, tmp_path / file.name)
    return tmp_path


def change(folder: Path, file: str, key: str, row_id: str, column: str, value: str) -> None:
    with (folder / file).open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        if row[key] == row_id:
            row[column] = value
    with (folder / file).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.hazard("HZ-22")
@pytest.mark.standard("NICE-1")
def test_no_treatment_stands_first_and_every_option_has_every_row(tables):
    assert OPTION_COLUMNS[0] == "no_treatment"
    for row in tables.options:
        for option in OPTION_COLUMNS:
            assert getattr(row, option), f"{row.id} says nothing about {option}"


@pytest.mark.standard("IPD-C1", "NICE-9")
def test_options_are_told_in_similar_detail(tables):
    lengths = {
        option: sum(len(getattr(row, option).split()) for row in tables.options) for option in OPTION_COLUMNS
    }
    assert max(lengths.values()) <= 2 * min(lengths.values()), lengths


@pytest.mark.standard("IPD-Q4")
def test_the_gain_row_is_followed_by_the_no_gain_row(tables):
    ids = [row.id for row in tables.options]
    assert ids.index("no_change") == ids.index("better") + 1
    assert ids.index("wrong") == ids.index("no_change") + 1


@pytest.mark.standard("IPD-N1")
def test_no_treatment_shows_both_sides_of_the_natural_course(tables):
    rows = {row.id: row.no_treatment for row in tables.options}
    assert "34 in 100" in rows["better"]
    assert "66 in 100" in rows["no_change"]


def test_dark_marks_span_0_to_17_in_100_across_studies(tables, catalogue):
    dark = pool(catalogue.synthesis.harm_counts, "dark_marks")
    assert (round(100 * dark.least), round(100 * dark.most)) == (0, 17)
    wrong = next(row for row in tables.options if row.id == "wrong")
    assert "Dark marks in 0 to 17 of 100 people, by study and skin." in wrong.microneedling


@pytest.mark.standard("IPD-P1")
@pytest.mark.parametrize(
    ("row_id", "low", "high"),
    [
        ("dark_marks_brown_skin", wilson(5, 36)[0], wilson(5, 30)[1]),
        ("dark_marks_all_skin", *wilson(0, 60)),
        ("line_marks", wilson(2, 36)[0], wilson(2, 30)[1]),
        ("little_change", 0, 10 / 30),
    ],
)
def test_people_in_100_follow_from_the_counts_the_studies_reported(tables, row_id, low, high):
    row = next(row for row in tables.harms if row.id == row_id)
    assert (row.in_100_low, row.in_100_high) == (round(100 * low), round(100 * high))


@pytest.mark.hazard("HZ-04")
def test_harms_nobody_counted_are_still_shown(tables):
    uncounted = {row.harm for row in tables.harms if not row.is_counted}
    assert {"Infection", "Small lumps"} <= uncounted


def test_little_or_no_change_is_among_the_harms_and_names_the_stricter_trials(tables):
    row = next(row for row in tables.harms if row.id == "little_change")
    assert "Stricter trials" in row.note
    assert {"F11", "F13"} <= set(row.sources)


@pytest.mark.hazard("HZ-14")
@pytest.mark.standard("NHS-7")
def test_each_day_describes_three_skins_and_how_it_feels(tables):
    assert [row.id for row in tables.experience] == ["day_0", "day_3", "day_7"]
    for row in tables.experience:
        assert row.brown_skin.startswith("Brown skin")
        assert row.black_skin.startswith("Black skin")
        assert row.white_skin.startswith("White skin")
        assert not row.feel.lower().startswith(("redness", "it looks"))


@pytest.mark.hazard("HZ-06")
def test_everyone_trials_left_out_is_told_to_ask_first(tables):
    assert {"keloids", "skin_trouble", "immune", "isotretinoin", "blood_thinners", "recent_treatment"} <= {
        row.id for row in tables.ask_first
    }
    assert {"pregnant", "bleeding", "sores", "skin_cancer", "allergy"} <= {row.id for row in tables.ask_first}


def test_three_questions_each_with_one_answer_that_fits(tables):
    questions = tables.tell_back_questions()
    assert len(questions) == 3
    for answers in questions.values():
        assert sum(answer.fits for answer in answers) == 1


def test_the_fitting_answer_does_not_always_stand_in_the_same_place(tables):
    places = {[a.fits for a in answers].index(True) for answers in tables.tell_back_questions().values()}
    assert len(places) > 1


def test_urgent_signs_come_first(tables):
    order = ["now", "today", "soon"]
    shown = [order.index(row.urgency) for row in tables.help]
    assert shown == sorted(shown)
    assert "999" in tables.help[0].act


def test_question_ids_stay_as_they_are_because_links_and_prints_hold_them(tables):
    ids = [row.id for row in tables.questions]
    assert ids[:6] == ["change", "mytype", "course", "judge", "marks", "clean"]
    assert ids[6:] == ["after", "call", "topup", "cost", "other", "nothing"]
    assert tables.question("topup").text.startswith("Do you arrange top-ups?")
    with pytest.raises(KeyError):
        tables.question("none")


@pytest.mark.parametrize(
    ("file", "key", "row_id", "column", "value"),
    [
        ("options.csv", "id", "wrong", "microneedling", ""),
        ("options.csv", "id", "wrong", "sources", "F99"),
        ("harms.csv", "id", "line_marks", "in_100_high", "107"),
        ("experience.csv", "id", "day_3", "black_skin", ""),
        ("ask_first.csv", "id", "keloids", "sources", ""),
        ("tell_back.csv", "answer", "never", "fits", "yes"),
        ("tell_back.csv", "answer", "never", "opens", "nowhere"),
        ("tell_back.csv", "answer", "some", "text", "Another question?"),
        ("help.csv", "id", "unwell", "urgency", "later"),
        ("questions.csv", "id", "topup", "topic", "price"),
    ],
)
def test_a_wrong_cell_is_named_by_file_row_and_column(folder, file, key, row_id, column, value):
    change(folder, file, key, row_id, column, value)
    with pytest.raises(ContentError) as caught:
        read_decision_tables(folder)
    assert (caught.value.file, caught.value.column) == (file, column)
    assert caught.value.row is not None


@pytest.mark.parametrize(
    ("low", "high", "people", "reason"),
    [
        (5, None, 30, "both filled in, or both empty"),
        (9, 5, 30, "in_100_low is above in_100_high"),
        (5, 9, None, "needs the number of people"),
    ],
)
def test_a_number_in_100_needs_its_range_and_its_people(low, high, people, reason):
    words = dict.fromkeys(("harm", "meaning", "counted", "group", "time", "note"), "x")
    with pytest.raises(ValueError, match=reason):
        HarmRow(**words, id="a", in_100_low=low, in_100_high=high, people=people, sources=("F25",), line=2)
