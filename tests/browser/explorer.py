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
    card(page, "rolling").wait_for()
    return page


def choose(page: Page, scar_type: str, severity: str) -> None:
    """Tap both cards and see the picture."""
    card(page, scar_type).click()
    card(page, severity).click()
    part(page, "picture").locator("svg").wait_for()


def heading(page: Page) -> str:
    """The title inside the picture."""
    return str(part(page, "picture").locator("svg > title").text_content())


def title_of(content: Catalogue, scar_type: str, severity: str) -> str:
    """The title that the picture of a choice has."""
    names = {"scar_type": content.scar_types[scar_type].name, "severity": content.severities[severity].name}
    return content.say("narrative.picture.title", **names)
