"""``python -m scar_timeline`` as a clinician runs it, in a process of its own."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys

import pytest

from scar_timeline.command import main
from scar_timeline.course.course import Course
from scar_timeline.course.scenario import scenario

ROLLING = ("--scar-type", "rolling", "--severity", "moderate")


@pytest.fixture(scope="module")
def run(root):
    """``run("--scar-type", …)``: exit code, what was printed, and what was said of problems."""

    def one(*arguments):
        done = subprocess.run(
            [sys.executable, "-m", "scar_timeline", *arguments],
            cwd=root,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env={**os.environ, "COLUMNS": "200"},
        )
        return done.returncode, done.stdout, done.stderr

    return one


@pytest.fixture
def here(capsys):
    """The same without a new process, for the many ways to be wrong."""

    def one(*arguments):
        try:
            status = main(arguments)
        except SystemExit as stopped:
            status = stopped.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return one


def test_it_prints_the_weekly_table(run, timelines):
    status, out, err = run(*ROLLING, "--sessions", "4", "--spacing-weeks", "4", "--format", "csv")
    assert (status, err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [int(row["week"]) for row in rows] == list(range(53))
    for journey in timelines["rolling", "moderate"].journeys:
        assert tuple(float(row[f"journey_{journey.number}"]) for row in rows) == journey.grades
    assert rows[4]["session"] == "2"
    assert rows[5]["session"] == ""


def test_json_holds_the_same_numbers(here):
    rows = json.loads(here(*ROLLING, "--format", "json")[1])
    table = list(csv.DictReader(io.StringIO(here(*ROLLING)[1])))
    assert len(rows) == len(table) == 53
    for row, cells in zip(rows, table, strict=True):
        assert {name: "" if value is None else str(value) for name, value in row.items()} == cells


@pytest.mark.parametrize(("severity", "sessions"), [("mild", 3), ("moderate", 4), ("severe", 6)])
def test_without_a_course_the_usual_one_is_drawn(here, severity, sessions):
    rows = json.loads(here("--scar-type", "boxcar", "--severity", severity, "--format", "json")[1])
    assert [row["session"] for row in rows if row["session"]] == list(range(1, sessions + 1))


def test_any_course_can_be_asked_for(here, catalogue):
    out = here("--scar-type", "mixed", "--severity", "severe", "--sessions", "12", "--spacing-weeks", "1")[1]
    rows = list(csv.DictReader(io.StringIO(out)))
    drawn = scenario(catalogue, "mixed", "severe", Course.weekly(12, 1))
    assert tuple(float(row["remodelling"]) for row in rows) == drawn.remodelling


def test_raised_scars_have_no_journeys_in_it(here):
    rows = list(csv.DictReader(io.StringIO(here("--scar-type", "raised", "--severity", "mild")[1])))
    assert {row["journey_1"] for row in rows} == {""}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "the following arguments are required: --scar-type, --severity"),
        (("--scar-type", "rolling"), "the following arguments are required: --severity"),
        (("--scar-type", "keloid", "--severity", "mild"), "invalid choice: 'keloid'"),
        (("--scar-type", "rolling", "--severity", "awful"), "invalid choice: 'awful'"),
        ((*ROLLING, "--sessions", "0", "--spacing-weeks", "4"), "a course has 1 to 12 sessions, not 0"),
        ((*ROLLING, "--sessions", "13", "--spacing-weeks", "4"), "a course has 1 to 12 sessions, not 13"),
        ((*ROLLING, "--sessions", "4", "--spacing-weeks", "0"), "sessions are 1 to 12 weeks apart, not 0"),
        ((*ROLLING, "--sessions", "4", "--spacing-weeks", "13"), "sessions are 1 to 12 weeks apart, not 13"),
        ((*ROLLING, "--sessions", "4"), "give --sessions and --spacing-weeks together, or neither"),
        ((*ROLLING, "--spacing-weeks", "4"), "give --sessions and --spacing-weeks together, or neither"),
        ((*ROLLING, "--sessions", "four", "--spacing-weeks", "4"), "'four' is not a whole number"),
        ((*ROLLING, "--sessions", "4", "--spacing-weeks", "4.5"), "'4.5' is not a whole number"),
        ((*ROLLING, "--format", "xml"), "invalid choice: 'xml'"),
        ((*ROLLING, "extra"), "unrecognized arguments: extra"),
        (("published", "extra"), "unrecognized arguments: extra"),
    ],
)
def test_a_wrong_call_is_explained(here, arguments, said):
    status, out, err = here(*arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert err.startswith("usage: python -m scar_timeline")
    assert "Traceback" not in err


def test_a_wrong_call_ends_with_code_2_in_a_terminal(run):
    status, out, err = run("--scar-type", "keloid", "--severity", "mild")
    assert (status, out) == (2, "")
    assert "Traceback" not in err


def test_help_says_what_it_prints_and_that_it_is_no_forecast(here):
    status, out, _ = here("--help")
    assert status == 0
    said = " ".join(out.split())
    assert "whole weeks 0 to 52" in said
    assert "Illustration, not a forecast." in said
    assert "'published' holds the timeline against published results" in said


def test_bad_content_is_named_in_one_line(run, root, tmp_path):
    data = shutil.copytree(root / "data", tmp_path / "data")
    with (data / "phases.csv").open("a", encoding="utf-8") as table:
        table.write("resting,4\n")
    status, out, err = run(*ROLLING, "--data", str(data))
    assert (status, out) == (1, "")
    assert err.startswith("data/phases.csv, row 5: the row has 2 cells")
    assert len(err.splitlines()) == 1


def test_a_folder_without_content_is_named(here, tmp_path):
    status, _, err = here(*ROLLING, "--data", str(tmp_path))
    assert (status, err) == (1, "data/scar_types.csv: the file is missing or cannot be read\n")


def test_it_never_loads_the_heavy_parts(root):
    """They would cost seconds, and the numbers do not need them."""
    script = (
        "import sys; from scar_timeline.command import main; main(['published']);"
        "print([m for m in ('streamlit', 'plotly', 'pandas', 'pyarrow') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_published_reports_every_row(here, catalogue):
    status, out, err = here("published")
    assert (status, err) == (0, "")
    for result in catalogue.published_results:
        assert result.id in out
    assert out.strip().endswith("All rows are as documented.")


def test_published_fails_where_the_agreement_is_not_as_documented(here, root, tmp_path):
    data = shutil.copytree(root / "data", tmp_path / "data")
    path = data / "published_results.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",no,above,", ",no,within,", 1), encoding="utf-8")
    status, out, _ = here("published", "--data", str(data))
    assert status == 1
    assert "1 of 12 rows are not as documented." in out


def test_a_link_is_made_and_read_back(here):
    code = here("link", *ROLLING)[1].strip()
    status, out, _ = here("link", "--read", code)
    assert status == 0
    assert out.startswith("scar type rolling, severity moderate, view picture")


def test_a_reader_that_stops_early_is_no_fault(root):
    done = subprocess.run(
        f"{sys.executable} -m scar_timeline {' '.join(ROLLING)} | head -1",
        shell=True,
        cwd=root,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.startswith("week,session,")
    assert done.stderr == ""
