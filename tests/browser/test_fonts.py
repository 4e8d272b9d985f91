"""Every word on the screens has the product's own letters, in the explorer and in drawings too."""

import pytest
from playwright.sync_api import expect

from scar_timeline.content import load_catalogue
from scar_timeline.fonts import FAMILY, STACK, web_fonts
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from tests.conftest import ROOT

CODE = code_for(load_catalogue(ROOT / "data"), Choice("rolling", "moderate"))
ICONS, CODES = "Material Symbols Rounded", "Source Code Pro"

_FAMILIES = """() => {
  const found = new Set();
  const look = root => {
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) look(each.shadowRoot);
      const said = [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
      if (said && each.checkVisibility())
        found.add(getComputedStyle(each).fontFamily.split(',')[0].replaceAll('"', ''));
    }
  };
  look(document);
  return [...found];
}"""
_LOADED = "[...document.fonts].filter(face => face.status === 'loaded').map(face => face.family)"


@pytest.mark.parametrize("path", [f"/?p={CODE}", "/before_you_decide", "/take_home"])
def test_every_word_has_the_product_s_letters_and_no_other_text_font_is_sent(page, settled, path):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path)
    settled(page)
    assert FAMILY in page.evaluate(_FAMILIES)
    assert set(page.evaluate(_FAMILIES)) <= {FAMILY, ICONS, CODES}
    # Until the file is there, whichever font of the machine is set as wide stands in.
    stand_ins = {name for name in STACK.replace("'", "").split(",") if name.startswith("fitted")}
    assert {FAMILY} <= set(page.evaluate(_LOADED)) <= {FAMILY, "Source Sans", *stand_ins, ICONS, CODES}
    sent = {url for url in asked if url.endswith(".woff2") and "SourceCode" not in url}
    # The front page asks for its letters; the other screens' come inside a style.
    assert [url.partition("/fonts/")[2] for url in sent] == (
        [next(iter(web_fonts())).removeprefix("/fonts/")] if path.startswith("/?") else []
    )


def test_words_are_shown_even_where_the_browser_never_says_that_the_letters_are_ready(page):
    page.add_init_script("document.fonts.load = () => new Promise(() => {});")
    page.goto("/how_it_works")
    expect(page.locator("h1").first).to_be_visible()


def test_the_first_page_scrolls_with_a_bar_as_wide_as_the_page_that_takes_over(page, open_page, settled):
    """Else every line breaks anew. Playwright hides bars, so their kind is compared, not their width."""
    kind = "element => getComputedStyle(element).scrollbarWidth"
    first = open_page(java_script_enabled=False)
    first.goto("/how_it_works")
    page.goto("/how_it_works")
    settled(page)
    assert page.get_by_test_id("stMain").evaluate(kind) == first.locator("#first").evaluate(kind) == "thin"
