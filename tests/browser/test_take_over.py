"""The first HTML and what Streamlit makes of it: the same nodes in the same places, nothing lost."""

from itertools import product

import pytest
from playwright.sync_api import Page, expect

from scar_timeline.fonts import FAMILY
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from scar_timeline.ui.navigation import screens
from tests.browser.conftest import VIEWPORTS
from tests.thorough import cases

MOST_PX = 2

PLACES = """() => Object.fromEntries([...document.querySelectorAll('[data-block]')].map(block => {
  const box = block.getBoundingClientRect();
  return [block.dataset.block, [box.top, box.left, box.width, box.height]];
}))"""

# In the middle of the page: scrolled, one part opened, one box ticked, one control with the focus.
USED = """() => {
  const first = document.getElementById('first');
  first.scrollTop = first.scrollHeight / 2;
  const inView = [...first.querySelectorAll('summary, input:not([hidden]), a, button')].find(each => {
    const top = each.getBoundingClientRect().top;
    return top > 100 && each.checkVisibility();
  });
  inView?.focus({ preventScroll: true });
  for (const fold of first.querySelectorAll('details')) fold.open = true;
  for (const box of first.querySelectorAll('input[type=checkbox]')) box.click();
  window.focused = document.activeElement;
  window.blocks = [...document.querySelectorAll('[data-block]')];
}"""


@pytest.fixture
def held(page: Page) -> Page:
    """A page whose Streamlit is kept back until ``held.release()``."""
    waiting, released = [], []

    def release():  # also what is asked for later: our own script may be ready before Streamlit's is asked for
        released.append(True)
        for route in waiting:
            route.continue_()

    page.route("**/static/js/index*.js", lambda route: route.continue_() if released else waiting.append(route))
    page.release = release
    return page


OWN_LETTERS = "family => [...document.fonts].some(face => face.family === family && face.status === 'loaded')"


def styled(page: Page) -> None:
    """Wait until the first HTML has its style and its letters; a page that is kept back never says so itself."""
    page.wait_for_function(
        "() => [document.getElementById('first')].every(e => !e || getComputedStyle(e).position === 'fixed')"
    )
    page.locator("html[data-scripts=started]").wait_for(state="attached")
    # Not document.fonts.ready: it is content before the first letter was drawn and a font asked for.
    page.wait_for_function(OWN_LETTERS, arg=FAMILY)


EACH = list(product(screens(), ("tablet", "phone")))
_USUAL = {("explore", "tablet"), ("take_home", "tablet"), ("before_you_decide", "tablet"), ("sources", "phone")}
_ALWAYS = [(screen, size) for screen, size in EACH if (screen.name, size) in _USUAL]
TAKEN_OVER = cases(_ALWAYS, [each for each in EACH if each not in _ALWAYS])


@pytest.mark.parametrize(("screen", "size"), TAKEN_OVER, ids=lambda case: getattr(case, "name", case))
def test_no_block_moves_and_nothing_is_lost_when_streamlit_takes_over(held, settled, content, screen, size):
    held.set_viewport_size(VIEWPORTS[size])
    held.goto(f"{screen.url_path}?p={code_for(content, Choice('rolling', 'moderate'))}", wait_until="commit")
    styled(held)
    held.evaluate(USED)
    before = held.evaluate(PLACES)
    assert before
    held.release()
    settled(held)
    after = held.evaluate(PLACES)
    moved = {
        block: (place, after[block])
        for block, place in before.items()
        if max(abs(a - b) for a, b in zip(place, after[block], strict=True)) > MOST_PX
    }
    assert moved == {}
    assert held.evaluate("window.blocks.every(block => block.isConnected)"), "a block was made anew"
    assert held.evaluate("document.activeElement === window.focused")
    for kept in ("details:not([open])", "input[type=checkbox][data-kept]:not(:checked)"):
        assert held.locator(f"main {kept}").count() == 0, kept


def test_a_choice_is_made_before_streamlit_is_there_and_stays(held, settled, content):
    held.goto("/", wait_until="commit")
    held.locator("input[value=rolling]").click()
    held.locator("input[value=mild]").click()
    picture = held.locator("[data-part=picture] svg")
    picture.wait_for()
    expect(held).to_have_url(
        f"**/?p={code_for(content, Choice('rolling', 'mild'))}".replace("**", held.url.split("/?")[0])
    )
    held.release()
    settled(held)
    expect(held.locator("input[value=mild]")).to_be_checked()
    expect(picture).to_be_visible()


def test_nothing_moves_under_a_finger(held, settled):
    held.goto("/how_it_works", wait_until="commit")
    styled(held)
    held.mouse.move(300, 300)
    held.mouse.down()
    held.release()
    held.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for(state="attached")
    assert held.locator("#first").count() == 1
    held.mouse.up()
    settled(held)


@pytest.mark.parametrize("path", ["/", "/?p={rolling}", "/?p={raised}", "/?p={mixed}", "/?p=broken"])
def test_the_front_page_can_be_read_with_scripts_off(open_page, content, path):
    codes = {scar_type: code_for(content, Choice(scar_type, "severe")) for scar_type in content.scar_types}
    page = open_page(java_script_enabled=False)
    page.goto(path.format(**codes))
    told = page.locator("[data-block]:not(:has([data-waits]))").all()  # answers wait for a choice
    assert len(told) > 2
    assert all(block.is_visible() for block in told)
    drawn = path.startswith("/?p={") and "raised" not in path
    assert page.locator("[data-part=picture] svg").count() == drawn
    assert page.locator("noscript a").count() >= len(codes)


def test_every_other_screen_can_be_read_with_scripts_off(open_page, content):
    page = open_page(java_script_enabled=False)
    for screen in screens()[1:]:
        page.goto(f"{screen.url_path}?p={code_for(content, Choice('rolling', 'moderate'))}")
        blocks = page.locator("[data-block]").all()
        assert len(blocks) > 1
        assert all(block.is_visible() for block in blocks), screen.name
        for place in page.locator("[data-widget]").all():
            expect(place).to_contain_text(content.say("web.widget.late"))
