"""Makes the pictures in ``docs/screens``: ``make screens``."""

from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

from scar_timeline.content import load_catalogue
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from tests.browser.running_app import running_app
from tests.plugins.chromium import launch

ROOT = Path(__file__).resolve().parents[1]
PHONE, UPRIGHT, TABLET = (390, 664), (768, 954), (1024, 690)
ROLLING, DEEP, RAISED = (
    Choice(*pair) for pair in (("rolling", "moderate"), ("ice_pick", "severe"), ("raised", "mild"))
)

SCREENS: Final = {
    "timeline": ("/", ROLLING, TABLET),
    "two-questions": ("/", None, TABLET),
    "timeline-severe": ("/", DEEP, PHONE),
    "raised-scars": ("/", RAISED, PHONE),
    "before-you-decide": ("/before_you_decide", ROLLING, PHONE),
    "take-home": ("/take_home", ROLLING, PHONE),
    "how-it-works": ("/how_it_works", ROLLING, UPRIGHT),
    "sources": ("/sources", ROLLING, UPRIGHT),
}
"""Each picture's screen, choice and size; the sizes are what browsers leave of a screen."""


def main() -> None:
    """Start the app, open each screen, wait until Streamlit has it, and write its picture."""
    catalogue, folder = load_catalogue(ROOT / "data"), ROOT / "docs" / "screens"
    folder.mkdir(exist_ok=True)
    with running_app(ROOT) as local, sync_playwright() as playwright:
        address = local.replace("127.0.0.1", "timeline.clinic.example")  # an address that opens elsewhere has a QR code
        browser = launch(playwright)
        for name, (path, choice, (width, height)) in SCREENS.items():
            page = browser.new_page(viewport={"width": width, "height": height}, base_url=address)
            page.goto(f"{path}?p={code_for(catalogue, choice)}" if choice else path)
            page.locator("[data-testid=stMain]").wait_for()
            page.wait_for_load_state("networkidle")
            page.screenshot(path=folder / f"{name}.png")
            page.close()


if __name__ == "__main__":
    main()
