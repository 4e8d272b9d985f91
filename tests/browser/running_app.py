"""Starts the real app for a test, from the project's folder or from a changed copy of it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

START_WITHIN = 60  # seconds; 2 to 4 on a quiet machine
_NEEDED = ("app.py", "pyproject.toml", "pages", "data", "scar_timeline", ".streamlit")


def copy_of_the_project(root: Path, target: Path) -> Path:
    """What the app needs to run, copied so that a test may break it."""
    for name in _NEEDED:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, target / name)  # with what is compiled: it starts in half the time
        else:
            shutil.copy(source, target / name)
    return target


def command(port: int) -> list[str]:
    """What ``make run`` runs, on a port of its own and for this machine only."""
    address = ["--server.address", "127.0.0.1", "--server.port", str(port)]
    return [sys.executable, "-m", "streamlit", "run", "app.py", *address]


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running_app(folder: Path, port: int | None = None, **environment: str) -> Iterator[str]:
    """The address of the app started in ``folder``, on a free port unless given; it is stopped afterwards."""
    port = port or free_port()
    # What the app writes goes to pytest's captured output, and so is shown where a test fails.
    process = subprocess.Popen(command(port), cwd=folder, env={**os.environ, **environment})
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_until_well(url, process)
        yield url
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_until_well(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the app stopped at once with exit code {process.returncode}")
        try:
            with urlopen(f"{url}/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"the app was not well within {START_WITHIN} seconds")
