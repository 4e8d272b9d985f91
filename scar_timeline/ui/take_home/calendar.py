"""A first-session date becomes dates on screen and a calendar file. It stays in this tab."""

from datetime import UTC, date, datetime, timedelta

import streamlit as st

from scar_timeline.course.scenario import scenario
from scar_timeline.course.timeline import Timeline
from scar_timeline.takehome.dates import Appointment, appointments, date_problem, when
from scar_timeline.takehome.ics import MEDIA_TYPE, Clock, calendar_file, time_zones
from scar_timeline.takehome.written_date import written_date
from scar_timeline.ui.aloud import aloud
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.choice import Choice
from scar_timeline.blocks.patient_table import TABLE_STYLE, Cell, TableRow, patient_table
from scar_timeline.ui.today import today

# Wider than what is accepted, so that a slip is answered in our words and not the framework's.
_SELECTABLE = timedelta(days=3650)


def calendar(choice: Choice) -> None:
    """The date field and, once it holds a usable date, what follows from it."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.header(say("take_home.dates.heading"), anchor=False)
    st.markdown(say("take_home.dates.intro"))
    st.caption(say("take_home.dates.stays"))
    first = st.date_input(
        say("take_home.dates.pick"),
        value=None,
        min_value=today() - _SELECTABLE,
        max_value=today() + _SELECTABLE,
        format="DD/MM/YYYY",
        key="first_session",
        width=280,
    )
    if not isinstance(first, date):
        return
    problem = date_problem(first, today())
    if problem is not None:
        st.warning(say(f"calendar.problem.{problem}"))
        return
    timeline = scenario(catalogue, choice.scar_type, choice.severity)
    planned = appointments(catalogue, timeline, first)
    _table(first, planned)
    _save(timeline, planned)


def _table(first: date, planned: tuple[Appointment, ...]) -> None:
    catalogue = the_catalogue()
    say = catalogue.say
    rows = [TableRow(Cell(item.title), (Cell(when(catalogue, item)),)) for item in planned]
    caption = say("take_home.dates.caption", day=written_date(catalogue, first))
    headers = [say("take_home.dates.what"), say("take_home.dates.when")]
    st.html(TABLE_STYLE + patient_table(caption, headers, rows))
    st.markdown(say("take_home.dates.saved_note"))
    lines = (say("take_home.dates.line", what=item.title, when=when(catalogue, item)) for item in planned)
    aloud("dates", caption, *lines)


def _save(timeline: Timeline, planned: tuple[Appointment, ...]) -> None:
    catalogue = the_catalogue()
    say = catalogue.say
    telling = st.checkbox(say("take_home.dates.telling"), key="telling")
    st.caption(say("take_home.dates.telling_help"))
    content = calendar_file(catalogue, timeline, planned, datetime.now(UTC), clock=_clock(), telling=telling)
    st.download_button(
        say("take_home.dates.save"),
        content,
        file_name=say("calendar.telling_file" if telling else "calendar.quiet_file"),
        mime=MEDIA_TYPE,
        on_click="ignore",
        type="primary",
        key="save_calendar",
    )


def _clock() -> Clock | None:
    """The time of day, where the patient adds one."""
    say = the_catalogue().say
    if not st.checkbox(say("take_home.dates.add_time"), key="add_time"):
        st.caption(say("take_home.dates.no_time"))
        return None
    aloud("time", say("take_home.dates.fields"))
    zones = time_zones()
    here = st.context.timezone
    with st.container(horizontal=True):
        at = st.time_input(say("take_home.dates.time"), value=None, step=900, key="first_time", width=200)
        zone = st.selectbox(
            say("take_home.dates.zone"),
            zones,
            index=zones.index(here) if here in zones else zones.index("UTC"),
            key="time_zone",
            width=280,
        )
    return Clock(at, zone) if at is not None and zone is not None else None
