"""A clinic's own host names: where it gave some, the app answers to no other, so nobody can make it print theirs."""

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from scar_timeline.content.tables.clinic import Clinic
from scar_timeline.web.middleware import own_hosts


@pytest.fixture
def status(ask):
    """``status(clinic, host)``: how a clinic's app answers a request to a host."""

    def one(clinic, host):
        route = Route("/", lambda request: PlainTextResponse("here"))
        return ask(Starlette(routes=[route], middleware=own_hosts(clinic)), "/", host=host).status_code

    return one


def test_without_names_every_host_is_answered(status):
    assert own_hosts(Clinic()) == []
    assert status(Clinic(), "anything.example") == 200


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        *(("timeline.hill.example", 200), ("a.patients.example", 200), ("public.hill.example", 200)),
        *(("localhost", 200), ("127.0.0.1", 200)),
        *(("evil.example", 400), ("timeline.hill.example.evil.example", 400), ("patients.example.evil", 400)),
    ],
)
def test_with_names_only_they_the_public_address_and_this_machine_are(status, host, expected):
    names = ("timeline.hill.example", "*.patients.example")
    clinic = Clinic(own_hosts=names, public_address="https://public.hill.example")
    assert status(clinic, host) == expected
