"""A real Chromium at the real app. Every page is watched: it may talk to the app only, and report no error.

A page is loaded once and asked much: ``tab`` is one for all tests of a module, ``timed_tab`` one whose clock
can be wound on. ``page`` is new for each test; ``open_page`` makes pages of another kind (touch, without
JavaScript) with a cold cache. All are a tablet held sideways, in New York, unless told otherwise.
"""

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scar_timeline.content import Catalogue
from scar_timeline.content.loaded import get_catalogue
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from scar_timeline.ui.the_bundle import the_bundle
from tests.browser.running_app import running_app

# What browsers leave of the screens; their bars take the rest.
VIEWPORTS = {
    "tablet": {"width": 1024, "height": 690},
    "tablet upright": {"width": 768, "height": 954},
    "phone": {"width": 390, "height": 664},
    "small phone": {"width": 320, "height": 640},
}

PATIENCE = 20_000  # ms until something that must come is missed; the machine may be busy with other tests
expect.set_options(timeout=PATIENCE)

# New York lies behind UTC, so that a day that slips shows.
_USUAL = {"viewport": VIEWPORTS["tablet"], "locale": "en-GB", "timezone_id": "America/New_York"}

# The one error that is not ours. Streamlit's front end looks for its server below the path of the page first
# (/sources/_stcore/health) and then at the root; the first look is answered 404, as it should be.
ALWAYS_ALLOWED = re.compile(r"status of 404 .*/\w+/_stcore/(health|host-config)$")

_WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}

_REPORT_VIOLATIONS = """
document.addEventListener('securitypolicyviolation',
  e => console.error('CSP: ' + e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sourceFile));
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server(root: Path) -> Iterator[str]:
    """The address of the app as delivered, without a slash at the end; ``APP_UNDER_TEST`` names another checkout."""
    with running_app(Path(os.environ.get("APP_UNDER_TEST", root))) as url:
        yield url


@pytest.fixture(scope="session")
def pack() -> Any:
    """What the browser is given to show."""
    return json.loads(the_bundle(get_catalogue()).body)


@pytest.fixture(scope="session")
def browser(start_chromium: Callable[[], Browser]) -> Browser:
    """One Chromium for all tests of a worker."""
    return start_chromium()


@pytest.fixture(scope="session")
def faults() -> list[str]:
    """What watched pages reported since the end of the test before."""
    return []


@pytest.fixture
def allowed_faults() -> list[str]:
    """A test that provokes an error appends a part of its text."""
    return []


@pytest.fixture(autouse=True)
def _nothing_is_reported(faults: list[str], allowed_faults: list[str]) -> Iterator[None]:
    yield
    left = [fault for fault in faults if not ALWAYS_ALLOWED.search(fault)]
    left = [fault for fault in left if not any(part in fault for part in allowed_faults)]
    faults.clear()
    assert not left, "the page reported:\n" + "\n".join(left)


@pytest.fixture(scope="session")
def new_context(browser: Browser, server: str, faults: list[str]) -> Callable[..., BrowserContext]:
    """``new_context(**options)``: a store and a cache of their own, all pages of which are watched."""

    def new(**options: object) -> BrowserContext:
        context = browser.new_context(**{"base_url": server, **_USUAL, **options})
        context.set_default_timeout(PATIENCE)
        context.add_init_script(_REPORT_VIOLATIONS)
        _watch(context, urlsplit(str(options.get("base_url", server))).netloc, faults)
        return context

    return new


def _watch(context: BrowserContext, own_host: str, faults: list[str]) -> None:
    def request(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"blob", "data", "about"} and parts.netloc != own_host:
            faults.append(f"request to another host: {url}")

    context.on("request", lambda asked: request(asked.url))
    context.on("page", lambda page: page.on("websocket", lambda socket: request(socket.url)))
    context.on("weberror", lambda found: faults.append(f"exception: {found.error}"))
    context.on(
        "console",
        lambda said: said.type == "error" and faults.append(f"console: {said.text} {said.location.get('url', '')}"),
    )


@pytest.fixture(scope="session")
def warm(new_context: Callable[..., BrowserContext]) -> Iterator[BrowserContext]:
    """The context whose cache holds Streamlit's scripts after the first page."""
    with new_context() as context:
        yield context


@pytest.fixture(scope="session")
def timed(new_context: Callable[..., BrowserContext]) -> Iterator[BrowserContext]:
    """Another one, whose clock can be wound on; else it runs like any other."""
    with new_context() as context:
        context.clock.install()
        yield context


@pytest.fixture(scope="module")
def tab(warm: BrowserContext) -> Iterator[Page]:
    """One page for all tests of a module."""
    with warm.new_page() as page:
        yield page


@pytest.fixture(scope="module")
def timed_tab(timed: BrowserContext) -> Iterator[Page]:
    """One page for all tests of a module, with a clock to wind on."""
    with timed.new_page() as page:
        yield page


@pytest.fixture
def open_page(new_context: Callable[..., BrowserContext]) -> Iterator[Callable[..., Page]]:
    """``open_page(java_script_enabled=False, base_url=…)``: a page with a cold cache; Playwright's options."""
    contexts: list[BrowserContext] = []

    def open_one(**options: object) -> Page:
        contexts.append(new_context(**options))
        return contexts[-1].new_page()

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture(params=VIEWPORTS.values(), ids=VIEWPORTS.keys())
def viewport(request: pytest.FixtureRequest) -> dict[str, int]:
    """Each screen size in turn."""
    return request.param


@pytest.fixture
def page(request: pytest.FixtureRequest, warm: BrowserContext) -> Iterator[Page]:
    """A new page with a warm cache, in each ``viewport`` in turn where the test asks for it."""
    with warm.new_page() as page:
        if "viewport" in request.fixturenames:
            page.set_viewport_size(request.getfixturevalue("viewport"))
        yield page


@pytest.fixture(scope="session")
def settled() -> Callable[[Page], Page]:
    """``settled(page)``: Streamlit has taken over, with all blocks in their places, and is at rest."""

    def wait(page: Page) -> Page:
        expect(page.locator("#first")).to_have_count(0)
        page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
        return page

    return wait


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """``axe(page)``: what fails WCAG 2.2 A and AA, one line each: rule, place, help; or ``axe(page, rule)``."""

    def run(page: Page, *rules: str) -> list[str]:
        options = {"runOnly": list(rules) or _WCAG, "resultTypes": ["violations"]}
        found = Axe().run(page, options=options).response["violations"]
        return [f"{rule['id']}: {node['target']}: {rule['help']}" for rule in found for node in rule["nodes"]]

    return run


@pytest.fixture(scope="session")
def code(content: Catalogue) -> str:
    """The code of a choice for tests of what is cleared."""
    return code_for(content, Choice("rolling", "severe"))


@pytest.fixture(scope="session")
def minutes(content: Catalogue) -> int:
    """How long a clinic's tablet waits."""
    return content.clinic.tablet_clears_after_minutes


@pytest.fixture
def tablet(timed: BrowserContext, settled: Callable[[Page], Page], code: str) -> Iterator[Page]:
    """A clinic's tablet on which somebody chose, with a clock that can be wound on."""
    with timed.new_page() as page:
        page.goto(f"/?clinic=1&p={code}")
        settled(page)
        expect(page.locator("#bar [data-action=start-again]")).to_be_visible()
        page.mouse.click(5, 400)
        yield page
    timed.set_offline(False)
