"""Pictures are well-formed, named, still, and refer to nothing outside themselves."""

from xml.etree import ElementTree

import pytest

from scar_timeline.graphics import svg
from scar_timeline.graphics.svg import Picture, circle, element, local_id

SVG = "{http://www.w3.org/2000/svg}"
OUTSIDE = r"only to itself|not allowed"


def a_picture(**changes):
    content = (element("clipPath", circle(1, 1, 1), id=local_id(changes.get("id_prefix", "dent"), "clip")),)
    values = {"title": "A dent", "description": "A dent in skin.", "id_prefix": "dent", "content": content}
    return str(Picture(**({"width": 200, "height": 100} | values | changes)))


def holding(*content):
    return lambda: a_picture(content=content)


SPOT = circle(1, 1, 1, id=local_id("dent", "spot"))
REFUSED = [
    (lambda: a_picture(title=""), "title and a description"),
    (lambda: a_picture(title="  "), "title and a description"),
    (lambda: a_picture(description=""), "title and a description"),
    (holding(circle(1, 1, 1, id="clip")), "prefix 'dent'"),
    (holding(SPOT, SPOT), "twice"),
    (holding(circle(1, 1, 1, fill="url(#dent-shade)")), "dent-shade"),
    *(
        (lambda prefix=prefix: a_picture(id_prefix=prefix, content=()), "id prefix")
        for prefix in ("", "1st", "Two words", 'a"b')
    ),
    *(
        (lambda name=name: element(name), "not allowed")
        for name in ("script", "style", "image", "foreignObject", "g onload")
    ),
    (lambda: element("rect", href="https://example.org/x.svg"), OUTSIDE),
    (lambda: element("rect", fill="url(https://example.org/x)"), OUTSIDE),
    (lambda: element("rect", fill="url('//example.org/x')"), OUTSIDE),
    (lambda: element("rect", onclick="go()"), OUTSIDE),
    (lambda: element("rect", style="fill:red"), OUTSIDE),
    (lambda: svg.text(0, 0, "a\x00b"), "control character"),
]


@pytest.mark.parametrize(("make", "reason"), REFUSED)
def test_what_may_not_be_in_a_picture_is_refused(make, reason):
    with pytest.raises(ValueError, match=reason):
        make()


def test_a_screen_reader_gets_title_and_description_by_id_and_it_scales_with_its_container():
    root = ElementTree.fromstring(a_picture())
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert (title.text, description.text) == ("A dent", "A dent in skin.")
    assert root.get("aria-labelledby").split() == [title.get("id"), description.get("id")]
    assert (root.get("role"), root.get("viewBox")) == ("img", "0 0 200 100")
    assert (root.get("width"), root.get("height")) == (None, None)


def test_two_pictures_in_one_page_share_no_id():
    left, right = (
        {node.get("id") for node in ElementTree.fromstring(a_picture(id_prefix=prefix)).iter()} - {None}
        for prefix in ("left", "right")
    )
    assert len(left) == len(right) == 3
    assert not left & right


def test_words_are_escaped_in_text_title_and_attributes():
    picture = a_picture(title="<script>alert(1)</script>", content=(svg.text(1, 2, "a < b & c", data_note='say "hi"'),))
    words = ElementTree.fromstring(picture).find(f"{SVG}text")
    assert "<script" not in picture
    assert (words.text, words.get("data-note")) == ("a < b & c", 'say "hi"')


@pytest.mark.parametrize(
    ("value", "written"),
    [(1, "1"), (1.0, "1"), (0.126, "0.13"), (-0.001, "0"), (10, "10"), (100.0, "100"), (-2.5, "-2.5")],
)
def test_numbers_are_short(value, written):
    assert svg.number(value) == written


def test_what_is_written_is_compact():
    drawn = svg.line(0, 0, 1, 1, stroke_width=1.5, class_="axis", stroke_dasharray=None)
    assert str(drawn) == '<line x1="0" y1="0" x2="1" y2="1" stroke-width="1.5" class="axis"/>'
    assert str(svg.group(svg.path("M0 0"), fill="none")) == '<g fill="none"><path d="M0 0"/></g>'
