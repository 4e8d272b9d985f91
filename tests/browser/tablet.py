"""What staff and patients do on a clinic's tablet, and what a test reads there."""

from playwright.sync_api import Page


def choices(page: Page):
    """The cards of scar type and severity that are on."""
    return page.locator("input:is([name=scar_type], [name=severity]):checked")


def again(page: Page):
    """The way under the screen; a clinic's tablet has another in the bar."""
    return page.locator("main [data-action=start-again]")


def on_top(page: Page):
    return page.locator("#bar [data-action=start-again]")


def dialog(page: Page):
    return page.get_by_role("alertdialog")


def pass_minutes(page: Page, minutes: float, seconds: int = 0) -> None:
    page.clock.fast_forward(int((minutes * 60 + seconds) * 1000))
