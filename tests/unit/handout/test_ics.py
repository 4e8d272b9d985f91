"""The calendar file, read by another library (vobject)."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
import vobject

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.appointments import appointments
from scar_timeline.handout.ics import calendar_file
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import scenario

MADE = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def made(catalogue: Catalogue, first: date = date(2027, 2, 15), **options: object) -> bytes:
    timeline = scenario(catalogue, Choice("rolling", "moderate"))
    return calendar_file(catalogue, UUID(int=1), appointments(catalogue, timeline, first), MADE, **options)


def events(content: bytes) -> list[vobject.base.Component]:
    return vobject.readOne(content.decode()).contents["vevent"]


def test_a_whole_day_is_written_as_a_day_and_belongs_to_no_zone(catalogue: Catalogue) -> None:
    content = made(catalogue)
    assert b"VTIMEZONE" not in content
    session = events(content)[0]
    assert (session.dtstart.value, session.dtend.value) == (date(2027, 2, 15), date(2027, 2, 16))


def test_a_range_spans_its_days_and_leaves_the_patient_free(catalogue: Catalogue) -> None:
    look = events(made(catalogue))[-2]
    assert look.dtstart.value == date(2027, 2, 15) + timedelta(weeks=24 + 5)
    assert look.dtend.value == date(2027, 2, 15) + timedelta(weeks=24 + 9, days=1)
    assert look.transp.value == "TRANSPARENT"


@pytest.mark.hazard("HZ-25")
def test_the_quiet_file_says_no_word_of_ours_about_skin_and_its_events_are_private(
    catalogue: Catalogue,
) -> None:
    content = made(catalogue).decode()
    titles = {event.summary.value for event in events(content.encode())}
    assert titles == {catalogue.say(f"calendar.quiet_{kind}") for kind in ("day", "range")}
    row = catalogue.follow_ups
    told = {name for it in row for name in (it.id, it.name, it.says)} | {"rolling", "Wave", "Plain"}
    for words in (*told, "needl", "scar", "skin", "DESCRIPTION", "VALARM"):
        assert words not in content
    assert content.count("CLASS:PRIVATE") == content.count("BEGIN:VEVENT") > 0


def test_the_telling_file_names_the_treatment_and_what_is_said_about_it(catalogue: Catalogue) -> None:
    first, *_ = events(made(catalogue, telling=True))
    title = catalogue.say("calendar.numbered", name="Round", number=1)
    assert first.summary.value == catalogue.say("calendar.telling_title", title=title)
    assert first.description.value == "One goes."


def test_a_new_date_moves_the_same_events(catalogue: Catalogue) -> None:
    earlier, later = made(catalogue), made(catalogue, first=date(2027, 3, 1))
    ids = [event.uid.value for event in events(earlier)]
    assert ids == [event.uid.value for event in events(later)]
    assert len(set(ids)) == len(ids) == 7
    assert earlier != later


def test_lines_end_and_fold_as_the_standard_says(catalogue: Catalogue) -> None:
    lines = made(catalogue, telling=True).split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
