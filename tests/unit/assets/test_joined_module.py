"""All scripts as one module: what is run, in which order, and what cannot be joined."""

import json
import subprocess
import sys
from graphlib import CycleError
from pathlib import Path

import pytest

from scar_timeline.assets import own_assets
from scar_timeline.assets.joined_module import joined_module

NODE = Path(sys.executable).parent / "node"

MODULES = {
    "page.js": 'import { start } from "./middle.js";\nexport { place } from "./end.js";\nstart();\n',
    "middle.js": 'import { place, words } from "./end.js";\nexport function start() {\n  place(words);\n}\n',
    "end.js": "export const words = 'of the end';\n"
    "export function place(it) {\n  (globalThis.placed ??= []).push(it);\n  return it;\n}\n",
    "apart.js": "globalThis.placed = ['never reached'];\n",
}


def run(module: str, tmp_path: Path) -> list[str]:
    (tmp_path / "page.mjs").write_text(module)
    asks = "const page = await import('./page.mjs'); page.place('again'); console.log(JSON.stringify(placed))"
    ran = subprocess.run(
        [NODE, "--input-type=module", "-e", asks], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=30
    )
    said: list[str] = json.loads(ran.stdout)
    return said


def test_the_joined_module_runs_and_exports_like_its_entry(tmp_path: Path) -> None:
    assert run(joined_module(MODULES, "page.js"), tmp_path) == ["of the end", "again"]


@pytest.mark.parametrize(
    ("name", "source", "error"),
    [
        ("end.js", MODULES["end.js"] + "function start() {}\n", "start: declared in two modules"),
        ("end.js", MODULES["end.js"] + 'import * as all from "./middle.js";\n', "cannot be joined"),
        ("end.js", MODULES["end.js"] + 'import { start as begin } from "./middle.js";\n', "cannot be joined"),
        ("end.js", MODULES["end.js"] + 'export * from "./middle.js";\n', "cannot be joined"),
    ],
)
def test_what_cannot_be_joined_is_said(name: str, source: str, error: str) -> None:
    with pytest.raises(ValueError, match=error):
        joined_module(MODULES | {name: source}, "page.js")


def test_modules_in_a_circle_are_refused() -> None:
    with pytest.raises(CycleError):
        joined_module(MODULES | {"end.js": 'import { start } from "./middle.js";\n' + MODULES["end.js"]}, "page.js")


def test_a_file_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError, match=r"end\.js"):
        joined_module({name: source for name, source in MODULES.items() if name != "end.js"}, "page.js")


def test_pages_are_sent_one_script_that_needs_no_other() -> None:
    script = own_assets().contents["page.js"].decode()
    assert "\nimport " not in script
    assert [name for name in own_assets().contents if name.endswith(".js")] == ["page.js"]
