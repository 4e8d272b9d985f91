"""The static edition of a clinic with a course of its own, and what the app answers beside it: made once for a run.

Made in a process of its own, whose settings are the clinic's; the tests of both workers read the same files.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from scar_timeline.content import Catalogue, load_catalogue
from scar_timeline.content.loaded import CLINIC_VARIABLE

SITE = "https://timeline.clinic.example"
SETTINGS = f"""
name = "Hill Skin Clinic"
public_address = "{SITE}"
[course.severe]
sessions = 8
spacing_weeks = 5
"""
_WITHIN = 240  # seconds; 20 on a quiet machine
_MAKE = """
import json, sys
from pathlib import Path
from scar_timeline.command import main
folder = Path(sys.argv[1])
assert main(["export", str(folder / "site")]) == 0
from starlette.testclient import TestClient
from app import app, catalogue
from scar_timeline.links.resolving import codes
from scar_timeline.ui.navigation import screens
paths = [screen.url_path for screen in screens()]
asked = ["/nowhere", "/?p=ABCDEFGH", *paths]
asked += [f"{path}?p={code}" for _, code in codes(catalogue) for path in paths]
asked += [f"/s/{code}{kind}" for _, code in codes(catalogue) for kind in ("", ".pdf", "-large.pdf", ".svg")]
with TestClient(app, base_url=sys.argv[2], headers={"accept-encoding": "identity"}) as live:
    answers = {path: live.get(path) for path in asked}
said = {path: [dict(answer.headers), answer.content.decode("latin-1")] for path, answer in answers.items()}
(folder / "live.json").write_text(json.dumps(said), encoding="utf-8")
"""


@dataclass(frozen=True)
class StaticSite:
    """The exported folder, the content it shows, and the live app's answers by address: headers and body."""

    folder: Path
    content: Catalogue
    live: dict[str, tuple[dict[str, str], bytes]]
    settings: Path


@pytest.fixture(scope="session")
def static_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> StaticSite:
    """What ``python -m scar_timeline export`` wrote."""
    base = tmp_path_factory.getbasetemp()
    place = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "static-edition"
    settings, live = place / "clinic.toml", place / "live.json"
    try:
        place.mkdir()
    except FileExistsError:  # the other worker makes it
        deadline = time.monotonic() + _WITHIN
        while not live.is_file() and time.monotonic() < deadline:
            time.sleep(0.2)
    else:
        settings.write_text(SETTINGS, encoding="utf-8")
        made = [sys.executable, "-c", _MAKE, str(place), SITE]
        environment = {**os.environ, CLINIC_VARIABLE: str(settings)}
        subprocess.run(made, cwd=root, env=environment, check=True, timeout=_WITHIN, stdout=subprocess.DEVNULL)
    said = json.loads(live.read_text(encoding="utf-8"))
    answers = {path: (headers, body.encode("latin-1")) for path, (headers, body) in said.items()}
    return StaticSite(place / "site", load_catalogue(root / "data", settings), answers, settings)
