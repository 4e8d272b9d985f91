"""The QR code is a named picture with its quiet zone, and says the address it was made from."""

import re
import xml.etree.ElementTree as ET

import segno

from scar_timeline.handout.qr import QUIET_ZONE, qr_picture

ADDRESS = "https://timeline.example.org/s/V9J5VDMH"
SVG = "{http://www.w3.org/2000/svg}"


def modules(svg: str) -> set[tuple[int, int]]:
    """Dark modules (x, y) as drawn, without the quiet zone."""
    data = ET.fromstring(svg).find(f"{SVG}path").attrib["d"]
    dark = set()
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", data):
        dark |= {(int(x) + step - QUIET_ZONE, int(y) - QUIET_ZONE) for step in range(int(length))}
    return dark


def test_what_is_drawn_is_the_code_of_the_address():
    expected = segno.make(ADDRESS, error="m", boost_error=False, micro=False)
    drawn = modules(str(qr_picture(ADDRESS, "QR code", "Opens this page")))
    assert drawn == {(x, y) for y, row in enumerate(expected.matrix) for x, dark in enumerate(row) if dark}


def test_the_quiet_zone_is_four_modules_of_white_on_every_side():
    picture = qr_picture(ADDRESS, "QR code", "Opens this page")
    size = max(x for x, _ in modules(str(picture))) + 1
    assert QUIET_ZONE == 4
    assert picture.width == picture.height == size + 8
    root = ET.fromstring(str(picture))
    background = root.find(f"{SVG}rect")
    assert (background.attrib["fill"], background.attrib["width"]) == ("#fff", str(size + 8))


def test_a_screen_reader_hears_where_it_leads():
    root = ET.fromstring(str(qr_picture(ADDRESS, "QR code", "Opens this page on a phone")))
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == "qr-title qr-desc"
    assert root.find(f"{SVG}desc").text == "Opens this page on a phone"
