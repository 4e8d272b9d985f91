"""The frame around the screens, run by Streamlit's own test runner (no browser)."""

import pytest
from streamlit.testing.v1 import AppTest

from scar_timeline.ui.screens import NAMES, Screen, screens

WITHIN = 30  # seconds; the first run loads and checks all content


@pytest.fixture
def shell(root):
    return AppTest.from_file(str(root / "pages" / "shell.py"), default_timeout=WITHIN).run()


@pytest.mark.parametrize("screen", screens(), ids=lambda screen: screen.name)
def test_every_screen_runs_without_an_exception(shell, screen):
    if not screen.is_front:
        shell.switch_page(str(screen.script)).run()
    assert not shell.exception
    assert not shell.error


def test_the_style_block_is_there_once(shell):
    assert sum("min-height: 44px" in block.proto.body for block in shell.get("html")) == 1


def test_a_screen_appears_when_its_script_does(tmp_path):
    (tmp_path / "sources.py").touch()
    (tmp_path / "explore.py").touch()
    (tmp_path / "shell.py").touch()
    found = screens(tmp_path)
    assert [screen.name for screen in found] == ["explore", "sources"]
    assert [screen.url_path for screen in found] == ["/", "/sources"]


def test_every_screen_has_a_word_in_the_menu(messages, tmp_path):
    for name in NAMES:
        assert messages.say(f"server.menu.{Screen(name, tmp_path / name).name}")
