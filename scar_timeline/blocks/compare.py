"""Blocks of "Compare"."""

from scar_timeline.blocks.page import Page
from scar_timeline.blocks.templates import render


def opening(page: Page) -> str:
    """The title and what the page is for."""
    return render("compare/opening.html", say=page.say)
