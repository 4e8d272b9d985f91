"""A language made of brackets: whatever stands outside them on a screen or on paper was left in code.

Every message and every word of a table is set in brackets, then all is rendered. Letters outside are names, addresses
and codes, or words that code or a template says by itself, which no translator would ever see.
"""

import json
import re
from calendar import day_name, month_name
from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape
from uuid import UUID

import pytest

from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.blocks.page import Page
from scar_timeline.blocks.screen import rendered
from scar_timeline.bundle.scenario_bundle import make_bundle
from scar_timeline.content.catalogue import read_content
from scar_timeline.content.tables.clinic import Clinic
from scar_timeline.graphics.charts.forest_chart import forest_alt, forest_chart
from scar_timeline.graphics.charts.timeline_chart import chart_alt, timeline_chart
from scar_timeline.handout.appointments import appointments, when
from scar_timeline.handout.beside_pdf import beside_pdf
from scar_timeline.handout.diary_pdf import diary_pdf
from scar_timeline.handout.document import make_handout
from scar_timeline.handout.handout_pdf import handout_pdf
from scar_timeline.handout.ics import calendar_file
from scar_timeline.handout.prepared_pdf import KINDS, prepared_pdf
from scar_timeline.handout.selections import QUESTIONS, VALUES, read_selections
from scar_timeline.handout.urls import HandoutUrls
from scar_timeline.languages.choosing import own_name
from scar_timeline.languages.columns import is_translated
from scar_timeline.languages.entries import entries
from scar_timeline.languages.translation import Translation, translated
from scar_timeline.links.resolving import code_for, codes, resolve_link
from scar_timeline.streamlit_compat.front_end import STATIC_FOLDER
from scar_timeline.streamlit_compat.index_html import installed_index, page_shell
from scar_timeline.synthesis.forest import forest_table
from scar_timeline.timeline.scenario import scenario
from scar_timeline.ui.navigation import screens
from scar_timeline.web.error_pages import error_page
from scar_timeline.web.first_html import end_of_head, first_html, head
from tests import pdf_words
from tests.unit.handout.pdf_tags import read, tags

OPEN, CLOSE = "⟦⟧"
DAY = date(2027, 1, 5)
SITE = "https://clinic.example"
SHOWN = re.compile(
    r'\b(?:aria-label|aria-description|alt|title|placeholder|label|data-column)="([^"]*)"'
    r'|name="description" content="([^"]*)"'
)
SETTINGS = re.compile(
    rf'<th scope="row" role="rowheader">(?:{"|".join(Clinic.model_fields)})</th>'
    r'|<td role="cell"[^>]*>[a-z]{2}(?:; [a-z]{2})*</td>'
)
"""What staff write into ``clinic.toml``, and the codes of languages there."""
NAMED = (
    re.compile(r"(?:https?://)?\b[\w/.-]+\.[a-z]{2,}\b(?:[/?]\S*)?"),  # files and addresses
    re.compile(r"\b[A-Z0-9]{4} ?[A-Z0-9]{4}\b"),  # link codes
    re.compile(r"\bF\d\d\b"),  # ids of evidence
    re.compile(rf"\b(?:{'|'.join((*day_name, *month_name[1:]))})\b"),  # dates are Babel's own words
)
"""What stays the same in every language."""


@pytest.fixture(scope="module")
def written(root):
    """The content as it is written."""
    return read_content(root / "data")[0]


@pytest.fixture(scope="module")
def pseudo(written):
    """The same, each text in brackets: a translation, from a clinic that offers two languages."""
    texts = {entry.at: f"{OPEN}{entry.text}{CLOSE}" for entry in entries(written, "en")}
    made = translated(written, Translation("en", texts))
    clinic = made.clinic.model_copy(update={"languages": ("de", "en")})
    return replace(made, clinic=clinic, release=made.release.model_copy(update={"language": "de"}))


@pytest.fixture(scope="module")
def names(written):
    """Names of people, journals and studies, and titles in the article: in no language other than they are."""
    cited = [row.citation for row in written.evidence.evidence.values() if not is_translated("citation", row.citation)]
    found = {name for each in cited for name in (each, *each.split(", ", 1))}
    found |= {claim.passage for claim in written.evidence.claims.values()}
    found |= {study.label for study in written.synthesis.studies.values()}
    return sorted(found, key=len, reverse=True)


@pytest.fixture(scope="module")
def opened(pseudo):
    """A link that draws change, and one of a raised scar."""
    found = [resolve_link(pseudo, code) for _, code in codes(pseudo)]
    draws = [scenario(pseudo, each.link.choice).draws_change for each in found]
    return found[draws.index(True)], found[draws.index(False)]


def outside(text, names):
    """Words outside all brackets that are not named exceptions."""
    left, depth = [], 0
    for letter in text:
        depth += (letter == OPEN) - (letter == CLOSE)
        left.append(letter if depth == 0 and letter != CLOSE else " ")
    words = " ".join("".join(left).split())
    for name in names:
        words = words.replace(name, " ")
    for pattern in NAMED:
        words = pattern.sub(" ", words)
    return sorted({" ".join(found.split()) for found in re.findall(r"[A-Za-z][A-Za-z' ]+", words)})


def seen(html):
    """What is read or heard of a page: its words, and attributes that are read out."""
    html = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.DOTALL)
    html = SETTINGS.sub(" ", html)
    html = re.sub(r'<(\w+)[^>]*translate="no"[^>]*>[^<]*</\1>', " ", html)
    return unescape(re.sub(r"<[^>]*>", " ", html) + " | " + " | ".join("".join(found) for found in SHOWN.findall(html)))


