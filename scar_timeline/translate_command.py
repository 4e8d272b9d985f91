"""``python -m scar_timeline translate``: the files that translators work in, made and brought up to date."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TextIO

from babel import Locale, UnknownLocaleError

from scar_timeline.content.catalogue import Catalogue, read_content
from scar_timeline.content.clinic_settings import translations
from scar_timeline.languages.checking import read_translation
from scar_timeline.languages.entries import entries
from scar_timeline.languages.po_files import write_parts


def add_translate_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """The options of ``translate``."""
    parser.add_argument("--language", required=True, help=catalogue.say("command.translate.language"))
    parser.add_argument("--out", type=Path, help=catalogue.say("command.translate.out"))


def run_translate(catalogue: Catalogue, parser: ArgumentParser, chosen: Namespace, out: TextIO) -> None:
    """Write the files, and say how far each of them is.

    Raises:
        ContentError: a file that is there cannot be read.
        SystemExit: with code 2 where there is no such language, or a file cannot be written.
    """
    say, language = catalogue.say, chosen.language
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        parser.error(say("command.translate.unknown", language=language))
    if len(language) != 2 or language == catalogue.release.language:
        parser.error(say("command.translate.unknown", language=language))
    written, _ = read_content(chosen.data)
    folder = chosen.out or chosen.data / "text" / language
    try:
        parts = write_parts(entries(written, locale.language), folder, language, written.release.written)
    except OSError as error:
        parser.error(say("command.translate.cannot_write", path=folder, reason=error.strerror))
    for part, it in parts.items():
        told = {"done": it.done, "all": it.all, "fuzzy": it.fuzzy, "words": it.words}
        print(say("command.translate.part", path=folder / f"{part}.po", **told), file=out)
    told = {name: sum(getattr(it, name) for it in parts.values()) for name in ("done", "all", "fuzzy", "words")}
    print(say("command.translate.all", **told), file=out)


def add_check_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """The options of ``check`` that are about translations."""
    parser.add_argument("--language", help=catalogue.say("command.check_language"))
    parser.add_argument("--part", nargs="+", default=[], metavar="NAME", help=catalogue.say("command.check_part"))


def check_translations(catalogue: Catalogue, folder: Path, language: str | None, parts: list[str]) -> None:
    """Look at every translation of the folder; one that is named, or that the clinic offers, has to be complete.

    Args:
        catalogue: the content, which names the languages on offer.
        folder: the data folder.
        language: the one language to look at; ``None`` for all.
        parts: the files of it to look at; empty for all.

    Raises:
        ContentError: a text cannot be used, or one is missing.
    """
    written, _ = read_content(folder)
    for each in (language,) if language else translations(folder):
        complete = each == language or each in catalogue.clinic.languages
        read_translation(entries(written, each), folder, each, complete=complete, only=parts)
