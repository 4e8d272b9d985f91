"""Every text that a language needs, with what must be kept in its translation and a note for the translator."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from babel import Locale

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.csv_reader import Row
from scar_timeline.content.messages import fields_of
from scar_timeline.languages.columns import COLUMNS, as_text, is_translated, places_of_column, rows_of
from scar_timeline.languages.known import screens_of
from scar_timeline.signoff.places import EVERYWHERE, STAFF, places_of

_NOT_TRANSLATED: Final = frozenset({"command", "review"})
"""Message files for a terminal, and for signing what was written in English."""
LANGUAGE: Final = "web.site.language"
"""The one message that is the language's own code."""
_FORMS: Final = ("zero", "one", "two", "few", "many", "other")
_COUNTED: Final = range(1000)
"""Numbers of things that may be counted on a page."""


@dataclass(frozen=True)
class Entry:
    """One text to translate.

    Attributes:
        part: the file it stands in, such as ``explore`` or ``harms``.
        context: its name there: the message's key, or ``harms.group.dark_marks``.
        at: where a catalogue holds it: ``(key,)``, or file, column and English text.
        text: the English text.
        source: the file of the English text, inside the data folder.
        needed: the ``{fields}`` that a translation must have.
        allowed: the ``{fields}`` that it may have.
        kept: words that stay as they are, such as a phone number.
        most: how many letters it may have; ``None`` where nothing limits it.
        places: where it is read.
        notes: what a translator should know.
    """

    part: str
    context: str
    at: tuple[str, ...]
    text: str
    source: str
    needed: frozenset[str]
    allowed: frozenset[str]
    kept: tuple[str, ...]
    most: int | None
    places: tuple[str, ...]
    notes: tuple[str, ...]


def entries(written: Catalogue, language: str) -> tuple[Entry, ...]:
    """All that a language needs, part by part; of a partial language, what its screens show.

    Args:
        written: the content as it was written, without a clinic's own settings.
        language: a language's code, such as ``es``.
    """
    screens = screens_of(language)
    found = (*_messages(written, Locale.parse(language)), *_cells(written), _country(written))
    return tuple(each for each in found if screens is None or screens & set(each.places))


def _messages(written: Catalogue, locale: Locale) -> Iterator[Entry]:
    messages, done = written.messages, set()
    for key, text in messages.items():
        if key.partition(".")[0] in _NOT_TRANSLATED or key == LANGUAGE or not _has_words(text):
            continue
        counted, _, form = key.rpartition(".")
        if form not in _FORMS or f"{counted}.one" not in messages or f"{counted}.other" not in messages:
            yield _message(key, text, fields_of(text), fields_of(text), ())
        elif counted not in done:
            done.add(counted)
            yield from _forms(messages, counted, locale)


def _forms(messages: Mapping[str, str], counted: str, locale: Locale) -> Iterator[Entry]:
    """A text for each form that the language has for numbers, and for nothing where English has one for it."""
    numbers: dict[str, list[int]] = {}
    for n, form in enumerate(_forms_of_numbers(locale)):
        own_zero = n == 0 and f"{counted}.zero" in messages
        numbers.setdefault("zero" if own_zero else form, []).append(n)
    other = messages[f"{counted}.other"]
    for form in _FORMS:
        if form in numbers:
            text = messages.get(f"{counted}.{form}", other)
            needed = fields_of(text) - ({"n"} if len(numbers[form]) == 1 else set())
            shown = ", ".join(map(str, numbers[form][:4])) + (" …" if len(numbers[form]) > 4 else "")
            note = f"The form of words for this number of things: {shown}"
            yield _message(f"{counted}.{form}", text, needed, fields_of(text) | fields_of(other) | {"n"}, (note,))


@cache
def _forms_of_numbers(locale: Locale) -> tuple[str, ...]:
    return tuple(map(locale.plural_form, _COUNTED))


def _message(key: str, text: str, needed: frozenset[str], allowed: frozenset[str], notes: tuple[str, ...]) -> Entry:
    part = key.partition(".")[0]
    source, places = f"text/en/{part}.toml", places_of(key) or (STAFF,)
    notes = (*_where(places), *notes)
    return Entry(part, key, (key,), text, source, needed, allowed, (), None, places, notes)


def _cells(written: Catalogue) -> Iterator[Entry]:
    """Row by row. The same English in one column is one entry: rows are grouped by their words."""
    numbers = (written.release.emergency_number, written.release.advice_line)
    for file, rows in rows_of(written).items():
        seen = set()
        for row, name in zip(rows, _ids(file, rows), strict=True):
            for column in COLUMNS[file]:
                text = as_text(getattr(row, column))
                at = (file, column, text)
                if at not in seen and _has_words(text) and is_translated(column, text):
                    seen.add(at)
                    kept = tuple(each for each in numbers if file == "red_flags.csv" and each and each in text)
                    yield _cell(at, f"{file.removesuffix('.csv')}.{column}.{name}", kept, row)


def _cell(at: tuple[str, str, str], context: str, kept: tuple[str, ...], row: Row) -> Entry:
    file, column, text = at
    places, fields, most = places_of_column(file, column), fields_of(text), _most(row, column)
    notes = (*_where(places), *(f"Keep as it is: {each}" for each in kept))
    if most:
        notes += (f"At most {most} letters",)
    if column == "citation":
        notes += ("Names of people, journals and registers stay as they are",)
    if isinstance(getattr(row, column), tuple):
        notes += ("Several, set apart by ;",)
    part = file.removesuffix(".csv")
    return Entry(part, context, at, text, file, fields, fields, kept, most, places, notes)


def _country(written: Catalogue) -> Entry:
    text, none = written.release.country, frozenset[str]()
    notes = (*_where(EVERYWHERE), "Stands in: Phone numbers are for {country}.")
    at = ("version.toml", "country", text)
    return Entry("version", "version.country", at, text, "version.toml", none, none, (), None, EVERYWHERE, notes)


def _ids(file: str, rows: tuple[Row, ...]) -> list[str]:
    """A name for each row that a change of its words leaves alone; the glossary's are its words."""
    key = [column for column in rows[0].key if column not in COLUMNS[file]] or list(rows[0].key)
    names = [":".join(str(getattr(row, column)) for column in key) for row in rows]
    seen: Counter[str] = Counter()
    for place, name in enumerate(names):
        seen[name] += 1
        if seen[name] > 1:
            names[place] = f"{name}:{seen[name]}"
    return names


def _most(row: Row, column: str) -> int | None:
    limits = (getattr(rule, "max_length", None) for rule in type(row).model_fields[column].metadata)
    return next((limit for limit in limits if limit is not None), None)


def _where(places: tuple[str, ...]) -> tuple[str, ...]:
    return (f"Stands on: {'every screen and page' if places == EVERYWHERE else ', '.join(places)}",)


def _has_words(text: str) -> bool:
    """Whether there is anything to translate: letters, or commas, which languages have of their own."""
    between = "".join(part.rpartition("}")[2] for part in text.split("{"))
    return any(letter.isalpha() or letter in ",;" for letter in between)
