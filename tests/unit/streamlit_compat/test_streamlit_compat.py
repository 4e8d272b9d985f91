"""What we lean on in Streamlit is there, and the start says what is not."""

import re

import pytest

from scar_timeline.streamlit_compat import StreamlitChangedError, check
from scar_timeline.streamlit_compat.front_end import STATIC_FOLDER
from scar_timeline.streamlit_compat.index_html import files_loaded_first, filled, installed_index, page_shell


@pytest.fixture(scope="module")
def shell():
    return page_shell(installed_index(STATIC_FOLDER), "en", "<meta name='ours'>", "<late>")


def test_the_installed_front_end_has_all_that_we_lean_on():
    check()


def test_the_start_names_everything_that_a_new_version_lacks(tmp_path):
    scripts = tmp_path / "static" / "js"
    scripts.mkdir(parents=True)
    (scripts / "index.A1.js").write_text("stApp stMain", encoding="utf-8")
    with pytest.raises(StreamlitChangedError) as caught:
        check(tmp_path)
    for name in ("PlotlyChart.", "stMainBlockContainer", "data-test-script-state"):
        assert name in str(caught.value)
    assert "stApp," not in str(caught.value)


def test_an_index_that_changed_stops_the_start():
    with pytest.raises(StreamlitChangedError, match="title"):
        page_shell("<html lang='en'><h1>Streamlit 9</h1></html>", "en", "", "")


def test_the_shell_says_nothing_of_streamlits(shell):
    assert '<html lang="en" class="first">' in shell
    assert "<meta name='ours'>" in shell
    for advertised in ("agent", "<title>Streamlit", "<!--"):
        assert advertised not in shell


def test_a_page_stands_before_the_root_and_asks_ahead_of_streamlits_files(shell):
    page = filled(shell, "A & B", "<early>", "<main>words</main>")
    assert page.index("<title>A &amp; B</title>") < page.index("<early>") < page.index(files_loaded_first(page)[0])
    assert page.index(files_loaded_first(page)[0]) < page.index("<late>") < page.index("</head>")
    assert '<main>words</main><div id="root"></div>' in page


def test_without_scripts_streamlits_empty_root_takes_no_room(shell):
    assert "#root{display:none}" in re.search(r"<noscript>(.*?)</noscript>", shell, re.DOTALL)[1]


def test_the_files_named_in_the_page_exist(shell):
    named = files_loaded_first(shell)
    assert len(named) > 10
    assert all((STATIC_FOLDER / path.lstrip("/")).is_file() for path in named)


def test_nothing_else_knows_streamlits_marks(root):
    """Callers name an intention, never a selector."""
    marks = re.compile("data-testid|_stcore|stApp")
    files = [path for path in (root / "scar_timeline").rglob("*") if path.suffix in {".py", ".js", ".css", ".html"}]
    knowing = {path.relative_to(root).parts[1] for path in files if marks.search(path.read_text(encoding="utf-8"))}
    assert knowing == {"streamlit_compat"}
