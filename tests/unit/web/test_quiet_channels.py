"""Every way in which something of these pages leaves the page says equally little, whatever was chosen."""

import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from scar_timeline.handout.appointments import appointments
from scar_timeline.handout.ics import calendar_file
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import scenario
from scar_timeline.ui.navigation import screens
from scar_timeline.web.access_log import without_choices


def _head(html: str) -> str:
    page = BeautifulSoup(html, "html.parser")
    return f"{page.title.text} {page.find_all('meta', attrs={'content': True})}"


def channels(visit, content, choice: Choice) -> dict[str, Callable[[], str]]:
    """By name: what a lock screen, a print queue, a folder of downloads, a calendar or a log is told."""
    code = code_for(content, choice)
    timeline = scenario(content, choice)
    planned = appointments(content, timeline, date(2027, 1, 5))
    return {
        "tab, history and preview of every screen": lambda: " ".join(
            _head(visit(f"{screen.url_path}?p={code}").text) for screen in screens()
        ),
        "tab, history and preview of the page": lambda: _head(visit(f"/s/{code}").text),
        "viewer and print queue": lambda: str(PdfReader(io.BytesIO(visit(f"/s/{code}.pdf").content)).metadata),
        "name of the PDF": lambda: visit(f"/s/{code}.pdf").headers["content-disposition"],
        "name of the numbers": lambda: visit(f"/numbers/{choice.scar_type}-{choice.severity}.csv").headers[
            "content-disposition"
        ],
        "calendar": lambda: calendar_file(content, UUID(int=1), planned[:1], datetime(2027, 1, 1, tzinfo=UTC)).decode(),
        "name of the calendar file": lambda: content.say("calendar.quiet_file"),
        "access log": lambda: " ".join(map(without_choices, (f"/s/{code}", f"/s/{code}.pdf", f"/take_home?p={code}"))),
        "clipboard and message": lambda: f"/s/{code}".replace(code, ""),
    }


@pytest.mark.hazard("HZ-25")
def test_nothing_that_leaves_the_page_tells_what_was_chosen_or_what_it_is_about(visit, content):
    names = [row.name.casefold() for row in (*content.scar_types.values(), *content.severities.values())]
    words = ["acne", "needling", "scar", "skin", "dermat", *names]
    told: dict[str, set[str]] = {}
    for choice in (Choice(scar_type, "severe") for scar_type in content.scar_types):
        for name, channel in channels(visit, content, choice).items():
            told.setdefault(name, set()).add(channel())
    assert {name for name, said in told.items() if len(said) > 1} == set()
    for name, (said,) in told.items():
        assert not [word for word in words if word in said.casefold()], f"{name}: {said}"
