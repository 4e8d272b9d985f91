"""One way to drive any browser, so that a journey is written once.

An engine supplies six primitives; everything else is asked by script inside the page. Selectors are CSS and
are looked up through open shadow roots.
"""

import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any, ClassVar, Final

_PATIENCE: Final = 30.0  # seconds; a busy machine draws the chart in about 5

# `all` and `shown` are there for every script.
_FINDERS: Final = """
const all = (css, from = document) => [...from.querySelectorAll(css),
  ...[...from.querySelectorAll("*")].flatMap((e) => (e.shadowRoot ? all(css, e.shadowRoot) : []))];
const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().height > 0;
"""

_WATCH: Final = """
window.auditFaults ??= (() => {
  const faults = [];
  addEventListener("error", (e) => e.message && faults.push(e.message));
  addEventListener("unhandledrejection", (e) => faults.push(String(e.reason)));
  return faults;
})();
"""

_STANDS_STILL: Final = """
const [one] = all(argument).filter(shown);
one?.scrollIntoView({ block: "center", behavior: "instant" });
const box = one && JSON.stringify(one.getBoundingClientRect());
const still = one && one.auditBox === box;
if (one) one.auditBox = box; // a property, so it moves nothing and no observer sees it
return Boolean(still);
"""

_OTHER_HOSTS: Final = """
return performance.getEntriesByType("resource").map((entry) => new URL(entry.name))
  .filter((url) => url.protocol.startsWith("http") && url.host !== location.host).map(String);
"""


class Browser(ABC):
    """One window of one engine."""

    trouble: ClassVar[tuple[type[Exception], ...]]
    """What the engine's client raises while a page is being replaced."""

    @abstractmethod
    def go(self, address: str) -> None:
        """Load an address in this window."""

    @abstractmethod
    def evaluate(self, function: str, argument: Any) -> Any:
        """Call a JavaScript function, given as its text, with one argument; returns plain data."""

    @abstractmethod
    def click_on(self, function: str, argument: Any) -> None:
        """Press with the pointer on the element a JavaScript function returns, where a person would."""

    @abstractmethod
    def press(self, keys: str) -> None:
        """Type ``keys``, or press the one key with that name (``Escape``)."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give the page this room, as far as the engine can."""

    @abstractmethod
    def picture(self, path: Path) -> None:
        """Keep what is on the screen now."""

    def open(self, address: str) -> None:
        """Load an address and watch the page from then on."""
        self.go(address)
        self.run(_WATCH)

    def run(self, body: str, argument: Any = None) -> Any:
        """Run the body of a JavaScript function that may use ``all``, ``shown`` and ``argument``."""
        return self.evaluate(_function(body), argument)

    def shown(self, css: str) -> int:
        """Return how many elements that match can be seen."""
        return int(self.run("return all(argument).filter(shown).length", css))

    def click(self, css: str) -> None:
        """Wait for an element that matches, can be seen and stands still, then press on the first.

        Raises:
            TimeoutError: if none comes, or none can be pressed on.
        """
        end = time.monotonic() + _PATIENCE
        while True:
            self.wait_until(_STANDS_STILL, css, said=css)
            try:
                return self.click_on(_function("return all(argument).filter(shown)[0]"), css)
            except self.trouble as reason:  # replaced by another since it was found
                if time.monotonic() > end:
                    raise TimeoutError(f"{css}: {reason}") from reason

    def wait(self, css: str, least: int = 1) -> None:
        """Wait until so many elements that match can be seen.

        Raises:
            TimeoutError: if they do not come.
        """
        self.wait_until("return all(argument).filter(shown).length >= " + str(least), css, said=css)

    def wait_gone(self, css: str) -> None:
        """Wait until no element that matches can be seen.

        Raises:
            TimeoutError: if one stays.
        """
        self.wait_until("return !all(argument).some(shown)", css, said=f"no {css}")

    def stays_away(self, css: str, seconds: float) -> None:
        """Watch for a while that no element that matches can be seen.

        Raises:
            AssertionError: if one comes.
        """
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.shown(css):
                raise AssertionError(f"{css} came")
            time.sleep(0.1)

    def wait_until(self, body: str, argument: Any = None, said: str = "", seconds: float = _PATIENCE) -> None:
        """Wait until a script returns something true, page loads in between included.

        Raises:
            TimeoutError: if it does not.
        """
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if self.run(body, argument):
                    return
            except self.trouble:
                pass  # between two documents there is nothing to ask
            time.sleep(0.05)
        raise TimeoutError(f"not within {seconds:.0f} s: {said or body}")

    def faults(self) -> list[str]:
        """Return what the page's scripts reported, and requests to any other host."""
        return [*self.run("return window.auditFaults ?? []"), *self.run(_OTHER_HOSTS)]


def _function(body: str) -> str:
    return f"(argument) => {{ {_FINDERS} {body} }}"
