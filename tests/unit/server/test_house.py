from pathlib import Path

import pytest
import streamlit
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from scar_timeline.server.front_page import inline_script_hashes
from scar_timeline.server.house import house


@pytest.fixture(scope="module")
def app(messages):
    async def routed(scope, receive, send):
        if scope["path"] == "/broken":
            raise RuntimeError("no such week")
        await PlainTextResponse("fine")(scope, receive, send)

    static = Path(streamlit.__file__).parent / "static"
    routes = [Route("/broken", routed), Route("/fine", routed)]
    built = routed
    for layer in reversed(house(messages.say, static, routes, ["/"], {})):
        built = layer.cls(built, *layer.args, **layer.kwargs)
    return built


def test_the_front_page_may_run_its_own_inline_scripts_and_no_others(app, ask):
    answer = ask(app, "/")
    hashes = inline_script_hashes(answer.text)
    assert len(hashes) == 2  # Streamlit's, and the one that guards the next person
    policy = answer.headers["content-security-policy"]
    assert all(allowed in policy for allowed in hashes)
    assert policy.count("'sha256-") == len(hashes)


@pytest.mark.parametrize(
    ("path", "status"), [("/nowhere", 404), ("/static/gone.js", 404), ("/broken", 500), ("/fine", 200)]
)
def test_every_kind_of_answer_carries_the_security_headers(app, ask, path, status):
    answer = ask(app, path)
    assert answer.status == status
    assert answer.headers["x-frame-options"] == "DENY"
    assert "content-security-policy" in answer.headers
