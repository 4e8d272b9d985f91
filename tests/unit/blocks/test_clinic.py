"""For the clinic: a link for each choice, the staff card, the tablet, settings, what waits for sign-off."""

from datetime import timedelta

import pytest

from scar_timeline.blocks import clinic
from scar_timeline.content.tables.clinic import Clinic, ClinicCourse
from scar_timeline.handout.prepared_pdf import KINDS, PAPERS
from scar_timeline.handout.urls import numbers_path
from scar_timeline.links.code import grouped
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import code_for, resolve_link
from scar_timeline.narrative.course import course_statement
from scar_timeline.signoff.statements import seen_statements
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import chosen, scenario
from tests.unit.blocks.conftest import SIGNER, SITE


@pytest.mark.standard("DEV-8")
def test_each_choice_and_view_has_its_link_code_qr_message_paper_and_numbers_and_no_choice_is_made(read, catalogue):
    found = read(clinic.links)
    assert [(one["name"], one["value"]) for one in found.select("[checked]")] == [("link-view", "picture")]
    choices = [(scar_type, severity) for scar_type in catalogue.scar_types for severity in catalogue.severities]
    for (scar_type, severity), prepared in zip(choices, found.select(".prepared > [data-when]"), strict=True):
        assert prepared["data-when"] == f"link-type={scar_type}&link-severity={severity}"
        numbers = prepared.find_all("a")[-1]["href"]
        assert numbers == f"/numbers/{scar_type}-{severity}.csv"
        for view, link in zip(View, prepared.select("[data-when]"), strict=True):
            code = code_for(catalogue, Choice(scar_type, severity), view)
            assert link["data-when"] == f"link-view={view}"
            assert link.select_one(".code").text == grouped(code)
            opened = resolve_link(catalogue, link.select_one(".code").text)
            assert (opened.link.choice, opened.link.view) == (Choice(scar_type, severity), view)
            explorer, fast, *papers = (way["href"] for way in link.find_all("a"))
            assert (explorer, fast) == (f"/?p={code}", f"/s/{code}")
            assert papers == [f"/prepared/{kind}-{paper}/{code}.pdf" for kind in KINDS for paper in PAPERS]
            assert link.img["src"] == f"/s/{code}.svg"


def test_prepared_links_keep_the_course_that_the_page_was_opened_with(read, catalogue):
    course = Course.weekly(3, 6)
    found = read(clinic.links, code=code_for(catalogue, Choice("rolling", "mild", course)))
    for prepared in found.select(".prepared > [data-when]"):
        scar_type, severity = (each.partition("=")[2] for each in prepared["data-when"].split("&"))
        wanted = chosen(catalogue, scar_type, severity, course)
        for code in prepared.select(".code"):
            assert resolve_link(catalogue, code.text).link.choice == wanted
        assert prepared.find_all("a")[-1]["href"] == numbers_path(wanted)
        assert (scar_type == "raised") or course_statement(catalogue, scenario(catalogue, wanted)).text in prepared.text
    assert catalogue.say("explore.course.back_short") in found.text


def test_each_step_of_the_course_opens_this_page_with_all_links_of_the_next_course(read, catalogue):
    code = code_for(catalogue, Choice("rolling", "mild", Course.weekly(3, 6)))
    ways = read(clinic.links, code=code).select(".course-links a")
    next_ones = [Course.weekly(2, 6), Course.weekly(4, 6), Course.weekly(3, 5), Course.weekly(3, 7)]
    for way, course in zip(ways, next_ones, strict=True):
        screen, _, opened = way["href"].partition("?p=")
        assert screen == "/for_the_clinic"
        assert resolve_link(catalogue, opened).link.choice.course == course
    usual = read(clinic.links)
    assert catalogue.say("clinic.link.other_course") in usual.text
    one = read(clinic.links, code=code_for(catalogue, Choice("rolling", "mild", Course.weekly(1, 2))))
    assert len(one.select(".course-links a")) == 1, "with 1 session there is none less, and nothing between"


