"""Several copies behind the shipped nginx.conf: one is killed, both are upgraded, and no visitor loses anything."""

import math
import os
import re
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser as Chromium
from playwright.sync_api import BrowserContext, Error, Request, ViewportSize, sync_playwright

from audit import site
from audit.environment import BUILD, ROOT, chromium, debian
from audit.fleet import STREAMLIT, UVICORN, Proxy, Replica, nobody_answers, with_other_content
from audit.report import Findings
from audit.visitors import CHOICE, WATCH_THE_CONNECTION, Visitor, arrive, settle
from benchmarks.servers import free_port
from tests.browser.running_app import copy_of_the_project

MOST_SECONDS: Final = 5.0
_TABLET: Final[ViewportSize] = {"width": 1024, "height": 768}
_BROWSERS_TRIED: Final = 20  # each comes to either copy by chance
_FORGIVEN_AFTER: Final = 6.0  # seconds: fail_timeout of nginx.conf, and one more
_ASKED_FOR: Final = 1.0  # seconds: proxy_connect_timeout of nginx.conf, less one
_ANSWERS_WITHIN: Final = 1.0  # seconds
_PATIENCE_MS: Final = 15_000
_CODE: Final = re.compile(r"[A-Z0-9]{8}")
_TOLD: Final = ("p", "q", "v")  # parameters that say what somebody chose or ticked


def run(found: Findings) -> None:
    """Start it all, and write down what held."""
    debian({"nginx": "nginx", "openssl": "openssl"})
    folder = BUILD / "replicas"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with ExitStack() as stack:
        now, next_ = (copy_of_the_project(ROOT, _made(folder / name)) for name in ("now", "next"))
        words = with_other_content(next_)
        first, second = (
            Replica(way, free_port(), folder / f"{name}.log") for name, way in (("1", STREAMLIT), ("2", UVICORN))
        )
        for replica in (first, second):
            stack.callback(replica.kill)
            replica.start(now)
        proxy = stack.enter_context(Proxy(folder, (first.port, second.port), free_port(), free_port()))
        playwright = stack.enter_context(sync_playwright())
        # Chromium refuses its sandbox to root, as in most containers.
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=chromium(), args=flags)
        stack.callback(browser.close)
        found.versions["Chromium"] = browser.version
        told: set[str] = set()
        code = site.link_code(*CHOICE)
        at_first, at_second = _one_browser_each(browser, proxy.base, (first, second), told)
        of_first, of_second = (arrive(context, proxy.base, code) for context in (at_first, at_second))
        everybody = [*of_first, *of_second]

        _remember(everybody)
        killed = time.time()
        first.kill()
        _is_answered(found, "One copy killed", at_first, proxy.base, ("/", f"/s/{code}", f"/s/{code}.pdf"))
        _are_back(found, "One copy killed", of_first, of_second, killed)
        with nobody_answers(first.port):
            time.sleep(_FORGIVEN_AFTER)
            _is_answered(found, "One machine silent", at_first, proxy.base, ("/",), least=_ASKED_FOR)
        first.start(next_)
        _remember(everybody)
        asked = time.time()
        second.ask_to_stop()
        _are_back(found, "The other one stopped, upgraded the first", everybody, [], asked)
        second.wait()
        second.start(next_)
        _go_on(found, everybody, next_ / "data", words)
        _logs_are_silent(found, [*proxy.logs(), first.log, second.log], told)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _one_browser_each(
    browser: Chromium, base: str, replicas: Sequence[Replica], told: set[str]
) -> tuple[BrowserContext, BrowserContext]:
    """A browser at either copy, as the proxy's cookie has it: which copy a page is at shows in its connections."""
    at: dict[int, BrowserContext] = {}
    for _ in range(_BROWSERS_TRIED):
        context = browser.new_context(ignore_https_errors=True, viewport=_TABLET, locale="en-GB")
        context.set_default_timeout(_PATIENCE_MS)
        context.add_init_script(WATCH_THE_CONNECTION)
        context.on("request", lambda request: told.update(_what_it_tells(request)))
        before = [replica.sockets() for replica in replicas]
        page = context.new_page()
        settle(page, f"{base}/")
        time.sleep(0.5)  # what else the page asked for is answered and hung up
        [came_to] = [n for n, replica in enumerate(replicas) if replica.sockets() > before[n]]
        if came_to in at:
            context.close()
        else:
            page.close()
            at[came_to] = context
        if len(at) == len(replicas):
            return at[0], at[1]
    raise RuntimeError(f"{_BROWSERS_TRIED} browsers came to one copy")


