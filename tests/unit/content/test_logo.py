"""A logo can do nothing but be looked at: what else a file may hold stops the start, with the reason."""

from io import BytesIO

import pytest
from PIL import Image

from scar_timeline.content.errors import ContentError
from scar_timeline.content.logo import read_logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def png(size=(40, 20), **saved):
    file = BytesIO()
    Image.new("RGB", size).save(file, "PNG", **saved)
    return file.getvalue()


@pytest.fixture
def logo(tmp_path):
    """``logo("a.svg", content)``: read as the settings beside it name it."""

    def one(name, content):
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_logo(tmp_path / "clinic.toml", "clinic.toml", name)

    return one


def test_shapes_and_colours_pass_and_each_logo_has_its_own_path(logo):
    shapes = '<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0 0h9"/><use href="#a"/>'
    one, other = logo("a.svg", SVG.format(shapes)), logo("b.png", png())
    assert (one.kind, other.kind) == ("svg", "png")
    assert one.path != other.path
    assert one.drawing == SVG.format(shapes)
    assert 'viewBox="0 0 40 20"' in other.drawing


def test_no_logo_is_none(tmp_path):
    assert read_logo(tmp_path / "clinic.toml", "clinic.toml", "") is None


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<path onload="alert(1)" d="M0 0"/>',
        '<path ONCLICK="alert(1)" d="M0 0"/>',
        '<a href="#x"><path d="M0 0"/></a>',
        '<image href="data:image/png;base64,AA=="/>',
        '<use href="https://elsewhere.example/x.svg#a"/>',
        '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="//elsewhere.example/x"/>',
        '<path fill="url(https://elsewhere.example/x)" d="M0 0"/>',
        '<path style="fill:url( \'https://elsewhere.example/x\')" d="M0 0"/>',
        '<path style="@import x" d="M0 0"/>',
        "<style>@import url(https://elsewhere.example/x)</style>",
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        "<text>Clinic</text>",
        '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
    ],
)
def test_an_svg_that_runs_or_loads_something_is_refused(logo, inside):
    with pytest.raises(ContentError) as caught:
        logo("a.svg", SVG.format(inside))
    assert (caught.value.file, caught.value.column) == ("clinic.toml", "logo")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.svg", '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;"), "document type"),
        ("a.svg", '<?xml-stylesheet href="https://x.example"?>' + SVG.format(""), "instruction"),
        ("a.svg", SVG.format("").encode("utf-16"), "UTF-8"),
        ("a.svg", "<svg", "no SVG"),
        ("a.svg", '<html viewBox="0 0 1 1"/>', "no SVG"),
        ("a.svg", SVG.replace('viewBox="0 0 9 9"', "").format(""), "viewBox"),
        ("a.svg", SVG.format(" " * 100_000), "bytes"),
        ("a.png", SVG.format(""), "no PNG"),
        ("a.png", png()[:-30], "broken"),
        ("a.png", png((2001, 1)), "2001 pixels"),
        ("a.png", png(save_all=True, append_images=[Image.new("RGB", (40, 20), "red")]), "moves"),
    ],
)
def test_what_cannot_be_used_says_why(logo, name, content, says):
    with pytest.raises(ContentError, match=says):
        logo(name, content)


def test_a_file_that_is_not_there_says_so(tmp_path):
    with pytest.raises(ContentError, match=r"no file 'gone\.svg'"):
        read_logo(tmp_path / "clinic.toml", "clinic.toml", "gone.svg")
