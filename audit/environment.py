"""What the parts need on a machine: Debian's packages, and node's from ``package-lock.json``."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
BUILD: Final = ROOT / "build" / "audit"

_PINS: Final = ("package.json", "package-lock.json")
_CHROMIUMS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class MissingError(RuntimeError):
    """Something a part needs is not there and could not be installed."""


def debian(packages: Mapping[str, str]) -> None:
    """Install Debian's packages where one of the programs is missing.

    Args:
        packages: program to the package that brings it.

    Raises:
        MissingError: if they cannot be installed.
    """
    missing = [package for program, package in packages.items() if shutil.which(program) is None]
    if missing and subprocess.run([ROOT / ".ci" / "apt-install", *missing]).returncode != 0:
        raise MissingError(f"install {', '.join(missing)}")


def chromium() -> str:
    """Return the path of Chromium: ``CHROMIUM``, one on the path, or Debian's, installed now."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _CHROMIUMS)), None)
    if found is None:
        debian({"chromium": "chromium"})
    return found or str(shutil.which("chromium"))


def node_tools() -> tuple[Path, dict[str, str]]:
    """Return the folder of node's packages, made anew if the pins have changed, and an environment with node.

    Raises:
        subprocess.CalledProcessError: if they cannot be installed.
    """
    here, folder = Path(__file__).parent, BUILD / "node"
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    pins = b"".join((here / name).read_bytes() for name in _PINS)
    stamp = folder / "pins"
    if not stamp.exists() or stamp.read_bytes() != pins:
        folder.mkdir(parents=True, exist_ok=True)
        for name in _PINS:
            shutil.copy(here / name, folder)
        subprocess.run(
            ["npm", "ci", "--silent", "--no-fund", "--ignore-scripts"],
            cwd=folder,
            env=environment,
            check=True,
        )
        stamp.write_bytes(pins)
    return folder / "node_modules", environment
