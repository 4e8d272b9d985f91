"""A real Chromium at the real app. Every page is watched: it may talk to the app only, and report no error.

``page`` is a tablet held sideways; ask for ``viewport`` too and the test runs once per screen size.
``open_page`` makes pages of another kind (dark, without JavaScript). ``settled(page)`` waits until Streamlit
has drawn everything, ``axe(page)`` lists what fails WCAG 2.2 A and AA.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.running_app import running_app

VIEWPORTS = {
    "tablet": {"width": 1024, "height": 768},
    "tablet upright": {"width": 768, "height": 1024},
    "phone": {"width": 390, "height": 844},
    "small phone": {"width": 320, "height": 640},
}

EVERY_SIZE_AND_BOTH_THEMES = [
    *((size, "light") for size in VIEWPORTS),
    ("tablet", "dark"),
    ("small phone", "dark"),
]
"""What axe looks at. Contrast is the same at every size, so the dark needs only the extremes."""

# The one error that is not ours. Streamlit's front end looks for its server below the path of the page first
# (/compare/_stcore/health) and then at the root; the first look is answered 404, as it should be.
ALWAYS_ALLOWED = re.compile(r"status of 404 .*/\w+/_stcore/(health|host-config)$")

_WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}

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
    """The address of the app as delivered, without a slash at the end."""
    with running_app(root) as url:
        yield url


@pytest.fixture(scope="session")
def browser(start_chromium: Callable[[], Browser]) -> Browser:
    """One Chromium for all tests of a worker."""
    return start_chromium()


@pytest.fixture(params=VIEWPORTS.values(), ids=VIEWPORTS.keys())
def viewport(request: pytest.FixtureRequest) -> dict[str, int]:
    """Each screen size in turn."""
    return request.param


@pytest.fixture
def allowed_faults() -> list[str]:
    """A test that provokes an error appends a part of its text."""
    return []


@pytest.fixture
def open_page(browser: Browser, server: str, allowed_faults: list[str]) -> Iterator[Callable[..., Page]]:
    """``open_page(viewport=…, color_scheme="dark", base_url=…)``: a watched page; Playwright's options."""
    faults: list[str] = []
    contexts = []

    def open_one(**options: object) -> Page:
        context = browser.new_context(**{"base_url": server, "viewport": VIEWPORTS["tablet"], **options})
        contexts.append(context)
        own_host = urlsplit(str(options.get("base_url", server))).netloc
        context.add_init_script(_REPORT_VIOLATIONS)
        page = context.new_page()
        _watch(page, own_host, faults)
        return page

    yield open_one
    for context in contexts:
        context.close()
    left = [fault for fault in faults if not ALWAYS_ALLOWED.search(fault)]
    left = [fault for fault in left if not any(part in fault for part in allowed_faults)]
    assert not left, "the page reported:\n" + "\n".join(left)


def _watch(page: Page, own_host: str, faults: list[str]) -> None:
    def request(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"blob", "data", "about"} and parts.netloc != own_host:
            faults.append(f"request to another host: {url}")

    page.on("request", lambda asked: request(asked.url))
    page.on("websocket", lambda socket: request(socket.url))
    page.on("pageerror", lambda error: faults.append(f"exception: {error}"))
    page.on(
        "console",
        lambda said: (
            said.type == "error" and faults.append(f"console: {said.text} {said.location.get('url', '')}")
        ),
    )


@pytest.fixture
def page(request: pytest.FixtureRequest, open_page: Callable[..., Page]) -> Page:
    """A watched page: a tablet held sideways, or each ``viewport`` in turn where the test asks for it."""
    if "viewport" in request.fixturenames:
        return open_page(viewport=request.getfixturevalue("viewport"))
    return open_page()


@pytest.fixture(scope="session")
def settled() -> Callable[[Page], Page]:
    """``settled(page)``: wait until the app is connected and its script has run to the end."""

    def wait(page: Page) -> Page:
        app = "[data-testid='stApp'][data-test-script-state='notRunning']"
        page.wait_for_selector(f"{app}[data-test-connection-state='CONNECTED']", timeout=30_000)
        page.wait_for_selector("[data-testid='stMain'] [data-testid='stElementContainer']", state="attached")
        return page

    return wait


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """``axe(page)``: what fails WCAG 2.2 A and AA, one line each: rule, place, help."""

    def run(page: Page) -> list[str]:
        found = Axe().run(page, options=_WCAG).response["violations"]
        return [f"{rule['id']}: {node['target']}: {rule['help']}" for rule in found for node in rule["nodes"]]

    return run
