import json

import pytest
from starlette.applications import Starlette

from scar_timeline.server.small_routes import ROBOTS, health


def test_health_names_what_runs(ask):
    answer = ask(Starlette(routes=[health({"scar-timeline": "1.2.3"})]), "/health")
    assert json.loads(answer.text) == {"status": "ok", "versions": {"scar-timeline": "1.2.3"}}
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.hazard("HZ-15")
@pytest.mark.standard("COS-3")
def test_search_engines_are_sent_away(ask):
    assert ask(Starlette(routes=[ROBOTS]), "/robots.txt").text.splitlines() == [
        "User-agent: *",
        "Disallow: /",
    ]
