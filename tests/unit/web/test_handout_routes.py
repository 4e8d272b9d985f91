"""What an address with a code answers: the page, the PDF, or a plain no. Never another choice."""

import re
from dataclasses import replace
from html import unescape
from io import BytesIO

import pytest
from PIL import Image
from starlette.applications import Starlette

from scar_timeline.links.code import Link, encode
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import code_for
from scar_timeline.links.version import Version
from scar_timeline.timeline.choice import Choice
from scar_timeline.web import routes
from scar_timeline.web.routes import diary_route, handout_routes
from scar_timeline.web.security_headers import inline_script_hashes
from tests.pdf_words import sides
from tests.unit.clinic_counts import counting, counts


@pytest.fixture(scope="module")
def code(catalogue):
    return code_for(catalogue, Choice("rolling", "mild"), View.TABLE)


@pytest.fixture(scope="module")
def app(catalogue):
    return Starlette(routes=[*handout_routes({"en": catalogue}), diary_route({"en": catalogue})])


def test_a_code_opens_its_page(ask, app, catalogue, code):
    answer = ask(app, f"/s/{code}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    names = {"scar_type": catalogue.scar_types["rolling"].name, "severity": catalogue.severities["mild"].name}
    assert catalogue.say("fast_page.you_chose", **names) in answer.text
    assert f"http://clinic.example/s/{code}" in answer.text


def test_as_a_file_to_keep_the_page_leads_back_to_the_site_from_wherever_it_lies(ask, app, code):
    answer = ask(app, f"/s/{code}.html?q=1.gain")
    assert answer.headers["content-disposition"] == 'attachment; filename="what-to-expect.html"'
    page, file = ask(app, f"/s/{code}?q=1.gain").text, answer.text
    links = re.findall(r'(?:href|src)="([^"#][^"]*)"', file)
    assert [link for link in links if not link.startswith(("http://clinic.example/", "https://", "data:"))] == []
    assert file.replace('="http://clinic.example/', '="/') == page


def test_the_sides_of_the_pdf_are_seen_in_small(ask, app, code):
    answer = ask(app, f"/s/{code}.webp")
    assert answer.headers["content-type"] == "image/webp"
    picture = Image.open(BytesIO(answer.content))
    printed = len(sides(ask(app, f"/s/{code}.pdf").content))
    assert picture.width / picture.height == pytest.approx(printed / 2**0.5, rel=0.05), "A4 is 1 to the root of 2"
    assert len(answer.content) < 80_000


def test_small_letters_and_hyphens_open_the_same_page(ask, app, code):
    written = f"/s/{code[:4].lower()}-{code[4:].lower()}"
    assert ask(app, written).text == ask(app, f"/s/{code}").text


@pytest.mark.standard("PEM-11")
@pytest.mark.parametrize("path", ["/s/{code}.pdf", "/diary.pdf"])
def test_pdfs_open_in_the_browser_under_a_name_that_says_nothing_about_skin(ask, app, code, path):
    answer = ask(app, path.format(code=code))
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.content.startswith(b"%PDF-")
    assert answer.headers["content-disposition"].startswith('inline; filename="')
    assert "scar" not in answer.headers["content-disposition"]
    assert answer.headers["content-security-policy"] == "frame-ancestors 'none'"


@pytest.mark.parametrize("path", ["/s/{code}", "/s/{code}.pdf", "/diary.pdf"])
def test_a_browser_that_has_it_gets_304(ask, app, code, path):
    first = ask(app, path.format(code=code))
    again = ask(app, path.format(code=code), if_none_match=first.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["cache-control"] == "private, no-cache"


def test_the_diary_is_made_once_a_day_whatever_is_asked(ask, catalogue, monkeypatch):
    made: list[object] = []
    monkeypatch.setattr(routes, "diary_pdf", lambda _, today: made.append(today) or b"%PDF-")
    app = Starlette(routes=[diary_route({"en": catalogue})])
    for query in ("", "?q=gain", "?name=somebody"):
        assert ask(app, f"/diary.pdf{query}").content == b"%PDF-"
    assert len(made) == len(set(made))


@pytest.mark.parametrize("ending", ["", ".pdf"])
@pytest.mark.parametrize("wrong", ["rolling", "..%2Fapp.py", "%00", "a" * 3000, "changed", "longer", "shorter"])
def test_what_cannot_be_read_shows_no_timeline_but_leads_to_the_choice(ask, app, catalogue, code, wrong, ending):
    other = "2" if code[-1] != "2" else "3"
    written = {"changed": code[:-1] + other, "longer": code + other, "shorter": code[:-1]}.get(wrong, wrong)
    answer = ask(app, f"/s/{written}{ending}")
    assert answer.status_code == 404
    assert "<svg" not in answer.text
    if "%2F" not in wrong:
        assert catalogue.say("web.link_unreadable.title") in answer.text
        assert 'href="/"' in answer.text


def test_a_link_from_newer_content_says_so(ask, app, catalogue):
    answer = ask(app, f"/s/{encode(Link(Choice('rolling', 'mild'), View.PICTURE, Version(9, 0)))}")
    assert answer.status_code == 404
    assert catalogue.say("web.link_newer.title") in answer.text


@pytest.mark.parametrize(("query", "said"), [("q=harm.nonsense", "questions"), ("v=money.nonsense", "values")])
def test_what_was_picked_is_added_and_what_is_unknown_said(ask, app, catalogue, code, query, said):
    answer = ask(app, f"/s/{code}?{query}")
    selections = {"questions": catalogue.decision.question_prompts, "values": catalogue.decision.values}[said]
    texts = [row.text for row in selections if row.id in query]
    assert texts
    assert all(text in answer.text for text in texts)
    assert catalogue.say(f"fast_page.{said}_unknown") in answer.text
    assert "nonsense" not in answer.text
    assert ask(app, f"/s/{code}.pdf?{query}").content != ask(app, f"/s/{code}.pdf").content


def test_the_page_leaves_compressed(ask, app, code):
    plain, packed = ask(app, f"/s/{code}"), ask(app, f"/s/{code}", accept_encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.content == plain.content
    assert int(packed.headers["content-length"]) < len(plain.content) / 3


def test_only_the_tablets_guard_runs_in_the_page_so_its_policy_is_stricter_and_it_starts_no_process_of_its_own(
    ask, app, code
):
    answer = ask(app, f"/s/{code}")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    scripts = re.findall(r"<script>(.*?)</script>", answer.text, re.DOTALL)
    assert (len(scripts), answer.text.count("<script")) == (1, 1)
    assert policy.count("script-src") == 1
    assert f"script-src {inline_script_hashes(answer.text)[0]};" in policy
    assert answer.headers["cross-origin-opener-policy"] == "unsafe-none"


def test_behind_tls_the_address_on_the_page_is_https(ask, app, code):
    answer = ask(app, f"/s/{code}", x_forwarded_proto="https")
    assert f"https://clinic.example/s/{code}" in answer.text


@pytest.mark.parametrize("host", ["", "evil.example/path", 'a"b', "a b", "x" * 300])
def test_a_host_that_is_no_host_gets_no_page(ask, app, code, host):
    assert ask(app, f"/s/{code}", host=host).status_code == 404


def test_one_visitors_host_never_shows_to_another(ask, app, code):
    assert "other.example" in ask(app, f"/s/{code}", host="other.example").text
    assert "other.example" not in ask(app, f"/s/{code}").text


def test_a_setting_stands_above_what_a_request_says(ask, catalogue, code):
    clinic = catalogue.clinic.model_copy(update={"public_address": "https://timeline.clinic.example"})
    app = Starlette(routes=handout_routes({"en": replace(catalogue, clinic=clinic)}))
    answer = ask(app, f"/s/{code}", host="evil.example")
    assert f"https://timeline.clinic.example/s/{code}" in answer.text
    assert "evil.example" not in answer.text


@pytest.mark.parametrize("said", ["https", "https,http", "https, https", "HTTPS", " https , http"])
def test_behind_any_number_of_proxies_the_first_one_counts(ask, app, code, said):
    assert f"https://clinic.example/s/{code}" in ask(app, f"/s/{code}", x_forwarded_proto=said).text


AROUND = [
    ".",
    ",",
    ")",
    ">",
    "%22",
    "'",
    "]",
    ";",
    ":",
    "!",
    "*",
    "%E2%80%A6",
    "/",
    "&fbclid=x",
    "&utm_source=a&utm_medium=b",
]


@pytest.mark.parametrize("ending", ["", ".pdf"])
@pytest.mark.parametrize("added", AROUND)
def test_what_a_sentence_or_a_tracker_adds_leads_to_the_clean_address(ask, app, code, added, ending):
    answer = ask(app, f"/s/{code}{ending}{added}")
    assert (answer.status_code, answer.headers["location"]) == (308, f"/s/{code}{ending}")
    assert ask(app, f"/S/{code}{ending}").headers["location"] == f"/s/{code}{ending}"


@pytest.mark.parametrize(
    "written",
    [
        "{}%3Fq%3Dgain%26v%3Dmoney",
        "{}%253Fq%253Dgain%2526v%253Dmoney",
        "{}?q=gain%26v=money",
        "{}&q=gain&v=money&fbclid=x",
    ],
)
def test_an_address_that_was_encoded_once_more_keeps_what_was_picked(ask, app, code, written):
    answer = ask(app, f"/s/{written.format(code)}")
    assert (answer.status_code, answer.headers["location"]) == (308, f"/s/{code}?q=1.gain&v=1.money")


@pytest.fixture(scope="module")
def counted(catalogue):
    return counting(catalogue, counts(1, 2, 3, 34))


def test_page_and_pdf_follow_the_switch_and_the_code_knows_nothing_of_it(ask, counted, code):
    app = Starlette(routes=handout_routes({"en": counted}))
    whose = counted.say("narrative.this_clinic.whose", people=counted.count("narrative.this_clinic.people", 40))
    plain, clinic = (ask(app, f"/s/{code}{query}") for query in ("", "?people=clinic"))
    assert whose not in plain.text
    assert whose in clinic.text
    for way in (f"/s/{code}.pdf?people=clinic", f"/?p={code}&amp;people=clinic"):
        assert way in clinic.text
    assert "people=" not in plain.text
    printed = sides(ask(app, f"/s/{code}.pdf?people=clinic").content)
    assert whose in printed[0]
    assert len(printed) == 2


@pytest.mark.hazard("HZ-24")
def test_a_page_whose_counts_are_gone_says_so_and_shows_the_studies(ask, app, catalogue, code):
    answer = ask(app, f"/s/{code}?people=clinic")
    assert catalogue.say("fast_page.clinic_gone") in unescape(answer.text)
    assert "people=" not in answer.text
    assert catalogue.say("fast_page.clinic_gone") not in ask(app, f"/s/{code}").text
    printed = sides(ask(app, f"/s/{code}.pdf?people=clinic").content)
    assert catalogue.say("fast_page.clinic_gone") in printed[0]
