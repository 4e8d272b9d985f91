"""What the footer says of clinic and checks, for content and settings of every kind."""

from dataclasses import replace
from datetime import date

import pytest

from scar_timeline.content.release import Clinic
from scar_timeline.content.reviews import NOT_SIGNED
from scar_timeline.takehome.made_by import review_line
from scar_timeline.takehome.written_date import written_date
from scar_timeline.ui.footer import footer_html

DOCTOR = "Dr A. Example"


def test_a_clinic_that_gave_its_name_is_named_with_how_to_reach_it(content):
    clinic = Clinic(name="Skin & Co", how_to_reach_us="01234 567890, 9 to 5")
    drawn = footer_html(replace(content, clinic=clinic))
    assert f"{content.say('footer.clinic.yours')} Skin &amp; Co" in drawn
    assert f"{content.say('footer.clinic.reach')} 01234 567890" in drawn
    assert content.say("footer.clinic.unknown") not in drawn


def test_without_a_name_it_says_where_else_to_look(content):
    assert content.say("footer.clinic.unknown") in footer_html(replace(content, clinic=Clinic()))


@pytest.mark.parametrize("signed", ["none", "one", "all"])
def test_a_clinicians_name_shows_once_every_file_is_signed(content, signed):
    count = {"none": 0, "one": 1, "all": len(content.reviews)}[signed]
    reviews = tuple(
        review.model_copy(update={"signed_off_by": DOCTOR if place < count else NOT_SIGNED})
        for place, review in enumerate(content.reviews)
    )
    ends = {
        "none": content.say("footer.review.unsigned"),
        "one": content.say("footer.review.partly", signed=1, all=len(reviews)),
        "all": content.say("footer.review.signed", names=DOCTOR),
    }
    assert review_line(replace(content, reviews=reviews)).endswith(ends[signed])


def test_the_oldest_check_and_the_earliest_date_count(content):
    first, *others = content.reviews
    days = {"reviewed": date(2001, 1, 2), "next_review": date(2002, 1, 2)}
    line = review_line(replace(content, reviews=(*others, first.model_copy(update=days))))
    said = {name: written_date(content, day) for name, day in days.items()}
    assert line.startswith(content.say("footer.review.line", **said))
