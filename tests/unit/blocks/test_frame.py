"""What stands on every screen: help, cautions, purpose, dates, a way to start again."""

from datetime import date, timedelta

import pytest

from scar_timeline.blocks import frame
from scar_timeline.content.tables.clinic import Clinic
from scar_timeline.handout.formats import written_date
from scar_timeline.handout.provenance import review_line, version_line
from tests.unit.blocks.conftest import SIGNER

hazard, standard = pytest.mark.hazard, pytest.mark.standard
CLINIC = Clinic(name="Skin & Co", how_to_reach_us="01234 567890, 9 to 5")


@hazard("HZ-05")
@standard("WCAG-5")
def test_urgent_help_stands_open_and_first_with_all_other_signs_one_tap_away(read, catalogue):
    foot = read(frame.foot)
    section = foot.select_one(f"section:has(#{frame.HELP_ANCHOR})")
    folded = section.details.extract().text
    for row in catalogue.decision.red_flags:
        place = section.text if row.urgency == "now" else folded
        assert row.sign in place
        assert row.act in place
    assert foot.select_one("p.checked").text == review_line(catalogue)


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(("purpose.statement",), marks=standard("DEV-1", "NICE-13", "PEM-1")),
        pytest.param(("purpose.adults", "footer.about.adults"), marks=[hazard("HZ-15"), standard("COS-3")]),
        pytest.param(("footer.about.made", "footer.about.interest"), marks=standard("IPD-C6")),
        ("footer.decide.text", "footer.clinic.text"),
    ],
)
def test_the_foot_says(read, catalogue, keys):
    foot = read(frame.foot).text
    assert [key for key in keys if catalogue.say(key) not in foot] == []


@standard("IPD-C3", "IPD-C4", "NHS-1", "NHS-2", "NICE-4", "NICE-8")
def test_the_foot_says_which_version_and_when_it_was_checked_and_every_caution(read, catalogue):
    foot = read(frame.foot).text
    cautions = [row.text for row in catalogue.evidence.disclaimers_for("page")]
    assert [line for line in (version_line(catalogue), review_line(catalogue), *cautions) if line not in foot] == []


@hazard("HZ-10")
def test_there_is_one_way_for_the_next_person_that_works_without_scripts(read, catalogue):
    (again,) = read(frame.foot).select("[data-action=start-again]")
    assert (again["href"], again.text) == ("/", catalogue.say("session_reset.button"))


@hazard("HZ-08")
def test_an_overdue_check_is_named_with_its_day(read, catalogue):
    due = min(review.next_review for review in catalogue.reviews)
    assert not read(frame.overdue_review, today=due).text
    said = read(frame.overdue_review, today=due + timedelta(days=1)).select_one("[role=alert]").text
    assert catalogue.say("footer.review.overdue", due=written_date(catalogue, due)) in said


@pytest.mark.parametrize(("signed", "key"), [(0, "unsigned"), (1, "partly"), (99, "signed")])
def test_it_says_who_signed_it_off(read, catalogue, signed_reviews, signed, key):
    reviews = signed_reviews(signed)
    said = catalogue.say(f"footer.review.{key}", signed=signed, all=len(reviews), names=SIGNER)
    assert read(frame.foot, reviews=reviews).select_one("p.checked").text.endswith(said)


def test_the_oldest_check_and_the_earliest_date_count(read, catalogue):
    first, *others = catalogue.reviews
    days = {"reviewed": date(2001, 1, 2), "next_review": date(2002, 1, 2)}
    line = read(frame.foot, reviews=(*others, first.model_copy(update=days))).select_one("p.checked").text
    said = {name: written_date(catalogue, day) for name, day in days.items()}
    assert line.startswith(catalogue.say("footer.review.line", **said))


@pytest.mark.parametrize("clinic", [CLINIC, Clinic()], ids=["named", "unnamed"])
def test_a_clinic_that_gave_its_name_is_named_and_else_it_says_where_to_look(read, catalogue, clinic):
    foot = read(frame.foot, clinic=clinic).text
    for line in (f"{catalogue.say('footer.clinic.yours')} {CLINIC.name}", CLINIC.how_to_reach_us):
        assert (line in foot) is (clinic is CLINIC)
    assert (catalogue.say("footer.clinic.unknown") in foot) is (clinic is not CLINIC)
