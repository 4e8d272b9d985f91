"""The text font: what the pages say about it, and that it has the letters of the content."""

import re
import tomllib
from base64 import b64decode

from scar_timeline.fonts import FAMILY, STACK, font_faces, latin_face, stand_in, web_fonts


def test_every_face_names_a_file_that_is_served():
    named = set(re.findall(r"url\(([^)]+)\)", font_faces()))
    assert named == set(web_fonts())


def test_the_screens_latin_letters_come_inside_their_style_and_not_twice():
    latin, *_ = web_fonts().items()
    (inside,) = re.findall(r"url\(data:font/woff2;base64,([^)]+)\)", latin_face())
    assert b64decode(inside) == latin[1].read_bytes()
    beside = font_faces(with_latin=False)
    assert f'font-family:"{FAMILY}"' in beside
    assert [face for face in beside.splitlines() if latin[0] in face and FAMILY in face] == []


def test_what_most_patients_load_is_small():
    latin, *_ = web_fonts().values()
    assert latin.stat().st_size < 40_000


def test_the_screens_use_the_same_letters_as_the_pages(root):
    config = tomllib.loads((root / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["theme"]["font"] == STACK
    assert f"--text-font:{STACK}" in font_faces()


def test_every_letter_of_the_content_has_a_file(root):
    ranges = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", font_faces())
    covered = {code for low, high in ranges for code in range(int(low, 16), int(high or low, 16) + 1)}
    files = [file for kind in ("*.toml", "*.csv") for file in (root / "data").rglob(kind)]
    content = "".join(file.read_text(encoding="utf-8") for file in files)
    assert not [letter for letter in sorted(set(content)) if letter.isalnum() and ord(letter) not in covered]


def test_a_family_somebody_else_asks_for_sends_no_file():
    taken = stand_in("Another")
    assert 'font-family:"Another"' in taken
    assert "local(" in taken
    assert "url(" not in taken
    assert "size-adjust:0%" not in taken
    assert "size-adjust:0%" in stand_in("Icons", shown=False)
