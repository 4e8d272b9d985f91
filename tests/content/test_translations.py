"""Files of translators hold today's English: what is new waits there, and nothing stands there for nobody."""

import pytest

from scar_timeline.content.catalogue import read_content
from scar_timeline.content.clinic_settings import translations
from scar_timeline.languages.entries import entries
from scar_timeline.languages.po_files import po_name, read_part


@pytest.mark.parametrize("language", ["es"])
def test_each_file_holds_the_english_of_today(root, language):
    """Where this fails: ``python -m scar_timeline translate --language es``."""
    data = root / "data"
    assert language in translations(data)
    wanted: dict[str, dict[str, str]] = {}
    for entry in entries(read_content(data)[0], language):
        wanted.setdefault(entry.part, {})[entry.context] = entry.text
    for part, texts in wanted.items():
        name = po_name(language, part)
        assert {context: done.english for context, done in read_part(data / name, name, language).items()} == texts
    assert {path.stem for path in (data / "text" / language).iterdir()} == wanted.keys()
