"""Every timeline of the frozen catalogue, once for all unit tests."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from scar_timeline.command import main
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.timeline.scenario import all_scenarios
from scar_timeline.timeline.timeline import Timeline

SCAR_TYPES = ("ice_pick", "rolling", "raised", "mixed")
SEVERITIES = ("mild", "moderate")
CHOICES = [(scar_type, severity) for scar_type in SCAR_TYPES for severity in SEVERITIES]
DENTED_CHOICES = [choice for choice in CHOICES if choice[0] != "raised"]


@pytest.fixture(scope="session")
def timelines(catalogue: Catalogue) -> Mapping[tuple[str, str], Timeline]:
    """The timeline of each scar type and severity."""
    return {(each.scar_type, each.severity): timeline for each, timeline in all_scenarios(catalogue).items()}


@pytest.fixture(params=CHOICES, ids="-".join)
def choice(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Each scar type with each severity in turn."""
    return request.param


@pytest.fixture
def timeline(timelines: Mapping[tuple[str, str], Timeline], choice: tuple[str, str]) -> Timeline:
    """The timeline of each choice in turn."""
    return timelines[choice]


@pytest.fixture(params=DENTED_CHOICES, ids="-".join)
def dented(request: pytest.FixtureRequest, timelines: Mapping[tuple[str, str], Timeline]) -> Timeline:
    """Each timeline that draws visible change."""
    return timelines[request.param]


@pytest.fixture
def here(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, catalogue_folder: Path
) -> Callable[..., tuple[object, str, str]]:
    """``here("sign", …)``: the command's exit code, what it printed, and what it said of problems."""
    monkeypatch.setenv("COLUMNS", "2000")

    def one(*arguments: str) -> tuple[object, str, str]:
        try:
            status: object = main([*arguments, "--data", str(catalogue_folder)])
        except SystemExit as stopped:
            status = stopped.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return one
