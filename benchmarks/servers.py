"""Start and stop the contestants' servers on free ports of this machine."""

import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 40.0


@dataclass(frozen=True)
class Server:
    """A server that runs: its base URL without a final slash, and its process."""

    base: str
    pid: int

    def processor_seconds(self) -> float:
        """Return the processor time of the process so far, on Linux, in steps of its clock (10 ms)."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory_mb(self) -> float:
        """Return the memory the process holds now, on Linux, in MB."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class ServerFailedError(RuntimeError):
    """A server ended, or did not answer in time; the message ends with its last output."""


def free_port() -> int:
    """Return a TCP port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(
    command: tuple[str, ...], fill: Mapping[str, str], cwd: Path | None = None, port: int | None = None
) -> Iterator[Server]:
    """Serve with `command` until the block ends.

    The port is a free one unless given. The server runs in `cwd`, or in an empty folder, so that bare Streamlit does
    not pick up the app's configuration.

    Raises:
        ServerFailedError: if it does not answer within `START_SECONDS`.
    """
    port = port or free_port()
    base = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as empty:
        log_path = Path(empty) / "server.log"
        with log_path.open("wb") as log:
            server = subprocess.Popen(
                [word.format_map({**fill, "port": port}) for word in command],
                cwd=cwd or empty,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
            try:
                _wait_until_answering(server, base, log_path)
                yield Server(base, server.pid)
            finally:
                server.terminate()
                try:
                    server.wait(5)
                except subprocess.TimeoutExpired:
                    server.kill()
                    server.wait()


def _wait_until_answering(server: subprocess.Popen[bytes], base: str, log_path: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise ServerFailedError(f"the server ended with code {server.returncode}: {_end_of(log_path)}")
        try:
            with urllib.request.urlopen(base + "/", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise ServerFailedError(f"no answer within {START_SECONDS:.0f} s: {_end_of(log_path)}")


def _end_of(log_path: Path) -> str:
    return log_path.read_text(errors="replace").strip()[-400:]
