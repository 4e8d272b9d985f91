"""``python -m scar_timeline review`` and ``… sign``: a clinician reads every statement, then signs what was read."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import TextIO

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.review_pdf import review_pdf
from scar_timeline.signoff.parts import PARTS, minutes_to_read, part_of
from scar_timeline.signoff.signing import SignatureRefusedError, content_mark, sign
from scar_timeline.signoff.standing import Standing, standings


def add_review_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """The options of ``review``."""
    parser.add_argument("--out", type=Path, required=True, help=catalogue.say("review.option.out"))
    parser.add_argument("--part", choices=PARTS, help=catalogue.say("review.option.part"))


def run_review(catalogue: Catalogue, parser: ArgumentParser, chosen: Namespace, out: TextIO) -> None:
    """Write the paper, and say what waits.

    Raises:
        SystemExit: with code 2 where it cannot be written.
    """
    shown = _of_part(catalogue, chosen.part)
    waiting = [each for each in shown if not each.is_signed]
    paper = review_pdf(catalogue, shown, date.today())
    try:
        chosen.out.write_bytes(paper)
    except OSError as error:
        parser.error(catalogue.say("review.cannot_write", path=chosen.out, reason=error.strerror))
    told = {"waiting": len(waiting), "all": len(shown), "mark": content_mark(catalogue)}
    minutes = minutes_to_read(each.statement.words for each in waiting)
    print(catalogue.say("review.wrote", path=chosen.out, minutes=minutes, **told), file=out)


def add_sign_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """The options of ``sign``."""
    say = catalogue.say
    for option in ("name", "role", "mark"):
        parser.add_argument(f"--{option}", required=True, help=say(f"review.option.{option}"))
    parser.add_argument("--part", choices=PARTS, help=say("review.option.part"))
    parser.add_argument("--leave-out", nargs="+", default=[], metavar="LINE", help=say("review.option.leave_out"))
    parser.add_argument("--again", action="store_true", help=say("review.option.again"))


def run_sign(catalogue: Catalogue, parser: ArgumentParser, chosen: Namespace, out: TextIO) -> None:
    """Sign what was read, as it was read.

    Raises:
        SystemExit: with code 2 where another content was read, or the arguments cannot be used.
    """
    say = catalogue.say
    if chosen.mark.strip().upper() != content_mark(catalogue):
        parser.error(say("review.other_mark", mark=content_mark(catalogue)))
    everything = _of_part(catalogue, None)
    for name in chosen.leave_out:
        if not any(_is_called(each, name) for each in everything):
            parser.error(say("review.no_such", name=name))
    wanted = [
        each
        for each in _of_part(catalogue, chosen.part)
        if (chosen.again or not each.is_signed) and not any(_is_called(each, name) for name in chosen.leave_out)
    ]
    if not wanted:
        print(say("review.nothing_to_sign"), file=out)
        return
    try:
        sign(catalogue, chosen.data, wanted, chosen.name.strip(), chosen.role.strip(), date.today())
    except SignatureRefusedError as error:
        parser.error(say("review.no_name", reason=error, name=chosen.name, role=chosen.role))
    except OSError as error:
        parser.error(say("review.cannot_write", path=chosen.data, reason=error.strerror))
    now = {each.statement.id for each in wanted}
    left = sum(not each.is_signed and each.statement.id not in now for each in everything)
    told = {"count": len(wanted), "left": left, "all": len(everything)}
    print(say("review.signed_now", name=chosen.name.strip(), role=chosen.role.strip(), **told), file=out)


def _of_part(catalogue: Catalogue, part: str | None) -> list[Standing]:
    return [each for each in standings(catalogue) if part is None or part_of(each.statement) == part]


def _is_called(standing: Standing, name: str) -> bool:
    """The paper names a line of several choices once, ``…:narrative.words.first``; that means all of them."""
    said = standing.statement
    return said.id == name or (said.choice is not None and said.id.partition(":")[2] == name.removeprefix("…:"))
