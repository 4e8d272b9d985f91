"""The hazard plugin, run on small suites: a control that is missing or did not pass fails the run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PASSES = "def test_passes():\n    assert True\n"
FAULTY = """
@pytest.mark.skip
def test_skipped():
    assert True

def test_fails():
    assert False

@pytest.mark.xfail
def test_expected_to_fail():
    assert False

@pytest.mark.parametrize("n", [1, 2])
def test_one_parameter_fails(n):
    assert n == 1

@pytest.fixture
def broken():
    raise OSError

def test_broken_setup(broken):
    assert True
"""


def run(folder: Path, source: str, controls: list[str], *options: str) -> tuple[int, str]:
    (folder / "data").mkdir()
    rows = [f"HZ-{n:02d},a,b,c,d,tests/test_it.py::{name}" for n, name in enumerate(controls, start=1)]
    hazards = "\n".join(["id,hazard,cause,harm,control,tests", *rows, ""])
    (folder / "data" / "hazards.csv").write_text(hazards, encoding="utf-8")
    (folder / "tests").mkdir()
    (folder / "tests" / "test_it.py").write_text("import pytest\n" + PASSES + source, encoding="utf-8")
    settings = "[pytest]\ntestpaths = tests\nmarkers =\n    slow\n    xdist_group\n"
    (folder / "pytest.ini").write_text(settings, encoding="utf-8")
    plugins = ["-p", "tests.plugins.hazards", "-p", "no:cacheprovider", "--import-mode=importlib"]
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", *plugins, *options],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        },
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    return ended.returncode, ended.stdout + ended.stderr


def test_a_control_that_passes_lets_the_run_pass(tmp_path):
    status, output = run(tmp_path, "", ["test_passes"])
    assert "1 of 1 hazards: no fault found" in output
    assert status == pytest.ExitCode.OK


def test_a_missing_control_alone_fails_a_run_in_which_every_test_passes(tmp_path):
    status, output = run(tmp_path, "", ["test_missing"])
    assert "FAULT  HZ-01: tests/test_it.py::test_missing is missing" in output
    assert "1 passed" in output
    assert status == pytest.ExitCode.TESTS_FAILED


def test_every_way_not_to_pass_is_named(tmp_path):
    controls = {
        "test_passes": None,
        "test_skipped": "skipped",
        "test_fails": "failed",
        "test_expected_to_fail": "skipped",
        "test_one_parameter_fails": "failed",
        "test_broken_setup": "failed",
    }
    status, output = run(tmp_path, FAULTY, list(controls))
    for number, (name, ending) in enumerate(controls.items(), start=1):
        line = f"FAULT  HZ-{number:02d}: tests/test_it.py::{name}"
        assert (f"{line} {ending}" in output) if ending else (line not in output)
    assert "1 of 6 hazards: no fault found" in output
    assert status == pytest.ExitCode.TESTS_FAILED


def test_it_holds_under_xdist(tmp_path):
    source = "@pytest.mark.skip\ndef test_skipped():\n    assert True\n"
    controls = ["test_passes", "test_missing", "test_skipped"]
    status, output = run(tmp_path, source, controls, "-p", "xdist", "-n", "2")
    assert "1 of 3 hazards: no fault found" in output
    assert "FAULT  HZ-02: tests/test_it.py::test_missing is missing" in output
    assert "FAULT  HZ-03: tests/test_it.py::test_skipped skipped" in output
    assert status == pytest.ExitCode.TESTS_FAILED


def test_a_passing_control_passes_under_xdist_groups(tmp_path):
    source = "@pytest.mark.xdist_group('one')\ndef test_grouped():\n    assert True\n"
    status, output = run(tmp_path, source, ["test_grouped"], "-p", "xdist", "-n", "1", "--dist", "loadgroup")
    assert "1 of 1 hazards: no fault found" in output
    assert status == pytest.ExitCode.OK


def test_a_control_left_out_by_its_marker_must_exist_and_is_named(tmp_path):
    source = "@pytest.mark.slow\ndef test_slow():\n    assert True\n"
    status, output = run(tmp_path, source, ["test_slow"], "-m", "not slow")
    assert "not run here  HZ-01: tests/test_it.py::test_slow left out" in output
    assert status == pytest.ExitCode.OK


@pytest.mark.parametrize("options", [("tests/test_it.py",), ("-k", "passes")], ids=["one file", "by keyword"])
def test_a_part_of_the_suite_is_not_judged(tmp_path, options):
    status, output = run(tmp_path, "", ["test_missing"], *options)
    assert "hazards and their controls" not in output
    assert status == pytest.ExitCode.OK
