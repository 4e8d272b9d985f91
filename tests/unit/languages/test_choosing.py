"""Which language an address asks for, and how pages keep it."""

from dataclasses import replace

import pytest

from scar_timeline.languages.choosing import asks_for, chosen, keeps_language, of_screen, own_name, second
from scar_timeline.languages.translation import Translation, translated
from scar_timeline.signoff.places import EXPLORE, SOURCES


@pytest.fixture
def offered(written):
    """English first, then Spanish and Arabic."""
    languages = ("en", "es", "ar")
    clinic = written.clinic.model_copy(update={"languages": languages})
    english = replace(written, clinic=clinic)
    return {name: translated(english, Translation(name, {})) if name != "en" else english for name in languages}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (None, "en"),
        ("", "en"),
        ("es", "es"),
        ("ES", "es"),
        ("es-MX", "es"),
        ("fr", "en"),
        ("<b>", "en"),
        ("../es", "en"),
    ],
)
def test_an_unknown_language_is_the_clinics_first(offered, asked, found):
    assert chosen(offered, asked).language == found


def test_only_another_than_the_first_stands_in_an_address(offered):
    assert [asks_for(each) for each in offered.values()] == ["", "lang=es", "lang=ar"]
    assert asks_for(offered["es"], offered["ar"]) == "lang=es&beside=ar"
    assert asks_for(offered["en"], offered["ar"]) == "beside=ar"


def test_what_stands_beside_a_language_is_another_one_that_is_offered(offered):
    assert second(offered, offered["es"], "ar") is offered["ar"]
    assert [second(offered, offered["es"], asked) for asked in ("es", "fr", "", None)] == [None] * 4


def test_a_screen_that_a_language_is_not_complete_for_is_shown_as_it_was_written(offered):
    assert of_screen(offered, offered["ar"], EXPLORE) is offered["ar"]
    assert of_screen(offered, offered["ar"], SOURCES) is offered["en"]
    assert of_screen(offered, offered["es"], SOURCES) is offered["es"]


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ('<a href="/">', '<a href="/?lang=es">'),
        ('<a class="way" href="/?p=ABC#second">', '<a class="way" href="/?p=ABC&amp;lang=es#second">'),
        ('{"a": "<a href=\\"/s/ABC\\">"}', '{"a": "<a href=\\"/s/ABC?lang=es\\">"}'),
        ('<a href="https://clinic.example/diary.pdf">', '<a href="https://clinic.example/diary.pdf?lang=es">'),
        *(
            (same, same)
            for same in (
                '<a href="/?clinic=1">',
                '<a class="button" href="/" data-action="start-again">',
                '<a href="/?lang=ar">',
                '<a href="#help">',
                '<a href="https://doi.org/10">',
                '<a href="/safety-case">',
                '<link href="/assets/page.css">',
            )
        ),
    ],
)
def test_ways_to_other_pages_keep_the_language(offered, html, kept):
    assert keeps_language(html, offered["es"], "https://clinic.example") == kept
    assert keeps_language(html, offered["en"], "https://clinic.example") == html


def test_a_language_is_called_as_it_calls_itself():
    assert [own_name(each) for each in ("en", "es", "ar")] == ["English", "Español", "العربية"]
