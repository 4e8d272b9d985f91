import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from scar_timeline.pictures.skin_process import PROCESS_LABELS, process_stages, skin_process

STAGES = [stage.id for stage in process_stages()]
LABELS = {"caption": "First weeks: thin new fibres", "note": "Drawing of the process, not to scale"}
DESCRIPTION = "The same block of skin and the same dent. Thin new fibres run in all directions. " * 3


def drawn(stage_id, **changes):
    values = {
        "title": "Under the skin: the first weeks",
        "description": DESCRIPTION,
        "id_prefix": "process",
        "labels": LABELS,
    }
    return skin_process(stage_id, **(values | changes))


def dent_line(svg):
    (line,) = re.findall(r'<path d="([^"]*)" id="process-cut"/>', svg)
    return line


def test_the_stages_come_in_order():
    assert STAGES == ["before", "channels", "calming", "building", "remodelling"]


def test_the_stages_cover_the_year_without_a_gap():
    before, *after = process_stages()
    assert before.last_week < 0
    assert after[0].first_week == 0
    assert after[-1].last_week == 52
    for earlier, later in pairwise(after):
        assert earlier.first_week <= earlier.last_week == later.first_week


def test_the_dent_is_the_same_line_in_every_stage():
    lines = {dent_line(drawn(stage)) for stage in STAGES}
    assert len(lines) == 1
    # It is a dent: the line leaves the level of the skin, and comes back to it.
    assert re.search(r"c[\d. ]+ 24 [\d.]+ 24s[\d.]+-24 [\d.]+-24H", lines.pop())


@pytest.mark.parametrize("stage", STAGES)
def test_the_outline_uses_the_dent_line(stage):
    assert drawn(stage).count('<use href="#process-cut"') == 4


def test_every_stage_looks_different():
    assert len({drawn(stage) for stage in STAGES}) == len(STAGES)


def test_needles_are_drawn_only_on_the_day():
    needles = [stage for stage in STAGES if 'rx="4"' in drawn(stage)]
    assert needles == ["channels"]


def accent_widths(stage):
    found = re.findall(r'stroke="#0b5c8a" stroke-width="([\d.]+)"', drawn(stage))
    return [float(width) for width in found]


def test_new_fibres_start_thin_and_end_thick():
    assert accent_widths("before") == []
    assert max(accent_widths("building")) * 2 < min(accent_widths("remodelling"))


@pytest.mark.parametrize("stage", STAGES)
def test_drawings_stay_small(stage):
    assert len(drawn(stage).encode()) < 6144


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_says_that_it_is_a_drawing_not_to_scale(stage):
    root = ElementTree.fromstring(drawn(stage))
    words = [node.text for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert words == [LABELS["caption"], LABELS["note"]]


@pytest.mark.parametrize("missing", PROCESS_LABELS)
def test_a_missing_label_is_named(missing):
    with pytest.raises(ValueError, match=missing):
        drawn("before", labels=LABELS | {missing: ""})


@pytest.mark.parametrize("missing", ["title", "description"])
def test_title_and_description_are_needed(missing):
    with pytest.raises(ValueError, match="title and a description"):
        drawn("before", **{missing: ""})


def test_an_unknown_stage_is_named():
    with pytest.raises(ValueError, match="cured"):
        drawn("cured")


@pytest.mark.parametrize("stage", STAGES)
def test_the_same_call_gives_the_same_drawing(stage):
    assert drawn(stage) == drawn(stage)
