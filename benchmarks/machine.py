"""What a run ran on: figures mean little without it."""

import importlib.metadata
import os
import platform
from datetime import UTC, datetime
from pathlib import Path

_PACKAGES = ("streamlit", "plotly", "playwright")


def describe(browser_version: str = "") -> dict[str, str]:
    """Return rows of name and value: date, machine, versions, and the browser where one was used."""
    browser = {"browser": f"Chromium {browser_version}, headless, software rendering"} if browser_version else {}
    return {
        "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "processor": f"{processor()}, {os.cpu_count()} cores",
        "memory": memory(),
        "system": f"{platform.system()} {platform.machine()}",
        **browser,
        "Python": platform.python_version(),
        "app and bare Streamlit": ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _PACKAGES),
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


def busy_seconds(stat: Path = Path("/proc/stat")) -> float:
    """Return how long the processors of the machine have worked so far, all together, on Linux."""
    user, nice, system, _idle, _waiting, *interrupts = map(int, stat.read_text(encoding="ascii").split()[1:9])
    return (user + nice + system + sum(interrupts[:2])) / os.sysconf("SC_CLK_TCK")
