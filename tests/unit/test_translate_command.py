"""``translate`` and ``check --language``: files for translators, and what is wrong in them."""

import re
import shutil

import pytest

from scar_timeline.command import main


@pytest.fixture
def delivered(root, tmp_path, capsys):
    """``delivered("check", …)``: exit code and problems of a command on a copy of ``data/``; and the copy."""
    folder = shutil.copytree(root / "data", tmp_path / "data")

    def one(*arguments):
        status = main([*arguments, "--data", str(folder)])
        return status, capsys.readouterr().err

    return one, folder


def test_it_writes_files_and_says_how_far_each_is(here, catalogue_folder, catalogue):
    status, out, _ = here("translate", "--language", "es")
    lines = out.splitlines()
    files = sorted(path.name for path in (catalogue_folder / "text" / "es").iterdir())
    assert status == 0
    assert {"explore.po", "harms.po"} <= set(files)
    assert len(lines) == len(files) + 1


def test_they_can_be_written_elsewhere(here, catalogue_folder, tmp_path):
    assert here("translate", "--language", "ar", "--out", str(tmp_path / "ar"))[0] == 0
    assert (tmp_path / "ar" / "explore.po").exists()
    assert not (catalogue_folder / "text" / "ar").exists()


def test_a_language_that_there_is_not_is_refused(here, catalogue):
    for language in ("xx", "en", "es_MX", "../x"):
        status, _, err = here("translate", "--language", language)
        assert status == 2
        assert catalogue.say("command.translate.unknown", language=language) in err
    assert here("check", "--language", "fr")[0] == 2


def test_a_check_leaves_what_waits_alone_unless_the_language_is_named(delivered):
    run, folder = delivered
    shutil.rmtree(folder / "text" / "es")
    run("translate", "--language", "es")
    assert run("check") == (0, "")
    status, err = run("check", "--language", "es", "--part", "harms", "values")
    assert status == 1
    assert [line.partition(",")[0] for line in err.splitlines()] == ["data/text/es/harms.po", "data/text/es/values.po"]


def test_a_check_finds_a_lost_field_in_a_language_that_nobody_offers_yet(delivered):
    run, folder = delivered
    run("translate", "--language", "ar")
    path = folder / "text" / "ar" / "purpose.po"
    head, name, rest = path.read_text(encoding="utf-8").partition('msgctxt "purpose.adults"')
    faulty = re.sub(r'msgstr (".*"\n?)+', 'msgstr "{age} 18"\n', rest, count=1)
    path.write_text(head + name + faulty, encoding="utf-8")
    status, err = run("check")
    assert status == 1
    assert err.startswith("data/text/ar/purpose.po, row ")
    assert "{age}" in err
    assert len(err.splitlines()) == 1
