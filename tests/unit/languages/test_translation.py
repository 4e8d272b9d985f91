"""The catalogue in another language: other words, the same choices, numbers and sources."""

from datetime import date

import pytest

from scar_timeline.content import ContentError, load_catalogue
from scar_timeline.handout.formats import written_date
from scar_timeline.languages.loaded import catalogues
from scar_timeline.languages.translation import Translation, translated
from scar_timeline.links.resolving import codes
from scar_timeline.narrative.durations import weeks_text
from scar_timeline.timeline.scenario import all_scenarios
from tests.stand_in import offer


@pytest.fixture
def both(translate, catalogue_folder):
    """English and Spanish, as a clinic offers them."""
    translate({"narrative.span.weeks.other": "{n} semanas", "glossary.term.session": "ácido"})
    offer(catalogue_folder, "en", "es")
    english = load_catalogue(catalogue_folder)
    return catalogues(english, catalogue_folder)


def test_words_are_spanish_and_everything_else_is_the_same(both):
    english, spanish = both["en"], both["es"]
    assert spanish.language == spanish.say("web.site.language") == "es"
    assert spanish.say("explore.title") == f"es {english.say('explore.title')}"
    assert [row.text for row in spanish.decision.cautions] == [f"es {row.text}" for row in english.decision.cautions]
    assert [code for _, code in codes(spanish)] == [code for _, code in codes(english)]
    lines = [[each.journeys for each in all_scenarios(one).values()] for one in (english, spanish)]
    assert lines[0] == lines[1]
    assert english.country in spanish.country


def test_numbers_plurals_dates_and_the_alphabet_are_spanish(both):
    spanish = both["es"]
    assert weeks_text(spanish, 4) == "4 semanas"
    assert spanish.messages.say("narrative.span.weeks.other", n=12_345) == "12.345 semanas"
    assert spanish.messages.say("narrative.span.weeks.other", n=4.29) == "4,29 semanas"
    assert written_date(spanish, date(2027, 1, 5)) == "5 de enero de 2027"
    assert written_date(spanish, date(2027, 1, 5), with_year=False) == "5 de enero"
    assert spanish.glossary[0].term == "ácido"


def test_a_text_without_a_translation_stays_english(written):
    arabic = translated(written, Translation("ar", {("explore.title",): "عنوان"}))
    assert arabic.say("explore.title") == "عنوان"
    assert arabic.say("sources.title") == written.say("sources.title")


def test_arabic_takes_its_own_forms_and_english_ones_where_it_has_none(written):
    days = {("narrative.span.months.two",): "شهران", ("narrative.span.months.few",): "{n} أشهر"}
    arabic = translated(written, Translation("ar", days))
    assert [arabic.count("narrative.span.months", n) for n in (2, 3)] == ["شهران", "3 أشهر"]
    assert [arabic.count("take_home.questions.picked", n) for n in (0, 1, 2, 3, 11)] == [
        written.count("take_home.questions.picked", n) for n in (0, 1, 2, 3, 11)
    ]


def test_only_english_is_loaded_where_nothing_else_is_offered(catalogue, catalogue_folder):
    assert catalogues(catalogue, catalogue_folder) == {"en": catalogue}


def test_the_clinics_own_weeks_and_phone_numbers_hold_in_every_language(translate, catalogue_folder):
    translate({"narrative.clinic.review": "Revisión {weeks} después.", "narrative.span.weeks_range": "{a} a {b}"})
    offer(catalogue_folder, "en", "es")
    path = catalogue_folder / "clinic.toml"
    own = 'review_weeks_after = [6, 9]\nemergency_number = "112"\n'
    kept = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith(("review_weeks", "emergency_number"))
    ]
    path.write_text(own + "\n".join(kept), encoding="utf-8")
    spanish = catalogues(load_catalogue(catalogue_folder), catalogue_folder)["es"]
    assert "Revisión 6 a 9 después." in [row.says for row in spanish.follow_ups]
    acts = " ".join(row.act for row in spanish.decision.red_flags)
    assert "112" in acts
    assert "777" not in acts


def test_an_offered_language_that_is_not_complete_stops_the_start(translate, catalogue_folder):
    translate({"explore.title": ""})
    offer(catalogue_folder, "en", "es")
    with pytest.raises(ContentError) as caught:
        catalogues(load_catalogue(catalogue_folder), catalogue_folder)
    assert [fault.column for fault in caught.value.faults] == ["explore.title"]


@pytest.mark.parametrize(
    ("languages", "reason"),
    [
        (("en", "fr"), "'fr' is not known; choose from en"),
        (("es",), "'es' is not known; choose from en"),
        (("en", "en"), "'en' stands there twice"),
        (("en", "español"), "'español' is not possible; write it such as es"),
        ((), "at least 1 item"),
    ],
)
def test_a_language_that_cannot_be_offered_is_one_clear_error(catalogue_folder, languages, reason):
    offer(catalogue_folder, *languages)
    with pytest.raises(ContentError) as caught:
        load_catalogue(catalogue_folder)
    first = caught.value
    assert (first.file, str(first.column).partition(".")[0]) == ("clinic.toml", "languages")
    assert reason in first.reason
