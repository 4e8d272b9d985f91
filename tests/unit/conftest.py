"""The content as delivered and every timeline made from it, once for all unit tests."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from scar_timeline.content.catalogue import Catalogue, load_catalogue
from scar_timeline.course.scenario import all_scenarios
from scar_timeline.course.timeline import Timeline

# The same examples in every run, and no time limit for one: the machine may be busy with other tests.
settings.register_profile("house", deadline=None, derandomize=True, max_examples=40)
settings.load_profile("house")

SCAR_TYPES = ("ice_pick", "boxcar", "rolling", "raised", "mixed")
SEVERITIES = ("mild", "moderate", "severe")
CHOICES = [(scar_type, severity) for scar_type in SCAR_TYPES for severity in SEVERITIES]
DENTED_CHOICES = [choice for choice in CHOICES if choice[0] != "raised"]


@pytest.fixture(scope="session")
def catalogue(root: Path) -> Catalogue:
    """Everything in ``data/``."""
    return load_catalogue(root / "data")


@pytest.fixture(scope="session")
def timelines(catalogue: Catalogue) -> Mapping[tuple[str, str], Timeline]:
    """The timeline of each scar type and severity."""
    return all_scenarios(catalogue)


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
