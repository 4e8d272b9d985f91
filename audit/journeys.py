"""What a person does, in any engine: each step is written once and holds in Firefox and in WebKit."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta
from typing import Final

from audit import site
from audit.browser import Browser
from audit.environment import BUILD
from audit.report import Findings, StoppedError
from benchmarks.servers import free_port

TABLET: Final = {"width": 1024, "height": 768}
UPRIGHT: Final = {"width": 768, "height": 1024}
PHONE: Final = {"width": 390, "height": 844}

OpenWindow = Callable[[], AbstractContextManager[Browser]]

# --- What the journeys touch and look at ------------------------------------------------------------------

CHOSEN: Final = "input[name=scar_type]:checked, input[name=severity]:checked"
CURVES: Final = "[data-part=picture] svg :is(path, polyline)"
CHART: Final = ".js-plotly-plot .main-svg"
SETTLED: Final = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
    " [data-testid=stMain] [data-testid=stElementContainer]"
)
START_AGAIN: Final = "main [data-action=start-again]"
TABLETS_OWN: Final = "#bar [data-action=start-again]:not([hidden])"
IDLE_DIALOG: Final = "[role=alertdialog]"
OFFLINE: Final = "[data-part=offline]"
DIALOG: Final = "[role=dialog][aria-modal=true]"
OPTION: Final = "main fieldset input[type=radio]"
FAST_PAGE: Final = "a[href*='/s/']"
DATE_FIELD: Final = "input[name=first-session]"
CALENDAR_FILE: Final = "button[data-saves]"
EXPLORER_LINK: Final = "a[href*='?p=']"


def make(found: Findings, window: OpenWindow) -> None:
    """Make every journey, each in a window of its own, and write down what held."""
    with site.running() as url:
        for journey in (the_90_seconds, the_fast_page, the_wipe, the_idle_tablet):
            _make(found, window, journey, url)
    _make(found, window, offline_taps, "")


def _make(found: Findings, window: OpenWindow, journey: Callable[[Findings, Browser, str], None], url: str) -> None:
    with window() as browser:
        browser.resize(**TABLET)
        try:
            journey(found, browser, url)
        except StoppedError:
            BUILD.mkdir(parents=True, exist_ok=True)
            browser.picture(BUILD / f"{found.part}-{journey.__name__}.png")


# --- The journeys -----------------------------------------------------------------------------------------


def the_90_seconds(found: Findings, browser: Browser, url: str) -> None:
    """From the front page to dates in a calendar, by pointer and keyboard."""
    browser.open(f"{url}/")
    with found.step("Front page: a type and a severity show the picture and its answer, Streamlit there or not"):
        _choose(browser, "rolling", "moderate")
    with found.step("Streamlit takes over and keeps the choice; the address holds its code"):
        _settled(browser)
        browser.wait_until("return new URLSearchParams(location.search).get('p')")
        _expect(_chosen(browser) == ["rolling", "moderate"], str(_chosen(browser)))
    for view, shows in (
        ("chart", CHART),
        ("table", "[data-part=table] td"),
        ("words", "[data-part=words] *"),
    ):
        with found.step(f"Another view: {view}"):
            browser.click(f"input[name=view][value={view}]")
            browser.wait(shows, least=2)
    with found.step("Another view: picture, again"):
        browser.click("input[name=view][value=picture]")
        browser.wait(CURVES, least=12)
    _no_faults(found, browser, "the front page")
    with found.step("Before you decide: opens from the menu, and an option answers a tap"):
        _menu(browser, "before_you_decide")
        browser.click(OPTION)
        browser.wait(f"{OPTION}:checked")
    _no_faults(found, browser, "Before you decide")
    with found.step("Take home: opens with a link to the fast page of this choice"):
        _menu(browser, "take_home")
        browser.wait(f"a[href*='/s/{site.link_code('rolling', 'moderate')}']")
    with found.step("A date becomes dates and a calendar file"):
        browser.click(DATE_FIELD)
        browser.press((date.today() + timedelta(days=60)).strftime("%d %m %Y"))
        browser.click("[data-testid=stMain] h1")
        browser.wait(CALENDAR_FILE)
        browser.wait("table td", least=3)
    _no_faults(found, browser, "Take home")
    for width in (UPRIGHT, PHONE):
        _fits(found, browser, width, "Take home")


def the_fast_page(found: Findings, browser: Browser, url: str) -> None:
    """The page without script, of every scar type, at every size."""
    for scar_type in site.SCAR_TYPES:
        code = site.link_code(scar_type, "moderate")
        browser.open(f"{url}/s/{code}")
        with found.step(f"Fast page, {scar_type}: a heading, a picture, help, a table"):
            browser.wait("h1")
            browser.wait("main svg path", least=1 if scar_type == "raised" else 12)
            browser.wait(".help li")
            browser.wait("table td", least=3)
        for size in (TABLET, UPRIGHT, PHONE):
            _fits(found, browser, size, f"Fast page, {scar_type}")
        _no_faults(found, browser, f"the fast page, {scar_type}")
    browser.resize(**TABLET)
    with found.step("Fast page: its button opens the explorer with the same choice"):
        browser.click(EXPLORER_LINK)
        browser.wait(CURVES, least=12)
        _settled(browser)
        _expect(_chosen(browser) == [scar_type, "moderate"], str(_chosen(browser)))


def the_wipe(found: Findings, browser: Browser, url: str) -> None:
    """Two people, one device."""
    code = site.link_code("rolling", "severe")
    with found.step("A first person opens a link and looks at a second screen"):
        browser.open(f"{url}/?p={code}")
        browser.wait(CURVES, least=12)
        _settled(browser)
        _menu(browser, "before_you_decide")
        browser.click(OPTION)
        browser.wait(f"{OPTION}:checked")
    with found.step("Start again: an empty front page"):
        _rest(browser)
        browser.click(START_AGAIN)
        browser.wait_until("return location.pathname === '/' && !location.search")
        _settled(browser)
        _expect_nothing_of(browser, code)
    with found.step("Back, four times: nothing of the person before"):
        _expect(_back(browser), "there was no page to go back to")
        _expect_nothing_of(browser, code)
        for _ in range(3):
            if not _back(browser):
                break
            _expect_nothing_of(browser, code)


def the_idle_tablet(found: Findings, browser: Browser, url: str) -> None:
    """A clinic's tablet nobody touches. The wall clock jumps, timers run as they do."""
    code = site.link_code("boxcar", "mild")
    minutes = site.idle_minutes()
    with found.step(f"A clinic's tablet asks after {minutes} minutes"):
        browser.open(f"{url}/?clinic=1&p={code}")
        browser.wait(CURVES, least=12)
        _settled(browser)
        browser.wait(TABLETS_OWN)
        _pass_seconds(browser, minutes * 60 - 10)
        browser.stays_away(IDLE_DIALOG, seconds=2)
        _pass_seconds(browser, 12)
        browser.wait(IDLE_DIALOG)
    with found.step("Staying is one press, and keeps the choice"):
        browser.click(f"{IDLE_DIALOG} [data-part=stay]")
        browser.wait_gone(IDLE_DIALOG)
        _expect(_chosen(browser) == ["boxcar", "mild"], str(_chosen(browser)))
    with found.step("Nobody answers: the tablet clears itself"):
        _pass_seconds(browser, minutes * 60 + 2)
        browser.wait(IDLE_DIALOG)
        _pass_seconds(browser, 60)
        browser.wait_until("return location.search === '?clinic=1'")
        _settled(browser)
        _expect_nothing_of(browser, code)
    with found.step("Back: nothing of the person before"):
        if _back(browser):
            _expect_nothing_of(browser, code)


