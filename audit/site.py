"""The app under audit: started as delivered, seen from outside."""

import subprocess
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from audit.environment import ROOT
from benchmarks.servers import serving

SCREENS: Final = (
    "/",
    "/how_it_works",
    "/before_you_decide",
    "/take_home",
    "/sources",
    "/for_the_clinic",
)

SCAR_TYPES: Final = ("ice_pick", "boxcar", "rolling", "raised", "mixed")

_PYTHON: Final = str(ROOT / ".venv" / "bin" / "python")


@contextmanager
def running(port: int | None = None) -> Iterator[str]:
    """Yield the address of the app, on a free port unless given; it is gone afterwards."""
    command = (_PYTHON, "-m", "streamlit", "run", "app.py")
    address = ("--server.address", "127.0.0.1", "--server.port", "{port}")
    with serving((*command, *address), {}, cwd=ROOT, port=port) as server:
        yield server.base


def link_code(scar_type: str, severity: str, data: Path = ROOT / "data") -> str:
    """Return the code of a link that opens this choice, as it is with this content."""
    choice = ["--scar-type", scar_type, "--severity", severity]
    command = [_PYTHON, "-m", "scar_timeline", "link", "--data", str(data), *choice]
    printed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return printed.stdout.strip()


def idle_minutes() -> int:
    """Return after how many minutes without a touch a clinic's tablet asks."""
    settings = tomllib.loads((ROOT / "data" / "clinic.toml").read_text(encoding="utf-8"))
    return int(settings["tablet_clears_after_minutes"])
