import re
from xml.etree import ElementTree

import pytest

from scar_timeline.pictures.scar_section import LARGE_LABELS, scar_section
from scar_timeline.pictures.scar_shape import FEATURES, FIELD_MM, UNITS_PER_MM, features_of
from scar_timeline.pictures.severity_sketch import LOOKS, severity_sketch

SCAR_TYPES = ["ice_pick", "boxcar", "rolling", "raised", "mixed"]
LABELS = {
    "scale": "1 mm",
    "width": "Steep sides, flat floor: 1.5 to 4 mm wide",
    "outer": "outer skin",
    "deeper": "deeper skin",
    "fat": "fat",
    "tones": "Same shape in every skin colour",
}
DESCRIPTION = "A block of skin cut through, with two dents side by side. " * 3


def drawn(scar_type, **changes):
    values = {
        "title": "Scars, seen from above and cut through",
        "description": DESCRIPTION,
        "id_prefix": "scar",
        "labels": LABELS,
    }
    return scar_section(scar_type, **(values | changes))


def texts(svg):
    return [node.text for node in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.standard("IPD-Q1")
def test_every_scar_type_has_a_drawing_and_no_two_are_alike():
    assert list(FEATURES) == SCAR_TYPES
    assert len({drawn(scar_type) for scar_type in SCAR_TYPES}) == 5


def test_an_unknown_scar_type_is_named():
    with pytest.raises(ValueError, match="keloid"):
        drawn("keloid")


@pytest.mark.parametrize("scar_type", SCAR_TYPES)
@pytest.mark.parametrize(("size", "limit"), [("card", 4096), ("large", 5120)])
def test_drawings_stay_small(scar_type, size, limit):
    assert len(drawn(scar_type, size=size).encode()) < limit


@pytest.mark.parametrize("missing", ["title", "description"])
def test_title_and_description_are_needed(missing):
    with pytest.raises(ValueError, match="title and a description"):
        drawn("boxcar", **{missing: ""})


def test_widths_follow_the_published_sizes():
    ice_pick = [feature.width_mm for feature in features_of("ice_pick")]
    boxcar = [feature.width_mm for feature in features_of("boxcar")]
    rolling = [feature.width_mm for feature in features_of("rolling")]
    assert max(ice_pick) < 2
    assert min(boxcar) >= 1.5
    assert max(boxcar) <= 4
    assert min(rolling) > 4
    assert max(ice_pick) < min(boxcar)
    assert max(boxcar) < min(rolling)


def test_ice_pick_scars_are_the_deepest():
    shallowest_ice_pick = min(feature.depth_mm for feature in features_of("ice_pick"))
    for scar_type in ("boxcar", "rolling"):
        assert all(feature.depth_mm < shallowest_ice_pick / 1.5 for feature in features_of(scar_type))


def test_only_raised_scars_stand_above_the_skin():
    for scar_type in SCAR_TYPES:
        for feature in features_of(scar_type):
            assert (feature.depth < 0) == (scar_type == "raised")


def test_a_mix_shows_one_narrow_one_boxed_and_one_wavy_dent_of_the_same_sizes():
    mixed = features_of("mixed")
    assert [feature.form for feature in mixed] == ["narrow", "boxed", "wavy"]
    assert [feature.width_mm for feature in mixed] == sorted(feature.width_mm for feature in mixed)
    assert mixed[0].width_mm < 2 < mixed[1].width_mm < 4 < mixed[2].width_mm


@pytest.mark.parametrize("scar_type", SCAR_TYPES)
def test_scars_lie_side_by_side_inside_the_block(scar_type):
    edges = [0.0]
    for feature in features_of(scar_type):
        edges += [feature.centre_mm - feature.width_mm / 2, feature.centre_mm + feature.width_mm / 2]
    assert [*edges, FIELD_MM] == sorted([*edges, FIELD_MM])


@pytest.mark.parametrize("scar_type", SCAR_TYPES)
def test_all_types_share_one_scale_bar_of_one_millimetre(scar_type):
    bars = re.findall(r'd="M([\d.]+) [\d.]+V[\d.]+M\1 [\d.]+H([\d.]+)M', drawn(scar_type))
    assert [float(right) - float(left) for left, right in bars] == [UNITS_PER_MM]
    assert texts(drawn(scar_type)) == ["1 mm"]


def test_strands_are_drawn_only_under_dents_that_are_pulled_down():
    accent = 'stroke="#0b5c8a"'
    assert drawn("rolling").count(accent) == 2
    assert drawn("mixed").count(accent) == 1
    assert accent not in drawn("boxcar")
    assert accent not in drawn("ice_pick")


def test_the_large_drawing_says_all_its_words_and_shows_five_skin_tones():
    svg = drawn("boxcar", size="large")
    assert set(texts(svg)) == set(LABELS.values())
    assert svg.count('width="16"') == 5


@pytest.mark.parametrize("missing", LARGE_LABELS)
def test_the_large_drawing_names_a_missing_label(missing):
    labels = {key: words for key, words in LABELS.items() if key != missing}
    with pytest.raises(ValueError, match=missing):
        drawn("boxcar", size="large", labels=labels)


def test_a_long_layer_name_is_broken_into_lines():
    svg = drawn("boxcar", size="large", labels=LABELS | {"deeper": "capa más profunda de la piel"})
    assert {"capa más", "profunda de la", "piel"} <= set(texts(svg))


def test_a_card_without_words_has_none():
    assert texts(drawn("rolling", labels={})) == []


@pytest.mark.parametrize("scar_type", SCAR_TYPES)
def test_the_same_call_gives_the_same_drawing(scar_type):
    assert drawn(scar_type) == drawn(scar_type)


def sketch(severity, **changes):
    values = {
        "title": "Mild",
        "description": "Two patches of skin.",
        "id_prefix": "grade",
        "labels": {"seen": "clear from 50 cm", "then": "stays when stretched"},
    }
    return severity_sketch(severity, **(values | changes))


def test_the_more_severe_the_deeper_and_the_easier_to_see():
    looks = [LOOKS[severity] for severity in ("mild", "moderate", "severe")]
    assert [look.depth for look in looks] == sorted({look.depth for look in looks})
    assert [look.visible for look in looks] == sorted({look.visible for look in looks})


def patches_with_dents(svg):
    return svg.count("<g fill=")


def test_moderate_scars_flatten_when_stretched_and_severe_ones_stay():
    assert patches_with_dents(sketch("moderate")) == 1
    assert patches_with_dents(sketch("severe")) == 2


@pytest.mark.parametrize("severity", ["mild", "moderate", "severe"])
def test_a_sketch_is_small_and_says_only_what_it_is_given(severity):
    assert len(sketch(severity).encode()) < 4096
    assert " ".join(texts(sketch(severity))) == "clear from 50 cm stays when stretched"
    assert texts(sketch(severity, labels={})) == []


def test_an_unknown_severity_is_named():
    with pytest.raises(ValueError, match="terrible"):
        sketch("terrible")
