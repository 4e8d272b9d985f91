"""Whatever a program or a slip of the hand does to the content: one right line for each fault, or it works whole."""

import re
import shutil
from datetime import date

import pytest

from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.blocks.page import Page
from scar_timeline.blocks.screen import rendered
from scar_timeline.bundle.scenario_bundle import make_bundle
from scar_timeline.content import Catalogue, ContentError, load_catalogue
from scar_timeline.handout.diary_pdf import diary_pdf
from scar_timeline.handout.document import make_handout
from scar_timeline.handout.handout_pdf import handout_pdf
from scar_timeline.handout.selections import read_selections
from scar_timeline.links.resolving import check_numbers, code_for, resolve_link
from scar_timeline.signoff.standing import standings
from scar_timeline.timeline.choice import Choice
from scar_timeline.ui.navigation import screens
from tests.content.damage import CAUTIONS, SIGNS, Damage, damages
from tests.thorough import cases

ALL = damages()
STARTS = [damage for damage in ALL if not damage.says]
USUAL = ALL[::4]
TRIED = cases(USUAL, [damage for damage in ALL if damage not in USUAL])
_FOUR = STARTS[:: max(1, len(STARTS) // 4)][:4]
SHOWN_WHOLE = cases(_FOUR, [damage for damage in STARTS if damage not in _FOUR])


@pytest.fixture
def damaged(root, tmp_path):
    def one(damage: Damage):
        folder = shutil.copytree(root / "data", tmp_path / "data")
        damage.apply(folder)
        return folder

    return one


def started(folder) -> Catalogue:
    catalogue = load_catalogue(folder)
    check_numbers(catalogue)
    return catalogue


def test_there_are_enough_of_them():
    assert len(ALL) >= 200
    assert len({damage.name for damage in ALL}) == len(ALL)


@pytest.mark.hazard("HZ-11")
@pytest.mark.parametrize("damage", TRIED, ids=lambda damage: damage.name)
def test_it_is_named_in_one_line_or_all_urgent_signs_and_cautions_are_there(damaged, damage):
    folder = damaged(damage)
    if damage.says:
        with pytest.raises(ContentError) as caught:
            started(folder)
        error = caught.value
        lines = [str(fault) for fault in error.faults]
        assert all("\n" not in line and line.startswith("data/") for line in lines)
        if damage.file:
            named = [
                fault for fault in error.faults if fault.file == damage.file and re.search(damage.says, fault.reason)
            ]
            assert named, lines
        return
    catalogue = started(folder)
    assert {sign.id for sign in catalogue.decision.red_flags} == set(SIGNS)
    assert catalogue.decision.red_flags[0].urgency == "now"
    assert set(catalogue.evidence.disclaimers) == set(CAUTIONS)


@pytest.mark.parametrize("damage", SHOWN_WHOLE, ids=lambda damage: damage.name)
def test_what_starts_is_signed_by_nobody_and_goes_through_every_screen_page_and_pdf(damaged, damage):
    catalogue = started(damaged(damage))
    assert not any(each.is_signed for each in standings(catalogue))
    show_whole(catalogue)


def show_whole(catalogue: Catalogue) -> None:
    """All that a patient or staff can open, for one choice."""
    day = date(2026, 12, 1)
    code = code_for(catalogue, Choice("rolling", "severe"))
    opened = resolve_link(catalogue, code)
    page = Page(catalogue, opened, day, "/bundle/x.json", "https://clinic.example")
    urgent = catalogue.decision.red_flags[0].act
    for screen in screens():
        html = "".join(rendered(screen.parts(), page))
        assert urgent in html, screen.url_path
    handout = make_handout(catalogue, opened, "https://clinic.example", read_selections(catalogue, {}), day)
    assert urgent in fast_page(catalogue, handout)
    assert handout_pdf(catalogue, handout).startswith(b"%PDF")
    assert diary_pdf(catalogue, day).startswith(b"%PDF")
    assert make_bundle(catalogue).body


def test_a_check_says_all_that_is_wrong_at_once(root, tmp_path, capsys):
    from scar_timeline.command import main

    folder = shutil.copytree(root / "data", tmp_path / "data")
    for damage in (each for each in ALL if each.name in ("red_flags.csv without breathing", "harms.csv gone")):
        damage.apply(folder)
    (folder / "values.csv").write_text("id,text\ntexture,\nvisits\n", encoding="utf-8")
    assert main(["check", "--data", str(folder)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "data/harms.csv",
        "data/values.csv, row 2, column text",
        "data/values.csv, row 3",
    ]
    assert main(["check", "--data", str(root / "data")]) == 0
