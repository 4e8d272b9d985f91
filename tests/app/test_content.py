"""The content stands on its screens: tables whole and in order, sentences that must be seen in full view."""

import re
from operator import attrgetter

import pytest

from scar_timeline.content.decision import OPTION_COLUMNS
from scar_timeline.takehome.made_by import version_line
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.clinic.card import ASK_A_CLINICIAN, STEPS
from scar_timeline.ui.sources.negative_trial import NEGATIVE_TRIAL
from tests.app.opened import folded_away, html_of, table, words_of

hazard, standard = pytest.mark.hazard, pytest.mark.standard
DECIDE, HOW, SOURCES, CLINIC = "before_you_decide", "how_it_works", "sources", "for_the_clinic"
FOLDED = ("sources.safety", "sources.standards")
LOOKS = ("feel", "brown_skin", "black_skin", "white_skin", "mind", "plans")
URGENCIES = ("now", "today", "soon")
SURE = ("strength:sources.strength", "checked:sources.checked")
CLAIM = ("title", "statement", "passage", "studies_say", "agrees:sources.match")


def rows(path, *columns, only=lambda row: True):
    """The cells of a table of the content; ``strength:sources.strength`` is a cell told by a message."""

    def cell(content, row, column):
        name, _, group = column.partition(":")
        value = str(getattr(row, name))
        return content.say(f"{group}.{value}") if group else value

    def read(content):
        found = attrgetter(path)(content)
        found = found if isinstance(found, tuple) else found.values()
        return [[cell(content, row, column) for column in columns] for row in found if only(row)]

    read.__name__ = path
    return read


def says(*keys):
    def read(content):
        return [[content.say(key)] for key in keys]

    read.__name__ = keys[0]
    return read


def signs(content):
    found = rows("decision.help", "urgency", "sign", "act", "urgency:decide.help")(content)
    return [told for _, *told in sorted(found, key=lambda row: URGENCIES.index(row[0]))]


def facts(content):
    found = rows("evidence.evidence", "id", "fact", "figure", "group", "time", "citation", *SURE)(content)
    for row, told in zip(content.evidence.evidence.values(), found, strict=True):
        yield *told, *(f'<a href="{link}" target="_blank" rel="noopener noreferrer">' for link in row.links)


def negative_trial(content):
    columns = ("link", "fact", "figure", "people", "group", "time", "citation", SURE[0])
    (found,) = rows("evidence.evidence", *columns, only=lambda row: row.id == NEGATIVE_TRIAL)(content)
    link, *told, citation, sure = found
    where = f'{citation}<span class="from"><a href="{link}"'
    return [[part] for part in (*told, where, sure, content.say("sources.negative.also_text"))]


def warnings(content):
    for row in content.evidence.disclaimers.values():
        yield [f"{row.text} *{source_line(content, [f'article:{claim}' for claim in row.claims])}*"]


def country(content):
    return [[content.say("decide.help.country", country=content.release.country)]]


def version(content):
    return [[version_line(content)]]


def distress(content):
    (told,) = rows("decision.help", "sign", "act", only=lambda row: row.id == "distress")(content)
    return [told, [content.say("decide.end.feelings"), content.say("decide.end.support")]]


def where_staff_stop(content):
    stops = [row.text for row in content.decision.ask_first if row.id in ASK_A_CLINICIAN]
    assert len(stops) == len(ASK_A_CLINICIAN)
    keys = "not_forecast not_device not_advice never_change never_number never_harms clinician_whole close"
    return [stops, [content.say(f"clinic.card.{key}") for key in keys.split()]]


def case(where, expected, *marks):
    """A case named by where it stands: the screen, and the group of messages with the caption of a table."""
    return pytest.param(*where, expected, marks=marks)


OPTIONS = rows("decision.options", "row", *OPTION_COLUMNS)
DIFFERING = rows("evidence.claims", *CLAIM, only=lambda row: row.agrees == "differ")
OTHERS = rows("evidence.claims", *CLAIM, only=lambda row: row.agrees != "differ")
HAZARDS = rows("safety.hazards", "id", "hazard", "cause", "harm", "control")
RULES = rows("safety.standards", "id", "requirement", "status:sources.status")
GAPS = rows("safety.standards", "requirement", "gap", only=lambda row: row.status != "met")
STEPS_SAID = says(*(f"explore.say.{step}" for step in STEPS))


