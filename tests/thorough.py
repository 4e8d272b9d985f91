"""What ``make test`` tries of many like cases, and ``make audit`` besides: ``make test`` has five minutes."""

import os
from collections.abc import Iterable
from typing import TypeVar

THOROUGH = bool(os.environ.get("THOROUGH"))

Case = TypeVar("Case")


def cases(always: Iterable[Case], besides: Iterable[Case]) -> list[Case]:
    """The cases of this run."""
    return [*always, *(besides if THOROUGH else ())]
