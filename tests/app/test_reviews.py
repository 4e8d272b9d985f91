"""What screens say of checks, signatures and the clinic, whatever state content and settings are in."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from scar_timeline.content.release import Clinic
from scar_timeline.content.reviews import NOT_SIGNED
from scar_timeline.takehome.made_by import review_line
from scar_timeline.takehome.written_date import written_date
from scar_timeline.ui.footer import footer_html
from tests.app.opened import html_of, table, texts, visit, words_of

DOCTOR = "Dr A. Example"
CLINIC = Clinic(name="Skin & Co", how_to_reach_us="01234 567890, 9 to 5")


@pytest.fixture(params=["unsigned", "partly", "signed"])
def state(request, content, with_content):
    """None, one or all files are signed off; screens show it."""
    count = {"unsigned": 0, "partly": 1, "signed": len(content.reviews)}[request.param]
    names = [DOCTOR] * count + [NOT_SIGNED] * (len(content.reviews) - count)
    pairs = zip(content.reviews, names, strict=True)
    reviews = tuple(review.model_copy(update={"signed_off_by": name}) for review, name in pairs)
    with_content(replace(content, reviews=reviews))
    return replace(content, reviews=reviews), request.param, count


def test_each_file_is_listed_with_who_signed_it_and_a_name_stands_below_once_all_are_signed(state):
    content, name, count = state
    page, files = visit("sources"), len(content.reviews)
    said = content.say(f"footer.review.{name}", signed=count, all=files, names=DOCTOR)
    assert f"{said}</p>" in html_of(page)
    assert (content.say("sources.in_short.unsigned") in words_of(page)) is (name == "unsigned")
    told = table(page, content.say("sources.made.reviews_caption")).split("<tr ")[2:]
    for review, row in zip(content.reviews, told, strict=True):
        assert f">{review.file}<" in row
        assert f">{review.signed_off_by}<" in row


def test_staff_see_who_signed_and_how_many_are_left(state):
    content, name, count = state
    page, files = visit("for_the_clinic"), len(content.reviews)
    told = table(page, content.say("clinic.reviews.all"))
    assert told.count(f">{content.say('clinic.reviews.nobody')}<") == files - count
    assert told.count(f">{DOCTOR}<") == count
    key = "signed" if name == "signed" else "unsigned"
    assert content.say(f"clinic.reviews.{key}", count=files - count, all=files) in texts(page)


def test_staff_see_what_is_overdue_counted_and_marked_first(content, today, on_day):
    on_day(today + timedelta(days=1))
    page = visit("for_the_clinic")
    files = [review.file for review in content.reviews if review.next_review == today]
    assert content.say("clinic.reviews.overdue", count=len(files), all=len(content.reviews)) in texts(page)
    rows = table(page, content.say("clinic.reviews.all")).split("<tr ")[2:]
    marked = [row for row in rows if f"({content.say('clinic.reviews.mark')})" in row]
    assert marked == rows[: len(files)]
    assert all(f">{file}<" in row for file, row in zip(files, marked, strict=True))


def test_the_oldest_check_and_the_earliest_date_count(content):
    first, *others = content.reviews
    days = {"reviewed": date(2001, 1, 2), "next_review": date(2002, 1, 2)}
    line = review_line(replace(content, reviews=(*others, first.model_copy(update=days))))
    said = {name: written_date(content, day) for name, day in days.items()}
    assert line.startswith(content.say("footer.review.line", **said))


@pytest.mark.parametrize("clinic", [CLINIC, Clinic()], ids=["named", "unnamed"])
def test_a_clinic_that_gave_its_name_is_named_and_else_it_says_where_to_look(content, clinic):
    drawn = footer_html(replace(content, clinic=clinic))
    for line in (f"{content.say('footer.clinic.yours')} Skin &amp; Co", f" {CLINIC.how_to_reach_us}<"):
        assert (line in drawn) is (clinic is CLINIC)
    assert (content.say("footer.clinic.unknown") in drawn) is (clinic is not CLINIC)
