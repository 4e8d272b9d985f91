"""A visitor's session keeps four files open, three of them for two minutes after they left: 1,024 end early."""

import sys
from typing import Final

_ENOUGH: Final = 65_536


def allow_open_files() -> None:
    """Let this process open as many files as the machine allows it, up to what any number of visitors here needs."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = _ENOUGH if hard == resource.RLIM_INFINITY else min(hard, _ENOUGH)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
