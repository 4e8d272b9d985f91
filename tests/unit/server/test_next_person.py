"""The script that keeps an earlier person's steps shut: it comes first, and counts as the button does."""

import re
from pathlib import Path

import streamlit

from scar_timeline.server.front_page import front_page, inline_script_hashes, read_index

STATIC = Path(streamlit.__file__).parent / "static"


def script(html):
    return next(text for text in re.findall(r"<script>(.*?)</script>", html, re.DOTALL) if "person" in text)


def test_it_runs_before_the_front_end_and_the_policy_knows_it(messages):
    html = front_page(read_index(STATIC), messages.say)
    assert html.index(script(html)) < html.index('<script type="module"')
    assert len(inline_script_hashes(html)) == html.count("<script>")


def test_both_scripts_count_people_in_the_same_place(root):
    guard = (root / "scar_timeline" / "server" / "next_person.js").read_text(encoding="utf-8")
    counts = (root / "scar_timeline" / "ui" / "wipe" / "leave.js").read_text(encoding="utf-8")
    key = re.search(r'PERSON = "([^"]+)"', counts)[1]
    assert f'getItem("{key}")' in guard
