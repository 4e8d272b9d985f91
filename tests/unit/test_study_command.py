"""``python -m scar_timeline study``, as somebody who plans a study runs it."""

import csv
import io
import json

import pytest

from scar_timeline.command import main

GOOD = {
    "--scar-type": "mixed",
    "--severity": "moderate",
    "--sessions": "4",
    "--spacing-weeks": "4",
    "--week": "24",
    "--people": "36",
    "--outcome": "share_at_least",
    "--threshold": "0.5",
    "--format": "json",
}
NAMES = ["q2_5", "q25", "median", "q75", "q97_5"]


@pytest.fixture
def run(capsys):
    """``run(**{"--week": "9"})``: exit code, what was printed, and what was said of problems."""

    def one(**changes):
        options = {**GOOD, **changes}
        words = [word for name, value in options.items() if value is not None for word in (name, value)]
        try:
            status = main(["study", *words])
        except SystemExit as stopped:
            status = stopped.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return one


def quantiles(answer):
    status, out, err = answer
    assert (status, err) == (0, "")
    return json.loads(out)


@pytest.mark.parametrize("outcome", ["share_at_least", "share_below", "mean"])
def test_it_prints_five_shares_in_order(run, outcome):
    said = quantiles(run(**{"--outcome": outcome}))
    assert list(said) == NAMES
    assert list(said.values()) == sorted(said.values())
    assert 0 <= said["q2_5"] < said["q97_5"] <= 1


def test_studies_disagree_widely(run):
    said = quantiles(run())
    assert said["q2_5"] < 0.15
    assert said["q97_5"] > 0.75


def test_a_mean_needs_no_threshold(run):
    with_one = quantiles(run(**{"--outcome": "mean"}))
    assert quantiles(run(**{"--outcome": "mean", "--threshold": None})) == with_one


def test_the_same_question_has_the_same_answer(run):
    assert run() == run()


def test_csv_says_the_same(run):
    status, out, err = run(**{"--format": "csv"})
    header, values = csv.reader(io.StringIO(out))
    assert (status, err) == (0, "")
    assert dict(zip(header, map(float, values), strict=True)) == quantiles(run())


def test_json_is_the_default(run):
    assert run(**{"--format": None}) == run()


def test_what_goes_in_matters(run):
    middle = quantiles(run())["median"]
    assert quantiles(run(**{"--scar-type": "ice_pick"}))["median"] < middle
    assert quantiles(run(**{"--severity": "severe"}))["median"] < middle
    assert quantiles(run(**{"--sessions": "1"}))["median"] < middle
    assert quantiles(run(**{"--week": "4"}))["median"] < middle
    assert quantiles(run(**{"--threshold": "0.75"}))["median"] < middle


@pytest.mark.parametrize(("sessions", "spacing"), [("1", "1"), ("12", "12"), ("12", "1"), ("1", "12")])
def test_every_course_of_the_app_can_be_asked_for(run, sessions, spacing):
    said = quantiles(run(**{"--sessions": sessions, "--spacing-weeks": spacing, "--week": "104"}))
    assert 0 <= said["q2_5"] <= said["q97_5"] <= 1


WRONG = [
    ("--sessions", "0", "1 to 12 sessions"),
    ("--sessions", "13", "1 to 12 sessions"),
    ("--sessions", "four", "'four' is not a whole number"),
    ("--spacing-weeks", "0", "1 to 12 weeks apart"),
    ("--spacing-weeks", "13", "1 to 12 weeks apart"),
    ("--week", "-1", "0 to 104"),
    ("--week", "105", "0 to 104"),
    ("--week", "nan", "'nan' is not a number"),
    ("--people", "0", "1 to 10,000 people"),
    ("--people", "3.5", "'3.5' is not a whole number"),
    ("--threshold", "1.5", "a share, 0 to 1"),
    ("--threshold", "-0.5", "a share, 0 to 1"),
    ("--threshold", None, "needs --threshold"),
    ("--scar-type", "wavy", "invalid choice"),
    ("--scar-type", "raised", "no study gives a result for raised acne scars"),
    ("--severity", "awful", "invalid choice"),
    ("--outcome", "median", "invalid choice"),
    ("--format", "xml", "invalid choice"),
    ("--week", None, "required: --week"),
    ("--people", None, "required: --people"),
]


@pytest.mark.parametrize(("option", "value", "reason"), WRONG)
def test_a_wrong_argument_is_named_and_ends_with_2(run, option, value, reason):
    status, out, err = run(**{option: value})
    assert (status, out) == (2, "")
    assert reason in err
    assert "Traceback" not in err
