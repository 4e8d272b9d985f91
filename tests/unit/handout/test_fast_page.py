"""The fast page: complete, in the right order, and never without its cautions."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import escape
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from scar_timeline.blocks.fast_page import TABLET_GUARD, fast_page
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.code import Link, encode
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import Opened, code_for, resolve_link
from scar_timeline.links.version import Version
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.timeline import Timeline
from scar_timeline.web.security_headers import alone_policy
from tests.unit.handout.conftest import MakeHandout
from tests.unit.handout.reading import words_of_page

FOLDED = ("follow_ups", "harms", "red_flags", "cautions", "day", "words", "table", "sources", "about")


class Tags(HTMLParser):
    """All tags with their attributes; remembers what was left open."""

    EMPTY = frozenset({"meta", "link", "br", "hr"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.all if name == tag]

    def attributes(self) -> Iterator[tuple[str, str | None]]:
        for _, attributes in self.all:
            yield from attributes.items()


@pytest.fixture
def html(catalogue: Catalogue, make: MakeHandout, choice: tuple[str, str]) -> str:
    return fast_page(catalogue, make(*choice))


@pytest.mark.standard("NHS-8")
def test_the_page_is_whole_runs_only_the_tablets_guard_and_loads_only_the_font(catalogue: Catalogue, html: str) -> None:
    tags = Tags(html)
    assert tags.open == []
    assert tags.named("script") == [{}]
    assert TABLET_GUARD in html
    assert not [name for name, _ in tags.attributes() if name.startswith("on") or name == "style"]
    assert [link["href"] for link in tags.named("link")] == [
        "data:,"
    ]  # a preload of the font would hold the words back
    assert not tags.named("img")
    assert {"name": "robots", "content": "noindex"} in tags.named("meta")
    assert tags.named("html")[0]["lang"] == catalogue.release.language


def test_the_answer_is_open_and_each_longer_part_is_there_once_in_an_order_that_makes_sense(
    catalogue: Catalogue, html: str, timeline: Timeline
) -> None:
    parts = [part for part in FOLDED if part != "table" or timeline.draws_change]
    assert re.findall(r'<details class="fold" id="(.*?)"', html) == parts
    assert html.index('class="answer-now"') < html.index("<details")
    for part in ("values", "questions"):  # nothing was picked
        assert f">{catalogue.say(f'fast_page.{part}')}<" not in html


def test_headings_never_jump_ids_are_unique_and_links_lead_somewhere(html: str) -> None:
    tags = Tags(html)
    levels = [int(tag[1]) for tag, _ in tags.all if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [value for name, value in tags.attributes() if name == "id"]
    assert len(ids) == len(set(ids))
    targets = {link["href"] for link in tags.named("a") if str(link["href"]).startswith("#")}
    assert targets <= {f"#{id_}" for id_ in ids}


def test_the_table_has_real_headers(catalogue: Catalogue, make: MakeHandout) -> None:
    html = fast_page(catalogue, make("rolling", "mild"))
    headers = [header["scope"] for header in Tags(html).named("th")]
    assert (headers.count("col"), headers.count("row")) == (4, 8)
    assert f"<caption>{catalogue.say('narrative.table.caption')}</caption>" in html


def test_cautions_are_not_folded_away(catalogue: Catalogue, html: str, timeline: Timeline) -> None:
    assert (catalogue.say("narrative.stamp") in html) is timeline.draws_change
    section = html.partition('<h2 id="limits">')[2].partition("</section>")[0]
    for row in catalogue.evidence.disclaimers_for("picture"):
        assert row.text in words_of_page(section)


@pytest.mark.hazard("HZ-04", "HZ-05")
def test_all_export_cautions_harms_and_signs_are_there(catalogue: Catalogue, html: str) -> None:
    words = words_of_page(html)
    for row in catalogue.evidence.disclaimers_for("export"):
        assert row.text in words
    for harm in catalogue.decision.harms:
        for told in (harm.harm, harm.meaning, harm.group, harm.note):
            assert told in words
    for sign in catalogue.decision.red_flags:
        assert f"{sign.sign} {sign.act}" in words
    for reason in catalogue.decision.cautions:
        assert f"{reason.text} {reason.note}".strip() in words


@pytest.mark.hazard("HZ-24")
def test_purpose_version_review_and_sign_off_are_there(catalogue: Catalogue, html: str) -> None:
    words = words_of_page(html)
    release = catalogue.release
    written = {"version": release.version, "written": "1 February 2030", "country": release.country}
    assert catalogue.say("purpose.statement") in words
    assert catalogue.say("sources.made.version", **written) in words
    dates = {"reviewed": "1 January 2030", "next_review": "1 January 2031"}
    assert catalogue.say("footer.review.line", **dates) in words
    assert catalogue.say("footer.review.unsigned") in words


def test_links_lead_to_the_same_choice(catalogue: Catalogue, html: str, choice: tuple[str, str]) -> None:
    code = code_for(catalogue, Choice(*choice))
    assert f'href="/?p={code}"' in html
    assert f'href="/s/{code}.pdf"' in html
    assert f"https://timeline.clinic.example/s/{code}" in words_of_page(html)


def test_sources_are_numbered_as_the_page_names_them_and_listed_in_that_order(html: str) -> None:
    marks = re.findall(r'class="source"[^>]*>([\d, ]+)<', html)
    cited = list(dict.fromkeys(int(number) for mark in marks for number in mark.split(", ")))
    listed = [int(number) for number in re.findall(r'<li id="s\d+" value="(\d+)"', html)]
    assert cited == listed == list(range(1, len(listed) + 1))
    assert len(listed) > 5


@pytest.mark.hazard("HZ-17")
def test_raised_scars_lead_with_a_dermatologist_and_have_no_plan(catalogue: Catalogue, make: MakeHandout) -> None:
    words = words_of_page(fast_page(catalogue, make("raised", "mild")))
    assert words.index(catalogue.say("explore.raised.title")) < words.index(catalogue.say("explore.below.follow_ups"))
    assert catalogue.say("narrative.headline.course.question") not in words
    assert not re.search(r"\b[Ss]essions? \d|\d sessions", words)
    assert catalogue.say("explore.views.how_to_read") not in words


@pytest.mark.standard("PEM-11", "NICE-3")
@pytest.mark.parametrize(
    ("kind", "parameter", "selections", "left_out"),
    [("questions", "q", "harm.gain", ("price",)), ("values", "v", "money", ("smooth",))],
)
def test_what_was_picked_is_listed_back_in_its_own_address_and_never_weighed(
    catalogue: Catalogue, make: MakeHandout, kind: str, parameter: str, selections: str, left_out: tuple[str, ...]
) -> None:
    html = fast_page(catalogue, make("rolling", "mild", **{kind: selections}))
    section = html[html.index(f'<h2 id="{kind}">') :]
    section = section[: section.index("</section>")]
    rows = {row.id: row.text for row in getattr(catalogue.decision, {"questions": "question_prompts"}.get(kind, kind))}
    assert re.findall(r"<li>(.*?)</li>", section) == [rows[id_] for id_ in rows if id_ not in left_out]
    assert not re.search(r"\d", words_of_page(section))  # no score, no rank, no count
    assert not any(rows[id_] in words_of_page(html) for id_ in left_out)
    assert f"?{parameter}=" in html


def test_what_was_picked_stays_in_its_address(catalogue: Catalogue, make: MakeHandout) -> None:
    html = fast_page(catalogue, make("rolling", "mild", questions="harm", values="money"))
    assert "?q=1.harm&amp;v=1.money" in html
    assert html.index('<h2 id="questions">') < html.index('<h2 id="values">')


@pytest.mark.parametrize("kind", ["questions", "values"])
def test_what_is_gone_from_the_list_is_said_plainly(catalogue: Catalogue, make: MakeHandout, kind: str) -> None:
    html = fast_page(catalogue, make("rolling", "mild", **{kind: "zzz"}))
    assert catalogue.say(f"fast_page.{kind}_unknown") in words_of_page(html)
    assert catalogue.say("fast_page.values_said") not in words_of_page(html)
    assert "zzz" not in html


def test_the_diary_sheet_is_one_tap_away_and_off_the_print(catalogue: Catalogue, make: MakeHandout) -> None:
    html = fast_page(catalogue, make("rolling", "mild"))
    link = f'<a class="button" href="/diary.pdf">{catalogue.say("fast_page.diary")}</a>'
    assert f'<p class="screen">{link}</p>' in html
    assert re.search(r"@media print \{.*?\.screen,[^}]*\{ display: none !important; \}", html, re.DOTALL)


@pytest.mark.hazard("HZ-24")
def test_an_older_link_says_what_changed_and_is_renewed(catalogue: Catalogue, make: MakeHandout) -> None:
    old = encode(Link(Choice("rolling", "mild"), View.PICTURE, Version(1, 0)))
    opened = resolve_link(catalogue, old)
    assert isinstance(opened, Opened)
    html = fast_page(catalogue, make("rolling", "mild", opened=opened))
    said = [row.says for row in catalogue.changes if row.says in words_of_page(html)]
    assert said == ["Waves are new.", "All is new."]  # not what is about other scars, nor what was there
    assert old not in html
    assert code_for(catalogue, Choice("rolling", "mild")) in html


@pytest.mark.hazard("HZ-24")
def test_an_overdue_review_is_said_on_the_page(catalogue: Catalogue, make: MakeHandout) -> None:
    overdue = catalogue.say("fast_page.overdue")
    assert overdue not in fast_page(catalogue, make("rolling", "mild", today=date(2031, 1, 1)))
    assert overdue in fast_page(catalogue, make("rolling", "mild", today=date(2031, 1, 2)))


def test_a_clinics_own_words_are_set_apart_and_escaped(catalogue: Catalogue, make: MakeHandout) -> None:
    clinic = catalogue.clinic.model_copy(update={"name": "Skin & Co <b>", "how_to_reach_us": "0123"})
    html = fast_page(replace(catalogue, clinic=clinic), make("rolling", "mild"))
    own = html.partition(f"<b>{catalogue.say('footer.clinic.says')}</b>")[2].partition("</aside>")[0]
    assert f"<p>{escape('Skin & Co <b>')}</p><p>0123</p>" in own


def test_the_policy_allows_the_pages_own_style_and_nothing_else(html: str) -> None:
    policy = alone_policy(html)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "style-src 'sha256-" in policy
    assert " style=" not in html
    assert "unsafe" not in policy
