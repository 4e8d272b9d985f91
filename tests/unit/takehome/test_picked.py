"""What is picked travels as ids only; what is not in our lists is not shown."""

import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.takehome.address import Addresses
from scar_timeline.takehome.picked import QUESTIONS, VALUES, PickedRows, read_picked

KINDS = pytest.mark.parametrize("kind", [QUESTIONS, VALUES])


def read(catalogue: Catalogue, kind: str, parameter: str) -> PickedRows:
    picked = read_picked(catalogue, {kind: parameter})
    return picked.questions if kind == QUESTIONS else picked.values


def ids(catalogue: Catalogue, kind: str) -> list[str]:
    return [row.id for row in (catalogue.decision.questions if kind == QUESTIONS else catalogue.decision.values)]


@KINDS
def test_ids_are_read_in_the_order_of_the_list_and_written_back(catalogue: Catalogue, kind: str) -> None:
    first, *_, last = ids(catalogue, kind)
    rows = read(catalogue, kind, f"{last}.{first}.{last}")
    assert [row.id for row in rows.rows] == [first, last]
    assert (rows.parameter, rows.some_unknown) == (f"{first}.{last}", False)


def test_nothing_picked_is_nothing_in_the_address(catalogue: Catalogue) -> None:
    picked = read_picked(catalogue, {})
    assert (picked.questions, picked.values, picked.query) == (PickedRows(), PickedRows(), "")
    assert Addresses("https://timeline.clinic.example", "CODE", picked.query).page_path == "/s/CODE"


@KINDS
def test_unknown_ids_are_left_out_and_noticed(catalogue: Catalogue, kind: str) -> None:
    first = ids(catalogue, kind)[0]
    rows = read(catalogue, kind, f"{first}.<script>.zz")
    assert (rows.parameter, rows.some_unknown) == (first, True)


@KINDS
def test_a_very_long_parameter_is_not_looked_at(catalogue: Catalogue, kind: str) -> None:
    rows = read(catalogue, kind, ".".join([ids(catalogue, kind)[0]] * 100))
    assert (rows.rows, rows.some_unknown) == ((), True)


@KINDS
def test_everything_in_a_list_together_is_short_enough(catalogue: Catalogue, kind: str) -> None:
    everything = ids(catalogue, kind)
    rows = read(catalogue, kind, ".".join(everything))
    assert [row.id for row in rows.rows] == everything
    assert not rows.some_unknown


def test_questions_and_cards_share_an_address_and_do_not_mix(catalogue: Catalogue) -> None:
    picked = read_picked(catalogue, {QUESTIONS: "marks.cost", VALUES: "cost.lasting"})
    assert picked.query == "q=marks.cost&v=lasting.cost"
    assert [question.id for question in picked.questions.rows] == ["marks", "cost"]
    assert [card.id for card in picked.values.rows] == ["lasting", "cost"]
    addresses = Addresses("https://timeline.clinic.example", "CODE", picked.query)
    assert addresses.pdf_path == "/s/CODE.pdf?q=marks.cost&v=lasting.cost"
    assert addresses.page == "https://timeline.clinic.example/s/CODE?q=marks.cost&v=lasting.cost"
