"""What is in view after the second tap, on every screen and for every choice, and that no words meet."""

import pytest

from tests.browser.explorer import choose, open_explorer, part
from tests.browser.measures import sticks_out
from tests.browser.words_apart import PHONE_PX, TABLET_PX, WORDS_APART
from tests.thorough import THOROUGH, cases

WHOLE = [(390, 664), (320, 640), (768, 954), (1024, 690), (1024, 768)]
EACH_CHOICE = [(390, 664), (1024, 690)]
TALLEST = cases(["ice_pick.severe", "mixed.mild"], ["boxcar.mild", "rolling.severe"])  # most words, most sessions
NARROWED = [(844, 342), (507, 690), (694, 690)]  # a phone held sideways, a tablet's split view


SHOWN = cases(
    [*((size, True) for size in WHOLE[:-1]), ((390, 664), False)],
    [*((size, True) for size in (WHOLE[-1], *NARROWED)), ((1024, 690), False)],
)


@pytest.mark.parametrize(("size", "own_font"), SHOWN, ids=str)
def test_answer_lane_and_rail_are_in_view_after_the_second_tap_and_no_words_meet(
    page, open_page, pack, size, own_font, allowed_faults
):
    if not own_font:
        page = open_page()  # the other has the fonts already
        page.route("**/fonts/**", lambda route: route.fulfill(status=404))
        allowed_faults.append("/fonts/")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_explorer(page)
    for key, scenario in pack["scenarios"].items():
        every_choice = size in EACH_CHOICE and THOROUGH
        if not scenario["weeks"] or not (every_choice or key in TALLEST):
            continue
        choose(page, *key.split("."))
        assert page.evaluate(WORDS_APART, [PHONE_PX, TABLET_PX]) == [], key
        if key in TALLEST:
            page.locator("[data-worth=half]").click()
            assert page.evaluate(WORDS_APART, [PHONE_PX, TABLET_PX]) == [], f"{key}, with a line"
            page.locator("[data-part=undo]").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        if size in WHOLE:
            page.locator("[data-testid=stMain]").evaluate("main => main.scrollTo(0, 0)")
            in_view(page, key, size)


def in_view(page, key, size):
    lowest = part(page, "scrubber").bounding_box()["y"] if size[0] < 656 else size[1]
    places = [".dots", "[data-part=answer]", "[data-part=worth]", "[data-part=plot]"]
    places += [".must"] * page.locator(".must").count()
    places += [".windows li >> nth=6", "[data-part=scrubber]"] if size[0] >= 768 else []
    for place in places:
        box = page.locator(place).first.bounding_box()
        assert box["y"] >= 56, f"{place} of {key} begins above"
        assert box["y"] + box["height"] <= lowest + 1, f"{place} of {key} ends below"


IN_CLINIC = cases([(768, 954)], [(1024, 690), (390, 664), (660, 900), (960, 700), (1180, 820)])


@pytest.mark.parametrize("size", IN_CLINIC, ids=str)
def test_on_a_clinics_tablet_the_choice_lies_on_no_way_of_the_bar(page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_explorer(page, "/?clinic=1")
    choose(page, "mixed", "moderate")
    assert page.evaluate(WORDS_APART, [PHONE_PX, TABLET_PX]) == []


LARGEST = cases([(320, 640)], [(390, 664), (768, 954), (1024, 690)])


@pytest.mark.parametrize("size", LARGEST, ids=str)
def test_larger_text_is_one_tap_lasts_from_screen_to_screen_and_no_words_meet(open_page, content, settled, size):
    page = open_page(viewport={"width": size[0], "height": size[1]})
    open_explorer(page)
    choose(page, "ice_pick", "severe")
    sizes = []
    for name in ("normal", "larger", "largest"):
        page.locator("#bar summary").click()
        page.get_by_role("radio", name=content.say(f"web.menu.text_size.{name}"), exact=True).check()
        page.keyboard.press("Escape")
        page.locator("#bar summary").click()
        sizes.append(page.locator("[data-part=answer]").evaluate("e => parseFloat(getComputedStyle(e).fontSize)"))
        assert page.evaluate(WORDS_APART, [PHONE_PX, TABLET_PX]) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert sizes == sorted(set(sizes))
    page.goto("/sources")
    settled(page)
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 24
    assert sticks_out(page) == []
