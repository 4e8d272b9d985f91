"""What the browser says about a choice is checked before it is believed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scar_timeline.ui.explorer.element import VIEWS, _explored, browser_code, skeleton, view_of

from scar_timeline.ui.choice import Choice


def test_a_choice_of_ours_is_read(catalogue):
    said = {"scar_type": "rolling", "severity": "mild", "view": "table"}
    explored = _explored(catalogue, said)
    assert explored.choice == Choice("rolling", "mild")
    assert explored.view == "table"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["rolling", "mild"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
keys = st.sampled_from(["scar_type", "severity", "view", "name"])


@given(said=st.dictionaries(keys, st.sampled_from(["rolling", "mild", "wavy", "", "chart"]) | st.text()) | st.text())
def test_anything_else_is_no_choice(catalogue, said):
    explored = _explored(catalogue, said)
    assert explored.view in VIEWS
    if explored.choice is not None:
        assert explored.choice.scar_type in catalogue.scar_types
        assert explored.choice.severity in catalogue.severities


@given(name=anything.filter(lambda name: not isinstance(name, str) or name not in VIEWS))
def test_a_view_that_is_not_ours_is_the_picture(name):
    assert view_of(name) == "picture"


@pytest.fixture(scope="module")
def html(catalogue):
    return skeleton(catalogue)


def test_nothing_is_selected_before_the_patient_chooses(html):
    for name in ("scar_type", "severity"):
        inputs = [tag for tag in html.split("<input") if f'name="{name}"' in tag]
        assert inputs
        assert not any("checked" in tag.split(">")[0] for tag in inputs)


def test_each_card_says_how_to_tell(catalogue, html):
    for scar_type in catalogue.scar_types.values():
        assert f"<b>{scar_type.name}:</b>" in html
        assert f'aria-describedby="tell-{scar_type.id}"' in html
    for severity in catalogue.severities.values():
        assert severity.hidden in html


def test_each_of_the_four_steps_has_a_line_for_the_clinician(html):
    assert html.count("In clinic, say:") == 4


def test_the_browser_code_is_one_module_that_reaches_no_other_host():
    code = browser_code()
    assert code.count("export default") == 1
    assert "http" not in code
    assert "localStorage" not in code
