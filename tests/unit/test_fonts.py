"""The text font: what the pages say about it, and that it has the letters of the content."""

import re
import tomllib

from scar_timeline.fonts import STACK, font_faces, preload, web_fonts


def test_every_face_names_a_file_that_is_served():
    named = set(re.findall(r"url\(([^)]+)\)", font_faces()))
    assert named == set(web_fonts())
    assert preload().count('href="') == 1
    assert next(iter(web_fonts())) in preload()


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


def test_a_family_somebody_else_asks_for_can_be_this_one():
    taken = font_faces("Another")
    assert taken.count('font-family:"Another"') == len(web_fonts())
    assert taken.count("font-family:") == font_faces().count("font-family:") + len(web_fonts())
