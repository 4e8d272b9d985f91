import re

import pytest
from starlette.responses import PlainTextResponse

from scar_timeline.web.security_headers import SecurityHeaders, app_policy


@pytest.fixture
def policy():
    return app_policy(["'sha256-abc='"])


def directives(policy):
    return dict(part.split(" ", 1) for part in policy.split("; "))


def test_scripts_run_from_here_only_and_never_by_eval(policy):
    scripts = directives(policy)["script-src"].split()
    assert {"'self'", "'sha256-abc='"} <= set(scripts)
    assert not {"'unsafe-eval'", "'unsafe-inline'"} & set(scripts)


def test_no_directive_names_a_host_and_nothing_may_frame_the_app_or_be_sent_a_form(policy):
    assert not re.search(r"https?:|wss?:|\*|[a-z]\.[a-z]", policy)
    rules = directives(policy)
    assert rules["frame-ancestors"] == rules["form-action"] == rules["base-uri"] == "'none'"
    assert rules["connect-src"] == "'self'"


def test_only_the_clinics_own_pages_may_frame_it_where_it_names_some(ask, inner, policy):
    framed = app_policy([], ["https://clinic.example"])
    assert directives(framed)["frame-ancestors"] == "'self' https://clinic.example"
    assert "X-Frame-Options" not in ask(SecurityHeaders(inner, framed, framed=True), "/").headers
    assert ask(SecurityHeaders(inner, policy), "/").headers["X-Frame-Options"] == "DENY"


def test_an_answer_keeps_its_own_stricter_policy(ask, policy):
    strict = PlainTextResponse("x", headers={"Content-Security-Policy": "default-src 'none'"})
    headers = ask(SecurityHeaders(strict, policy), "/").headers
    assert headers.get_list("content-security-policy") == ["default-src 'none'"]


def test_websockets_pass(inner, accepts, policy):
    assert accepts(SecurityHeaders(inner, policy), "/_stcore/stream")
