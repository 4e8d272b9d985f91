"""The drawings that a choice is tapped on: kinds of scar cut open, and how easily scars are seen."""

import re
from xml.etree import ElementTree

import pytest

from scar_timeline.content import load_catalogue
from scar_timeline.content.tables.scar_types import FIELD_MM
from scar_timeline.graphics.palette import PAPER
from scar_timeline.graphics.scar_section import scar_section
from scar_timeline.graphics.scar_shape import UNITS_PER_MM, drawn_depth
from scar_timeline.graphics.severity_sketch import LOOKS, severity_sketch
from tests.conftest import ROOT

WORDS = {"title": "A drawing", "description": "What is drawn, in words.", "id_prefix": "scar"}
MOST_BYTES = 4096
SCARS = load_catalogue(ROOT / "data").scar_types
DRAWINGS = [
    *((scar_section, scar) for scar in SCARS.values()),
    *((severity_sketch, severity) for severity in LOOKS),
]


@pytest.mark.parametrize(("draw", "shown"), DRAWINGS)
def test_a_drawing_is_small_wordless_and_on_its_own_paper(draw, shown):
    svg = draw(shown, **WORDS)
    assert len(svg.encode()) < MOST_BYTES
    assert "<text" not in svg
    first = next(part for part in ElementTree.fromstring(svg).iter() if part.tag.endswith("}rect"))
    assert first.get("fill") == PAPER


@pytest.mark.standard("IPD-Q1")
def test_no_two_drawings_are_alike():
    assert len({draw(shown, **WORDS) for draw, shown in DRAWINGS}) == len(DRAWINGS)


def test_what_has_no_drawing_is_named():
    with pytest.raises(ValueError, match="'keloid'"):
        severity_sketch("keloid", **WORDS)


def test_widths_and_depths_follow_the_published_sizes():
    """F34: ice pick under 2 mm and deep, boxcar 1.5 to 4 mm, rolling over 4 mm."""
    pick, box, wave = (SCARS[scar_type].shape for scar_type in ("ice_pick", "boxcar", "rolling"))
    assert max(feature.width_mm for feature in pick) < 2
    assert all(1.5 <= feature.width_mm <= 4 for feature in box)
    assert min(feature.width_mm for feature in wave) > 4
    deepest = max(feature.depth_mm for feature in (*box, *wave))
    assert min(feature.depth_mm for feature in pick) > 1.5 * deepest
    mixed = [(feature.form, feature.width_mm) for feature in SCARS["mixed"].shape]
    assert [form for form, _ in mixed] == ["narrow", "boxed", "wavy"]
    assert mixed[0][1] < 2 < mixed[1][1] < 4 < mixed[2][1]


@pytest.mark.parametrize("scar_type", SCARS)
def test_scars_lie_side_by_side_inside_the_block_and_only_raised_ones_above_the_skin(scar_type):
    edges = [0.0]
    for feature in SCARS[scar_type].shape:
        edges += [feature.centre_mm - feature.width_mm / 2, feature.centre_mm + feature.width_mm / 2]
        assert (drawn_depth(feature) < 0) == (scar_type == "raised")
    assert [*edges, FIELD_MM] == sorted([*edges, FIELD_MM])


@pytest.mark.parametrize("scar_type", SCARS)
def test_all_types_share_one_scale_bar_of_one_millimetre(scar_type):
    svg = scar_section(SCARS[scar_type], **WORDS)
    bars = re.findall(r'd="M([\d.]+) [\d.]+V[\d.]+M\1 [\d.]+H([\d.]+)M', svg)
    assert [float(right) - float(left) for left, right in bars] == [UNITS_PER_MM]


def test_strands_are_drawn_only_under_dents_that_are_pulled_down():
    drawn = {name: scar_section(scar, **WORDS).count('stroke="#0b5c8a"') for name, scar in SCARS.items()}
    assert drawn["rolling"] == 2
    assert (drawn["mixed"], drawn["ice_pick"], drawn["boxcar"]) == (1, 0, 0)


def test_the_more_severe_the_deeper_the_easier_to_see_and_the_less_it_flattens():
    looks = [LOOKS[severity] for severity in ("mild", "moderate", "severe")]
    assert [look.depth for look in looks] == sorted({look.depth for look in looks})
    assert [look.visible for look in looks] == sorted({look.visible for look in looks})
    patches = [severity_sketch(name, **WORDS).count('<g fill="url') for name in ("moderate", "severe")]
    assert patches == [1, 2]
