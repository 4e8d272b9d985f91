"""The paper a clinician reads before signing: every statement, where it stands, its sources, and what changed."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Any, Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.evidence import ARTICLE
from scar_timeline.fonts import printed_letters
from scar_timeline.handout.formats import written_date
from scar_timeline.handout.typeset import typeset
from scar_timeline.signoff.parts import PARTS, WORDS_A_MINUTE, minutes_to_read, part_of
from scar_timeline.signoff.places import EVERYWHERE, SCREENS
from scar_timeline.signoff.signing import content_mark
from scar_timeline.signoff.standing import Standing

_SAID: Final = ("lines", "words", "stands", "was", "repeated")
_MOST_PAGES: Final = 200


def review_pdf(catalogue: Catalogue, shown: Sequence[Standing], today: date) -> bytes:
    """The PDF's bytes: first what waits for a signature, part by part, then what is signed.

    Args:
        catalogue: the content.
        shown: the statements to list, in their order.
        today: the day it is made.

    Raises:
        typst.TypstError: the document breaks a rule of PDF/UA-1.
    """
    return typeset(catalogue, "review.typ", _data(catalogue, shown, today), size=9)


def _data(catalogue: Catalogue, shown: Sequence[Standing], today: date) -> dict[str, Any]:
    def say(key: str, **fields: object) -> str:
        return catalogue.say(f"review.{key}", **fields)

    mark = content_mark(catalogue)
    release = catalogue.release
    written, made = written_date(catalogue, release.written), written_date(catalogue, today)
    version = say("version", version=release.version, written=written, made=made)
    waiting = [each for each in shown if not each.is_signed]
    signed = [each for each in shown if each.is_signed]
    sections = [
        section for part in PARTS for section in _part(catalogue, part, [e for e in waiting if _part_is(e, part)])
    ]
    if signed:
        sections.append({"heading": say("settled"), "groups": _groups(catalogue, signed)})
    return {
        "say": {name: say(name) for name in _SAID},
        "title": say("title"),
        "description": say("subject"),
        "footer": f"{say('title')}. {say('mark', mark=mark)}",
        "page_of": [catalogue.say("fast_page.page_of", page=number + 1) for number in range(_MOST_PAGES)],
        "opening": [version, *_how(catalogue, mark)] if waiting else [version, say("nothing")],
        "command": say("command", name=say("name"), role=say("role"), mark=mark) if waiting else "",
        "sections": sections,
    }


def _how(catalogue: Catalogue, mark: str) -> tuple[str, ...]:
    say = catalogue.say
    speed = say("review.speed", speed=WORDS_A_MINUTE)
    return say("review.how"), f"{say('review.repeated')} {speed}", say("review.mark", mark=mark), say("review.then")


def _part_is(standing: Standing, part: str) -> bool:
    return part_of(standing.statement) == part


def _part(catalogue: Catalogue, part: str, waiting: Sequence[Standing]) -> list[dict[str, Any]]:
    """A part with its minutes; names of buttons and columns stand last, each a line of its own."""
    if not waiting:
        return []
    minutes = minutes_to_read(each.statement.words for each in waiting)
    title = catalogue.say(f"review.part.{part}")
    heading = catalogue.say("review.part.heading", part=title, count=len(waiting), minutes=minutes)
    sentences = [each for each in waiting if not each.statement.is_label]
    labels = [each for each in waiting if each.statement.is_label]
    groups = _groups(catalogue, sentences)
    if labels:
        groups.append({"name": catalogue.say("review.part.labels"), "rows": _rows(catalogue, labels)})
    return [{"heading": heading, "groups": groups}]


def _groups(catalogue: Catalogue, shown: Iterable[Standing]) -> list[dict[str, Any]]:
    """One table a file; what is drawn for each choice stands in the tables of its words."""
    by_file: dict[str, list[Standing]] = {}
    for each in shown:
        by_file.setdefault(each.statement.file, []).append(each)
    return [{"name": file, "rows": _rows(catalogue, rows)} for file, rows in by_file.items()]


def _rows(catalogue: Catalogue, shown: Sequence[Standing]) -> list[dict[str, Any]]:
    """Lines of the same words and standing together, in the order of the first of them."""
    alike: dict[tuple[str, str, str, str], list[Standing]] = {}
    for each in shown:
        said = each.statement
        name = said.id.partition(":")[2] if said.choice else said.id
        alike.setdefault((name, said.words, each.was, _state(catalogue, each)), []).append(each)
    by_name = sorted(alike.items(), key=lambda item: _first_of(alike, item[0][0]))
    return [
        {
            "name": name if first[0].statement.choice is None else f"…:{name}",
            "choices": _choices(catalogue, first),
            "words": _printable(words),
            "was": _printable(was),
            "state": state,
            "waits": not first[0].is_signed,
            "behind": catalogue.say("review.behind") if _changed_behind(first[0]) else "",
            "places": _places(catalogue, first[0].statement.places),
            "sources": _sources(catalogue, first[0].statement.sources),
        }
        for (name, words, was, state), first in by_name
    ]


def _first_of(alike: dict[tuple[str, str, str, str], list[Standing]], name: str) -> int:
    return next(number for number, (other, *_) in enumerate(alike) if other == name)


def _printable(words: str) -> str:
    """Words that stand on screens alone may hold letters that the paper's font lacks: their number stands for them."""
    letters = printed_letters()
    return "".join(each if each in letters or each.isspace() else f"(U+{ord(each):04X})" for each in words)


def _state(catalogue: Catalogue, standing: Standing) -> str:
    if standing.signature is None:
        return catalogue.say("review.new")
    if not standing.is_signed:
        return catalogue.say("review.changed")
    day = written_date(catalogue, standing.signature.signed_on)
    return catalogue.say("review.signed", signer=", ".join(standing.signature.signer), date=day)


def _changed_behind(standing: Standing) -> bool:
    return standing.signature is not None and not standing.is_signed and not standing.was


def _choices(catalogue: Catalogue, alike: Iterable[Standing]) -> str:
    """``Boxcar: Mild, Severe; Rolling: Mild``; empty where a line is for every choice."""
    choices = [each.statement.choice for each in alike if each.statement.choice]
    return "; ".join(
        f"{catalogue.scar_types[scar_type].name}: {', '.join(catalogue.severities[one].name for _, one in each)}"
        for scar_type, each in groupby(choices, key=lambda choice: choice[0])
    )


def _places(catalogue: Catalogue, places: tuple[str, ...]) -> str:
    if places == EVERYWHERE:
        return catalogue.say("review.everywhere")
    names = (catalogue.say(f"web.menu.{place}" if place in SCREENS else f"review.{place}") for place in places)
    return ", ".join(names)


def _sources(catalogue: Catalogue, sources: tuple[str, ...]) -> list[str]:
    """Each source with its strength. A dictionary's meaning has none."""
    known = catalogue.evidence.evidence
    told = []
    for source in sources:
        if source.startswith(ARTICLE):
            told.append(catalogue.say("review.article", id=source))
        elif source in known:
            strength = catalogue.say(f"sources.strength.{known[source].strength}")
            told.append(catalogue.say("review.source", id=source, strength=strength))
        else:
            told.append(source)
    return told or [catalogue.say("review.no_source")]