@pytest.mark.parametrize(
    ("screen", "caption", "expected"),
    [
        case((DECIDE, "decide.options.caption"), OPTIONS, standard("IPD-C1", "IPD-Q3", "NICE-2", "SHR-2")),
        case((DECIDE, "decide.help.caption"), signs, hazard("HZ-05"), standard("PEM-10")),
        case((SOURCES, "sources.claims.differ_caption"), DIFFERING, hazard("HZ-21")),
        case((SOURCES, "sources.claims.caption"), OTHERS),
        case((SOURCES, "sources.facts.caption"), facts, standard("IPD-C2", "IPD-C5", "NICE-5")),
        case((SOURCES, "sources.negative.caption"), negative_trial, hazard("HZ-03", "HZ-18")),
        case((SOURCES, "sources.safety.caption"), HAZARDS),
        case((SOURCES, "sources.standards.gaps_caption"), GAPS),
        case((SOURCES, "sources.standards.caption"), RULES),
        case((CLINIC, "clinic.card.caption"), STEPS_SAID, standard("SHR-1")),
    ],
)
def test_a_table_shows_each_row_whole_and_in_order(rendered, content, screen, caption, expected):
    page, wanted = rendered(screen), list(expected(content))
    told = table(page, content.say(caption))
    assert (told in folded_away(page)) is (caption.removesuffix(".caption") in FOLDED or not wanted)
    for parts, row in zip(wanted, told.split("<tr ")[2:], strict=True):
        assert [part for part in parts if part not in row] == []


@pytest.mark.hazard("HZ-14")
@pytest.mark.standard("IPD-Q6")
def test_each_day_after_a_session_tells_how_it_feels_before_how_it_looks_on_three_skins(rendered, content):
    cells = re.findall(r'data-column="([^"]*)">([^<]*)', html_of(rendered(DECIDE)))
    for day in content.decision.experience:
        told = [words for column, words in cells if column == day.day]
        assert told == [getattr(day, look) for look in LOOKS]


GAIN = says("decide.in_short.gain", "decide.in_short.no_gain")
NO_HURRY = says("purpose.decision", "decide.end.intro", "decide.end.none")
HARMS = rows("decision.harms", "harm", "meaning", "group", "time", "note")
ONLY_THE_IDEA = says("how_it_works.page.illustration", "how_it_works.stages.drawn")
IN_SHORT = says("sources.in_short.differ", "sources.in_short.weak", "sources.in_short.negative")


@pytest.mark.parametrize(
    ("screen", "expected"),
    [
        case([DECIDE], NO_HURRY, standard("COS-2", "IPD-Q2", "PEM-10", "PEM-6", "SHR-4")),
        case([DECIDE], GAIN, hazard("HZ-03"), standard("PEM-7")),
        case([DECIDE], HARMS, hazard("HZ-04"), standard("COS-1", "IPD-Q5")),
        case([DECIDE], rows("decision.ask_first", "text"), hazard("HZ-06")),
        case([DECIDE], country, hazard("HZ-20"), standard("PEM-10")),
        case([DECIDE], distress, hazard("HZ-23"), standard("COS-4")),
        case([HOW], says("how_it_works.page.whose_account", "how_it_works.appearance.text")),
        case([HOW], ONLY_THE_IDEA),
        case([SOURCES], IN_SHORT, standard("PEM-7")),
        case([SOURCES], rows("evidence.unknowns", "text"), standard("NICE-5")),
        case([SOURCES], warnings),
        case([SOURCES], says("sources.made.who", "sources.made.clinic", "sources.made.people")),
        case([SOURCES], version),
        case([CLINIC], where_staff_stop),
    ],
)
def test_a_sentence_stands_in_full_view(rendered, content, screen, expected):
    words, folded = words_of(rendered(screen)), folded_away(rendered(screen))
    sentences = [part for parts in expected(content) for part in parts]
    assert [each for each in sentences if each not in words or (each and each in folded)] == []