def printed(pdf):
    """The words of a PDF: those that are set, those for who does not see its pictures, and its title."""
    reader = read(pdf)
    heard = [str(tag["/Alt"]) for tag in tags(reader) if "/Alt" in tag]
    return " | ".join((pdf_words.words(pdf), *heard, str(reader.metadata.title)))


def test_brackets_are_seen_through():
    assert outside(f"{OPEN}In {OPEN}two{CLOSE} brackets{CLOSE} 7", []) == []
    assert outside(f"{OPEN}Inside{CLOSE} then outside", []) == ["then outside"]


@pytest.mark.parametrize("name", [screen.name for screen in screens()])
def test_no_word_of_a_screen_stands_in_code(pseudo, opened, names, name):
    parts = next(screen.parts() for screen in screens() if screen.name == name)
    for opening in (None, *opened):
        page = Page(pseudo, opening, DAY, "/bundle/x.json", SITE, name)
        assert outside(seen("".join(rendered(parts, page))), names) == []


def test_no_word_of_the_fast_page_or_the_pdf_stands_in_code(pseudo, opened, names):
    picked = {
        QUESTIONS: ".".join(row.id for row in pseudo.decision.question_prompts),
        VALUES: ".".join(row.id for row in pseudo.decision.values),
    }
    for opening in opened:
        handout = make_handout(pseudo, opening, SITE, read_selections(pseudo, picked), DAY)
        for beside in (None, (pseudo, handout)):
            shown = seen(fast_page(pseudo, handout, beside=beside, offered=pseudo.clinic.languages))
            assert outside(shown, [*names, *map(own_name, pseudo.clinic.languages)]) == []
        for large in (False, True):
            both = beside_pdf(pseudo, handout, pseudo, handout, large=large)
            for made in (handout_pdf(pseudo, handout, large=large), both):
                assert outside(broken(handout.urls.page).sub(" ", printed(made)), names) == []


def test_no_word_of_other_paper_stands_in_code(pseudo, opened, names):
    urls = HandoutUrls(SITE, code_for(pseudo, opened[0].link.choice))
    for made in (diary_pdf(pseudo, DAY), *(prepared_pdf(pseudo, urls, kind, "a4") for kind in KINDS)):
        assert outside(broken(urls.page).sub(" ", printed(made)), names) == []


def test_no_word_around_the_screens_stands_in_code(pseudo, opened, names):
    """The menu, the bar, the tab's name, the clock of a tablet, and what stands where nothing else can."""
    shown = {each.url_path: (each.name, ()) for each in screens()}
    shell = page_shell(installed_index(STATIC_FOLDER), "en", head(pseudo.say), end_of_head())
    for path in shown:
        page = Page(pseudo, opened[0], DAY, "/bundle/x.json", SITE, path.strip("/"))
        assert outside(seen(first_html(shell, shown, path, page)), [*names, "Deutsch", "English"]) == []
    for reason in ("not_found", "failure"):
        assert outside(seen(error_page(pseudo, reason, 404).body.decode()), names) == []


def test_no_word_of_the_explorer_stands_in_code(pseudo, names):
    found = json.loads(make_bundle(pseudo).body)
    assert outside(seen(" | ".join(words_in(found))), names) == []


def test_no_word_of_a_chart_stands_in_code(pseudo, opened, names):
    """Streamlit and Plotly have words of their own in menus and dialogs, which are not ours to translate."""
    timeline = scenario(pseudo, opened[0].link.choice)
    assert outside(seen(charted(timeline_chart(pseudo, timeline)) + chart_alt(pseudo, timeline)), names) == []
    forest = forest_table(pseudo.synthesis, pseudo.fitted_synthesis)
    assert outside(seen(charted(forest_chart(pseudo, forest)) + forest_alt(pseudo, forest)), names) == []


def test_no_word_of_a_calendar_stands_in_code(pseudo, opened, names):
    planned = appointments(pseudo, scenario(pseudo, opened[0].link.choice), DAY)
    assert outside(" | ".join(when(pseudo, each) for each in planned), names) == []
    for telling in (False, True):
        made = calendar_file(pseudo, UUID(int=1), planned, datetime(2027, 1, 5, tzinfo=UTC), telling=telling).decode()
        told = re.findall(r"(?:SUMMARY|DESCRIPTION)[^:]*:(.*)", made.replace("\r\n ", ""))
        assert told
        assert outside(" | ".join(told), names) == []


def charted(figure):
    """The words of a Plotly figure; what Plotly fills in, such as ``%{x}``, is none."""
    parts = [*figure["data"], *figure["layout"]["annotations"]]
    said = [part.get(name, ()) for part in parts for name in ("name", "text", "customdata", "hovertemplate")]
    said += [axis.get("ticktext", ()) for name, axis in figure["layout"].items() if name.startswith(("xaxis", "yaxis"))]
    return re.sub(r"%\{.*?\}", " ", " | ".join(words for each in said for words in words_in(each)))


def broken(address):
    """An address that may go on in the next line."""
    return re.compile(r"\s*".join(map(re.escape, address)))


def words_in(value):
    """Every text in a JSON value; keys and codes are no words."""
    if isinstance(value, dict):
        for name, inside in value.items():
            if name not in ("codes", "second", "version"):
                yield from words_in(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from words_in(inside)
    elif isinstance(value, str):
        yield value
