"""Two copies of the app behind nginx, as ``deploy/`` describes them: what is started, killed and upgraded.

The proxy's configuration is the shipped ``deploy/nginx.conf`` with other ports and places, nothing else.
"""

import re
import socket
import subprocess
import time
import tomllib
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Final, Self

from audit.environment import ROOT

_PYTHON: Final = str(ROOT / ".venv" / "bin" / "python")
_SHIPPED: Final = ROOT / "deploy" / "nginx.conf"
_READY_WITHIN: Final = 60.0  # seconds
_STOPS_WITHIN: Final = 30.0
_ESTABLISHED: Final = "01"
_FILL_THE_QUEUE: Final = 4  # connections nobody takes; the system then answers no further one

_AROUND: Final = """\
user root;  # as which it starts: the folder below is its own
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/nginx-error.log;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/timeline.conf;
}}
"""

# Both ways that app.py names; the second keeps an access log.
STREAMLIT: Final = ("streamlit", "run", "app.py", "--server.address", "127.0.0.1", "--server.port", "{port}")
UVICORN: Final = ("uvicorn", "app:app", "--host", "127.0.0.1", "--port", "{port}")


class Replica:
    """One copy of the app on a port of its own, with one log for all its lives."""

    def __init__(self, way: tuple[str, ...], port: int, log: Path) -> None:
        self.port = port
        self.log = log
        self._command = [_PYTHON, "-m", *(word.format(port=port) for word in way)]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, folder: Path) -> None:
        """Start the app that lies in a folder and wait until it is ready.

        Raises:
            RuntimeError: if it is not within a minute.
        """
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(self._command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
        end = time.monotonic() + _READY_WITHIN
        while self._process.poll() is None and time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/ready", timeout=10):
                    return
            except OSError:
                time.sleep(0.2)
        raise RuntimeError(f"a copy is not ready: {self.log.read_text(errors='replace')[-300:]}")

    def kill(self) -> None:
        """End it as a lost machine does: without a word to anybody."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def ask_to_stop(self) -> None:
        """Ask it to end, as an upgrade does."""
        if self._process:
            self._process.terminate()

    def wait(self) -> None:
        """Wait until it has ended.

        Raises:
            subprocess.TimeoutExpired: if it does not.
        """
        if self._process:
            self._process.wait(_STOPS_WITHIN)

    def sockets(self) -> int:
        """Count the connections others hold to it now: at rest, one for each open page."""
        rows = [line.split() for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]]
        return sum(row[2].endswith(f":{self.port:04X}") and row[3] == _ESTABLISHED for row in rows)


class Proxy:
    """nginx with the shipped configuration, in front of two ports."""

    def __init__(self, folder: Path, ports: tuple[int, int], secure: int, plain: int) -> None:
        self.base = f"https://127.0.0.1:{secure}"
        self._folder = folder
        key, certificate = folder / "timeline.key", folder / "timeline.pem"
        made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
        subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
        (folder / "timeline.conf").write_text(
            elsewhere(
                _SHIPPED.read_text(encoding="utf-8"),
                {
                    "listen 80;": f"listen 127.0.0.1:{plain};",
                    "listen 443 ssl": f"listen 127.0.0.1:{secure} ssl",
                    "127.0.0.1:8501": f"127.0.0.1:{ports[0]}",
                    "127.0.0.1:8502": f"127.0.0.1:{ports[1]}",
                    "/etc/ssl/timeline.pem": str(certificate),
                    "/etc/ssl/timeline.key": str(key),
                    "/var/log/nginx/timeline.log": str(folder / "timeline.log"),
                    "/var/log/nginx/timeline-error.log": str(folder / "timeline-error.log"),
                },
            ),
            encoding="utf-8",
        )
        (folder / "nginx.conf").write_text(_AROUND.format(folder=folder), encoding="utf-8")
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        places = ("-c", str(self._folder / "nginx.conf"), "-e", str(self._folder / "nginx-error.log"))
        self._process = subprocess.Popen(["nginx", *places, "-g", "daemon off;"])
        return self

    def __exit__(self, *_: object) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(_STOPS_WITHIN)

    def logs(self) -> list[Path]:
        """Return every log it writes."""
        return sorted(self._folder.glob("*.log"))


@contextmanager
def nobody_answers(port: int) -> Iterator[None]:
    """Until the block ends, whoever connects there waits in vain, as for a machine that has lost its power."""
    with ExitStack() as stack:
        silent = stack.enter_context(socket.socket())
        silent.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        silent.bind(("127.0.0.1", port))
        silent.listen(0)
        for _ in range(_FILL_THE_QUEUE):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(("127.0.0.1", port))
        yield


def elsewhere(shipped: str, places: dict[str, str]) -> str:
    """Return a configuration with other ports and places.

    Raises:
        ValueError: if one of them does not stand there exactly once, so that something else would be tested.
    """
    for place, other in places.items():
        if shipped.count(place) != 1:
            raise ValueError(f"{_SHIPPED.name}: {place} stands there {shipped.count(place)} times, not once")
        shipped = shipped.replace(place, other)
    return shipped


def with_other_content(project: Path) -> str:
    """Give a copy of the project the next content version, in which one heading reads otherwise; returns its words."""
    data = project / "data"
    version = tomllib.loads((data / "version.toml").read_text(encoding="utf-8"))["version"]
    major, minor = version.split(".")
    following = f"{major}.{int(minor) + 1}"
    _change(data / "version.toml", f'version = "{version}"', f'version = "{following}"')
    with (data / "changes.csv").open("a", encoding="utf-8") as changes:
        changes.write(f"{following},{date.today()},all,One heading reads otherwise.\n")
    words = data / "text" / "en" / "take_home.toml"
    [title] = re.findall(r'^title = "(.*)"$', words.read_text(encoding="utf-8"), re.MULTILINE)
    _change(words, f'title = "{title}"', f'title = "{title} now"')
    return f"{title} now"


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(elsewhere(text, {old: new}), encoding="utf-8")
