"""What another course costs: from the tap on a stepper until its picture is laid out on the result.

`python -m benchmarks.courses` steps through courses that the page has not loaded, and through them again, on a fast
machine and on a slow tablet over 4G, and prints a table. A finger rests on the stepper as in all benchmarks here; time
starts at the time stamp of its click. The timeline is asked for at once, sooner than a finger can: so the whole way of
a new course, the network included, is in the time.
"""

import sys
from collections.abc import Iterator

from playwright.sync_api import CDPSession, Page, sync_playwright

from benchmarks import browser as chromium
from benchmarks.browser import fresh_page, wait_for
from benchmarks.conditions import CONDITIONS, Condition
from benchmarks.contestants import OURS, ROOT
from benchmarks.figures import middle, percentile
from benchmarks.servers import serving
from benchmarks.taps import FINGER_DOWN_MS
from scar_timeline.content.loaded import get_catalogue
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice

WITHIN_MS = 30_000
STEPS = (*("wider", "wider", "fewer") * 2, *("wider",) * 4, "more", "more")
"""From 4 sessions, 4 weeks apart; each leads to a course that was not shown before."""
BACK = {"wider": "closer", "closer": "wider", "fewer": "more", "more": "fewer"}

_IS_READY = "!document.getElementById('first') && document.querySelector('[data-part=course-says]').textContent !== ''"
_TIMED = """to => {
  const explorer = document.querySelector("[data-part=explorer]");
  const press = css => explorer.querySelector(css).click();
  window.__took = null;
  let start = 0;
  new MutationObserver((_, watching) => {
    if (explorer.dataset.step !== "result") return;
    watching.disconnect();
    explorer.querySelector("[data-part=picture]").getBoundingClientRect();
    const said = explorer.querySelector("[data-part=course-says]").textContent;
    const shown = explorer.querySelector(".chip .course").textContent;
    window.__took = said === shown ? performance.now() - start : -1;
  }).observe(explorer, { attributes: true, attributeFilter: ["data-step"] });
  const step = explorer.querySelector(`[data-course-step=${to}]`);
  step.addEventListener("click", (event) => { start = event.timeStamp; }, { capture: true, once: true });
  step.addEventListener("click", () => setTimeout(() => press("[data-action=show]")), { once: true });
  step.scrollIntoView({ block: "center" });
  const box = step.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}"""


def main() -> int:
    """Measure and print; returns 0."""
    command = [part.format(python=sys.executable, app=ROOT / "app.py", port="{port}") for part in OURS.serve]
    code = code_for(get_catalogue(), Choice("rolling", "moderate"))
    with sync_playwright() as playwright, serving(tuple(command), {}, ROOT) as server:
        browser = chromium.launch(playwright)
        print("| condition | a new course, ms (median, p95, slowest) | one loaded before, ms |\n|---|---|---|")
        for condition in CONDITIONS:
            with condition.reach(server.base, sys.executable) as url, fresh_page(browser) as (page, cdp):
                page.goto(f"{url}/?p={code}")
                wait_for(page, _IS_READY, WITHIN_MS)
                page.wait_for_timeout(3000)  # until the bundle is there
                new = list(_steps(page, cdp, condition, STEPS))
                again = list(_steps(page, cdp, condition, [BACK[to] for to in reversed(STEPS)]))
            print(f"| {condition.name} | {_figures(new)} | {_figures(again)} |")
        browser.close()
    return 0


def _steps(page: Page, cdp: CDPSession, condition: Condition, steps: tuple[str, ...] | list[str]) -> Iterator[float]:
    with condition.slowed(cdp):
        for to in steps:
            page.evaluate("document.querySelector('[data-action=change]').click()")
            page.wait_for_timeout(condition.settle_ms)
            place = page.evaluate(_TIMED, to)
            cdp.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [place]})
            page.wait_for_timeout(FINGER_DOWN_MS)
            cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
            took = float(wait_for(page, "window.__took", WITHIN_MS))
            if took < 0:
                raise RuntimeError("another course is shown than was asked for")
            yield took
            page.wait_for_timeout(condition.settle_ms)


def _figures(samples: list[float]) -> str:
    return f"{middle(samples):.0f}, {percentile(samples, 95):.0f}, {max(samples):.0f}"


if __name__ == "__main__":
    sys.exit(main())
