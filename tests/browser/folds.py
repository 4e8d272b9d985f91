"""Opens what a screen shows closed."""

from playwright.sync_api import Page


def unfold(page: Page) -> None:
    """Open every part of the screen, as a reader would one after the other."""
    page.locator("main details").first.wait_for()
    page.evaluate("for (const fold of document.querySelectorAll('main details')) fold.open = true")
