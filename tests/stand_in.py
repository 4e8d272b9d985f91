"""A language for tests: each English text with a sign of its own before it, as complete PO files."""

from collections.abc import Mapping
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.languages.entries import entries
from scar_timeline.languages.po_files import write_parts


def stand_in(folder: Path, written: Catalogue, language: str, sign: str, own: Mapping[str, str] | None = None) -> None:
    """Write the files.

    Args:
        folder: a copy of a data folder.
        written: what it holds.
        language: which language they are for.
        sign: what stands before each text.
        own: other texts, by their name.
    """
    own = dict(own or {})
    place = folder / "text" / language
    write_parts(entries(written, language), place, language, written.release.written)
    for path in place.glob("*.po"):
        with path.open("rb") as file:
            texts = read_po(file, locale=language)
        for message in texts:
            if message.id:
                message.string = own.pop(message.context, f"{sign}{message.id}")
                message.flags.discard("fuzzy")
        with path.open("wb") as file:
            write_po(file, texts, width=0)
    assert not own


def offer(folder: Path, *languages: str) -> None:
    """Write the languages into the folder's ``clinic.toml``, as a clinic does."""
    path = folder / "clinic.toml"
    listed = ", ".join(f'"{language}"' for language in languages)
    kept = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("languages")]
    path.write_text(f"languages = [{listed}]\n" + "\n".join(kept), encoding="utf-8")
