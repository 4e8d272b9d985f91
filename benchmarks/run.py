"""Measure the app and bare Streamlit in one run: `python -m benchmarks.run [--quick] [--only NAME]`."""

import argparse
import json
import signal
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks import browser as chromium
from benchmarks import machine
from benchmarks.contestants import CONTESTANTS, OURS, OURS_CHART, ROOT
from benchmarks.measure import find_fast_page, load_all, load_fast_page, open_pages, tap_all
from benchmarks.plan import FULL, QUICK
from benchmarks.report import write
from benchmarks.results import FAST_PAGE, Results, say
from benchmarks.server_work import measure
from benchmarks.stage import set_up

NAMES = (*(contestant.name for contestant in CONTESTANTS), FAST_PAGE)
LOAD_OF_A_BUSY_MACHINE = 0.5
BUILD = ROOT / "build" / "benchmarks"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for; returns 0 if all of it could be measured, else 1."""
    options = _options(arguments)
    names: list[str] = options.only or list(NAMES)
    plan = QUICK if options.quick else FULL
    results = Results()
    chosen = [contestant for contestant in CONTESTANTS if contestant.name in names]
    # The fast page needs the app's server, and is found through the explorer.
    wanted = [OURS, *chosen] if FAST_PAGE in names and OURS not in chosen else chosen
    load_before = machine.load()
    if load_before > LOAD_OF_A_BUSY_MACHINE:
        say(f"this machine is busy (load {load_before:.1f}): the figures will be too high")
    with ExitStack() as stack:
        bases = set_up(wanted, options.app, results, stack)
        browser = chromium.launch(stack.enter_context(sync_playwright()))
        stack.callback(browser.close)
        facts = machine.describe(browser.version)
        facts["load before"] = f"{load_before:.1f}"
        fast_page: str | None = options.fast_page
        with ExitStack() as pages:
            opened = open_pages(browser, wanted, bases, results, pages)
            if FAST_PAGE in names and fast_page is None:
                fast_page = find_fast_page(opened, results)
            tap_all([page for page in opened if page.contestant in chosen], plan, results)
        load_all(browser, [c for c in chosen if c is not OURS_CHART], bases, plan, results)
        if OURS.name in names:
            say("what the server does")
            results.work = measure(browser, options.app)
        if FAST_PAGE in names and fast_page and any(name == OURS.name for name, _ in bases):
            load_fast_page(browser, bases, fast_page, plan, results)
    facts["load after, this run included"] = f"{machine.load():.1f}"
    report = write(results, facts)
    print(report)
    # Only a whole run may replace the committed results.
    is_whole = not options.quick and not options.only
    _keep(report, options.out or (ROOT / "benchmarks" if is_whole else BUILD) / "RESULTS.md")
    _keep(json.dumps(results.plain(), indent=1), BUILD / "samples.json")
    return 1 if results.missing else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few samples: a look, not a result")
    parser.add_argument("--only", action="append", choices=NAMES, help="measure only this; may be repeated")
    parser.add_argument("--app", type=Path, default=ROOT / "app.py", help="what `streamlit run` gets")
    parser.add_argument("--fast-page", help="path of the fast page, if the explorer's address does not name it")
    parser.add_argument("--out", type=Path, help="where the report goes")
    return parser.parse_args(arguments)


def _keep(text: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    say(f"wrote {path}")


if __name__ == "__main__":
    # Ended from outside, it still stops the servers and the browser it started.
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    sys.exit(main())
