"""A first-session day, as the browser tells it, becomes dates on screen and calendar files the server does not keep."""

import re
from base64 import b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID, uuid4

import streamlit as st

from scar_timeline.blocks.page import Page, block_id
from scar_timeline.blocks.take_home import dates
from scar_timeline.blocks.templates import render
from scar_timeline.handout.appointments import DateProblem, appointments, date_problem, when
from scar_timeline.handout.formats import written_date
from scar_timeline.handout.ics import calendar_file
from scar_timeline.handout.typed_date import typed_date
from scar_timeline.ui.session import told_by

_LONGEST_DAY: Final = 30
_ID: Final = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True)
class Asked:
    """What the field and its tick say: the day as typed, whether it is typed to its end, how entries are named."""

    day: str
    is_done: bool
    telling: bool
    person: UUID


def show_calendar(page: Page) -> None:
    """What follows from the day, once there is a usable one."""
    timeline = page.timeline
    asked = read_asked(told_by(block_id(dates), "calendar"))
    first = typed_date(asked.day, page.catalogue.locale) if asked else None
    if timeline is None or asked is None or first is None:
        return
    problem = first if isinstance(first, DateProblem) else date_problem(first, page.today)
    if isinstance(first, DateProblem) or problem is not None:
        if asked.is_done:
            st.warning(page.say(f"calendar.problem.{problem}"))
        return
    planned = appointments(page.catalogue, timeline, first)
    made = datetime.now(UTC)

    def file(*entries: int) -> str:
        chosen = tuple(planned[entry] for entry in entries)
        content = calendar_file(page.catalogue, asked.person, chosen, made, telling=asked.telling)
        return b64encode(content).decode()

    st.html(
        render(
            "take_home/calendar.html",
            say=page.say,
            day=written_date(page.catalogue, first),
            rows=[(each.title, when(page.catalogue, each), file(index)) for index, each in enumerate(planned)],
            all=file(*range(len(planned))),
            name=page.say("calendar.telling_file" if asked.telling else "calendar.quiet_file"),
        )
    )


def read_asked(told: object) -> Asked | None:
    """What a browser told, made safe; ``None`` where it is no day at all."""
    if not isinstance(told, dict) or not isinstance(told.get("day"), str) or len(told["day"]) > _LONGEST_DAY:
        return None
    person = told.get("id")
    known = isinstance(person, str) and _ID.fullmatch(person)
    return Asked(
        day=told["day"],
        is_done=told.get("done") is not False,
        telling=told.get("telling") is True,
        person=UUID(hex=str(person)) if known else uuid4(),
    )
