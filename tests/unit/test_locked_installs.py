"""What is installed is what was locked: every file by its hash, and every licence listed."""

import re
from pathlib import Path
from typing import Final

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).resolve().parents[2]


def entries(lock: str) -> dict[str, tuple[Requirement, int]]:
    """Each package of a lock: what it asks for and how many hashes stand below it."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    found = [
        (Requirement(line.split(" --hash")[0]), len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", line)))
        for line in lines
    ]
    return {canonicalize_name(asked.name): (asked, hashes) for asked, hashes in found}


def versions(lock: str) -> dict[str, str]:
    return {name: str(asked.specifier) for name, (asked, _) in entries(lock).items()}


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_a_lock_holds_what_was_chosen(name: str) -> None:
    lines = (ROOT / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    chosen = [Requirement(line) for line in lines if line and not line.startswith(("#", "-"))]
    locked = versions(f"{name}.lock")
    assert chosen
    assert {canonicalize_name(asked.name): str(asked.specifier) for asked in chosen}.items() <= locked.items(), (
        "make lock"
    )


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_file_of_a_lock_has_a_hash(lock: str) -> None:
    assert [name for name, (_, hashes) in entries(lock).items() if not hashes] == []


def test_tests_run_on_the_versions_that_patients_get() -> None:
    assert versions("requirements.lock").items() <= versions("requirements-dev.lock").items()


def test_nothing_is_installed_without_a_hash() -> None:
    installs = [
        line.strip()
        for path in ("Makefile", "deploy/Containerfile")
        for line in (ROOT / path).read_text(encoding="utf-8").splitlines()
        if ".lock" in line and ("pip install" in line or "$(PIP)" in line)
    ]
    assert len(installs) >= 4
    assert [line for line in installs if "--require-hashes" not in line] == []


def test_the_licence_of_every_package_is_listed() -> None:
    rows = re.findall(
        r"^\| (\S+) +\| (\S+) +\| (.+?) +\|$", (ROOT / "docs/licences.md").read_text(encoding="utf-8"), re.M
    )
    listed = {canonicalize_name(name): f"=={version}" for name, version, _ in rows if version[0].isdigit()}
    here = {
        name: str(asked.specifier)
        for name, (asked, _) in entries("requirements.lock").items()
        if asked.marker is None or asked.marker.evaluate({"sys_platform": "linux", "platform_system": "Linux"})
    }
    assert listed == here, "make licences"
    assert [name for name, _, licence in rows if licence in {"UNKNOWN", "N/A"}] == []
