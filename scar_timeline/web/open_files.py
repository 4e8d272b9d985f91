"""A visitor's session keeps four files open, three of them for two minutes after they left: 1,024 end early."""

import os
import sys
from pathlib import Path
from typing import Final

_ENOUGH: Final = 65_536
_LISTED: Final = (Path("/proc/self/fd"), Path("/dev/fd"))


def allow_open_files() -> None:
    """Let this process open as many files as the machine allows it, up to what any number of visitors here needs."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = _ENOUGH if hard == resource.RLIM_INFINITY else min(hard, _ENOUGH)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))


def share_of_files_open() -> float:
    """How much of what this process may open is open, from 0 to 1; 0 where the machine does not say."""
    listed = next((folder for folder in _LISTED if folder.is_dir()), None)
    if sys.platform == "win32" or listed is None:
        return 0.0
    import resource

    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return 0.0 if soft == resource.RLIM_INFINITY else len(os.listdir(listed)) / soft
