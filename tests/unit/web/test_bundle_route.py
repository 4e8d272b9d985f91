import pytest
from starlette.applications import Starlette

from scar_timeline.bundle.scenario_bundle import ScenarioBundle
from scar_timeline.web.routes import bundle_path, bundle_route

PACK = ScenarioBundle(b'{"scenarios": {}}' * 100, "0123456789abcdef")


@pytest.fixture
def app():
    return Starlette(routes=[bundle_route({"en": PACK})])


def test_the_bundle_is_kept_for_a_year_and_compressed(app, ask):
    answer = ask(app, bundle_path(PACK), accept_encoding="br")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-encoding"] == "br"
    assert answer.content == PACK.body


def test_a_tab_from_before_an_upgrade_gets_todays_pack_but_may_not_keep_it(app, ask):
    answer = ask(app, "/bundle/fedcba9876543210.json")
    assert answer.content == PACK.body
    assert answer.headers["cache-control"] == "no-store"


def test_a_clinics_own_bundle_has_its_own_address_and_without_counts_gives_the_studies(ask, app):
    both = ScenarioBundle(b"studies", "0123456789abcdef", b"clinic")
    with_counts = Starlette(routes=[bundle_route({"en": both})])
    name = bundle_path(both).removesuffix(".json")
    for end, body in (("", b"studies"), ("-clinic", b"clinic")):
        answer = ask(with_counts, f"{name}{end}.json")
        assert (answer.content, "immutable" in answer.headers["cache-control"]) == (body, True)
        older = ask(with_counts, f"/bundle/fedcba9876543210{end}.json")
        assert (older.content, older.headers["cache-control"]) == (body, "no-store")
    gone = ask(app, f"{name}-clinic.json")
    assert (gone.content, gone.headers["cache-control"]) == (PACK.body, "no-store")
