"""What happens under the skin, stage by stage: the same block, the same dent, and what is new in it."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from scar_timeline.graphics.healing_stages import STAGE_LABELS, healing_stage, healing_stages
from scar_timeline.graphics.skin_section import SkinSection
from scar_timeline.graphics.svg import group, path

STAGES = [stage.id for stage in healing_stages()]
LABELS = {"caption": "The first weeks", "note": "Not to scale"}
WORDS = {"title": "Under the skin", "description": "The same block and dent.", "id_prefix": "process"}
MOST_BYTES = 6144


def drawn(stage, labels=LABELS):
    return healing_stage(stage, **WORDS, labels=labels)


def test_the_stages_cover_the_year_in_order_without_a_gap():
    before, *after = healing_stages()
    assert STAGES == ["before", "channels", "inflammation", "proliferation", "remodelling"]
    assert before.last_week < 0 == after[0].first_week
    assert after[-1].last_week == 52
    for earlier, later in pairwise(after):
        assert earlier.first_week <= earlier.last_week == later.first_week


def test_the_dent_is_the_same_line_in_every_stage_and_no_two_stages_look_alike():
    cuts = [re.findall(r'<path d="([^"]*)" id="process-cut"/>', drawn(stage)) for stage in STAGES]
    ((line,),) = {tuple(cut) for cut in cuts}
    # It is a dent: the line leaves the level of the skin, and comes back to it.
    assert re.search(r"c[\d. ]+ 24 [\d.]+ 24s[\d.]+-24 [\d.]+-24H", line)
    assert len({drawn(stage) for stage in STAGES}) == len(STAGES)


def test_needles_are_drawn_only_on_the_day():
    assert [stage for stage in STAGES if 'rx="4"' in drawn(stage)] == ["channels"]


def test_new_fibres_start_thin_and_end_thick():
    before, proliferation, remodelling = (
        [float(width) for width in re.findall(r'stroke="#0b5c8a" stroke-width="([\d.]+)"', drawn(stage))]
        for stage in ("before", "proliferation", "remodelling")
    )
    assert before == []
    assert max(proliferation) * 2 < min(remodelling)


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_is_small_and_says_that_it_is_not_to_scale(stage):
    svg = drawn(stage)
    words = [node.text for node in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]
    assert words == list(LABELS.values())
    assert len(svg.encode()) < MOST_BYTES


@pytest.mark.parametrize("missing", STAGE_LABELS)
def test_a_missing_label_and_an_unknown_stage_are_named(missing):
    with pytest.raises(ValueError, match=missing):
        drawn("before", labels=LABELS | {missing: ""})
    with pytest.raises(ValueError, match="cured"):
        drawn("cured")


def test_in_the_cut_what_lies_deeper_is_under_the_outer_skin_and_what_goes_through_is_over_it():
    block = SkinSection(left=10, right=90, back=20, inset=5, level=40, fat=60, bottom=80, beyond=6, outer_skin=8)
    parts = {"behind": [path("M1 1")], "deeper": [path("M2 2")], "through": [path("M3 3")]}
    svg = str(group(*block.drawn("block", ["H", 96], shades=[], **parts)))
    order = [svg.index(part) for part in ("M1 1", "M2 2", 'stroke-width="8"', "M3 3")]
    assert order == sorted(order)
    assert '<path d="M4 40H96H96V86H4Z" id="block-cut"/>' in svg
    assert svg.count('<use href="#block-cut"') == 4
