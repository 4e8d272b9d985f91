"""What staff see when they make or read a code."""

from argparse import ArgumentParser
from io import StringIO

import pytest

from scar_timeline.links.link_command import add_link_arguments, run_link
from scar_timeline.narrative.course import course_words
from scar_timeline.timeline.course import Course


def run(catalogue, *arguments):
    parser = ArgumentParser()
    add_link_arguments(parser)
    out, err = StringIO(), StringIO()
    status = run_link(parser.parse_args(arguments), catalogue, out, err)
    return status, out.getvalue().strip(), err.getvalue().strip()


def test_a_code_is_printed_alone_and_reads_back(catalogue):
    status, code, err = run(catalogue, "--scar-type", "rolling", "--severity", "mild", "--view", "table")
    assert (status, len(code), err) == (0, 8, "")
    opened = {"scar_type": "rolling", "severity": "mild", "view": "table", "version": "2.1"}
    assert run(catalogue, "--read", code.lower()) == (0, catalogue.say("links.command.opens", **opened), "")


def test_a_course_is_named_and_its_code_reads_back(catalogue):
    course = ("--sessions", "3", "--spacing-weeks", "6")
    status, code, err = run(catalogue, "--scar-type", "rolling", "--severity", "mild", *course)
    assert (status, len(code), err) == (0, 12, "")
    words = course_words(catalogue, Course.weekly(3, 6))
    opened = {"scar_type": "rolling", "severity": "mild", "course": words, "view": "picture", "version": "2.1"}
    assert run(catalogue, "--read", code) == (0, catalogue.say("links.command.opens_course", **opened), "")
    status, _, err = run(catalogue, "--scar-type", "rolling", "--severity", "mild", "--sessions", "9", *course[2:])
    assert (status, "9x6" in err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("--read", "ABCDEFGH"), "character"),
        (("--read", "2345"), "length"),
        (("--read", "23456789"), "check"),
        (("--read", ""), "empty"),
        (("--scar-type", "rolling"), "usage"),
        (("--scar-type", "rolling", "--severity", "mild", "--sessions", "3"), "course"),
    ],
)
def test_what_cannot_be_done_ends_with_status_2_and_one_plain_sentence(catalogue, arguments, problem):
    assert run(catalogue, *arguments) == (2, "", catalogue.say(f"links.command.{problem}"))


def test_a_scar_type_that_does_not_exist_is_refused(catalogue):
    with pytest.raises(SystemExit) as caught:
        run(catalogue, "--scar-type", "keloid", "--severity", "mild")
    assert caught.value.code == 2
