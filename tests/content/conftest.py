"""``data/`` as delivered, and as it may look after a clinician has worked on it: every check here reads both.

So a row signed, added or reworded as ``docs/changing-content.md`` says leaves the tests green.
"""

import re
import shutil
from itertools import product
from pathlib import Path
from random import Random

import pytest

from scar_timeline.content import load_catalogue
from scar_timeline.content.tables.version import Release
from scar_timeline.content.toml_reader import read_settings
from scar_timeline.links.version import Version
from scar_timeline.signoff.signing import sign
from scar_timeline.signoff.standing import standings
from scar_timeline.timeline.offered_courses import offered_courses
from scar_timeline.timeline.scenario import all_scenarios, chosen, scenario
from tests.tables import add
from tests.thorough import THOROUGH

NEW_WORDS = {
    "stamp": "A drawing, not a forecast",
    "nobody": "So far, nobody has measured what comes after month 12.",
    "notice_month": "By month {month}, {clear} of 12 people show a clear change, {some} some, {little} little or none.",
}
"""Messages of ``narrative.toml`` in other words, by the last part of their key."""


def edit(data: Path) -> None:
    """What a clinician does: sign, add to every list, reword, fill in settings, raise the version."""
    before = load_catalogue(data)  # signed first: what is changed below is unsigned again by itself
    sign(before, data, standings(before), "Dr A Example", "dermatologist", before.release.written)
    add(data, "question_prompts.csv", id="mirror", text="May we look in a hand mirror together?", topic="change")
    add(data, "values.csv", id="calm", text="A calm visit")
    for answer, fits in (("days", "no"), ("months", "yes")):
        cells = {"answer": answer, "says": f"After some {answer}", "fits": fits, "reply": "It takes months."}
        add(data, "teach_back.csv", question="when", text="When do people judge it?", sources="F20", **cells)
    add(data, "recovery_days.csv", id="day_99", day="Day 99")
    add(data, "evidence.csv", id="F99", fact="A new study.", people="40", links="https://example.org/new")
    add(data, "measurements.csv", id="new_30", weeks="30", people="40", says="A new study.", sources="F99")
    add(data, "unknowns.csv", id="mirrors", text="Whether a hand mirror helps.", sources="F99")
    add(data, "cautions.csv", id="travel", text="You travel soon after a session.", note="", sources="F99")
    add(data, "red_flags.csv", id="itch", sign="Your skin itches for a week.", sources="F99")
    add(data, "harms.csv", id="itch", harm="Itching", meaning="Skin that itches.", sources="F99")
    cells = {"meaning": "A small glass to see yourself in.", "also": "", "sources": "common word"}
    add(data, "glossary.csv", term="hand mirror", **cells)
    weeks = {
        "anchor": "last_session",
        "from_weeks": "2",
        "to_weeks": "3",
        "short": "call",
        "shown_on": "table;calendar",
    }
    cells = {"says": "Many clinics arrange a call; yours may differ.", "basis": "drawn", "sources": "F99"}
    add(data, "follow_ups.csv", id="call", name="Phone call", **weeks, **cells)
    major, minor = Version.read(read_settings(data, "version.toml", Release).version)
    version = f"{major}.{minor + 1}"
    add(data, "changes.csv", version=version, scar_types="all", says="A new study is shown.")
    reword(data / "version.toml", "version", version)
    reword(data / "clinic.toml", "our_follow_up_note", "We look at it with you.")
    for key, words in NEW_WORDS.items():
        reword(data / "text" / "en" / "narrative.toml", key, words)


def reword(path: Path, key: str, words: str) -> None:
    text, found = re.subn(rf'(?m)^{key} = ".*"', f'{key} = "{words}"', path.read_text(encoding="utf-8"))
    assert found == 1, f"{key} stands {found} times in {path.name}"
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="session", params=["as delivered", "as edited by a clinician"])
def data(request, root, tmp_path_factory) -> Path:
    """The content folder."""
    if request.param == "as delivered":
        return root / "data"
    folder = shutil.copytree(root / "data", tmp_path_factory.mktemp("edited") / "data")
    edit(folder)
    return folder


@pytest.fixture(scope="session")
def content(data):
    """What the folder holds."""
    return load_catalogue(data)


@pytest.fixture(scope="session")
def timelines(content):
    """The timeline of every scar type and severity."""
    return {(each.scar_type, each.severity): timeline for each, timeline in all_scenarios(content).items()}


@pytest.fixture(scope="session")
def with_courses(content, data, root):
    """Timelines of courses that are not the usual ones, drawn from all that can be chosen; the thorough run has 200."""
    ids = product(content.scar_types, content.severities, offered_courses())
    every = dict.fromkeys(chosen(content, *each) for each in ids)
    others = [choice for choice in every if choice.course]
    some = Random(17).sample(others, (200 if THOROUGH else 40) if data == root / "data" else 20)
    return {choice: scenario(content, choice) for choice in some}


@pytest.fixture(scope="session")
def drawn(timelines):
    """Every timeline that draws visible change."""
    return {choice: timeline for choice, timeline in timelines.items() if timeline.draws_change}
