"""What can be wrong with the place of something on a page, measured in the browser. Shadow roots are looked into."""

from contextlib import suppress

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

FINGER = 43.5  # px; 44 but for rounding

# Streamlit's own: the whole box opens the list or the days, and a link can be copied by hand, too. In a sentence
# a link is as high as its line.
_MAY_BE_SMALL = """[data-testid=stSelectbox] button, .skip,
  main :is(p, li, td, dd, sup) a:not(.button, .way)"""

_LOOK = """
const all = root => [...root.querySelectorAll('*')].flatMap(e => e.shadowRoot ? [e, ...all(e.shadowRoot)] : [e]);
const within = (e, place) => {
  for (let at = e; at; at = at.parentNode ?? at.host) if (at instanceof Element && at.matches(place)) return true;
  return false;
};
const box = e => e.getBoundingClientRect();
const seen = e => e.checkVisibility({ visibilityProperty: true }) && box(e).width > 1 && box(e).height > 1;
const cut = e => e.matches('[data-testid=stCheckbox] p') && e.scrollWidth > e.parentElement.clientWidth + 1
  && getComputedStyle(e.parentElement).overflowX === 'hidden';
const name = e => `${e.tagName} ${e.className} ${(e.innerText ?? '').slice(0, 40)}`;
"""

# A wide table may scroll in a region of its own; what only a screen reader meets may lie anywhere.
_STICKS_OUT = """() => all(document.body)
  .filter(e => seen(e) && !within(e, `svg *, [role=region], thead, .skip`))
  .filter(e => (document.dir === 'rtl' ? box(e).left < -1 : box(e).right > innerWidth + 1) || cut(e))
  .map(name)"""

# What a label draws is as large as its label.
_TOO_SMALL = """([apart, finger]) => all(document.body)
  .filter(e => e.matches('a, button, summary, input, [role=button]') && !within(e, apart))
  .map(e => e.matches('input') && e.closest('label') || e)
  .filter(seen)
  .map(e => [name(e), box(e)])
  .filter(([, {width, height}]) => width < finger || height < finger)
  .map(([name, {width, height}]) => `${name} ${Math.round(width)} x ${Math.round(height)}`)"""


def sticks_out(page: Page) -> list[str]:
    """What lies beyond the edge of the screen where lines end, and words that are cut off."""
    return _lasting(page, _STICKS_OUT, [])


def too_small(page: Page) -> list[str]:
    """What can be pressed and is smaller than a fingertip."""
    return _lasting(page, _TOO_SMALL, [_MAY_BE_SMALL, FINGER])


def _lasting(page: Page, find: str, arg: list[object]) -> list[str]:
    """What is found once the page had time: after a change of its size Streamlit draws anew."""
    found = f"arg => {{ {_LOOK} return ({find})(arg); }}"
    with suppress(PlaywrightTimeoutError):
        page.wait_for_function(f"arg => ({found})(arg).length === 0", arg=arg, timeout=5000)
    return list(page.evaluate(found, arg))
