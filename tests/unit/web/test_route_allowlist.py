import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from scar_timeline.web.route_allowlist import RouteAllowlist
from tests.unit.web.conftest import HOST


@pytest.fixture
def app(inner, catalogue):
    routes = [Route("/s/{code}", PlainTextResponse("fast page"))]
    return RouteAllowlist(inner, {"en": catalogue}, routes, ["/", "/sources"])


@pytest.mark.parametrize(
    "path",
    ["/", "/sources", "/sources/", "/s/abc", "/_stcore/health", "/_stcore/host-config", "/media/a.png"],
)
def test_what_the_app_uses_is_open(app, ask, path):
    assert ask(app, path).text == "inner"


@pytest.mark.parametrize(
    "path", ["/nowhere", "/sources/nowhere", "/s", "/component/x/index.html", "/sources/_stcore/health"]
)
def test_every_other_path_is_404(app, ask, path):
    answer = ask(app, path)
    assert (answer.status_code, answer.headers["cache-control"]) == (404, "no-store")


def test_the_app_may_open_its_connection_from_its_own_page(app, accepts):
    assert accepts(app, "/_stcore/stream", origin=f"https://{HOST}")
    assert accepts(app, "/_stcore/stream")


@pytest.mark.parametrize("origin", ["https://other.example", "null", f"https://{HOST}:444"])
def test_another_site_may_not_open_a_connection(app, accepts, origin):
    assert not accepts(app, "/_stcore/stream", origin=origin)


def test_no_other_websocket_is_open(app, accepts):
    assert not accepts(app, "/sources/_stcore/stream")
