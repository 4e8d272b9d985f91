import re
from html import escape
from pathlib import Path

import pytest
import streamlit

from scar_timeline.server.front_page import (
    Addition,
    FrontPage,
    IndexChangedError,
    files_loaded_first,
    front_page,
    inline_script_hashes,
    read_index,
)

STATIC = Path(streamlit.__file__).parent / "static"


@pytest.fixture(scope="module")
def html(messages):
    return front_page(read_index(STATIC), messages.say)


@pytest.fixture
def app(inner, html):
    return FrontPage(inner, html, ["/", "/compare"], {"/": Addition("<link>", "<p>first</p>", "first")})


def test_the_installed_index_says_in_our_words_what_the_page_is_about(messages, html):
    assert f'<html lang="{messages.say("server.site.language")}">' in html
    assert f"<title>{messages.say('server.site.title')}</title>" in html
    assert escape(messages.say("server.site.description")) in html
    assert '<meta name="robots" content="noindex" />' in html
    for advertised in ("agent", "<title>Streamlit", "<!--"):
        assert advertised not in html


@pytest.mark.standard("WCAG-6")
def test_there_are_words_before_and_without_scripts(messages, html):
    before = re.search(r'<div id="root">(.*?)</div>', html, re.DOTALL)[1]
    without = re.search(r"<noscript>(.*?)</noscript>", html, re.DOTALL)[1]
    assert messages.say("server.index.loading") in before
    assert messages.say("server.index.no_script") in without


def test_each_inline_script_has_a_hash_that_depends_on_it():
    one, other = inline_script_hashes("<script>a()</script><p></p><script>b()</script><script src='x'></script>")
    assert one != other
    # printf 'a()' | openssl dgst -sha256 -binary | base64
    assert one == "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"


def test_the_files_named_in_the_page_exist(html):
    named = files_loaded_first(html)
    assert len(named) > 10
    assert all((STATIC / path.lstrip("/")).is_file() for path in named)


def test_an_index_that_changed_stops_the_start(messages):
    with pytest.raises(IndexChangedError, match="title"):
        front_page('<html lang="en"><h1>Streamlit 9</h1></html>', messages.say)


def test_the_script_that_keeps_an_earlier_persons_steps_shut_runs_first(root, html):
    guard = next(text for text in re.findall(r"<script>(.*?)</script>", html, re.DOTALL) if "person" in text)
    assert html.index(guard) < html.index('<script type="module"')
    # The button counts people in the same place.
    counts = (root / "scar_timeline" / "ui" / "wipe" / "leave.js").read_text(encoding="utf-8")
    key = re.search(r'PERSON = "([^"]+)"', counts)[1]
    assert f'getItem("{key}")' in guard


def test_a_page_may_have_more_than_the_front_page(app, ask, html):
    page = ask(app, "/").text
    assert re.search(r'<html class="first" lang="\w+">', page)
    assert "<link></head>" in page
    assert '<p>first</p><div id="root">' in page
    assert ask(app, "/compare").text == html


def test_other_paths_and_methods_are_passed_on(app, ask):
    assert ask(app, "/health").text == "inner"
    assert ask(app, "/", method="POST").text == "inner"


def test_the_parameter_that_calls_another_host_is_taken_out_of_a_link(app, ask):
    answer = ask(app, "/compare?type=rolling&staticAppId=x")
    assert (answer.status_code, answer.headers["location"]) == (307, "/compare?type=rolling")
    assert ask(app, "/?staticAppId=x").headers["location"] == "/"
