"""Start the servers of the contestants, each once, and the networks they are reached over."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks.conditions import CONDITIONS
from benchmarks.contestants import Contestant
from benchmarks.results import Place, Results, first_line, say
from benchmarks.servers import ServerFailedError, serving


def set_up(contestants: Sequence[Contestant], app: Path, results: Results, stack: ExitStack) -> dict[Place, str]:
    """Return the base URL of each contestant under each condition, until the stack closes.

    A contestant whose server fails is noted as missing.
    """
    fill = {"python": sys.executable, "app": str(app.resolve())}
    started: dict[tuple[str, ...], dict[str, str] | ServerFailedError] = {}
    for contestant in contestants:
        if contestant.serve not in started:
            say(f"starting the server of {contestant.name}")
            home = app.resolve().parent if "{app}" in contestant.serve else None
            try:
                base = stack.enter_context(serving(contestant.serve, fill, home)).base
                started[contestant.serve] = {
                    condition.name: stack.enter_context(condition.reach(base, sys.executable))
                    for condition in CONDITIONS
                }
            except ServerFailedError as failed:
                started[contestant.serve] = failed
    bases = {}
    for contestant in contestants:
        reached = started[contestant.serve]
        if isinstance(reached, ServerFailedError):
            results.forget(contestant.name, first_line(reached))
        else:
            bases.update({(contestant.name, condition): base for condition, base in reached.items()})
    return bases
