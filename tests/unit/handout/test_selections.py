"""What is picked travels as ids only; what is not in our lists is not shown."""

import pytest

from scar_timeline.handout.selections import CLINIC, PEOPLE, QUESTIONS, VALUES, SelectedRows, read_selections
from scar_timeline.handout.urls import HandoutUrls
from tests.unit.clinic_counts import counting, counts

# gain, harm and price are the questions of the frozen catalogue, smooth and money its cards.
KINDS = pytest.mark.parametrize(("kind", "first", "last"), [(QUESTIONS, "gain", "price"), (VALUES, "smooth", "money")])


def read(catalogue, kind, parameter):
    selections = read_selections(catalogue, {kind: parameter})
    return selections.questions if kind == QUESTIONS else selections.values


@KINDS
def test_ids_are_read_in_the_order_of_the_list_and_written_back(catalogue, kind, first, last):
    rows = read(catalogue, kind, f"{last}.{first}.{last}")
    assert [row.id for row in rows.rows] == [first, last]
    assert (rows.parameter, rows.some_unknown) == (f"2.{first}.{last}", False)


@KINDS
def test_unknown_ids_are_left_out_and_noticed(catalogue, kind, first, last):
    rows = read(catalogue, kind, f"{first}.<script>.zz")
    assert (rows.parameter, rows.some_unknown) == (f"1.{first}", True)


@KINDS
def test_an_address_that_was_cut_short_is_noticed_wherever_it_was_cut(catalogue, kind, first, last):
    whole = read(catalogue, kind, f"{first}.{last}").parameter
    assert not read(catalogue, kind, whole).some_lost
    for end in range(2, len(whole)):
        cut = read(catalogue, kind, whole[:end])
        assert cut.some_lost or cut.some_unknown, whole[:end]
    assert read(catalogue, kind, f"2.{first}").some_lost
    assert not read(catalogue, kind, f"{first}.{last}").some_lost  # as links before this one were written


@KINDS
def test_a_very_long_parameter_is_not_looked_at(catalogue, kind, first, last):
    rows = read(catalogue, kind, ".".join([first] * 100))
    assert (rows.rows, rows.some_unknown) == ((), True)


def test_questions_and_cards_share_an_address_and_do_not_mix(catalogue):
    selections = read_selections(catalogue, {QUESTIONS: "harm.gain", VALUES: "money.smooth"})
    assert selections.query == "q=2.gain.harm&v=2.smooth.money"
    assert [card.id for card in selections.values.rows] == ["smooth", "money"]
    urls = HandoutUrls("https://clinic.example", "CODE", selections.query)
    assert urls.pdf_path == "/s/CODE.pdf?q=2.gain.harm&v=2.smooth.money"
    assert urls.page == "https://clinic.example/s/CODE?q=2.gain.harm&v=2.smooth.money"


def test_nothing_picked_is_nothing_in_the_address(catalogue):
    selections = read_selections(catalogue, {})
    assert (selections.questions, selections.values, selections.query) == (SelectedRows(), SelectedRows(), "")
    assert HandoutUrls("https://clinic.example", "CODE", selections.query).page_path == "/s/CODE"


def test_a_clinics_people_are_asked_for_by_a_word_that_stands_in_every_address_of_the_page(catalogue):
    own = counting(catalogue, counts(1, 2, 3, 4))
    asked = read_selections(own, {PEOPLE: CLINIC, QUESTIONS: "gain"})
    assert (asked.with_clinic, asked.clinic_gone, asked.query) == (True, False, "q=1.gain&people=clinic")
    for parameters in ({}, {PEOPLE: "studies"}, {PEOPLE: "Clinic<script>"}):
        assert not read_selections(own, parameters).with_clinic


def test_where_the_clinic_counts_nobody_any_more_it_is_noticed(catalogue):
    asked = read_selections(catalogue, {PEOPLE: CLINIC})
    assert (asked.with_clinic, asked.clinic_gone, asked.query) == (False, True, "")
