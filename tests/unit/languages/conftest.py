"""A translation to work on: each English text with a word of its own before it."""

import pytest

from scar_timeline.content.catalogue import read_content
from scar_timeline.languages.entries import entries
from scar_timeline.languages.po_files import po_name, write_parts
from tests.tables import change


@pytest.fixture
def written(catalogue_folder):
    """The frozen catalogue as it is written, with a phone number in what to do at once."""
    change(catalogue_folder, "red_flags.csv", "breath", act="Call 777 at once.")
    with (catalogue_folder / "version.toml").open("a", encoding="utf-8") as version:
        version.write('emergency_number = "777"\n')
    return read_content(catalogue_folder)[0]


@pytest.fixture
def spanish(written):
    """All texts that Spanish needs."""
    return entries(written, "es")


@pytest.fixture
def translate(catalogue_folder, spanish, written):
    """``translate({context: text})``: writes complete Spanish files, these texts among them."""

    def one(own=()):
        write_parts(spanish, catalogue_folder / "text" / "es", "es", written.release.written)
        own = dict(own)
        for part in {entry.part for entry in spanish}:
            path = catalogue_folder / po_name("es", part)
            texts = {entry.context: f"es {entry.text}" for entry in spanish if entry.part == part}
            lines, context = [], ""
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.startswith("msgctxt "):
                    context = line.removeprefix("msgctxt ").strip('"')
                if line == 'msgstr ""' and context:
                    text = own.get(context, texts[context])
                    line = 'msgstr "' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
                lines.append(line)
            path.write_text("\n".join(lines), encoding="utf-8")
        assert not own.keys() - {entry.context for entry in spanish}

    return one
