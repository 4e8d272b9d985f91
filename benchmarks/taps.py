"""Time taps: from the click event until the page shows what that tap asks for."""

import itertools
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass

from playwright.sync_api import Browser, CDPSession, Page, TimeoutError

from benchmarks.browser import first_picture_at, fresh_page, wait_for, watch_first_picture
from benchmarks.conditions import Condition
from benchmarks.contestants import Contestant

OPEN_MS = 30_000
ANSWER_MS = 15_000
STILL_MS = 400
FINGER_DOWN_MS = 60
"""How long a tap rests on the glass. Playwright's own tap lifts the finger in the millisecond it comes down:
the page would still be at work on the touch when the tap begins to count."""


class NotMeasuredError(RuntimeError):
    """The page did not do what its selectors promise; the message says what was missing."""


@dataclass(frozen=True)
class Tap:
    """One answered tap, all in ms from the time stamp of its click event.

    `delivered_ms`: the browser handed the click to the page, which may have answered the finger before.
    `changed_ms`: the new picture was in the DOM and laid out. `frame_ms`: the next animation frame began.
    """

    delivered_ms: float
    changed_ms: float
    frame_ms: float


class TapPage:
    """A contestant's page under a condition, kept open through all rounds, that knows each choice's look."""

    def __init__(self, page: Page, cdp: CDPSession, contestant: Contestant, condition: Condition) -> None:
        self.page = page
        self.cdp = cdp
        self.contestant = contestant
        self.condition = condition
        self.wanted: dict[int, str] = {}
        self._next = itertools.cycle(range(len(contestant.choices)))

    @classmethod
    def opened(
        cls, browser: Browser, contestant: Contestant, condition: Condition, base: str, stack: ExitStack
    ) -> "TapPage":
        """Open the page, see the picture, and learn the look of every choice. The stack closes it.

        Raises:
            NotMeasuredError: if no picture shows, or its choices cannot be learned.
        """
        page, cdp = stack.enter_context(fresh_page(browser))
        watch_first_picture(page, contestant)
        page.goto(base + contestant.path, wait_until="commit")
        try:
            first_picture_at(page, OPEN_MS)
        except TimeoutError as missing:
            raise NotMeasuredError(f"no picture {contestant.picture.css} on {contestant.path}") from missing
        tapped = cls(page, cdp, contestant, condition)
        tapped.learn()
        return tapped

    def learn(self) -> None:
        """Tap every choice once and keep what the page settles on.

        Raises:
            NotMeasuredError: if a control or a part is missing, or a tap changes nothing that is watched.
        """
        page = self.page
        for number in range(len(self.contestant.choices)):
            page.wait_for_timeout(STILL_MS)
            before = self._state()
            self._show_choices()
            self._touch(next(self._next))
            self.wanted[number] = self._settled_other_than(before)

    def taps(self, count: int) -> Iterator[Tap]:
        """Tap `count` times, after one tap that is not counted.

        Raises:
            NotMeasuredError: if a tap is not answered within `ANSWER_MS` by what was learned for its choice.
        """
        self.page.bring_to_front()
        with self.condition.slowed(self.cdp):
            for number in range(count + 1):
                tap = self._timed(next(self._next))
                self.page.wait_for_timeout(self.condition.settle_ms)
                if number:
                    yield tap

    def _timed(self, choice: int) -> Tap:
        page = self.page
        self._show_choices()
        page.evaluate("([parts, wanted]) => __bench.arm(parts, wanted)", [self.contestant.parts(), self.wanted[choice]])
        self._touch(choice)
        try:
            wait_for(page, "__bench.outcome.start !== null && __bench.outcome.frame !== null", ANSWER_MS)
        except TimeoutError as late:
            target = self.contestant.choices[choice]
            raise NotMeasuredError(f"no answer to {target.css} {target.text or ''}".strip()) from late
        outcome = page.evaluate("__bench.outcome")
        return Tap(*(outcome[moment] - outcome["start"] for moment in ("delivered", "changed", "frame")))

    def _show_choices(self) -> None:
        """Bring the controls into view where a chosen one hides them; at rest before the tap that is timed."""
        if self.contestant.before:
            self.page.evaluate("css => document.querySelector(css).click()", self.contestant.before.css)
            self.page.wait_for_timeout(STILL_MS)

    def _touch(self, choice: int) -> None:
        target = self.contestant.choices[choice]
        place = self.page.evaluate("target => __bench.place(target)", asdict(target))
        if place is None:
            raise NotMeasuredError(f"no control {target.css} {target.text or ''}".strip())
        self.cdp.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [place]})
        self.page.wait_for_timeout(FINGER_DOWN_MS)
        self.cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def _state(self) -> str | None:
        state: str | None = self.page.evaluate("parts => __bench.state(parts)", self.contestant.parts())
        return state

    def _settled_other_than(self, before: str | None) -> str:
        """Return what the parts show once that is new and has stood still for four looks in a row."""
        looks: list[str | None] = []
        deadline = time.monotonic() + ANSWER_MS / 1000
        while time.monotonic() < deadline:
            self.page.wait_for_timeout(STILL_MS / 2)
            looks = [*looks[-3:], self._state()]
            last = looks[-1]
            if last and last != before and looks == [last] * 4:
                return last
        raise NotMeasuredError("a part is missing, or a tap changes nothing that is watched")