def offline_taps(found: Findings, browser: Browser, url: str) -> None:
    """The server goes away and another one comes: choices are answered all the time, and kept."""
    port = free_port()
    with site.running(port) as url:
        browser.open(f"{url}/")
        _choose(browser, "rolling", "mild")
        _settled(browser)
        browser.wait(CURVES, least=12)
    with found.step("The server is gone: a line says so, and no dialog"):
        browser.wait_until("return all(argument).some((e) => !e.hidden)", OFFLINE)
        browser.stays_away(DIALOG, seconds=6)  # Streamlit's own comes after about 4
    with found.step("Three more choices are answered, and the words"):
        for scar_type in ("ice_pick", "mixed", "boxcar"):
            _choose(browser, scar_type, "severe")
        browser.click("input[name=view][value=words]")
        browser.wait("[data-part=words] *", least=2)
    with (
        site.running(port),
        found.step("The server is back: the line goes, the choice stays, the chart shows"),
    ):
        _settled(browser)
        browser.wait_until("return all(argument).every((e) => e.hidden)", OFFLINE)
        _expect(_chosen(browser) == ["boxcar", "severe"], str(_chosen(browser)))
        browser.click("input[name=view][value=chart]")
        browser.wait(CHART)


# --- Steps they share -------------------------------------------------------------------------------------


