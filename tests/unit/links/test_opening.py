"""What a patient reads when a link opens, opens with older content, or opens nothing."""

from dataclasses import replace

import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.release import Change, Release
from scar_timeline.links.code import Link, Problem, encode
from scar_timeline.links.numbers import SCAR_TYPES, SEVERITIES, View
from scar_timeline.links.opening import Opened, Refused, code_for, open_link
from scar_timeline.links.version import Version


@pytest.fixture
def later(catalogue: Catalogue) -> Catalogue:
    """The catalogue two versions on, with changes for some scar types."""
    rows = [
        ("1.2", "rolling;boxcar", "The review visit moved to 6 weeks."),
        ("1.1", "all", "Sentences are shorter."),
        ("1.10", "ice_pick", "A new study is shown."),
    ]
    told = [
        Change.model_validate({"line": 2, "version": v, "date": "2027-01-01", "scar_types": s, "says": t})
        for v, s, t in rows
    ]
    release = Release(**{**catalogue.release.model_dump(), "version": "1.10"})
    return replace(catalogue, release=release, changes=(*catalogue.changes, *told))


def test_every_choice_of_the_catalogue_has_a_number(catalogue: Catalogue) -> None:
    assert set(catalogue.scar_types) == set(SCAR_TYPES)
    assert set(catalogue.severities) == set(SEVERITIES)


def test_a_link_of_today_opens_its_choice_and_view_without_words(catalogue: Catalogue) -> None:
    for scar_type in catalogue.scar_types:
        for severity in catalogue.severities:
            for view in View:
                opening = open_link(catalogue, code_for(catalogue, scar_type, severity, view))
                assert isinstance(opening, Opened)
                assert (opening.link.scar_type, opening.link.severity) == (scar_type, severity)
                assert (opening.link.view, opening.notice, opening.changes) == (view, None, ())


@pytest.mark.hazard("HZ-01")
def test_an_older_link_opens_the_same_choice_and_says_what_changed(catalogue: Catalogue, later: Catalogue) -> None:
    opening = open_link(later, code_for(catalogue, "rolling", "mild"))
    assert isinstance(opening, Opened)
    assert (opening.link.scar_type, opening.link.severity) == ("rolling", "mild")
    assert opening.notice is not None
    assert opening.notice.endswith("Since then this changed:")
    assert opening.changes == ("Sentences are shorter.", "The review visit moved to 6 weeks.")


def test_changes_of_other_scar_types_are_not_told(catalogue: Catalogue, later: Catalogue) -> None:
    opening = open_link(later, code_for(catalogue, "raised", "mild"))
    assert isinstance(opening, Opened)
    assert opening.changes == ("Sentences are shorter.",)


def test_a_mix_is_drawn_from_the_dented_types_so_their_changes_are_told(catalogue: Catalogue, later: Catalogue) -> None:
    opening = open_link(later, code_for(catalogue, "mixed", "mild"))
    assert isinstance(opening, Opened)
    assert len(opening.changes) == 3


def test_versions_count_as_numbers_and_nothing_new_is_said_so(later: Catalogue) -> None:
    """1.10 comes after 1.2."""
    opening = open_link(later, encode(Link("rolling", "mild", View.PICTURE, Version(1, 2))))
    assert isinstance(opening, Opened)
    assert opening.changes == ()
    assert opening.notice is not None
    assert "Nothing about this kind of scar has changed since" in opening.notice


def test_a_newer_link_opens_nothing(catalogue: Catalogue, later: Catalogue) -> None:
    opening = open_link(catalogue, code_for(later, "rolling", "mild"))
    assert isinstance(opening, Refused)
    assert opening.problem is Problem.NEWER
    assert "newer pages" in opening.says


@pytest.mark.hazard("HZ-01")
def test_an_unreadable_link_asks_to_choose(catalogue: Catalogue) -> None:
    opening = open_link(catalogue, "?type=Rolling")
    assert isinstance(opening, Refused)
    assert opening.says.startswith("This link could not be read.")
    assert "Please choose" in opening.says


def test_a_scar_type_that_is_no_longer_offered_opens_nothing(catalogue: Catalogue) -> None:
    without = {id_: scar for id_, scar in catalogue.scar_types.items() if id_ != "boxcar"}
    opening = open_link(replace(catalogue, scar_types=without), code_for(catalogue, "boxcar", "mild"))
    assert isinstance(opening, Refused)
    assert opening.problem is Problem.CHOICE


def test_the_version_in_use_is_in_the_list_of_changes(catalogue: Catalogue) -> None:
    assert catalogue.release.version in {change.version for change in catalogue.changes}
