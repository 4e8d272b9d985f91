"""The calendar file, read by another library (vobject) and in every time zone."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import vobject

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.scenario import scenario
from scar_timeline.takehome.dates import appointments
from scar_timeline.takehome.ics import Clock, UnknownZoneError, calendar_file, time_zones

MADE = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def made(catalogue: Catalogue, first: date = date(2027, 2, 15), **options: object) -> bytes:
    timeline = scenario(catalogue, "rolling", "moderate")
    return calendar_file(catalogue, timeline, appointments(catalogue, timeline, first), MADE, **options)


def events(content: bytes) -> list[vobject.base.Component]:
    return vobject.readOne(content.decode()).contents["vevent"]


@pytest.mark.parametrize(
    ("zone", "winter_utc", "summer_utc", "change"),
    [
        ("Europe/London", 18, 17, date(2027, 3, 28)),
        ("America/New_York", 23, 22, date(2027, 3, 14)),
        ("Australia/Sydney", 7, 8, date(2027, 4, 4)),
    ],
)
def test_sessions_keep_their_local_time_across_the_change_of_the_clock(
    catalogue: Catalogue, zone: str, winter_utc: int, summer_utc: int, change: date
) -> None:
    content = made(catalogue, clock=Clock(time(18, 30), zone))
    starts = [event.dtstart.value for event in events(content)[:4]]
    assert {start.strftime("%H:%M") for start in starts} == {"18:30"}
    assert starts[0].date() < change < starts[-1].date()
    for start in starts:
        before = start.date() < change
        assert start.astimezone(UTC).hour == (winter_utc if before else summer_utc), start


def test_a_whole_day_is_written_as_a_day_and_belongs_to_no_zone(catalogue: Catalogue) -> None:
    content = made(catalogue)
    assert b"VTIMEZONE" not in content
    session = events(content)[0]
    assert (session.dtstart.value, session.dtend.value) == (date(2027, 2, 15), date(2027, 2, 16))


def test_a_range_spans_its_days_and_leaves_the_patient_free(catalogue: Catalogue) -> None:
    review = events(made(catalogue, clock=Clock(time(9, 0), "Europe/London")))[4]
    assert review.dtstart.value == date(2027, 2, 15) + timedelta(weeks=16)
    assert review.dtend.value == date(2027, 2, 15) + timedelta(weeks=20, days=1)
    assert review.transp.value == "TRANSPARENT"


def test_no_length_is_made_up_for_a_session_with_a_time(catalogue: Catalogue) -> None:
    session = events(made(catalogue, clock=Clock(time(9, 0), "Europe/London")))[0]
    assert {"dtend", "duration"}.isdisjoint(session.contents)


@pytest.mark.hazard("HZ-25")
def test_the_quiet_file_says_nothing_about_skin(catalogue: Catalogue) -> None:
    titles = {event.summary.value for event in events(made(catalogue))}
    assert titles == {"Appointment", "Appointment to arrange"}
    content = made(catalogue).decode().lower()
    for word in (
        "needl",
        "scar",
        "session",
        "skin",
        "review",
        "top-up",
        "rolling",
        "moderate",
        "description",
    ):
        assert word not in content


def test_the_telling_file_names_the_treatment_and_that_clinics_differ(catalogue: Catalogue) -> None:
    told = events(made(catalogue, telling=True))
    assert told[0].summary.value == "Microneedling: Session 1"
    assert told[4].summary.value == "Microneedling: Review visit"
    assert "yours may differ" in told[0].description.value


@pytest.mark.hazard("HZ-25")
def test_there_is_no_alarm_and_every_event_is_private(catalogue: Catalogue) -> None:
    content = made(catalogue)
    assert b"VALARM" not in content
    assert {event.contents["class"][0].value for event in events(content)} == {"PRIVATE"}


def test_a_new_date_moves_the_same_events(catalogue: Catalogue) -> None:
    earlier, later = made(catalogue), made(catalogue, first=date(2027, 3, 1))
    ids = [event.uid.value for event in events(earlier)]
    assert ids == [event.uid.value for event in events(later)]
    assert len(set(ids)) == len(ids) == 6
    assert made(catalogue) == earlier


def test_lines_end_and_fold_as_the_standard_says(catalogue: Catalogue) -> None:
    lines = made(catalogue, telling=True).split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(UnknownZoneError):
        Clock(time(9, 0), "Europe/Atlantis")
    assert {"Europe/London", "America/New_York", "UTC"} <= set(time_zones())


@pytest.mark.parametrize("zone", time_zones()[::25])
def test_every_zone_keeps_the_local_time(catalogue: Catalogue, zone: str) -> None:
    content = made(catalogue, clock=Clock(time(18, 30), zone))
    for event in events(content)[:4]:
        assert event.dtstart.value.strftime("%H:%M") == "18:30"