def _choose(browser: Browser, scar_type: str, severity: str) -> None:
    """Tap both cards; the picture and its title must be those of the new choice."""
    before = browser.run("return all(argument)[0]?.textContent.trim() ?? ''", "[data-part=chip]")
    for name, value in (("scar_type", scar_type), ("severity", severity)):
        if browser.run("return all(argument).length", ".explorer[data-step=result]"):
            browser.click("[data-part=change]")
        browser.click(f"input[name={name}][value={value}]")
    browser.wait_until(
        "const said = all('[data-part=chip]')[0]?.textContent.trim();return said && said !== argument",
        before,
        said=f"an answer for {scar_type}, {severity}",
    )
    browser.wait(CURVES, least=12)


def _chosen(browser: Browser) -> list[str]:
    return list(browser.run("return all(argument).map((e) => e.value)", CHOSEN))


def _settled(browser: Browser) -> None:
    """Wait until Streamlit is connected, at rest, and has taken the place of what was there first."""
    browser.wait_until(
        "return all(argument).length > 0 && !document.documentElement.classList.contains('first')",
        SETTLED,
        said="Streamlit connected and at rest",
    )


def _menu(browser: Browser, screen: str) -> None:
    _rest(browser)
    browser.click(f"#bar nav > ul a[href*='/{screen}']")
    browser.wait_until("return location.pathname === argument", f"/{screen}")
    _settled(browser)


def _rest(browser: Browser) -> None:
    """Wait until the page has stood still for a second, so that the server has answered the tap before.

    A tap on the menu can be lost in the moment before the explorer tells the server of a choice, and an
    answer moves what stands below: nobody is quick enough for either, but this is.
    """
    browser.wait_until(
        "window.auditStill ??= (() => {"
        "  const still = { since: performance.now() };"
        "  new MutationObserver(() => { still.since = performance.now(); }).observe("
        "    document, { subtree: true, childList: true, attributes: true, characterData: true });"
        "  return still; })();"
        "return performance.now() - window.auditStill.since > 1000",
        said="a page that stands still",
    )


def _back(browser: Browser) -> bool:
    """Go back by script and wait until the page that answers is at rest; says whether there was one."""
    browser.run("window.auditLeft = true; addEventListener('popstate', () => delete window.auditLeft);")
    browser.run("history.back()")
    try:
        browser.wait_until("return !window.auditLeft", seconds=5)
    except TimeoutError:
        return False  # this was the first page of the window
    if browser.run("return location.protocol") == "about:":
        return False  # the empty page a window opens with
    _settled(browser)
    return True


def _expect_nothing_of(browser: Browser, code: str) -> None:
    _expect(_chosen(browser) == [], f"chosen: {_chosen(browser)}")
    address = browser.run("return location.href")
    _expect(code not in address, address)


def _pass_seconds(browser: Browser, seconds: int) -> None:
    """Put the page's wall clock on; its timers run as before."""
    browser.run("const now = Date.now; Date.now = () => now() + argument", seconds * 1000)


def _no_faults(found: Findings, browser: Browser, where: str) -> None:
    faults = browser.faults()
    found.check(f"No script error and no request to another host on {where}", not faults, "; ".join(faults))


def _fits(found: Findings, browser: Browser, size: dict[str, int], what: str) -> None:
    browser.resize(**size)
    have, need = browser.run("return [innerWidth, document.documentElement.scrollWidth]")
    found.check(f"{what}: no sideways scroll at {have} px", need <= have, f"{need} px")


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise AssertionError(otherwise)
