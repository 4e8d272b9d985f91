"""``python -m scar_timeline link``: make a code, or say what one opens."""

from argparse import ArgumentParser, Namespace
from typing import TextIO

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.registry import SCAR_TYPES, SEVERITIES, View
from scar_timeline.links.resolving import Refused, code_for, resolve_link
from scar_timeline.timeline.choice import Choice

DONE, UNREADABLE = 0, 2


def add_link_arguments(parser: ArgumentParser) -> None:
    """Give a parser the options of the ``link`` command."""
    parser.add_argument("--scar-type", choices=list(SCAR_TYPES))
    parser.add_argument("--severity", choices=list(SEVERITIES))
    parser.add_argument("--view", choices=[view.value for view in View], default=View.PICTURE.value)
    parser.add_argument("--read", metavar="CODE")


def run_link(arguments: Namespace, catalogue: Catalogue, out: TextIO, err: TextIO) -> int:
    """Do what :func:`add_link_arguments` parsed.

    Args:
        arguments: with ``scar_type``, ``severity``, ``view`` and ``read``.
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
    code = code_for(catalogue, Choice(arguments.scar_type, arguments.severity), View(arguments.view))
    print(code, file=out)
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
    print(catalogue.say("links.command.opens", **words), file=out)
    for line in (resolved.notice, *resolved.changes):
        if line:
            print(line, file=out)
    return DONE
