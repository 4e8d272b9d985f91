"""``python -m scar_timeline link``: make a code, or say what one opens."""

from argparse import ArgumentParser, Namespace
from typing import TextIO

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.registry import SCAR_TYPES, SEVERITIES, View
from scar_timeline.links.resolving import Refused, code_for, resolve_link
from scar_timeline.narrative.course import course_words
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.offered_courses import one_name

DONE, UNREADABLE = 0, 2


def add_link_arguments(parser: ArgumentParser) -> None:
    """Give a parser the options of the ``link`` command."""
    parser.add_argument("--scar-type", choices=list(SCAR_TYPES))
    parser.add_argument("--severity", choices=list(SEVERITIES))
    parser.add_argument("--sessions", type=int)
    parser.add_argument("--spacing-weeks", type=int)
    parser.add_argument("--view", choices=[view.value for view in View], default=View.PICTURE.value)
    parser.add_argument("--read", metavar="CODE")


def run_link(arguments: Namespace, catalogue: Catalogue, out: TextIO, err: TextIO) -> int:
    """Do what :func:`add_link_arguments` parsed.

    Args:
        arguments: with ``scar_type``, ``severity``, ``sessions``, ``spacing_weeks``, ``view`` and ``read``.
        catalogue: the content.
        out: where the answer goes: a code alone, or what a code opens.
        err: where a problem goes, in one plain sentence.

    Returns:
        The exit status: 0, or 2 where the code opens nothing or the options do not say what to do.
    """
    if arguments.read is not None:
        return _read(arguments.read, catalogue, out, err)
    if not (arguments.scar_type and arguments.severity):
        print(catalogue.say("links.command.usage"), file=err)
        return UNREADABLE
    given = (arguments.sessions, arguments.spacing_weeks)
    if None in given and given != (None, None):
        print(catalogue.say("links.command.course"), file=err)
        return UNREADABLE
    try:
        course = None if None in given else one_name(Course.weekly(*given))
        choice = Choice(arguments.scar_type, arguments.severity, course)
        print(code_for(catalogue, choice, View(arguments.view)), file=out)
    except ValueError as error:
        print(error, file=err)
        return UNREADABLE
    return DONE


def _read(text: str, catalogue: Catalogue, out: TextIO, err: TextIO) -> int:
    resolved = resolve_link(catalogue, text)
    if isinstance(resolved, Refused):
        print(
            catalogue.say(f"links.command.{resolved.problem.value}", version=catalogue.release.version),
            file=err,
        )
        return UNREADABLE
    link = resolved.link
    words = {
        "scar_type": link.choice.scar_type,
        "severity": link.choice.severity,
        "view": link.view.value,
        "version": link.version,
    }
    course = link.choice.course
    key, more = ("opens_course", {"course": course_words(catalogue, course)}) if course else ("opens", {})
    print(catalogue.say(f"links.command.{key}", **words, **more), file=out)
    for line in (resolved.notice, *resolved.changes):
        if line:
            print(line, file=out)
    return DONE
