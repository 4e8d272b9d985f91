import pytest

from benchmarks.conditions import DESKTOP
from benchmarks.first_load import Load
from benchmarks.report import amount, table, write
from benchmarks.results import Results
from benchmarks.taps import Tap


def test_columns_are_as_wide_as_their_widest_cell():
    assert table(["a", "long head"], [["wide cell", "b"]]) == (
        "| a         | long head |\n| --------- | --------- |\n| wide cell | b         |"
    )


def test_a_row_of_another_length_is_refused():
    with pytest.raises(ValueError, match="1 cells under 2 headings"):
        table(["a", "b"], [["only one"]])


@pytest.mark.parametrize(
    ("figure", "unit", "written"),
    [
        (4.54, "ms", "4.5 ms"),
        (1500, "ms", "1.50 s"),
        (59_940, "bytes", "59.9 kB"),
        (1_500_000, "bytes", "1.50 MB"),
    ],
)
def test_amounts_are_written_in_a_unit_of_their_size(figure, unit, written):
    assert amount(figure, unit) == written


def test_an_unknown_unit_is_refused():
    with pytest.raises(ValueError, match="furlongs"):
        amount(1, "furlongs")


def test_the_report_names_ratios_verdicts_what_is_missing_and_the_machine():
    results = Results(
        taps={
            ("ours", DESKTOP.name): [Tap(1.0, 4.5, 12.0)],
            ("bare_streamlit", DESKTOP.name): [Tap(1.0, 150.0, 160.0)],
        },
        loads={("ours", DESKTOP.name): [Load(1800.0, 1_200_000)]},
        missing={"nicegui": "no picture"},
    )
    report = write(results, {"processor": "Slow One, 2 cores"})
    rows = {
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in report.splitlines()
        if line[0:1] == "|"
    }
    tap_row = ("desktop", "ours", "1", "1.0", "4.5", "4.5", "12.0", "12.0", "0.03×")
    assert tap_row in rows
    assert (
        "front page: first scenario usable, median",
        "desktop",
        "≤ 1.50 s",
        "1.80 s",
        "**not held**",
    ) in rows
    assert ("nicegui", "no picture") in rows
    assert ("processor", "Slow One, 2 cores") in rows


def test_a_run_without_bare_streamlit_gives_no_ratios():
    report = write(Results(taps={("ours", DESKTOP.name): [Tap(1.0, 4.5, 12.0)]}), {})
    assert "×" not in report.partition("## Tap")[2].partition("##")[0].replace("4×", "")
    assert "against bare" not in report
