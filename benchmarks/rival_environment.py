"""The environment the rivals run in, apart from the app's so that their pins do not move its own."""

import subprocess
import sys
from pathlib import Path

from benchmarks.contestants import ROOT

DEFAULT = ROOT / "build" / "bench-venv"
PINS = ROOT / "requirements-bench.txt"


def ready(folder: Path = DEFAULT) -> Path:
    """Return the Python of the rivals' environment, made or remade first if the pins have changed.

    Raises:
        subprocess.CalledProcessError: if it cannot be made.
    """
    python = folder / "bin" / "python"
    stamp = folder / "pins.txt"
    if not stamp.exists() or stamp.read_bytes() != PINS.read_bytes():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "-r", str(PINS)], check=True)
        stamp.write_bytes(PINS.read_bytes())
    return python
