"""What a run ran on: figures mean little without it."""

import importlib.metadata
import json
import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path

_RIVAL_PACKAGES = ("dash", "nicegui", "plotly")
_OUR_PACKAGES = ("streamlit", "plotly", "playwright")


def describe(browser_version: str, rival_python: Path) -> dict[str, str]:
    """Return rows of name and value: date, machine, browser and versions."""
    ours = {name: importlib.metadata.version(name) for name in _OUR_PACKAGES}
    return {
        "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "processor": f"{processor()}, {os.cpu_count()} cores",
        "memory": memory(),
        "system": f"{platform.system()} {platform.machine()}",
        "browser": f"Chromium {browser_version}, headless, software rendering",
        "Python": platform.python_version(),
        "app and bare Streamlit": _listed(ours),
        "rivals": _listed(_versions_in(rival_python)),
    }


def processor(cpuinfo: Path = Path("/proc/cpuinfo")) -> str:
    """Return the processor's model name, or the machine type where the system does not say."""
    if cpuinfo.exists():
        for line in cpuinfo.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.machine()


def memory(meminfo: Path = Path("/proc/meminfo")) -> str:
    """Return the memory in GB, or `unknown` where the system does not say."""
    if meminfo.exists():
        for line in meminfo.read_text().splitlines():
            if line.startswith("MemTotal"):
                return f"{int(line.split()[1]) * 1024 / 1e9:.0f} GB"
    return "unknown"


def load() -> float:
    """Return how many processes wanted a processor over the last minute."""
    return os.getloadavg()[0]


def _listed(versions: dict[str, str]) -> str:
    return ", ".join(f"{name} {version}" for name, version in versions.items())


def _versions_in(python: Path) -> dict[str, str]:
    ask = (
        "import importlib.metadata as m, json, sys; print(json.dumps({name: m.version(name) for name in sys.argv[1:]}))"
    )
    answer = subprocess.run(
        [str(python), "-c", ask, *_RIVAL_PACKAGES], capture_output=True, text=True, check=True, timeout=60
    )
    versions: dict[str, str] = json.loads(answer.stdout)
    return versions
