"""The scripts of our pages: linted, type-checked, and tested without a browser by node's own runner."""

import subprocess
import sys
from pathlib import Path

import pytest

BIN = Path(sys.executable).parent

CHECKS = {
    "lint": [BIN / "oxlint", "--quiet", "scar_timeline", "tests/javascript"],
    "types": ["node_modules/.bin/tsc", "--project", "."],
    "unit tests": [BIN / "node", "--test", "--test-force-exit", "tests/javascript/*.test.mjs"],
}


@pytest.mark.parametrize("command", CHECKS.values(), ids=CHECKS.keys())
def test_scripts(root: Path, command: list[str | Path]) -> None:
    ran = subprocess.run(
        command, cwd=root, capture_output=True, text=True, timeout=120, env={"PATH": f"{BIN}:/usr/bin:/bin"}
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
