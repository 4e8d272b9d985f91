"""Posters and cards over HTTP: from the link alone, and only where the address opens elsewhere."""

from dataclasses import replace
from itertools import product

import pytest
from starlette.applications import Starlette

from scar_timeline.content.logo import Logo
from scar_timeline.handout.prepared_pdf import KINDS, PAPERS, prepared_path
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from scar_timeline.web.access_log import without_choices
from scar_timeline.web.logo import logo_routes
from scar_timeline.web.prepared import prepared_routes

LOGO = Logo(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>', "svg")


@pytest.fixture
def public(catalogue):
    """The app of a clinic that patients reach from home."""
    clinic = catalogue.clinic.model_copy(update={"public_address": "https://timeline.clinic.example"})
    return Starlette(routes=prepared_routes({"en": replace(catalogue, clinic=clinic)}))


@pytest.fixture
def code(catalogue):
    return code_for(catalogue, Choice("rolling", "mild"))


@pytest.mark.parametrize(("kind", "paper"), list(product(KINDS, PAPERS)))
def test_each_sheet_is_a_pdf_whose_name_says_nothing(ask, public, code, kind, paper):
    answer = ask(public, prepared_path(kind, paper, code))
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["Content-Disposition"] == f'inline; filename="{kind}-{paper}.pdf"'


def test_nothing_is_printed_that_opens_nothing(ask, public, catalogue, code):
    assert ask(public, prepared_path("poster", "a4", "XXXXXXXX")).status_code == 404
    assert ask(public, "/prepared/flyer-a4/" + code + ".pdf").status_code == 404
    clinic = catalogue.clinic.model_copy(update={"public_address": "http://192.168.0.7:8501"})
    here = Starlette(routes=prepared_routes({"en": replace(catalogue, clinic=clinic)}))
    assert ask(here, prepared_path("poster", "a4", code)).status_code == 404


def test_no_log_keeps_the_code(code):
    assert code not in without_choices(prepared_path("poster", "a4", code))


def test_the_logo_is_kept_by_browsers_and_can_do_nothing(ask):
    app = Starlette(routes=logo_routes(LOGO))
    answer = ask(app, LOGO.path)
    assert (answer.content, answer.headers["Content-Type"]) == (LOGO.content, "image/svg+xml")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert "immutable" in answer.headers["Cache-Control"]
    assert logo_routes(None) == []
