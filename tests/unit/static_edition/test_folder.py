"""What somebody else put into a folder is never touched."""

import pytest

from scar_timeline.command import main
from scar_timeline.content.loaded import CLINIC_VARIABLE, DATA_FOLDER
from scar_timeline.static_edition.folder import ForeignFolderError, write_site


def files_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_second_export_takes_away_what_the_first_alone_held_and_nothing_else(tmp_path):
    site = tmp_path / "site"
    write_site(site, {"index.html": b"1", "c/OLD/index.html": b"1"})
    (site / "CNAME").write_text("clinic.example", encoding="utf-8")
    write_site(site, {"index.html": b"2"})
    assert files_in(site) == {"index.html", "export.txt", "CNAME"}
    assert not (site / "c").exists()
    assert (site / "index.html").read_bytes() == b"2"


def test_a_list_that_names_files_outside_takes_none_of_them_away(tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("mine", encoding="utf-8")
    site = tmp_path / "site"
    write_site(site, {"index.html": b"1"})
    (site / "export.txt").write_text("../other.txt\n", encoding="utf-8")
    write_site(site, {"index.html": b"1"})
    assert other.exists()


def test_a_folder_with_something_else_in_it_and_a_file_are_refused(tmp_path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    for place in (tmp_path, tmp_path / "mine.txt"):
        with pytest.raises(ForeignFolderError):
            write_site(place, {"index.html": b"1"})
    assert files_in(tmp_path) == {"mine.txt"}


@pytest.fixture
def run(capsys):
    def one(*arguments):
        with pytest.raises(SystemExit) as stopped:
            main(["export", *map(str, arguments)])
        return stopped.value.code, capsys.readouterr().err

    return one


def test_the_command_stops_with_one_line_before_anything_is_written(run, monkeypatch, tmp_path, messages):
    monkeypatch.delenv(CLINIC_VARIABLE, raising=False)
    site = tmp_path / "site"
    assert run(site) == (2, messages.say("command.export.no_address") + "\n")
    assert not site.exists()
    settings = tmp_path / "clinic.toml"
    settings.write_text('public_address = "https://timeline.clinic.example"\n', encoding="utf-8")
    monkeypatch.setenv(CLINIC_VARIABLE, str(settings))
    assert run(tmp_path) == (2, messages.say("command.export.foreign_folder", folder=tmp_path) + "\n")
    assert files_in(tmp_path) == {"clinic.toml"}
    assert "--data" in run(site, "--data", DATA_FOLDER)[1]
