"""``review`` and ``sign`` as a clinician runs them."""

import re

import pytest

from scar_timeline.content import load_catalogue
from scar_timeline.signoff.parts import part_of
from scar_timeline.signoff.signing import content_mark
from scar_timeline.signoff.standing import standings
from scar_timeline.timeline.scenario import all_scenarios
from tests import pdf_words
from tests.tables import change

SIGNER = ("--name", "Dr A Example", "--role", "dermatologist")


@pytest.fixture
def paper(here, tmp_path):
    """``paper()``: the words of the PDF, spaces closed up."""

    def words(*arguments):
        out = tmp_path / "review.pdf"
        status, said, problem = here("review", "--out", str(out), *arguments)
        assert (status, problem) == (0, "")
        assert str(out) in said
        return pdf_words.words(out.read_bytes())

    return words


def signed(folder):
    return [each for each in standings(load_catalogue(folder)) if each.is_signed]


def test_the_paper_lists_every_statement_its_sources_strength_and_the_mark(paper, catalogue):
    words = paper()
    assert content_mark(catalogue) in words
    letters = re.sub(r"\W", "", words)
    for each in standings(catalogue):
        said = re.sub(r"\W", "", each.statement.words)
        assert said in letters, each.statement
        assert re.sub(r"\W", "", each.statement.id.split(":", 1)[-1]) in letters
    for row in catalogue.evidence.evidence.values():
        strength = catalogue.say(f"sources.strength.{row.strength}")
        if any(row.id in each.statement.sources for each in standings(catalogue)):
            assert catalogue.say("review.source", id=row.id, strength=strength) in words


def test_what_was_read_is_signed_and_a_change_waits_again_with_both_wordings(here, paper, catalogue_folder):
    mark = content_mark(load_catalogue(catalogue_folder))
    status, said, problem = here("sign", *SIGNER, "--mark", mark.lower())
    assert (status, problem) == (0, "")
    assert "Dr A Example, dermatologist" in said
    assert len(signed(catalogue_folder)) == len(standings(load_catalogue(catalogue_folder)))
    old = next(row.text for row in load_catalogue(catalogue_folder).decision.cautions if row.id == "metal")
    change(catalogue_folder, "cautions.csv", "metal", text="One has new sores.")
    words = paper()
    before_the_signed = words[: words.index("Signed as it is today")]
    assert before_the_signed.index("One has new sores.") < before_the_signed.index(old)
    assert "metal" in before_the_signed
    assert "Your scars grow." not in before_the_signed


def test_a_mark_of_other_content_signs_nothing(here, catalogue_folder):
    mark = content_mark(load_catalogue(catalogue_folder))
    change(catalogue_folder, "cautions.csv", "metal", text="One has new sores.")
    status, _, problem = here("sign", *SIGNER, "--mark", mark)
    assert status == 2
    assert content_mark(load_catalogue(catalogue_folder)) in problem
    assert signed(catalogue_folder) == []


def test_lines_one_does_not_agree_with_stay_unsigned_for_all_their_choices(here, catalogue_folder):
    mark = content_mark(load_catalogue(catalogue_folder))
    left = ("cautions:metal", "…:narrative.table.month_3")
    assert here("sign", *SIGNER, "--mark", mark, "--leave-out", *left)[0] == 0
    names = {each.statement.id for each in standings(load_catalogue(catalogue_folder)) if not each.is_signed}
    catalogue = load_catalogue(catalogue_folder)
    with_a_table = [timeline for timeline in all_scenarios(catalogue).values() if timeline.draws_change]
    assert "cautions:metal" in names
    assert len(names) == 1 + len(with_a_table)
    assert here("sign", *SIGNER, "--mark", mark, "--leave-out", "nothing:such")[0] == 2


def test_one_part_alone_is_read_and_signed_and_a_second_time_there_is_nothing_to_sign(here, catalogue_folder):
    mark = content_mark(load_catalogue(catalogue_folder))
    assert here("sign", *SIGNER, "--mark", mark, "--part", "care")[0] == 0
    assert {part_of(each.statement) for each in signed(catalogue_folder)} == {"care"}
    again = here("sign", "--name", "Nurse B", "--role", "nurse", "--mark", mark, "--part", "care")
    assert again[1].startswith("Nothing to sign")
    assert {each.signature.signed_off_by for each in signed(catalogue_folder)} == {"Dr A Example"}
    assert here("sign", "--name", "Nurse B", "--role", "nurse", "--mark", mark, "--part", "care", "--again")[0] == 0
    assert {each.signature.signed_off_by for each in signed(catalogue_folder)} == {"Nurse B"}


@pytest.mark.parametrize("missing", ["--name", "--role", "--mark"])
def test_no_signature_without_a_name_a_role_and_the_mark_of_what_was_read(here, catalogue_folder, missing):
    given = {"--name": "Dr A", "--role": "nurse", "--mark": content_mark(load_catalogue(catalogue_folder))}
    words = [word for name, value in given.items() if name != missing for word in (name, value)]
    assert here("sign", *words)[0] == 2
    status, _, problem = here("sign", *words, missing, "n/a")
    assert (status, "Traceback" in problem) == (2, False)
    assert signed(catalogue_folder) == []
