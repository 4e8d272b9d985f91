"""Our HTML as it is sent, and our style sheets, read by the Nu Html Checker.

What may stay is in ``markup_allowed.toml``, each with its reason. Only errors count against a page.
"""

import json
import re
import subprocess
import tomllib
import urllib.error
import urllib.request
from collections import Counter
from pathlib import Path
from typing import Any, Final

from audit import site
from audit.environment import BUILD, ROOT, debian, node_tools
from audit.report import Findings

_ALLOWED: Final = Path(__file__).parent / "markup_allowed.toml"
_NOT_FOUND: Final = ("/nothing", "/s/nonsense", "/take_home/nothing")


def run(found: Findings) -> None:
    """Check each address and each style sheet."""
    debian({"java": "default-jre-headless"})
    modules, _ = node_tools()
    checker = ["java", "-jar", str(modules / "vnu-jar" / "build" / "dist" / "vnu.jar")]
    version = subprocess.run([*checker, "--version"], check=True, capture_output=True, text=True)
    found.versions["vnu"] = version.stdout.split()[0]
    pages = _fetched(BUILD / "html")
    sheets = {str(path.relative_to(ROOT)): path for path in sorted((ROOT / "scar_timeline").rglob("*.css"))}
    allowed = tomllib.loads(_ALLOWED.read_text(encoding="utf-8"))["allowed"]
    met: Counter[str] = Counter()
    for what, files in (("", pages), ("--css", sheets)):
        messages = _messages([*checker, *filter(None, [what])], list(files.values()))
        for name, path in files.items():
            mine = [message for message in messages if message["url"].endswith(str(path))]
            _judge(found, name, mine, allowed, met)
    for one in allowed:
        found.notes.append(f"Allowed ({met[one['message']]} times): `{one['message']}`. {one['reason']}")


def _judge(
    found: Findings,
    name: str,
    messages: list[dict[str, Any]],
    allowed: list[dict[str, str]],
    met: Counter[str],
) -> None:
    errors = [message for message in messages if message["type"] != "info"]
    warnings = sum(message.get("subType") == "warning" for message in messages)
    left: Counter[str] = Counter()
    for error in errors:
        pattern = next((a["message"] for a in allowed if re.search(a["message"], error["message"])), None)
        if pattern is None:
            left[f"line {error.get('lastLine')}: {error['message'][:160]}"] += 1
        else:
            met[pattern] += 1
    counted = f"{len(errors)} errors, {len(errors) - left.total()} of them allowed; {warnings} warnings"
    found.check(f"`{name}` has no error of ours", not left, "; ".join([counted, *list(left)[:5]]))


def _fetched(folder: Path) -> dict[str, Path]:
    """Every kind of page, as sent: address to the file it was put in."""
    codes = [site.link_code(scar_type, "moderate") for scar_type in site.SCAR_TYPES]
    addresses = [*site.SCREENS, f"/?p={codes[0]}", *(f"/s/{code}" for code in codes), *_NOT_FOUND]
    folder.mkdir(parents=True, exist_ok=True)
    files = {address: folder / f"{number:02}.html" for number, address in enumerate(addresses)}
    with site.running() as url:
        for address, file in files.items():
            try:
                answer = urllib.request.urlopen(url + address)
            except urllib.error.HTTPError as refused:
                answer = refused
            file.write_bytes(answer.read())
    return files


def _messages(command: list[str], files: list[Path]) -> list[dict[str, Any]]:
    told = ["--format", "json", "--stdout", "--exit-zero-always"]
    checked = subprocess.run([*command, *told, *map(str, files)], check=True, capture_output=True, text=True)
    return list(json.loads(checked.stdout)["messages"])
