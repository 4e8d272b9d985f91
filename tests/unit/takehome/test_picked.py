"""What is picked travels as ids only; what is not in our lists is not shown."""

import pytest

from scar_timeline.takehome.address import Addresses
from scar_timeline.takehome.picked import QUESTIONS, VALUES, PickedRows, read_picked

# gain, harm and price are the questions of the frozen catalogue, smooth and money its cards.
KINDS = pytest.mark.parametrize(("kind", "first", "last"), [(QUESTIONS, "gain", "price"), (VALUES, "smooth", "money")])


def read(catalogue, kind, parameter):
    picked = read_picked(catalogue, {kind: parameter})
    return picked.questions if kind == QUESTIONS else picked.values


@KINDS
def test_ids_are_read_in_the_order_of_the_list_and_written_back(catalogue, kind, first, last):
    rows = read(catalogue, kind, f"{last}.{first}.{last}")
    assert [row.id for row in rows.rows] == [first, last]
    assert (rows.parameter, rows.some_unknown) == (f"{first}.{last}", False)


@KINDS
def test_unknown_ids_are_left_out_and_noticed(catalogue, kind, first, last):
    rows = read(catalogue, kind, f"{first}.<script>.zz")
    assert (rows.parameter, rows.some_unknown) == (first, True)


@KINDS
def test_a_very_long_parameter_is_not_looked_at(catalogue, kind, first, last):
    rows = read(catalogue, kind, ".".join([first] * 100))
    assert (rows.rows, rows.some_unknown) == ((), True)


def test_questions_and_cards_share_an_address_and_do_not_mix(catalogue):
    picked = read_picked(catalogue, {QUESTIONS: "harm.gain", VALUES: "money.smooth"})
    assert picked.query == "q=gain.harm&v=smooth.money"
    assert [card.id for card in picked.values.rows] == ["smooth", "money"]
    addresses = Addresses("https://clinic.example", "CODE", picked.query)
    assert addresses.pdf_path == "/s/CODE.pdf?q=gain.harm&v=smooth.money"
    assert addresses.page == "https://clinic.example/s/CODE?q=gain.harm&v=smooth.money"


def test_nothing_picked_is_nothing_in_the_address(catalogue):
    picked = read_picked(catalogue, {})
    assert (picked.questions, picked.values, picked.query) == (PickedRows(), PickedRows(), "")
    assert Addresses("https://clinic.example", "CODE", picked.query).page_path == "/s/CODE"
