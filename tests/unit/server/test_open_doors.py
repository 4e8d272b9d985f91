import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from scar_timeline.server.open_doors import OpenDoors


@pytest.fixture
def app(inner, messages):
    routes = [Route("/s/{code}", PlainTextResponse("fast page"))]
    return OpenDoors(inner, messages.say, routes, ["/", "/compare"])


@pytest.mark.parametrize(
    "path",
    ["/", "/compare", "/compare/", "/s/abc", "/_stcore/health", "/_stcore/host-config", "/media/a.png"],
)
def test_what_the_app_uses_is_open(app, ask, path):
    assert ask(app, path).text == "inner"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/_stcore/metrics"),
        ("GET", "/_stcore/agent/openapi.json"),
        ("POST", "/_stcore/agent/interact"),
        ("POST", "/_stcore/agent/mcp"),
        ("PUT", "/_stcore/upload_file/session/file"),
        ("GET", "/_stcore/script-health-check"),
        ("GET", "/compare/_stcore/health"),
    ],
)
def test_the_other_doors_of_the_framework_are_closed(app, ask, method, path):
    assert ask(app, path, method=method).status == 404


@pytest.mark.parametrize(
    "path", ["/nowhere", "/compare/nowhere", "/s", "/wp-login.php", "/component/x/index.html"]
)
def test_an_unknown_page_is_404_in_plain_words_with_a_way_home(app, ask, path):
    answer = ask(app, path)
    assert answer.status == 404
    assert "<h1>We could not find that page</h1>" in answer.text
    assert '<a href="/">Go to the first page</a>' in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_the_app_may_open_its_connection_from_its_own_page(app, shake_hands):
    host = "clinic.example:8501"
    assert shake_hands(app, "/_stcore/stream", host=host, origin=f"https://{host}") == "websocket.accept"
    assert shake_hands(app, "/_stcore/stream", host=host) == "websocket.accept"


def test_another_site_may_not_open_a_connection(app, shake_hands):
    host = "clinic.example"
    for origin in ("https://other.example", "null", "https://clinic.example:444"):
        assert shake_hands(app, "/_stcore/stream", host=host, origin=origin) == "websocket.close"


def test_no_other_websocket_is_open(app, shake_hands):
    assert shake_hands(app, "/compare/_stcore/stream", host="clinic.example") == "websocket.close"
