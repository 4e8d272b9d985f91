"""Blocks of "Before you decide"."""

from scar_timeline.blocks.page import Page
from scar_timeline.blocks.templates import render


def opening(page: Page) -> str:
    """The title, the decision to be made, and the page in short."""
    return render("decide/opening.html", say=page.say, points=("options", "gain", "no_gain", "harm", "known"))


def no_hurry(page: Page) -> str:
    """You do not need to decide today, and what you may do next."""
    return render("decide/no_hurry.html", say=page.say, steps=("think", "talk", "visit", "other", "none"))
