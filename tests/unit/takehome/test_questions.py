"""Questions travel as ids only; what is not in the list is not shown."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.takehome.questions import read_questions


def test_ids_are_read_in_the_order_of_the_list_and_written_back(catalogue: Catalogue) -> None:
    picked = read_questions(catalogue, "call.change.call")
    assert [question.id for question in picked.questions] == ["change", "call"]
    assert (picked.parameter, picked.some_unknown) == ("change.call", False)


def test_no_parameter_is_no_question(catalogue: Catalogue) -> None:
    picked = read_questions(catalogue, "")
    assert (picked.questions, picked.parameter, picked.some_unknown) == ((), "", False)


def test_unknown_ids_are_left_out_and_noticed(catalogue: Catalogue) -> None:
    picked = read_questions(catalogue, "change.<script>.zz")
    assert (picked.parameter, picked.some_unknown) == ("change", True)


def test_a_very_long_parameter_is_not_looked_at(catalogue: Catalogue) -> None:
    picked = read_questions(catalogue, ".".join(["change"] * 100))
    assert (picked.questions, picked.some_unknown) == ((), True)


def test_all_questions_together_are_short_enough(catalogue: Catalogue) -> None:
    everything = ".".join(question.id for question in catalogue.decision.questions)
    picked = read_questions(catalogue, everything)
    assert picked.questions == catalogue.decision.questions
    assert not picked.some_unknown