def test_a_message_names_the_clinic_and_no_condition(read, catalogue):
    found = read(clinic.links, clinic=Clinic(name="Hill Clinic"))
    names = [row.name for row in (*catalogue.scar_types.values(), *catalogue.severities.values())]
    for copied in found.select("[data-copied]"):
        address = next(word for word in copied.text.split() if word.startswith(SITE))
        assert resolve_link(catalogue, address.rpartition("/")[2]).link
        assert copied.text.startswith("Hill Clinic: ")
        assert copied.text.count("Hill Clinic") == 1
        told = copied.text.replace(address, "")
        assert not [word for word in (*names, "scar", "acne", "needling") if word.casefold() in told.casefold()]


def test_what_opens_only_here_is_neither_sent_nor_printed(read):
    found = read(clinic.links, site="http://192.168.0.7:8501")
    assert not found.select("[data-copied], .prepared img, .ways a")


@pytest.mark.standard("SHR-1")
def test_the_staff_card_says_each_step_and_where_to_stop(read, catalogue):
    found = read(clinic.staff_card)
    steps = [row.td.text for row in found.select("tbody tr")]
    assert steps == [catalogue.say(f"explore.say.{step}") for step in ("type", "severity", "answers", "picture")]
    for row in catalogue.decision.cautions:
        assert (row.text in found.text) is row.on_card
    keys = ("not_forecast", "not_device", "not_advice", "never_change", "never_number", "never_harms", "close")
    assert [key for key in (*keys, "clinician_whole") if catalogue.say(f"clinic.card.{key}") not in found.text] == []


def test_the_tablets_address_carries_nothing_else(read, catalogue):
    found = read(clinic.tablet)
    assert found.select_one(".address").text == f"{SITE}/?clinic=1"
    minutes, seconds = catalogue.clinic.tablet_clears_after_minutes, catalogue.clinic.tablet_asks_for_seconds
    assert catalogue.say("clinic.tablet.asks", minutes=minutes, seconds=seconds) in found.text


def test_every_setting_is_shown_with_its_value(read, catalogue):
    def told(settings):
        return {row.th.text: row.td.text for row in read(clinic.settings, clinic=settings).select("tbody tr")}

    empty = catalogue.say("clinic.settings.empty")
    minutes, seconds = ("tablet_clears_after_minutes", "5"), ("tablet_asks_for_seconds", "60")
    filled = dict([minutes, seconds, ("languages", "en")])
    assert told(Clinic()) == dict.fromkeys(Clinic.model_fields, empty) | filled
    own = Clinic(
        name="Skin & Co",
        aftercare=("Keep it cool.", "Rest."),
        course={"mild": ClinicCourse(sessions=2, spacing_weeks=6)},
    )
    shown = told(own)
    course = catalogue.say("clinic.settings.course", severity="mild", sessions=2, weeks=6)
    assert (shown["name"], shown["aftercare"], shown["course"]) == ("Skin & Co", "Keep it cool.; Rest.", course)


def test_staff_see_what_waits_for_a_signature_and_how_many_of_each_file_are_signed(read, catalogue, signatures):
    card, everything = catalogue.decision.values[0], len(seen_statements(catalogue))
    for changed, key, count in (((), "all_signed", 0), ((f"values:{card.id}",), "unsigned", 1)):
        found = read(clinic.reviews, signatures=signatures(*changed))
        assert catalogue.say(f"clinic.reviews.{key}", count=count, all=everything) in found.text
        assert catalogue.say("clinic.reviews.by", names=SIGNER) in found.text
        assert (f"(values:{card.id})" in found.text) is bool(changed)
        cards = next(row for row in found.select("tbody tr") if row.th.text == "values.csv")
        signed, of = len(catalogue.decision.values) - count, len(catalogue.decision.values)
        assert cards.find_all("td")[-1].text == catalogue.say("clinic.reviews.of", signed=signed, all=of)
    nothing = read(clinic.reviews, signatures={})
    assert catalogue.say("clinic.reviews.unsigned", count=everything, all=everything) in nothing.text


def test_staff_see_what_is_overdue_counted_and_marked_first(read, catalogue):
    due = min(review.next_review for review in catalogue.reviews)
    files = [review.file for review in catalogue.reviews if review.next_review == due]
    found = read(clinic.reviews, today=due + timedelta(days=1))
    assert catalogue.say("clinic.reviews.overdue", count=len(files), all=len(catalogue.reviews)) in found.text
    mark = catalogue.say("clinic.reviews.mark")
    marked = [row.th.text for row in found.select("tbody tr") if f"({mark})" in row.text]
    assert marked == files == [row.th.text for row in found.select("tbody tr")][: len(files)]
