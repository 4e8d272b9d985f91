"""What the browser says about a choice is checked before it is believed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scar_timeline.ui.choice import Choice
from scar_timeline.ui.explorer.element import Explored, _explored, browser_code, skeleton


@pytest.mark.parametrize("severity", ["mild", "moderate"])
def test_a_choice_of_ours_is_read(catalogue, severity):
    said = {"scar_type": "rolling", "severity": severity, "view": "table"}
    assert _explored(catalogue, said) == Explored(Choice("rolling", severity), "table")


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["rolling", "mild"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)


@given(said=anything | st.fixed_dictionaries({"scar_type": anything, "severity": anything, "view": anything}))
@example(said={"scar_type": "mild", "severity": "rolling"})
@example(said={"scar_type": ["rolling"], "severity": "mild", "view": {}})
def test_anything_else_is_no_choice_and_shows_the_picture(catalogue, said):
    ours = isinstance(said, dict) and (said.get("scar_type"), said.get("severity")) == ("rolling", "mild")
    found = Choice("rolling", "mild") if ours else None
    assert _explored(catalogue, said) == Explored(found, "picture")


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


def test_each_of_the_four_steps_has_a_line_for_the_clinician(catalogue, html):
    assert html.count(catalogue.say("explore.say.label")) == 4


def test_the_browser_code_is_one_module_that_reaches_no_other_host():
    code = browser_code()
    assert code.count("export default") == 1
    assert "http" not in code
    assert "localStorage" not in code
