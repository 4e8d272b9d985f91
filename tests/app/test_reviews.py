"""What screens say of checks and signatures, whatever state the content is in."""

from dataclasses import replace
from datetime import timedelta

import pytest

from scar_timeline.content.reviews import NOT_SIGNED
from scar_timeline.takehome.made_by import review_line
from tests.app.opened import html_of, read_only, table, visit, words_of

DOCTOR = "Dr A. Example"


@pytest.fixture(params=["none", "one", "all"])
def signed(request, content, with_content):
    """The content while none, one or all of its files are signed off; screens show it."""
    count = {"none": 0, "one": 1, "all": len(content.reviews)}[request.param]
    reviews = tuple(
        review.model_copy(update={"signed_off_by": DOCTOR if place < count else NOT_SIGNED})
        for place, review in enumerate(content.reviews)
    )
    changed = replace(content, reviews=reviews)
    with_content(changed)
    return changed


def test_sources_lists_each_file_with_who_signed_it_and_says_when_nobody_did(signed):
    page = visit("sources")
    told = table(page, signed.say("sources.made.reviews_caption"))
    for review in signed.reviews:
        row = told.split(f">{review.file}<")[1].split("</tr>")[0]
        assert f">{review.signed_off_by}<" in row
    nobody = not any(review.is_signed for review in signed.reviews)
    assert (signed.say("sources.in_short.unsigned") in words_of(page)) is nobody
    assert review_line(signed) in html_of(page)


def test_staff_see_who_signed_each_file_and_how_many_are_left(signed):
    page = visit("for_the_clinic")
    told = table(page, signed.say("clinic.reviews.all"))
    left = sum(not review.is_signed for review in signed.reviews)
    assert told.count(f">{signed.say('clinic.reviews.nobody')}<") == left
    assert told.count(f">{DOCTOR}<") == len(signed.reviews) - left
    key = "unsigned" if left else "signed"
    said = signed.say(f"clinic.reviews.{key}", count=left, all=len(signed.reviews))
    assert said in [block.value for block in page.markdown]


def test_staff_see_what_is_overdue_counted_and_marked_first(content, on_day):
    due = sorted({review.next_review for review in content.reviews})[0]
    on_day(due + timedelta(days=1))
    page = read_only(visit("for_the_clinic"))
    files = [review.file for review in content.reviews if review.next_review == due]
    said = content.say("clinic.reviews.overdue", count=len(files), all=len(content.reviews))
    assert said in [block.value for block in page.warning]
    rows = table(page, content.say("clinic.reviews.all")).split("<tr ")[2:]
    marked = [row for row in rows if f"({content.say('clinic.reviews.mark')})" in row]
    assert marked == rows[: len(files)]
    assert all(any(f">{file}<" in row for row in marked) for file in files)
