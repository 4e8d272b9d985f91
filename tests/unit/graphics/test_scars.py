"""The drawings that a choice is tapped on: kinds of scar cut open, and how easily scars are seen."""

import re
from xml.etree import ElementTree

import pytest

from scar_timeline.graphics.palette import PAPER
from scar_timeline.graphics.scar_section import scar_section
from scar_timeline.graphics.scar_shape import FEATURES, FIELD_MM, UNITS_PER_MM, features_of
from scar_timeline.graphics.severity_sketch import LOOKS, severity_sketch

WORDS = {"title": "A drawing", "description": "What is drawn, in words.", "id_prefix": "scar"}
MOST_BYTES = 4096
DRAWINGS = [
    *((scar_section, scar_type, {"scale": "1 mm"}) for scar_type in FEATURES),
    *((severity_sketch, severity, {"seen": "clear", "then": "stays"}) for severity in LOOKS),
]


def texts(svg):
    return [node.text for node in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize(("draw", "name", "labels"), DRAWINGS)
def test_a_drawing_is_small_on_its_own_paper_and_says_only_what_it_is_given(draw, name, labels):
    svg = draw(name, **WORDS, labels=labels)
    assert len(svg.encode()) < MOST_BYTES
    assert texts(svg) == list(labels.values())
    assert texts(draw(name, **WORDS, labels={})) == []
    first = next(part for part in ElementTree.fromstring(svg).iter() if part.tag.endswith("}rect"))
    assert first.get("fill") == PAPER


@pytest.mark.standard("IPD-Q1")
def test_no_two_drawings_are_alike():
    assert len({draw(name, **WORDS, labels=labels) for draw, name, labels in DRAWINGS}) == len(DRAWINGS)


@pytest.mark.parametrize("draw", [scar_section, severity_sketch])
def test_what_has_no_drawing_is_named(draw):
    with pytest.raises(ValueError, match="'keloid'"):
        draw("keloid", **WORDS, labels={})


def test_widths_and_depths_follow_the_published_sizes():
    """F34: ice pick under 2 mm and deep, boxcar 1.5 to 4 mm, rolling over 4 mm."""
    pick, box, wave = (features_of(scar_type) for scar_type in ("ice_pick", "boxcar", "rolling"))
    assert max(feature.width_mm for feature in pick) < 2
    assert all(1.5 <= feature.width_mm <= 4 for feature in box)
    assert min(feature.width_mm for feature in wave) > 4
    deepest = max(feature.depth_mm for feature in (*box, *wave))
    assert min(feature.depth_mm for feature in pick) > 1.5 * deepest
    mixed = [(feature.form, feature.width_mm) for feature in features_of("mixed")]
    assert [form for form, _ in mixed] == ["narrow", "boxed", "wavy"]
    assert mixed[0][1] < 2 < mixed[1][1] < 4 < mixed[2][1]


@pytest.mark.parametrize("scar_type", FEATURES)
def test_scars_lie_side_by_side_inside_the_block_and_only_raised_ones_above_the_skin(scar_type):
    edges = [0.0]
    for feature in features_of(scar_type):
        edges += [feature.centre_mm - feature.width_mm / 2, feature.centre_mm + feature.width_mm / 2]
        assert (feature.depth < 0) == (scar_type == "raised")
    assert [*edges, FIELD_MM] == sorted([*edges, FIELD_MM])


@pytest.mark.parametrize("scar_type", FEATURES)
def test_all_types_share_one_scale_bar_of_one_millimetre(scar_type):
    svg = scar_section(scar_type, **WORDS, labels={})
    bars = re.findall(r'd="M([\d.]+) [\d.]+V[\d.]+M\1 [\d.]+H([\d.]+)M', svg)
    assert [float(right) - float(left) for left, right in bars] == [UNITS_PER_MM]


def test_strands_are_drawn_only_under_dents_that_are_pulled_down():
    drawn = {name: scar_section(name, **WORDS, labels={}).count('stroke="#0b5c8a"') for name in FEATURES}
    assert drawn["rolling"] == 2
    assert (drawn["mixed"], drawn["ice_pick"], drawn["boxcar"]) == (1, 0, 0)


def test_the_more_severe_the_deeper_the_easier_to_see_and_the_less_it_flattens():
    looks = [LOOKS[severity] for severity in ("mild", "moderate", "severe")]
    assert [look.depth for look in looks] == sorted({look.depth for look in looks})
    assert [look.visible for look in looks] == sorted({look.visible for look in looks})
    patches = [severity_sketch(name, **WORDS, labels={}).count("<g fill=") for name in ("moderate", "severe")]
    assert patches == [1, 2]