def _what_it_tells(request: Request) -> Iterator[str]:
    parts = urlsplit(request.url)
    if parts.path.startswith("/s/"):
        yield parts.path.removeprefix("/s/").partition(".")[0]
    for name, values in parse_qs(parts.query).items():
        yield from values if name in _TOLD else ()


def _remember(visitors: Sequence[Visitor]) -> None:
    for visitor in visitors:
        visitor.remember()


def _is_answered(
    found: Findings, when: str, context: BrowserContext, base: str, paths: Sequence[str], least: float = 0.0
) -> None:
    """What is asked for by those who were at the copy that is gone; sooner than ``least`` nobody asked that copy."""
    for path in paths:
        begin = time.monotonic()
        status = context.request.get(base + path).status
        seconds = time.monotonic() - begin
        what = f"{when}: `{_CODE.sub('…', path)}` is answered within {MOST_SECONDS:.0f} s"
        found.check(what, status == 200 and least <= seconds <= MOST_SECONDS, f"{status}, {seconds:.2f} s")


def _are_back(found: Findings, when: str, moved: Sequence[Visitor], stayed: Sequence[Visitor], moment: float) -> None:
    """Those who lost their copy are back in time; nobody sees anything else than before."""
    seconds: dict[int, float] = {}
    for number, visitor in enumerate(moved):
        with suppress(TimeoutError):
            seconds[number] = visitor.back_after(moment)
    time.sleep(_ANSWERS_WITHIN)  # what a new session says may still change a page
    for number, visitor in enumerate(moved):
        changed = visitor.changed()
        after = seconds.get(number, math.inf)
        what = f"{when}: {visitor.who}: connected again within {MOST_SECONDS:.0f} s, all as it was"
        found.check(what, after <= MOST_SECONDS and not changed, "; ".join([f"{after:.1f} s", *changed]))
    for visitor in stayed:
        changed = visitor.changed()
        holds = not (visitor.was_disturbed() or changed)
        found.check(f"{when}: {visitor.who}, at the other copy: not disturbed", holds, "; ".join(changed))


def _go_on(found: Findings, visitors: Sequence[Visitor], data: Path, words: str) -> None:
    """After the upgrade everybody does one more thing, and goes on to Take home."""
    for visitor in visitors:
        begin = time.monotonic()
        said = ""
        try:
            visitor.act()
            visitor.goes_to_take_home(site.link_code(*visitor.choice, data=data), words)
        except (AssertionError, TimeoutError, Error) as reason:
            said = str(reason).splitlines()[0]
        what = f"Upgraded: {visitor.who}: one more thing is answered; Take home has new words, the choice, the ticks"
        found.check(what, not said, said or f"{time.monotonic() - begin:.1f} s")


def _logs_are_silent(found: Findings, logs: Sequence[Path], told: set[str]) -> None:
    """No log of the proxy or of a copy says what was in an address; and they do say that fast pages were asked for."""
    lines = {log: log.read_text(encoding="utf-8", errors="replace") for log in logs}
    for log, text in lines.items():
        names = [f"`{name}`" for name in sorted(told) if name in text]
        found.check(f"`{log.name}` holds no choice ({len(told)} sent)", not names, ", ".join(names[:3]))
    speaking = [log.name for log, text in lines.items() if "/s/..." in text or "/s/…" in text]
    found.check("a log of either kind has lines about fast pages", len(speaking) == 2, ", ".join(speaking))
