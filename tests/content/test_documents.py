"""What the documents quote is what the program says, and what they list is what there is."""

import re
import shutil
import subprocess
import sys

import pytest

from scar_timeline.content import ContentError, load_catalogue
from scar_timeline.content.tables.reviews import content_files
from scar_timeline.links.resolving import resolve_link
from scar_timeline.timeline.choice import Choice
from tests.tables import change


@pytest.fixture(scope="module")
def guide(root):
    return (root / "docs" / "changing-content.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def readme(root):
    return (root / "README.md").read_text(encoding="utf-8")


def any_row(text):
    """Rows move when others are added."""
    return re.sub(r"row \d+", "row", text)


@pytest.mark.parametrize(
    ("file", "row", "cells"),
    [
        ("harm_counts.csv", "dogra_dark", {"people": "0"}),
        ("red_flags.csv", "unwell", {"sources": "F99"}),
        ("phases.csv", "inflammation", {"residence_weeks": "fast"}),
        ("red_flags.csv", "breathing", None),
        ("clinic.toml", "after_minutes = ", None),
    ],
)
def test_the_errors_quoted_for_clinicians_are_printed_in_these_words(root, tmp_path, guide, file, row, cells):
    folder = shutil.copytree(root / "data", tmp_path / "data")
    if cells:
        change(folder, file, row, **cells)
    elif file == "red_flags.csv":
        text = re.sub(rf'(?m)^({row},now,)"(.*)",', r"\1\2,", (folder / file).read_text(encoding="utf-8"))
        (folder / file).write_text(text, encoding="utf-8")
    else:
        (folder / file).write_text("tablet_clears_after_minutes = 45\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_catalogue(folder)
    assert any_row(f"`{caught.value}`") in any_row(guide)


def test_every_content_file_is_explained(data, guide):
    named = set(re.findall(r"`([a-z_]+\.(?:csv|toml))`", guide))
    assert {path.rsplit("/", 1)[-1] for path in content_files(data)} <= named


def test_the_table_in_the_readme_has_the_columns_and_weeks_that_the_command_prints(root, readme):
    (line,) = re.findall(r"(?m)^\$ (python -m scar_timeline --.*)$", readme)
    command = line.replace("python", sys.executable, 1)
    printed = subprocess.run(command, shell=True, cwd=root, capture_output=True, text=True, check=True).stdout
    header, *rows = readme.split(line)[1].split("```")[0].strip().splitlines()
    assert header == printed.splitlines()[0]
    assert [row.split(",")[0] for row in rows] == [row.split(",")[0] for row in printed.splitlines()[1:]]
    assert {len(row.split(",")) for row in rows} == {len(header.split(","))}


def test_the_code_in_the_readme_opens_what_was_asked_for(content, readme):
    """A code made with older content opens the same choice."""
    ((scar_type, severity, code),) = re.findall(
        r"(?m)^\$ python -m scar_timeline link --scar-type (\w+) --severity (\w+)\n(\w+)$", readme
    )
    link = resolve_link(content, code).link
    assert link.choice == Choice(scar_type, severity)
    opened = content.say(
        "links.command.opens",
        **{"scar_type": scar_type, "severity": severity, "view": link.view, "version": link.version},
    )
    assert f"$ python -m scar_timeline link --read {code}\n{opened}\n" in readme


@pytest.mark.parametrize("file", ["README.md", "docs/changing-content.md", "docs/architecture.md"])
def test_links_between_documents_lead_somewhere(root, file):
    path = root / file
    for target in re.findall(r"(?<!!)\[[^]]*\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.standard("DEV-1")
@pytest.mark.parametrize("file", ["docs/intended-purpose.md", "README.md"])
def test_documents_repeat_the_intended_purpose_word_for_word(root, messages, file):
    written = re.sub(r"\s+", " ", (root / file).read_text(encoding="utf-8"))
    assert messages["purpose.statement"] in written


def test_the_intended_purpose_is_one_paragraph_that_names_who_what_and_the_limit(messages):
    statement = messages["purpose.statement"]
    assert "\n" not in statement
    for words in ("for adults", "for learning", "not a forecast for any one person", "does not replace"):
        assert words in statement
