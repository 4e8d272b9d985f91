"""The calendar file, read by another library (vobject) and in every time zone."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import vobject

from scar_timeline.course.scenario import scenario
from scar_timeline.takehome.dates import appointments
from scar_timeline.takehome.ics import Clock, UnknownZoneError, calendar_file, time_zones

MADE = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def made(catalogue, first=date(2027, 2, 15), **options):
    timeline = scenario(catalogue, "rolling", "moderate")
    return calendar_file(catalogue, timeline, appointments(catalogue, timeline, first), MADE, **options)


def events(content):
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
    catalogue, zone, winter_utc, summer_utc, change
):
    content = made(catalogue, clock=Clock(time(18, 30), zone))
    starts = [event.dtstart.value for event in events(content)[:5]]
    assert {start.strftime("%H:%M") for start in starts} == {"18:30"}
    assert starts[0].date() < change < starts[-1].date()
    for start in starts:
        before = start.date() < change
        assert start.astimezone(UTC).hour == (winter_utc if before else summer_utc), start


def test_a_whole_day_is_written_as_a_day_and_belongs_to_no_zone(catalogue):
    content = made(catalogue)
    assert b"VTIMEZONE" not in content
    session = events(content)[0]
    assert (session.dtstart.value, session.dtend.value) == (date(2027, 2, 15), date(2027, 2, 16))


def test_a_range_spans_its_days_and_leaves_the_patient_free(catalogue):
    look = events(made(catalogue, clock=Clock(time(9, 0), "Europe/London")))[-2]
    assert look.dtstart.value == date(2027, 2, 15) + timedelta(weeks=24 + 5)
    assert look.dtend.value == date(2027, 2, 15) + timedelta(weeks=24 + 9, days=1)
    assert look.transp.value == "TRANSPARENT"


def test_no_length_is_made_up_for_a_session_with_a_time(catalogue):
    session = events(made(catalogue, clock=Clock(time(9, 0), "Europe/London")))[0]
    assert {"dtend", "duration"}.isdisjoint(session.contents)


@pytest.mark.hazard("HZ-25")
def test_the_quiet_file_says_no_word_of_ours_about_skin_and_its_events_are_private(catalogue):
    content = made(catalogue).decode()
    titles = {event.summary.value for event in events(content.encode())}
    assert titles == {catalogue.say(f"calendar.quiet_{kind}") for kind in ("day", "range")}
    row = catalogue.follow_ups
    told = {name for it in row for name in (it.id, it.name, it.says)} | {"rolling", "Wave", "Plain"}
    for words in (*told, "needl", "scar", "skin", "DESCRIPTION", "VALARM"):
        assert words not in content
    assert content.count("CLASS:PRIVATE") == content.count("BEGIN:VEVENT") > 0


def test_the_telling_file_names_the_treatment_and_what_is_said_about_it(catalogue):
    first, *_ = events(made(catalogue, telling=True))
    title = catalogue.say("calendar.numbered", name="Round", number=1)
    assert first.summary.value == catalogue.say("calendar.telling_title", title=title)
    assert first.description.value == "One goes."


def test_a_new_date_moves_the_same_events(catalogue):
    earlier, later = made(catalogue), made(catalogue, first=date(2027, 3, 1))
    ids = [event.uid.value for event in events(earlier)]
    assert ids == [event.uid.value for event in events(later)]
    assert len(set(ids)) == len(ids) == 7
    assert earlier != later


def test_lines_end_and_fold_as_the_standard_says(catalogue):
    lines = made(catalogue, telling=True).split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_an_unknown_zone_is_refused():
    with pytest.raises(UnknownZoneError):
        Clock(time(9, 0), "Europe/Atlantis")
    assert {"Europe/London", "America/New_York", "UTC"} <= set(time_zones())


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati"])
def test_zones_of_every_kind_keep_the_local_time(catalogue, zone):
    content = made(catalogue, clock=Clock(time(18, 30), zone))
    for event in events(content)[:5]:
        assert event.dtstart.value.strftime("%H:%M") == "18:30"
