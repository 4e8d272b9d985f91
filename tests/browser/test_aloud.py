"""What a screen reader hears after a tap: the live region stays the same node, and its words change."""

from datetime import date, timedelta

import pytest

from scar_timeline.links.opening import code_for
from scar_timeline.ui.catalogue import the_catalogue

CODE = code_for(the_catalogue(), "rolling", "moderate")

# Screen readers read out only changes inside a node that was there before. What is heard is kept here.
LISTEN = """region => {
  window.region = region;
  window.heard = window.region.textContent ? ['at once: ' + window.region.textContent] : [];
  new MutationObserver(() => window.region.hasChildNodes() &&
    window.heard.push([...window.region.children].map(e => e.textContent).join(' ')))
    .observe(window.region, { childList: true });
}"""


@pytest.fixture
def listen(page, settled):
    """``listen(path)``: opens a screen and listens from when it is drawn."""

    def listening(path: str):
        page.goto(f"{path}?p={CODE}")
        settled(page)
        page.locator(".foot").wait_for()
        page.get_by_role("button", name="Start again").wait_for()  # the last element to get its words
        page.locator(".st-key-aloud [role=status]").evaluate(LISTEN)
        return page

    return listening


def hears(page, words: str) -> None:
    page.wait_for_function("words => window.heard.some(said => said.includes(words))", arg=words)
    assert page.evaluate("window.region.isConnected"), "the region was replaced, so nothing was read out"


def pick_day(page, day: date) -> None:
    page.locator("[data-testid='stDateInput'] [role=spinbutton]").first.click()
    page.keyboard.type(f"{day:%d%m%Y}")
    page.keyboard.press("Escape")
    page.mouse.click(5, 300)


@pytest.mark.standard("NHS-13")
def test_the_difference_is_heard_after_one_tap(listen):
    page = listen("/compare")
    page.get_by_role("radiogroup", name="Kind of scar").nth(1).get_by_role("radio", name="Ice pick").click()
    hears(page, "9 of 12 journeys drawn for Rolling, moderate")
    page.get_by_role("radiogroup", name="How easily hidden").nth(1).get_by_role("radio").last.click()
    hears(page, "for Ice pick, severe")


@pytest.mark.standard("NHS-13")
def test_each_stage_under_the_skin_is_heard(listen):
    page = listen("/how_it_works")
    for stage, words in (("First weeks", "thin new fibres"), ("Before", "dent")):
        page.get_by_role("radio", name=stage, exact=True).click()
        hears(page, words)


@pytest.mark.standard("NHS-13")
def test_hope_values_replies_and_questions_are_heard_one_by_one(listen, settled):
    page = listen("/before_you_decide")
    page.get_by_role("radio", name="Matters to me").first.click()
    hears(page, "You said these matter to you: Smoother texture")
    page.get_by_role("radio", name="a lot of change").check(force=True)
    hears(page, "You hope for: a lot of change.")
    page.get_by_role("radio", name="No, they never come").check(force=True)
    hears(page, "Here is that part again:")
    page.get_by_text("What is the full cost, with follow-ups?").click()
    hears(page, "1 question is on your page.")
    settled(page)
    said = page.evaluate("window.heard")
    assert len(said) == 4, said  # only what changed, and nothing when the page opened


@pytest.mark.standard("NHS-13")
def test_days_and_questions_to_take_home_are_heard(listen, settled):
    page = listen("/take_home")
    page.get_by_text("What is the full cost, with follow-ups?").click()
    hears(page, "1 question is on your page.")
    pick_day(page, date.today())
    hears(page, "Usual days after a first session on")
    page.get_by_text("Add the time of day").click()
    hears(page, "2 fields follow")


@pytest.mark.standard("NHS-13")
def test_staff_hear_the_code(listen):
    page = listen("/for_the_clinic")
    page.get_by_role("radio", name="Rolling (rolling)").click()
    page.get_by_role("radio", name="Severe (severe)").click()
    hears(page, "Code to read aloud:")


@pytest.mark.standard("NHS-13")
def test_filters_of_the_sources_are_heard(listen):
    page = listen("/sources")
    page.get_by_role("radio", name="No study tested this").click()
    hears(page, "other points shown.")
    page.get_by_role("button", name="What can go wrong").click()
    hears(page, "facts shown")


@pytest.mark.standard("NHS-13")
def test_another_screen_is_named_and_the_words_do_not_stay(listen, settled):
    page = listen("/how_it_works")
    page.get_by_role("link", name="Compare").first.click()
    hears(page, "Compare")
    page.get_by_role("link", name="Explore").first.click()
    hears(page, "Explore")
    # Somebody who reads from the top must not meet the words above the title.
    page.wait_for_function("() => !window.region.hasChildNodes()", timeout=15_000)
    assert page.evaluate("window.heard") == ["Compare", "Explore"]


def test_a_day_that_cannot_be_used_is_answered_with_an_alert(listen):
    page = listen("/take_home")
    pick_day(page, date.today() - timedelta(days=3 * 365))
    page.get_by_role("alert").get_by_text("more than 1 year ago").wait_for()
