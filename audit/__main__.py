"""``python -m audit [part]``: make the audit, or one part of it.

A part that fails does not stop the others. All together write ``docs/audit.md``; one alone is only printed.
Ends with 0 if every part is green.
"""

import argparse
import importlib
import os
import platform
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from audit.environment import ROOT
from audit.report import Findings, document

# Each is a module of this package whose `run(found)` installs what it needs and writes down what it finds.
PARTS: Final = ("firefox", "webkit", "markup", "lighthouse", "manifests", "replicas")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the parts asked for; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m audit", description=__doc__)
    parser.add_argument("part", nargs="?", choices=PARTS)
    only = parser.parse_args(arguments).part
    heading = _heading()
    results = [_made(part) for part in ([only] if only else PARTS)]
    text = document(results, heading)
    if only:
        print(text)
    else:
        (ROOT / "docs" / "audit.md").write_text(text, encoding="utf-8")
    print("audit:", ", ".join(f"{found.part} {found.result}" for found in results))
    return int(any(found.result != "green" for found in results))


def _made(part: str) -> Findings:
    print(f"audit: {part}", file=sys.stderr)
    found = Findings(part)
    begin = time.monotonic()
    try:
        importlib.import_module(f"audit.{part}").run(found)
    except Exception as reason:
        found.broken = f"{type(reason).__name__}: {reason}"
    found.minutes = (time.monotonic() - begin) / 60
    return found


def _heading() -> list[str]:
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True)
    return [
        "Made by `make audit`; do not edit. What each part does: `audit/README.md`.",
        "",
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC · commit {commit.stdout.strip() or 'unknown'} · "
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start · "
        f"{platform.freedesktop_os_release()['PRETTY_NAME']} · Python {platform.python_version()}",
    ]


if __name__ == "__main__":
    sys.exit(main())
