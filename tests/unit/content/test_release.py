"""The clinic's own settings: what is refused, and in which words."""

import pytest

from scar_timeline.content.errors import ContentError
from scar_timeline.content.release import Clinic, read_settings


def read(tmp_path, text):
    (tmp_path / "clinic.toml").write_text(text, encoding="utf-8")
    return read_settings(tmp_path, "clinic.toml", Clinic)


def test_an_empty_file_is_fine_and_a_tablet_waits_5_minutes(tmp_path):
    clinic = read(tmp_path, "")
    assert (clinic.name, clinic.how_to_reach_us, clinic.tablet_clears_after_minutes) == ("", "", 5)


@pytest.mark.parametrize("minutes", [2, 30])
def test_a_tablet_may_wait_2_to_30_minutes(tmp_path, minutes):
    line = f"tablet_clears_after_minutes = {minutes}\n"
    assert read(tmp_path, line).tablet_clears_after_minutes == minutes


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("tablet_clears_after_minutes = 1", "tablet_clears_after_minutes"),
        ("tablet_clears_after_minutes = 31", "tablet_clears_after_minutes"),
        ("tablet_clears_after_minutes = 5.5", "tablet_clears_after_minutes"),
        ("tablet_clears_after_minutes = '5'", "tablet_clears_after_minutes"),
        ("tablet_clears_after_minutes = true", "tablet_clears_after_minutes"),
        (f"name = '{'x' * 81}'", "name"),
        ("phone = '01234'", "phone"),
    ],
)
def test_a_setting_that_is_not_possible_is_refused_by_name(tmp_path, line, column):
    with pytest.raises(ContentError) as caught:
        read(tmp_path, line + "\n")
    assert str(caught.value).startswith(f"data/clinic.toml, column {column}: ")
