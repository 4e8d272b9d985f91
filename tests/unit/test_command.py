"""``python -m scar_timeline`` as a clinician runs it."""

import csv
import io
import json
import subprocess
import sys

import pytest

from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario
from tests.tables import change

WAVE = ("--scar-type", "rolling", "--severity", "moderate")


@pytest.fixture
def shell(root):
    """A line in a shell, in a process of its own."""

    def one(line):
        command = line.replace("python", sys.executable, 1)
        return subprocess.run(command, shell=True, cwd=root, capture_output=True, text=True, timeout=60, check=False)

    return one


def rows_of(printed):
    return list(csv.DictReader(io.StringIO(printed)))


def test_it_prints_the_weekly_table_as_csv_or_json(here, timelines):
    status, out, err = here(*WAVE)
    rows = rows_of(out)
    assert (status, err) == (0, "")
    assert [row["week"] for row in rows] == [str(week) for week in range(53)]
    assert [row["week"] for row in rows if row["session"]] == ["0", "6", "12", "18", "24"]
    for journey in timelines["rolling", "moderate"].journeys:
        assert tuple(float(row[f"journey_{journey.number}"]) for row in rows) == journey.shares
    objects = json.loads(here(*WAVE, "--format", "json")[1])
    assert [list(row) for row in objects] == [list(row) for row in rows]
    for row, written in zip(objects, rows, strict=True):
        assert row == {name: float(cell) if cell else None for name, cell in written.items()}


def test_any_course_can_be_asked_for(here, catalogue):
    rows = rows_of(here(*WAVE, "--sessions", "12", "--spacing-weeks", "1")[1])
    drawn = scenario(catalogue, Choice("rolling", "moderate", Course.weekly(12, 1)))
    assert tuple(float(row["remodelling"]) for row in rows) == drawn.line("remodelling")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "the following arguments are required: --scar-type, --severity"),
        (("--scar-type", "rolling"), "the following arguments are required: --severity"),
        (("--scar-type", "keloid", "--severity", "mild"), "invalid choice: 'keloid'"),
        (("--scar-type", "rolling", "--severity", "awful"), "invalid choice: 'awful'"),
        ((*WAVE, "--sessions", "13", "--spacing-weeks", "4"), "a course has 1 to 12 sessions, not 13"),
        ((*WAVE, "--sessions", "4", "--spacing-weeks", "0"), "sessions are 1 to 12 weeks apart, not 0"),
        ((*WAVE, "--format", "xml"), "invalid choice: 'xml'"),
        ((*WAVE, "extra"), "unrecognized arguments: extra"),
        (("link", "extra"), "unrecognized arguments: extra"),
    ],
)
def test_a_wrong_call_is_explained(here, arguments, said):
    status, out, err = here(*arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert err.startswith("usage: python -m scar_timeline")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("--sessions", "4"), ("together", {})),
        (("--spacing-weeks", "4"), ("together", {})),
        (("--sessions", "4", "--spacing-weeks", "4.5"), ("number", {"value": "4.5"})),
    ],
)
def test_half_a_course_or_no_whole_number_is_explained(here, catalogue, arguments, error):
    status, _, err = here(*WAVE, *arguments)
    assert status == 2
    assert catalogue.say(f"command.error.{error[0]}", **error[1]) in err


def test_help_names_the_choices_and_what_it_prints(here, catalogue):
    status, out, _ = here("--help")
    said = " ".join(out.split())
    assert status == 0
    assert "{ice_pick,rolling,raised,mixed}" in said
    assert catalogue.say("command.about") in said
    assert catalogue.say("command.others") in said


def test_a_link_is_made_and_read_back(here, catalogue):
    code = here("link", *WAVE)[1].strip()
    opened = {"scar_type": "rolling", "severity": "moderate", "view": "picture", "version": "2.1"}
    status, out, _ = here("link", "--read", code)
    assert (status, out.strip()) == (0, catalogue.say("links.command.opens", **opened))


def test_bad_content_ends_in_one_line_with_code_1(shell, catalogue_folder):
    change(catalogue_folder, "phases.csv", "proliferation", residence_weeks="slow")
    done = shell(f"python -m scar_timeline --data {catalogue_folder} {' '.join(WAVE)}")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("data/phases.csv, row 3, column residence_weeks: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_reader_that_stops_early_is_no_fault(shell, catalogue_folder):
    done = shell(f"python -m scar_timeline --data {catalogue_folder} {' '.join(WAVE)} | head -1")
    assert done.stdout.startswith("week,session,")
    assert done.stderr == ""


def test_it_never_loads_the_heavy_parts(shell, catalogue_folder):
    """They would cost seconds, and the numbers do not need them."""
    script = (
        "import sys; from scar_timeline.command import main;"
        f"main([*{WAVE!r}, '--data', '{catalogue_folder}']);"
        "print([m for m in ('streamlit', 'plotly') if m in sys.modules])"
    )
    *report, loaded = shell(f'python -c "{script}"').stdout.splitlines()
    assert report
    assert loaded == "[]"


def test_it_prints_the_people_of_a_clinic_that_counted_them_and_says_so_where_none_did(
    here, catalogue, catalogue_folder
):
    code, _, err = here(*WAVE, "--people", "clinic")
    assert (code, catalogue.say("command.error.nobody_counted") in err) == (2, True)
    studies = here(*WAVE)[1]
    (catalogue_folder / "clinic.toml").write_text('counts = "counts.csv"\n', encoding="utf-8")
    header = "scar_type,severity,sessions,spacing_weeks,week,little_or_none,some,clear,a_lot"
    (catalogue_folder / "counts.csv").write_text(f"{header}\nrolling,moderate,4,4,26,0,0,9,31\n", encoding="utf-8")
    assert here(*WAVE)[1] == here(*WAVE, "--people", "studies")[1] == studies
    before, after = (rows_of(printed)[-1] for printed in (studies, here(*WAVE, "--people", "clinic")[1]))
    assert all(float(after[f"journey_{n}"]) > float(before[f"journey_{n}"]) for n in range(1, 12))
