"""What a person does on the front page, and what a test reads there."""

from playwright.sync_api import Locator, Page, expect

from scar_timeline.content import Catalogue

CHART = "[data-testid=stPlotlyChart] .main-svg"


def part(page: Page, name: str) -> Locator:
    """A place of the explorer by its hook."""
    return page.locator(f"[data-part={name}]")


def card(page: Page, value: str) -> Locator:
    """The radio button of a scar type, a severity or a view."""
    return page.locator(f"[data-part=explorer] input[type=radio][value={value}]")


def open_explorer(page: Page, path: str = "/") -> Page:
    """Wait until Streamlit has taken over."""
    page.goto(path)
    expect(page.locator("#first")).to_have_count(0)
    card(page, "rolling").wait_for(state="attached")
    return page


def change(page: Page) -> None:
    """Show the cards again, where the timeline stands in their place."""
    if part(page, "explorer").get_attribute("data-step") == "result":
        part(page, "change").click()


def choose(page: Page, scar_type: str, severity: str) -> None:
    """Tap both cards and see the answer."""
    for value in (scar_type, severity):
        change(page)
        card(page, value).click()
    expect(page.locator(".explorer[data-step=result]")).to_be_visible()
    part(page, "answer").wait_for()


def picture_title(page: Page) -> Locator:
    """What the picture is called for those who do not see it."""
    return part(page, "picture-title")


def title_of(content: Catalogue, scar_type: str, severity: str) -> str:
    """The title that the picture of a choice has."""
    names = {"scar_type": content.scar_types[scar_type].name, "severity": content.severities[severity].name}
    return content.say("narrative.picture.title", **names)
