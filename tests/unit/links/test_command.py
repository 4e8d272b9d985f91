"""What staff see when they make or read a code."""

from argparse import ArgumentParser
from io import StringIO

import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.command import add_link_arguments, run_link


def run(catalogue: Catalogue, *arguments: str) -> tuple[int, str, str]:
    parser = ArgumentParser()
    add_link_arguments(parser)
    out, err = StringIO(), StringIO()
    status = run_link(parser.parse_args(arguments), catalogue, out, err)
    return status, out.getvalue(), err.getvalue()


def test_a_code_is_printed_alone_and_reads_back(catalogue: Catalogue) -> None:
    status, code, err = run(catalogue, "--scar-type", "rolling", "--severity", "mild", "--view", "table")
    assert (status, err) == (0, "")
    assert len(code.strip()) == 8
    status, said, _ = run(catalogue, "--read", code.strip().lower())
    assert status == 0
    assert said.strip() == "scar type rolling, severity mild, view table, content version 1.0"


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("ABCDEFGH", "a character in it is never used in a code"),
        ("2345", "a code has 8 characters"),
        ("23456789", "its characters do not fit together"),
        ("", "There is no code to read"),
    ],
)
def test_an_unreadable_code_ends_with_status_2_and_one_plain_sentence(
    catalogue: Catalogue, code: str, reason: str
) -> None:
    status, out, err = run(catalogue, "--read", code)
    assert (status, out) == (2, "")
    assert reason in err
    assert err.count("\n") == 1


def test_options_that_do_not_say_what_to_do(catalogue: Catalogue) -> None:
    status, out, err = run(catalogue, "--scar-type", "rolling")
    assert (status, out) == (2, "")
    assert "link --read CODE" in err


def test_a_scar_type_that_does_not_exist_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(SystemExit) as caught:
        run(catalogue, "--scar-type", "keloid", "--severity", "mild")
    assert caught.value.code == 2
