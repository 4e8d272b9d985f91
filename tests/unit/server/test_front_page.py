import re
from pathlib import Path

import pytest
import streamlit

from scar_timeline.fonts import preload
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


def test_the_installed_index_says_what_the_page_is_about(html):
    assert '<html lang="en">' in html
    assert "<title>Microneedling for acne scars: what to expect, and when</title>" in html
    assert '<meta name="robots" content="noindex" />' in html
    assert "with a source for every statement" in html


def test_nothing_of_the_framework_is_advertised(html):
    assert "agent" not in html
    assert "<title>Streamlit" not in html
    assert "<!--" not in html


def test_the_front_end_s_own_font_gives_place_to_ours(html):
    assert "SourceSans" not in html
    assert preload() in html
    assert html.index('font-family:"Source Sans"') > html.index('rel="stylesheet"')


def test_there_are_words_before_and_without_scripts(html):
    assert "One moment." in re.search(r'<div id="root">(.*?)</div>', html, re.DOTALL)[1]
    assert "JavaScript is switched off" in re.search(r"<noscript>(.*?)</noscript>", html, re.DOTALL)[1]


def test_each_inline_script_has_a_hash_that_depends_on_it():
    one, other = inline_script_hashes(
        "<script>a()</script><p></p><script>b()</script><script src='x'></script>"
    )
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


def test_every_page_answers_with_the_front_page_and_asks_again_next_time(app, ask):
    for path in ("/", "/compare"):
        answer = ask(app, path)
        assert 'lang="en">' in answer.text
        assert answer.headers["cache-control"] == "no-cache"
        assert ask(app, path, if_none_match=answer.headers["etag"]).status == 304


def test_a_page_may_have_more_than_the_front_page(app, ask, html):
    page = ask(app, "/").text
    assert '<html class="first" lang="en">' in page
    assert "<link></head>" in page
    assert '<p>first</p><div id="root">' in page
    assert ask(app, "/compare").text == html


def test_other_paths_and_methods_are_passed_on(app, ask):
    assert ask(app, "/health").text == "inner"
    assert ask(app, "/", method="POST").text == "inner"


def test_the_parameter_that_calls_another_host_is_taken_out_of_a_link(app, ask):
    answer = ask(app, "/compare", query="type=rolling&staticAppId=x", host="clinic.example")
    assert (answer.status, answer.headers["location"]) == (307, "/compare?type=rolling")
    assert ask(app, "/", query="staticAppId=x").headers["location"] == "/"
