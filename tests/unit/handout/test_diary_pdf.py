"""The diary sheet: a box for each session, help on its face, the same for everyone."""

import re
from dataclasses import replace
from datetime import date

import pytest

from scar_timeline.handout.diary_pdf import diary_pdf
from tests.unit.handout.conftest import TODAY
from tests.unit.handout.pdf_tags import read, words

MM = 72 / 25.4


@pytest.fixture(scope="module")
def pdf(catalogue):
    return read(diary_pdf(catalogue, TODAY))


@pytest.mark.standard("PEM-11")
def test_there_is_a_box_for_each_session_of_the_longest_usual_course_and_each_day_redness_may_last(catalogue, pdf):
    for field in ("session", "date", "days", "noticed", "ask"):
        assert words(*pdf.pages).count(catalogue.say(f"diary.{field}")) >= 5, field
    assert f"0 1 2 3 4 5 6 7 {catalogue.say('diary.longer', days=7)}" in words(pdf.pages[0])


def test_lines_to_write_on_are_long_enough_for_a_hand(catalogue, pdf):
    drawn = pdf.pages[0].get_contents()
    assert drawn is not None
    lengths = [float(x) for x in re.findall(rb"([\d.]+) 0 l\s+S", drawn.get_data())]
    boxes, lines = words(pdf.pages[0]).count(catalogue.say("diary.session")), 4 * 2
    assert sum(length > 80 * MM for length in lengths) == boxes * lines


@pytest.mark.hazard("HZ-05", "HZ-20")
@pytest.mark.standard("PEM-11")
def test_every_sign_and_what_to_do_stands_first_with_the_country(catalogue, pdf):
    face = words(pdf.pages[0])
    for row in catalogue.decision.red_flags:
        for told in (row.sign, row.act):
            assert told in face
    assert catalogue.say("decide.red_flags.country", country=catalogue.release.country) in face
    assert face.index(catalogue.say("decide.red_flags.now")) < face.index(catalogue.say("diary.session"))


@pytest.mark.hazard("HZ-24")
def test_it_carries_cautions_version_review_and_sources(catalogue, pdf):
    back = words(pdf.pages[1])
    for row in catalogue.evidence.disclaimers_for("export"):
        assert row.text in back
    release = catalogue.release
    fields = {"version": release.version, "written": "1 February 2030", "country": release.country}
    assert catalogue.say("sources.made.version", **fields) in back
    assert "1 January 2031" in back
    assert catalogue.say("footer.review.unsigned") in back
    for row in catalogue.decision.red_flags:
        assert all(catalogue.evidence.evidence[source].citation in back for source in row.sources)


def test_a_clinics_words_and_an_overdue_review_are_said_on_it(catalogue, pdf):
    clinic = catalogue.clinic.model_copy(update={"name": "Our clinic", "how_to_reach_us": "Ring the desk."})
    theirs = read(diary_pdf(replace(catalogue, clinic=clinic), date(2032, 1, 1)))
    assert "Our clinic: Ring the desk." in words(*theirs.pages)
    assert catalogue.say("fast_page.overdue") in words(*theirs.pages)
    assert catalogue.say("fast_page.overdue") not in words(*pdf.pages)
