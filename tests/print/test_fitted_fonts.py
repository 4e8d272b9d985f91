"""Where the product's font does not come, an installed one takes the same room, so that nothing jumps."""

from collections.abc import Callable

import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from tests.print.conftest import Printer
from tests.thorough import cases

pytestmark = pytest.mark.browser

_ROOM = """weight => {
  const line = document.createElement('span');
  line.textContent = document.querySelector('.how').textContent;
  line.style.cssText = 'position: absolute; white-space: nowrap; line-height: normal; font-weight: ' + weight;
  document.body.append(line);
  const { width, height } = line.getBoundingClientRect();
  return [width, height];
}"""


@pytest.mark.parametrize("installed", ["DejaVuSans", "Arimo"])
@pytest.mark.parametrize("weight", cases([400], [700]))
def test_a_sentence_is_as_wide_and_as_high_as_in_the_product_s_font(
    printers: Callable[[str], Printer], content: Catalogue, installed: str, weight: int
):
    code, today = code_for(content, Choice("rolling", "moderate")), content.release.written
    ours, theirs = (
        printers(installed).open(code, own_font, today).evaluate(_ROOM, weight) for own_font in (True, False)
    )
    assert theirs == pytest.approx(ours, rel=0.05)  # whole pixels a letter
