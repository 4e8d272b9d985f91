"""Take the samples of a run, block by block, in an order that spreads the machine's noise over everybody."""

from collections.abc import Sequence
from contextlib import ExitStack

from playwright.sync_api import Browser, Error

from benchmarks.conditions import CONDITIONS, DESKTOP
from benchmarks.contestants import OURS, Contestant
from benchmarks.fast_page import cold_fast_load, fast_page_path
from benchmarks.first_load import cold_load
from benchmarks.plan import Plan, interleaved
from benchmarks.results import FAST_PAGE, Place, Results, first_line, say
from benchmarks.taps import NotMeasuredError, TapPage


def open_pages(
    browser: Browser,
    contestants: Sequence[Contestant],
    bases: dict[Place, str],
    results: Results,
    stack: ExitStack,
) -> list[TapPage]:
    """Open every page under every condition, until the stack closes; notes those that do not open."""
    opened: list[TapPage] = []
    for contestant in contestants:
        for condition in CONDITIONS:
            if contestant.name in results.missing:
                continue
            say(f"opening {contestant.name}, {condition.name}")
            base = bases[contestant.name, condition.name]
            try:
                opened.append(TapPage.opened(browser, contestant, condition, base, stack))
            except (NotMeasuredError, Error) as reason:
                results.forget(contestant.name, f"{first_line(reason)} ({condition.name})")
    return opened


def find_fast_page(opened: Sequence[TapPage], results: Results) -> str | None:
    """Return the path of the fast page of the open explorer's choice; None, and a note, if there is none."""
    explorer = [page for page in opened if page.contestant == OURS and page.condition == DESKTOP]
    if not explorer:
        results.forget(FAST_PAGE, "the explorer, whose address names it, did not open")
        return None
    try:
        return fast_page_path(explorer[0].page)
    except NotMeasuredError as reason:
        results.forget(FAST_PAGE, first_line(reason))
        return None


def tap_all(pages: Sequence[TapPage], plan: Plan, results: Results) -> None:
    """Tap on every page in rounds; a contestant that once does not answer is noted and dropped."""
    for page in interleaved(pages, plan.rounds):
        name, condition = page.contestant.name, page.condition.name
        if name in results.missing:
            continue
        say(f"tapping {name}, {condition}")
        try:
            results.taps.setdefault((name, condition), []).extend(page.taps(plan.taps_a_block))
        except (NotMeasuredError, Error) as reason:
            results.forget(name, f"{first_line(reason)} ({condition})")


def load_all(
    browser: Browser, contestants: Sequence[Contestant], bases: dict[Place, str], plan: Plan, results: Results
) -> None:
    """Load every page cold in rounds; a contestant that once shows no picture is noted and dropped."""
    pairs = [(contestant, condition) for contestant in contestants for condition in CONDITIONS]
    for contestant, condition in interleaved(pairs, plan.loads):
        name = contestant.name
        if name in results.missing:
            continue
        say(f"loading {name}, {condition.name}")
        try:
            load = cold_load(browser, contestant, bases[name, condition.name], condition)
        except Error as reason:
            results.forget(name, f"{first_line(reason)} ({condition.name})")
        else:
            results.loads.setdefault((name, condition.name), []).append(load)


def load_fast_page(browser: Browser, bases: dict[Place, str], path: str, plan: Plan, results: Results) -> None:
    """Load the fast page cold in rounds; noted and dropped if it once fails."""
    for condition in interleaved(CONDITIONS, plan.loads):
        say(f"loading {FAST_PAGE}, {condition.name}")
        try:
            load = cold_fast_load(browser, bases[OURS.name, condition.name], path, condition)
        except (NotMeasuredError, Error) as reason:
            results.forget(FAST_PAGE, first_line(reason))
            return
        results.fast_loads.setdefault(condition.name, []).append(load)
