"""What stands in the script and the style of all pages, and what stays at home."""

import re
import subprocess

from scar_timeline.assets import own_assets
from scar_timeline.assets.assets import without_comments
from tests.unit.assets.test_joined_module import NODE


def test_comments_with_lines_of_their_own_are_not_sent():
    code = """// why
/**
 * @param {string} one
 */
const address = "https://example.org"; // stays
  /* a note */
/** @type {string} */ let kept;
/** gone */
const words = `a // b`;
"""
    kept = [
        'const address = "https://example.org"; // stays',
        "/** @type {string} */ let kept;",
        "const words = `a // b`;",
    ]
    assert without_comments(code).splitlines() == kept


def test_what_is_sent_can_be_read_by_a_browser(tmp_path):
    contents = own_assets().contents
    script = tmp_path / "page.mjs"
    script.write_bytes(contents["page.js"])
    subprocess.run([NODE, "--check", script], check=True)
    style = contents["page.css"].decode()
    assert style.count("{") == style.count("}")
    assert not re.findall(r"^\s*(?:/\*|\*)", style, re.MULTILINE)
