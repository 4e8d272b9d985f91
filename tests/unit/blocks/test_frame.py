"""What stands on every screen: help, cautions, purpose, dates, a way to start again."""

from datetime import date, timedelta
from urllib.parse import quote

import pytest

from scar_timeline.blocks import frame
from scar_timeline.content.tables.clinic import Clinic
from scar_timeline.handout.formats import written_date
from scar_timeline.handout.provenance import made_lines, review_line, version_line
from scar_timeline.links.resolving import code_for
from scar_timeline.signoff.statements import seen_statements
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario
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
    assert again["href"] == "/"
    assert again.select_one(".only-on-tablet").text == catalogue.say("session_reset.button")
    assert again.select_one(".not-on-tablet").text == catalogue.say("session_reset.short")


@hazard("HZ-08")
def test_an_overdue_check_is_named_with_its_day(read, catalogue):
    due = min(review.next_review for review in catalogue.reviews)
    assert not read(frame.notices, today=due).text
    said = read(frame.notices, today=due + timedelta(days=1)).select_one("[role=alert]").text
    assert catalogue.say("footer.review.overdue", due=written_date(catalogue, due)) in said


def test_only_what_is_unsigned_on_this_screen_is_said_to_be_so(read, catalogue, signatures):
    """A sign to get help stands everywhere, a value card on some screens."""
    sign, card = catalogue.decision.red_flags[0], catalogue.decision.values[0]

    def said(place, *changed):
        return read(frame.foot, place=place, signatures=signatures(*changed)).select_one("p.checked").text

    assert said("sources").endswith(catalogue.say("footer.review.signed", names=SIGNER))
    for place, quoted in (("sources", False), ("before_you_decide", True)):
        assert (card.text in said(place, f"values:{card.id}")) is quoted
        assert said(place, f"values:{card.id}").endswith(catalogue.say("footer.review.signed", names=SIGNER)) is (
            not quoted
        )
        assert sign.sign[:40] in said(place, f"red_flags:{sign.id}")


def test_of_many_unsigned_statements_the_number_is_said_and_of_all_that_nobody_signed(read, catalogue, signatures):
    signs = [f"red_flags:{row.id}" for row in catalogue.decision.red_flags]
    cards = [f"values:{row.id}" for row in catalogue.decision.values]
    shown = [each for each in seen_statements(catalogue) if "before_you_decide" in each.places]
    changed = [*signs, *cards]
    assert len(changed) > 3
    line = read(frame.foot, place="before_you_decide", signatures=signatures(*changed)).select_one("p.checked").text
    fields = {"names": SIGNER, "count": len(changed), "all": len(shown)}
    assert line.endswith(catalogue.say("footer.review.partly", **fields))
    everything = signatures(*(each.id for each in seen_statements(catalogue)))
    for none in ({}, everything):
        line = read(frame.foot, signatures=none).select_one("p.checked").text
        assert line.endswith(catalogue.say("footer.review.unsigned"))


def test_the_numbers_of_a_course_that_is_not_the_usual_one_are_not_said_to_be_signed(read, catalogue, signatures):
    course = Course.weekly(3, 6)
    code = code_for(catalogue, Choice("rolling", "mild", course))
    not_signed = catalogue.say("footer.review.chosen")
    line = read(frame.foot, code=code, place="take_home", signatures=signatures()).select_one("p.checked").text
    assert line.endswith(f"{catalogue.say('footer.review.signed', names=SIGNER)} {not_signed}")
    made = made_lines(catalogue, scenario(catalogue, Choice("rolling", "mild", course)))
    assert made[1].endswith(not_signed)
    assert not_signed not in read(frame.foot, "rolling", "mild", place="take_home", signatures=signatures()).text


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


def test_a_mail_to_the_clinic_names_screen_and_version_and_not_the_choice(read, catalogue):
    named = Clinic(email="hello@hill.example")
    link = read(frame.foot, "rolling", "mild", place="sources", clinic=named).select_one("a[href^='mailto:']")["href"]
    said = {"screen": catalogue.say("web.menu.sources"), "version": catalogue.release.version}
    assert link == f"mailto:hello@hill.example?subject={quote(catalogue.say('footer.clinic.subject', **said))}"
    assert not read(frame.foot, place="sources", clinic=Clinic()).select("a[href^='mailto:']")
