import pytest
from starlette.applications import Starlette

from scar_timeline.pack.pack import Pack
from scar_timeline.server.pack_route import pack_path, pack_route

PACK = Pack(b'{"scenarios": {}}' * 100, "0123456789abcdef")


@pytest.fixture
def app():
    return Starlette(routes=[pack_route(PACK)])


def test_the_pack_is_kept_for_a_year_and_compressed(app, ask):
    answer = ask(app, pack_path(PACK), accept_encoding="br")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-encoding"] == "br"
    assert answer.content == PACK.body


def test_a_tab_from_before_an_upgrade_gets_todays_pack_but_may_not_keep_it(app, ask):
    answer = ask(app, "/pack/fedcba9876543210.json")
    assert answer.content == PACK.body
    assert answer.headers["cache-control"] == "no-store"
