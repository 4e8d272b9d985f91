"""What the documents quote is what the program says, and what they list is what there is."""

import re
import shutil
import subprocess
import sys

import pytest

from scar_timeline.content import ContentError, load_catalogue
from scar_timeline.content.reviews import content_files


@pytest.fixture
def guide(root):
    return (root / "docs" / "changing-content.md").read_text(encoding="utf-8")


@pytest.fixture
def readme(root):
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (
            "outlook.csv",
            r"boxcar,moderate,little_or_no_change,\d+",
            "boxcar,moderate,little_or_no_change,140",
        ),
        ("help.csv", r"(?m)^(unwell.*),F\d\d$", r"\1,F99"),
        ("help.csv", r'(?m)^(breathing,now,)"(.*)",Call', r"\1\2,Call"),
        ("phases.csv", r"(?m)^(calming,1,[^,]*),[\d.]+,", r"\1,fast,"),
        ("clinic.toml", r"after_minutes = 5", "after_minutes = 45"),
    ],
)
def test_the_errors_quoted_for_clinicians_are_printed_in_these_words(root, tmp_path, guide, file, old, new):
    shutil.copytree(root / "data", tmp_path / "data")
    path = tmp_path / "data" / file
    changed, count = re.subn(old, new, path.read_text(encoding="utf-8"))
    assert count == 1
    path.write_text(changed, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_catalogue(tmp_path / "data")
    assert f"`{caught.value}`" in guide


def test_every_content_file_is_explained(root, guide):
    named = set(re.findall(r"`([a-z_]+\.(?:csv|toml))`", guide))
    assert {path.rsplit("/", 1)[-1] for path in content_files(root / "data")} <= named


def test_the_table_in_the_readme_is_what_the_command_prints(root, readme):
    line = next(line for line in readme.splitlines() if line.startswith("$ python -m scar_timeline --"))
    options = line.split("scar_timeline ")[1].split(" |")[0].split()
    command = [sys.executable, "-m", "scar_timeline", *options]
    printed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    rows = printed.splitlines()
    quoted = [row for row in rows if row.startswith("week,") or int(row.split(",")[0]) % 13 == 0]
    assert line + "\n" + "\n".join(quoted) + "\n```" in readme


def test_the_code_in_the_readme_is_made_and_read_like_this(root, readme):
    asked = re.findall(r"(?m)^\$ python -m scar_timeline (link .*)\n(.+)$", readme)
    assert len(asked) == 2
    for options, answer in asked:
        command = [sys.executable, "-m", "scar_timeline", *options.split()]
        printed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
        assert printed.splitlines()[0] == answer


@pytest.mark.parametrize("file", ["README.md", "docs/changing-content.md", "docs/architecture.md"])
def test_links_between_documents_lead_somewhere(root, file):
    path = root / file
    for target in re.findall(r"(?<!!)\[[^]]*\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target
