"""Six typical changes, each made on a copy of the project as ``docs/changing-code.md`` says: at most three files."""

import csv
import filecmp
import re
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.tables import add, change

MOST_FILES = 3
PARTS = ("app.py", "pages", "scar_timeline", "data", ".streamlit", "evidence")


@pytest.fixture
def copy(tmp_path):
    """The project's own files, to be changed."""
    for part in PARTS:
        place = ROOT / part
        if place.is_dir():
            shutil.copytree(place, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copy(place, tmp_path / part)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.fixture
def touched(copy):
    """``touched()``: the files that differ from the project's, or are new."""

    def one():
        made = (
            path.relative_to(copy) for path in copy.rglob("*") if path.is_file() and "__pycache__" not in path.parts
        )
        return [path for path in made if not (ROOT / path).exists() or not filecmp.cmp(ROOT / path, copy / path, False)]

    return one


@pytest.fixture
def shown(copy):
    """``shown(expression)``: what Python says in the copy, with ``catalogue`` and ``page(block, …)`` at hand."""

    def one(expression):
        script = f"""
from datetime import date
from pathlib import Path
from scar_timeline.content import load_catalogue
from scar_timeline.blocks.page import Page
from scar_timeline.links.resolving import check_numbers, code_for, resolve_link
from scar_timeline.timeline.choice import Choice
catalogue = load_catalogue(Path("data"))
check_numbers(catalogue)

def page(block, *choice):
    opened = resolve_link(catalogue, code_for(catalogue, Choice(*choice))) if choice else None
    return block(Page(catalogue, opened, date(2030, 1, 1)))

{expression}
"""
        done = subprocess.run([sys.executable, "-c", script], cwd=copy, capture_output=True, text=True, check=False)
        assert done.stderr == ""
        return done.stdout

    return one


def test_a_recovery_day(copy, touched, shown):
    add(copy / "data", "recovery_days.csv", id="day_20", day="Day 20", feel="It feels as it did before.")
    said = shown("from scar_timeline.blocks import decide; print(page(decide.recovery_days))")
    assert "Day 20" in said
    assert "It feels as it did before." in said
    assert len(touched()) <= MOST_FILES


def test_an_event_kind(copy, touched, shown):
    cells = {"short": "phone call", "anchor": "last_session", "from_weeks": "2", "to_weeks": "3", "track": "3"}
    cells |= {"shown_on": "picture;chart;table;calendar", "says": "Many clinics arrange a call.", "basis": "drawn"}
    change(copy / "data", "follow_ups.csv", "top_up", shown_on="table")
    add(copy / "data", "follow_ups.csv", id="call", name="Phone call", sources="F10", **cells)
    said = shown(
        """
from scar_timeline.timeline.scenario import scenario
from scar_timeline.graphics.charts.timeline_chart import timeline_chart
from scar_timeline.handout.appointments import appointments
from scar_timeline.narrative.month_table import month_rows
drawn = scenario(catalogue, Choice('rolling', 'mild'))
print('chart', str(timeline_chart(catalogue, drawn)).count('Phone call') > 0)
print('table', sum('Phone call' in row.do for row in month_rows(catalogue, drawn)))
print('calendar', sum(each.title == 'Phone call' for each in appointments(catalogue, drawn, date(2030, 1, 1))))
"""
    )
    assert said.split() == ["chart", "True", "table", "1", "calendar", "1"]
    assert len(touched()) <= MOST_FILES


def test_a_message(copy, touched, shown):
    path = copy / "data" / "text" / "en" / "decide.toml"
    words = re.sub(
        r'(?m)^title = "Before you decide"', 'title = "Before you make up your mind"', path.read_text("utf-8")
    )
    path.write_text(words, encoding="utf-8")
    assert "Before you make up your mind" in shown(
        "from scar_timeline.blocks import decide; print(page(decide.opening))"
    )
    assert len(touched()) <= MOST_FILES


def test_a_study(copy, touched, shown):
    """The rest is written by ``make evidence``."""
    data = copy / "data"
    add(data, "evidence.csv", id="F99", fact="A new study.", people="40", links="https://example.org/new")
    add(
        data,
        "studies.csv",
        id="new_2030",
        label="New 2030",
        began="40",
        people="40",
        sources="F99",
        sessions="3",
        spacing_weeks="4",
        assumed="",
    )
    result = {"low": "0.5", "high": "1", "value": "10", "people": "40", "spread": "", "spread_from": "", "week": "24"}
    cells = {
        "outcome": "count",
        "kind": "judged",
        "scar_types": "mixed",
        "used": "yes",
        "sources": "F99",
        "assumed": "",
    }
    add(data, "study_results.csv", id="new", study="new_2030", reading="quarters", **result, **cells)
    used = "print([row.id for row in catalogue.synthesis.used][-1], catalogue.synthesis.studies['new_2030'].label)"
    assert shown(used).split() == ["new", "New", "2030"]
    assert len(touched()) <= MOST_FILES


def test_a_colour(copy, touched, shown):
    path = copy / ".streamlit" / "config.toml"
    old = re.search(r'primaryColor = "(#\w+)"', path.read_text("utf-8"))[1]
    path.write_text(path.read_text("utf-8").replace(old, "#135711", 1), encoding="utf-8")
    said = shown(
        """
from scar_timeline.graphics.theme import css
from scar_timeline.timeline.scenario import scenario
from scar_timeline.graphics.charts.timeline_chart import timeline_chart
drawn = scenario(catalogue, Choice('rolling', 'mild'))
shown = css(), str(timeline_chart(catalogue, drawn))
print(['#135711' in each for each in shown])
"""
    )
    assert said.strip() == "[True, True]"
    assert len(touched()) <= MOST_FILES


def test_a_kind_of_scar(copy, touched, shown):
    cells = {"name": "Tunnel", "kind": "atrophic", "response_rank": "least", "sources": "F34"}
    with (copy / "data" / "scar_types.csv").open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow(["tunnel", *cells.values()])
    words = ("tell_look", "tell_touch")
    with (copy / "data" / "text" / "en" / "drawings.toml").open("a", encoding="utf-8") as file:
        file.write("\n[scar_section.tunnel]\n" + "".join(f'{key} = "A tunnel: {key}."\n' for key in words))
    registry = copy / "scar_timeline" / "links" / "registry.py"
    registry.write_text(
        registry.read_text("utf-8").replace('"mixed": 5}', '"mixed": 5, "tunnel": 6}'), encoding="utf-8"
    )
    said = shown(
        """
from scar_timeline.blocks import explorer; html = page(explorer.explorer, 'tunnel', 'severe')
print('A tunnel: tell_look.' in html, 'Tunnel, Severe' in html, html.count('data-journey'))
"""
    )
    assert said.split() == ["True", "True", "12"]
    assert len(touched()) <= MOST_FILES


def test_they_are_the_changes_that_the_guide_names():
    guide = (ROOT / "docs" / "changing-code.md").read_text(encoding="utf-8")
    for name in ("a recovery day", "an event kind", "a message", "a study", "a colour", "a kind of scar"):
        assert re.search(rf"(?m)^\| {name} \|", guide), name
