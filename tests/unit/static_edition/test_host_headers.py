"""The headers a host is told are those that the app's answers carried."""

import pytest

from benchmarks.plain_server import headers_of, rules
from scar_timeline.static_edition.host_headers import host_headers

FIXED = {"x-content-type-options": "nosniff", "etag": "1", "content-type": "text/html", "content-length": "5"}


def policy(style):
    return {**FIXED, "content-security-policy": f"default-src 'none'; style-src '{style}'"}


def test_what_all_carry_is_said_once_and_the_rest_for_each_folder():
    carried = {"/index.html": policy("a"), "/s/A/index.html": policy("b"), "/prepared/cards/A.pdf": policy("c")}
    found = rules(host_headers(carried.items()))
    assert [path for path, _ in found] == ["/*", "/", "/prepared/cards/*", "/s/*"]
    assert headers_of("/s/A/", found) == {
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; style-src 'b'",
    }


def test_policies_of_a_folder_are_joined_and_other_headers_must_agree():
    pages = {"/s/A/index.html": policy("a"), "/s/B/index.html": policy("b"), "/index.html": policy("a")}
    found = rules(host_headers(pages.items()))
    assert headers_of("/s/B/", found)["content-security-policy"] == "default-src 'none'; style-src 'a' 'b'"
    pages["/s/C/index.html"] = policy("none")
    found = rules(host_headers(pages.items()))
    assert headers_of("/s/B/", found)["content-security-policy"] == "default-src 'none'; style-src 'a' 'b'"
    pages["/s/B/index.html"] = {**policy("b"), "cache-control": "no-store"}
    with pytest.raises(ValueError, match=r"/s/B/index\.html"):
        host_headers(pages.items())
