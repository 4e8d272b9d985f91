from pathlib import Path

import pytest
import streamlit
from starlette.routing import Route

from scar_timeline.server.front_page import inline_script_hashes
from scar_timeline.server.house import house
from scar_timeline.server.small_routes import ROBOTS


async def broken(_):
    raise RuntimeError("no such week")


@pytest.fixture(scope="module")
def app(inner, messages):
    static = Path(streamlit.__file__).parent / "static"
    built = broken_or_inner = None

    async def broken_or_inner(scope, receive, send):
        if scope.get("path") == "/broken":
            raise RuntimeError("no such week")
        await inner(scope, receive, send)

    built = broken_or_inner
    for layer in reversed(house(messages.say, static, [ROBOTS, Route("/broken", broken)], ["/"])):
        built = layer.cls(built, *layer.args, **layer.kwargs)
    return built


def test_the_front_page_may_run_its_own_inline_scripts_and_no_others(app, ask):
    answer = ask(app, "/")
    hashes = inline_script_hashes(answer.text)
    assert len(hashes) == 1
    assert hashes[0] in answer.headers["content-security-policy"]


def test_refusals_and_failures_carry_the_security_headers_too(app, ask):
    for path, status in (("/nowhere", 404), ("/static/gone.js", 404), ("/broken", 500), ("/robots.txt", 200)):
        answer = ask(app, path)
        assert answer.status == status
        assert answer.headers["x-frame-options"] == "DENY"
        assert "content-security-policy" in answer.headers
