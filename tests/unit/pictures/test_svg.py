from xml.etree import ElementTree

import pytest

from scar_timeline.pictures.svg import (
    Picture,
    circle,
    element,
    group,
    line,
    local_id,
    local_url,
    number,
    path,
    path_data,
    polyline_data,
    text,
)

SVG = "{http://www.w3.org/2000/svg}"


def a_picture(**changes):
    values = {
        "title": "A dent",
        "description": "A dent in skin.",
        "id_prefix": "dent",
        "width": 200,
        "height": 100,
        "content": (circle(5, 5, 2),),
    }
    return Picture(**(values | changes))


@pytest.mark.parametrize("missing", [{"title": ""}, {"title": "  "}, {"description": ""}])
def test_a_picture_without_title_or_description_cannot_be_made(missing):
    with pytest.raises(ValueError, match="title and a description"):
        a_picture(**missing)


def test_a_screen_reader_gets_title_and_description_by_id():
    root = ElementTree.fromstring(str(a_picture()))
    assert root.get("role") == "img"
    title, description = root.findall(f"{SVG}title")[0], root.findall(f"{SVG}desc")[0]
    assert (title.text, description.text) == ("A dent", "A dent in skin.")
    assert root.get("aria-labelledby").split() == [title.get("id"), description.get("id")]


def test_a_picture_scales_with_its_container():
    root = ElementTree.fromstring(str(a_picture()))
    assert root.get("viewBox") == "0 0 200 100"
    assert root.get("width") is None
    assert root.get("height") is None


def test_two_pictures_in_one_page_share_no_id():
    def ids(prefix):
        content = (element("clipPath", circle(1, 1, 1), id=local_id(prefix, "clip")),)
        root = ElementTree.fromstring(str(a_picture(id_prefix=prefix, content=content)))
        return {node.get("id") for node in root.iter() if node.get("id")}

    assert len(ids("left")) == 3
    assert not ids("left") & ids("right")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ([circle(1, 1, 1, id="clip")], "prefix 'dent'"),
        ([circle(1, 1, 1, id=local_id("dent", "spot"))] * 2, "twice"),
        ([circle(1, 1, 1, fill=local_url("dent", "shade"))], "dent-shade"),
    ],
)
def test_an_id_that_is_not_its_own_or_leads_nowhere_is_refused(content, reason):
    with pytest.raises(ValueError, match=reason):
        a_picture(content=tuple(content))


@pytest.mark.parametrize("prefix", ["", "1st", "Two words", 'a"b'])
def test_a_prefix_that_is_no_plain_id_is_refused(prefix):
    with pytest.raises(ValueError, match="id prefix"):
        a_picture(id_prefix=prefix)


def test_words_are_escaped_in_text_title_and_attributes():
    picture = a_picture(
        title="<script>alert(1)</script>",
        content=(text(1, 2, "a < b & c", data_note='say "hi"'),),
    )
    root = ElementTree.fromstring(str(picture))
    assert "<script" not in str(picture)
    words = root.find(f"{SVG}text")
    assert words.text == "a < b & c"
    assert words.get("data-note") == 'say "hi"'


@pytest.mark.parametrize("name", ["script", "style", "image", "foreignObject", "g onload"])
def test_active_or_outside_elements_are_refused(name):
    with pytest.raises(ValueError, match="not allowed"):
        element(name)


@pytest.mark.parametrize(
    "attributes",
    [
        {"href": "https://example.org/x.svg"},
        {"fill": "url(https://example.org/x)"},
        {"fill": "url('//example.org/x')"},
        {"onclick": "go()"},
        {"style": "fill:red"},
    ],
)
def test_outside_references_handlers_and_styles_are_refused(attributes):
    with pytest.raises(ValueError, match=r"only to itself|not allowed"):
        element("rect", **attributes)


def test_control_characters_are_refused():
    with pytest.raises(ValueError, match="control character"):
        text(0, 0, "a\x00b")


@pytest.mark.parametrize(
    ("value", "written"),
    [(1, "1"), (1.0, "1"), (0.126, "0.13"), (-0.001, "0"), (10, "10"), (100.0, "100"), (-2.5, "-2.5")],
)
def test_numbers_are_short(value, written):
    assert number(value) == written


def test_path_data_is_compact_and_unambiguous():
    assert path_data("M", 0, 5, "L", 3.14, -4, 7, "Z") == "M0 5L3.1-4 7Z"


def test_a_polyline_may_be_closed():
    points = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]
    assert polyline_data(points) == "M0 0L1 0 1 1"
    assert polyline_data(points, closed=True) == "M0 0L1 0 1 1Z"
    with pytest.raises(ValueError, match="two points"):
        polyline_data(points[:1])


def test_attributes_use_svg_spelling_and_none_is_left_out():
    drawn = line(0, 0, 1, 1, stroke_width=1.5, class_="axis", stroke_dasharray=None)
    assert str(drawn) == '<line x1="0" y1="0" x2="1" y2="1" stroke-width="1.5" class="axis"/>'


def test_groups_nest():
    assert str(group(path("M0 0"), fill="none")) == '<g fill="none"><path d="M0 0"/></g>'
