"""The fast page: complete, small, in the right order, and never without its cautions."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise

import brotli
import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.release import Change, Release
from scar_timeline.fonts import web_fonts
from scar_timeline.links.opening import Opened, code_for, open_link
from scar_timeline.takehome.fast_page import content_security_policy, fast_page, style
from tests.unit.takehome.conftest import MakeHandout
from tests.unit.takehome.reading import words_of_page

SMALL = 60_000  # bytes compressed; the issue's budget
PARTS = (
    *("in_short", "picture", "follow_ups", "harms", "help", "ask_first"),
    *("words", "table", "cautions", "about", "sources"),
)
CHOICES = [
    (scar_type, severity)
    for scar_type in ("ice_pick", "boxcar", "rolling", "raised", "mixed")
    for severity in ("mild", "moderate", "severe")
]


class Tags(HTMLParser):
    """All tags with their attributes; remembers what was left open."""

    EMPTY = frozenset({"meta", "link", "br"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.all if name == tag]


@pytest.fixture(params=CHOICES, ids="-".join)
def choice(request: pytest.FixtureRequest) -> tuple[str, str]:
    return request.param


@pytest.fixture
def html(catalogue: Catalogue, make: MakeHandout, choice: tuple[str, str]) -> str:
    return fast_page(catalogue, make(*choice))


@pytest.mark.standard("NHS-8")
def test_the_page_is_whole_small_and_runs_nothing(html: str) -> None:
    tags = Tags(html)
    assert tags.open == []
    assert not tags.named("script")
    assert not [name for _, attributes in tags.all for name in attributes if name.startswith("on")]
    assert not [attributes for _, attributes in tags.all if "style" in attributes]
    assert len(brotli.compress(html.encode(), quality=9)) < SMALL


def test_it_loads_the_font_only_and_search_engines_stay_out(html: str) -> None:
    tags = Tags(html)
    assert {link["href"] for link in tags.named("link")} == {"data:,", next(iter(web_fonts()))}
    assert set(re.findall(r"url\(([^)]+)\)", html)) - {"#timeline-hatch"} == set(web_fonts())
    assert not tags.named("img")
    assert {"name": "robots", "content": "noindex"} in tags.named("meta")
    assert tags.named("html")[0]["lang"] == "en"


def test_every_part_is_there_in_an_order_that_makes_sense(catalogue: Catalogue, html: str) -> None:
    headings = [catalogue.say(f"fast_page.{part}") for part in PARTS]
    found = re.findall(r"<h2 [^>]*>(.*?)</h2>", html)
    assert found == headings


def test_headings_never_jump_and_ids_are_unique(html: str) -> None:
    tags = Tags(html)
    levels = [int(tag[1]) for tag, _ in tags.all if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [attributes["id"] for _, attributes in tags.all if attributes.get("id")]
    assert len(ids) == len(set(ids))
    targets = {link["href"] for link in tags.named("a") if str(link["href"]).startswith("#")}
    assert targets <= {f"#{id_}" for id_ in ids}


def test_the_table_has_real_headers(catalogue: Catalogue, html: str) -> None:
    headers = Tags(html).named("th")
    assert [header["scope"] for header in headers].count("col") == 4
    assert [header["scope"] for header in headers].count("row") == 8
    assert catalogue.say("describe.table.caption") in html


def test_cautions_stand_beside_the_picture(catalogue: Catalogue, html: str) -> None:
    figure = html[html.index("<figure>") : html.index("</figure>")]
    assert figure.count(catalogue.say("describe.stamp")) >= 2  # inside the drawing and below it
    for row in catalogue.evidence.disclaimers_for("picture"):
        assert row.text in words_of_page(figure)


@pytest.mark.hazard("HZ-04", "HZ-05")
def test_all_export_cautions_harms_and_signs_are_there(catalogue: Catalogue, html: str) -> None:
    words = words_of_page(html)
    for row in catalogue.evidence.disclaimers_for("export"):
        assert row.text in words
    for harm in catalogue.decision.harms:
        assert harm.harm in words
        assert harm.note in words
    for sign in catalogue.decision.help:
        assert f"{sign.sign} {sign.act}" in words
    for reason in catalogue.decision.ask_first:
        assert reason.text in words


@pytest.mark.hazard("HZ-24")
def test_purpose_version_review_and_sign_off_are_there(catalogue: Catalogue, html: str) -> None:
    words = words_of_page(html)
    assert catalogue.say("purpose.statement") in words
    assert f"Content version {catalogue.release.version}" in words
    assert "22 November 2027" in words
    assert catalogue.say("footer.review.unsigned") in words


def test_links_lead_to_the_same_choice(catalogue: Catalogue, html: str, choice: tuple[str, str]) -> None:
    code = code_for(catalogue, *choice)
    assert f'href="/?p={code}"' in html
    assert f'href="/s/{code}.pdf"' in html
    assert f"https://timeline.clinic.example/s/{code}" in words_of_page(html)


def test_every_mark_has_its_source_in_the_list(html: str) -> None:
    marks = re.findall(r'class="source"[^>]*>([\d, ]+)<', html)
    cited = {int(number) for mark in marks for number in mark.split(", ")}
    listed = {int(number) for number in re.findall(r'<li value="(\d+)">', html)}
    assert cited == listed
    assert len(marks) > 20


def test_raised_scars_lead_with_a_dermatologist(catalogue: Catalogue, make: MakeHandout) -> None:
    words = words_of_page(fast_page(catalogue, make("raised", "mild")))
    first = words.index(catalogue.say("describe.headline.raised.answer"))
    assert first < words.index(catalogue.say("describe.headline.course.question"))
    assert "each thin line" not in words


@pytest.mark.standard("PEM-11")
def test_questions_are_on_the_page_and_in_its_own_address(catalogue: Catalogue, make: MakeHandout) -> None:
    html = fast_page(catalogue, make("rolling", "mild", questions="marks.call"))
    assert catalogue.decision.question("marks").text in words_of_page(html)
    assert catalogue.decision.question("cost").text not in words_of_page(html)
    assert "?q=marks.call" in html


def test_a_question_that_is_gone_is_said_plainly(catalogue: Catalogue, make: MakeHandout) -> None:
    html = fast_page(catalogue, make("rolling", "mild", questions="zzz"))
    assert catalogue.say("fast_page.questions_unknown") in words_of_page(html)
    assert "zzz" not in html


@pytest.mark.standard("NICE-3")
def test_what_matters_is_listed_back_on_the_page_and_never_weighed(
    catalogue: Catalogue, make: MakeHandout
) -> None:
    html = fast_page(catalogue, make("rolling", "mild", values="cost.texture"))
    section = html[html.index('<h2 id="values">') :]
    section = section[: section.index("</section>")]
    cards = re.findall(r"<li>(.*?)</li>", section)
    assert cards == ["Smoother texture", "What it costs"]
    assert catalogue.say("fast_page.values_said") in section
    assert not re.search(r"\d", words_of_page(section))  # no score, no rank, no count
    assert "Few visits" not in words_of_page(html)


def test_what_matters_is_in_the_pages_own_address(catalogue: Catalogue, make: MakeHandout) -> None:
    html = fast_page(catalogue, make("rolling", "mild", questions="call", values="cost"))
    assert "?q=call&amp;v=cost" in html
    assert words_of_page(html).index("What it costs") < words_of_page(html).index("My questions")


def test_a_card_that_is_gone_is_said_plainly(catalogue: Catalogue, make: MakeHandout) -> None:
    html = fast_page(catalogue, make("rolling", "mild", values="zzz"))
    assert catalogue.say("fast_page.values_unknown") in words_of_page(html)
    assert catalogue.say("fast_page.values_said") not in words_of_page(html)
    assert "zzz" not in html


def test_nothing_picked_leaves_no_empty_heading(catalogue: Catalogue, html: str) -> None:
    for part in ("values", "questions"):
        assert catalogue.say(f"fast_page.{part}") not in words_of_page(html)


def test_the_diary_sheet_is_one_tap_away_and_off_the_print(catalogue: Catalogue, html: str) -> None:
    assert (
        f'<p class="screen"><a class="button" href="/diary.pdf">{catalogue.say("fast_page.diary")}</a></p>'
        in html
    )
    printed = style()[style().index("@media print") :]
    assert re.search(r"\.screen \{ display: none; \}", printed)


@pytest.mark.hazard("HZ-24")
def test_an_older_link_says_what_changed_and_is_renewed(catalogue: Catalogue, make: MakeHandout) -> None:
    old = code_for(catalogue, "rolling", "mild")
    release = Release(**{**catalogue.release.model_dump(), "version": "1.1"})
    row = {"line": 3, "version": "1.1", "date": "2027-01-01", "scar_types": "all", "says": "Words changed."}
    later = replace(catalogue, release=release, changes=(*catalogue.changes, Change.model_validate(row)))
    opened = open_link(later, old)
    assert isinstance(opened, Opened)
    html = fast_page(later, make("rolling", "mild", catalogue=later, opened=opened))
    assert "Since then this changed: Words changed." in words_of_page(html)
    assert old not in html
    assert code_for(later, "rolling", "mild") in html


@pytest.mark.hazard("HZ-24")
def test_an_overdue_review_is_said_on_the_page(catalogue: Catalogue, make: MakeHandout) -> None:
    overdue = catalogue.say("fast_page.overdue")
    assert overdue not in fast_page(catalogue, make("rolling", "mild"))
    assert overdue in fast_page(catalogue, make("rolling", "mild", today=date(2029, 1, 1)))


def test_a_clinics_own_words_are_set_apart_and_escaped(catalogue: Catalogue, make: MakeHandout) -> None:
    clinic = catalogue.clinic.model_copy(update={"name": "Skin & Co <b>", "how_to_reach_us": "0123"})
    html = fast_page(replace(catalogue, clinic=clinic), make("rolling", "mild"))
    assert "Skin &amp; Co &lt;b&gt;" in html
    assert f"{catalogue.say('fast_page.clinic')}:" in html


def test_the_policy_allows_the_pages_own_style_and_nothing_else(html: str) -> None:
    assert f"<style>{style()}</style>" in html
    policy = content_security_policy()
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
