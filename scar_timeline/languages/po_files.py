"""The PO files of a language: one for each English file or table, read and written with Babel."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO, StringIO
from itertools import groupby
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as PoMessage
from babel.messages.pofile import PoFileError, read_po, write_po

from scar_timeline.content.errors import ContentError
from scar_timeline.content.text_file import read_text
from scar_timeline.languages.entries import Entry

_BEFORE: Final = "The English was: "
_HEADER: Final = """\
# Translation of {source}. Keep what stands in {{curly brackets}}; empty texts wait.
# Texts marked fuzzy are not used: their English changed, or nobody is sure. Take the mark away when they are right.
# To check this file: python -m scar_timeline check --language {language} --part {part}"""


@dataclass(frozen=True)
class Done:
    """One text in a PO file: the English it was made from, and whether it counts as it is."""

    line: int
    english: str
    text: str
    is_fuzzy: bool


@dataclass(frozen=True)
class Progress:
    """How far a file is: all its texts, those done, those to look at again, and English words that wait."""

    all: int
    done: int
    fuzzy: int
    words: int


def po_name(language: str, part: str) -> str:
    """The file's path inside the data folder, as errors name it."""
    return f"text/{language}/{part}.po"


def read_part(path: Path, name: str, language: str) -> Mapping[str, Done]:
    """What a PO file holds, by context.

    Raises:
        ContentError: the file is missing, is not UTF-8, or is no PO file.
    """
    return {
        str(message.context): Done(message.lineno or 0, str(message.id), str(message.string).strip(), message.fuzzy)
        for message in _read(path, name, language)
        if message.id
    }


def write_parts(entries: Iterable[Entry], folder: Path, language: str, written: date) -> dict[str, Progress]:
    """Write the file of each part: what is translated stays, what has other English now is marked fuzzy.

    Args:
        entries: all texts of the language, part by part.
        folder: where its files are, or are to be.
        language: its code.
        written: when the content was written.

    Returns:
        How far each part is, by its name.

    Raises:
        ContentError: a file that is there cannot be read.
        OSError: a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parts = {part: list(some) for part, some in groupby(entries, key=lambda entry: entry.part)}
    old = {
        part: _read(folder / f"{part}.po", po_name(language, part), language)
        if (folder / f"{part}.po").exists()
        else Catalog(locale=language)
        for part in parts
    }
    return {part: _write(parts[part], old[part], folder / f"{part}.po", language, written) for part in parts}


def _read(path: Path, name: str, language: str) -> Catalog:
    try:
        return read_po(StringIO(read_text(path, name)), locale=language, abort_invalid=True)
    except PoFileError as error:
        raise ContentError(name, error.lineno + 1, None, f"the file cannot be read as PO ({error})") from error


def _write(entries: list[Entry], old: Catalog, path: Path, language: str, written: date) -> Progress:
    by_context = {message.context: message for message in old if message.id}
    by_english = {message.id: message for message in old if message.id}
    new = Catalog(
        locale=language,
        project="Scar Timeline",
        version="-",
        msgid_bugs_address="-",
        language_team="-",
        header_comment=_HEADER.format(source=f"data/{entries[0].source}", language=language, part=entries[0].part),
        last_translator=old.last_translator,
        revision_date=old.revision_date,
        creation_date=datetime.combine(written, time(), UTC),
        fuzzy=False,
    )
    done = fuzzy = words = 0
    for entry in entries:
        before = by_context.get(entry.context) or by_english.get(entry.text)
        message = _add(new, entry, before)
        if not message.string or message.fuzzy:
            words += len(entry.text.split())
        done += bool(message.string) and not message.fuzzy
        fuzzy += message.fuzzy
    content = BytesIO()
    write_po(content, new, width=0)
    path.write_bytes(content.getvalue().rstrip() + b"\n")
    return Progress(len(entries), done, fuzzy, words)


def _add(new: Catalog, entry: Entry, before: PoMessage | None) -> PoMessage:
    """Add a text with what it was translated as before; where its English or its place changed, as fuzzy."""
    text = str(before.string) if before else ""
    changed = bool(before and text and (before.id, before.context) != (entry.text, entry.context))
    notes = list(entry.notes)
    if before and text and before.id != entry.text:
        notes.append(f"{_BEFORE}{before.id}")
    elif before and before.fuzzy:
        first = next((at for at, line in enumerate(before.auto_comments) if line.startswith(_BEFORE)), None)
        notes += [" ".join(before.auto_comments[first:])] if first is not None else []
    message = new.add(
        entry.text,
        text,
        context=entry.context,
        auto_comments=notes,
        user_comments=before.user_comments if before else (),
        flags={"fuzzy"} if text and before and (changed or before.fuzzy) else (),
    )
    message.flags.discard("python-format")  # a per cent sign in a sentence is none
    return message
