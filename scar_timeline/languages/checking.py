"""What is wrong in a translation: a field lost or invented, a text too long, a letter that cannot be printed."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Final

from babel import Locale

from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.content.messages import fields_of
from scar_timeline.content.text_file import unseen_letter
from scar_timeline.fonts import printed_letters
from scar_timeline.languages.entries import Entry
from scar_timeline.languages.po_files import Done, po_name, read_part
from scar_timeline.languages.translation import Translation

_NAMES: Final = frozenset({("scar_types.csv", "name"), ("severities.csv", "name"), ("harms.csv", "harm")})
"""Columns whose words tell rows apart."""
_FIELD: Final = re.compile(r"{.*?}")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")
_THOUSANDS: Final = re.compile(r"(?<=\d)[.,\u00a0\u202f](?=\d{3}(?!\d))")


def read_translation(
    entries: Iterable[Entry],
    folder: Path,
    language: str,
    *,
    complete: bool = True,
    only: Collection[str] = (),
) -> Translation:
    """The translation that a data folder holds, checked.

    Args:
        entries: all texts of the language, part by part.
        folder: the data folder.
        language: its code.
        complete: whether a text that waits or is out of date, or a file that is not there, is a fault.
        only: the parts to read; empty for all.

    Raises:
        ContentError: for each text that cannot be used, and once for each file with texts that wait.
    """
    texts: dict[tuple[str, ...], str] = {}
    faults = Faults()
    for part, some in groupby(entries, key=lambda entry: entry.part):
        if only and part not in only:
            continue
        name = po_name(language, part)
        if not complete and not (folder / name).exists():
            continue
        with faults.noted():
            wanted, found = list(some), read_part(folder / name, name, language)
            for kind in (_faults, _out_of_date) if complete else (_faults,):
                for fault in kind(wanted, found, name, language):
                    with faults.noted():
                        raise fault
            done = {entry: found[entry.context] for entry in wanted if _is_done(entry, found)}
            if complete and len(done) < len(wanted):
                raise _waiting(wanted, found, name, len(wanted) - len(done))
            texts |= {entry.at: each.text for entry, each in done.items()}
    faults.stop()
    return Translation(language, texts)


def _is_done(entry: Entry, found: Mapping[str, Done]) -> bool:
    each = found.get(entry.context)
    return each is not None and bool(each.text) and not each.is_fuzzy and each.english == entry.text


def _waiting(wanted: Iterable[Entry], found: Mapping[str, Done], name: str, count: int) -> ContentError:
    first = next(entry.context for entry in wanted if not _is_done(entry, found))
    line = found[first].line if first in found else None
    what = "1 text waits" if count == 1 else f"{count} texts wait"
    return ContentError(name, line, first, f"{what} for a translation, or for a fuzzy mark to be taken away, from here")


def _out_of_date(
    wanted: Iterable[Entry], found: Mapping[str, Done], name: str, language: str
) -> Iterator[ContentError]:
    """Texts that were made from other English than today's."""
    english = {entry.context: entry.text for entry in wanted}
    update = f"'python -m scar_timeline translate --language {language}' brings the file up to date"
    for context, each in found.items():
        if context not in english:
            yield ContentError(name, each.line, context, f"no page shows a text of this name; {update}")
        elif each.english != english[context]:
            yield ContentError(name, each.line, context, f"the English text has changed; {update}")


def _faults(wanted: Iterable[Entry], found: Mapping[str, Done], name: str, language: str) -> Iterator[ContentError]:
    """Texts that cannot be used."""
    printed = printed_letters(arabic=Locale.parse(language).text_direction == "rtl")
    names: dict[tuple[str, ...], str] = {}
    for entry in wanted:
        if not _is_done(entry, found):
            continue
        each = found[entry.context]
        for reason in _reasons(entry, each.text, printed):
            yield ContentError(name, each.line, entry.context, reason)
        if entry.at[:2] in _NAMES:
            other = names.setdefault((*entry.at[:2], each.text.casefold()), entry.context)
            if other != entry.context:
                yield ContentError(name, each.line, entry.context, f"'{each.text}' is the name of {other} already")


def _reasons(entry: Entry, text: str, printed: Collection[str]) -> Iterator[str]:
    """What is wrong in one text, in plain words; ``printed`` are letters of the PDF's fonts."""
    try:
        fields = fields_of(text)
    except ValueError as error:
        yield f"a curly bracket is wrong ({error})"
        return
    for field in sorted(fields - entry.allowed):
        yield f"{{{field}}} does not stand in the English text, so nothing fills it in"
    for field in sorted(entry.needed - fields):
        yield f"{{{field}}} is missing: its figure or word would be lost"
    numbers = sorted(_numbers(entry.text) ^ _numbers(text))
    if numbers and entry.needed == entry.allowed:  # a form of words for one or two things says its number in words
        yield f"{' and '.join(numbers)} stands in only one of the two texts, English and this: is a number lost?"
    for words in entry.kept:
        if words not in text:
            yield f"'{words}' is missing: it has to stay as it is"
    if entry.most is not None and len(text) > entry.most:
        yield f"has {len(text)} letters; there is room for {entry.most}"
    if letter := unseen_letter(text):
        yield f"a letter that nobody can see: {letter}"
    looked_at = text if entry.part != "web" else ""  # words of ``web`` stand on screens alone
    if letter := next((each for each in looked_at if each not in printed and not each.isspace()), ""):
        yield f"'{letter}' (U+{ord(letter):04X}) cannot be printed in the PDF; write it in words"


def _numbers(text: str) -> set[str]:
    """The numbers in a text, fields left out: 3.4 and 3,4 are one, and so are 1,000 and 1000."""
    plain = _THOUSANDS.sub("", _FIELD.sub(" ", text))
    return {number.replace(",", ".") for number in _NUMBER.findall(plain)}
