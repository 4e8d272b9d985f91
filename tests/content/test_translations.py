"""Files of translators hold today's English: what is new waits there, and nothing stands there for nobody."""

import shutil

import pytest

from scar_timeline.content import load_catalogue
from scar_timeline.content.catalogue import read_content
from scar_timeline.content.clinic_settings import translations
from scar_timeline.languages.entries import entries
from scar_timeline.languages.loaded import catalogues
from scar_timeline.languages.po_files import po_name, read_part
from tests.stand_in import offer


@pytest.mark.parametrize("language", ["ar", "es"])
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


def test_a_clinic_can_turn_on_each_language_that_is_delivered(root, tmp_path):
    folder = shutil.copytree(root / "data", tmp_path / "data")
    delivered = translations(folder)
    offer(folder, "en", *delivered)
    found = catalogues(load_catalogue(folder), folder)
    assert list(found) == ["en", *delivered]
    for language in delivered:
        assert found[language].is_translated
        assert found[language].say("web.languages.mark") != found["en"].say("web.languages.mark")
