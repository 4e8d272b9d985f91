"""What the person who waits for a run reads meanwhile."""

import sys


def say(what: str) -> None:
    """Write a line of progress to stderr, so that stdout holds the report alone."""
    print(what, file=sys.stderr, flush=True)


def first_line(reason: Exception) -> str:
    """Return an error's first line, or its kind if it says nothing."""
    lines = str(reason).splitlines()
    return lines[0] if lines else type(reason).__name__
