"""The bundle of every choice, made once for the whole process."""

from functools import cache

from scar_timeline.bundle.scenario_bundle import ScenarioBundle, make_bundle
from scar_timeline.content.loaded import get_catalogue


@cache
def the_bundle() -> ScenarioBundle:
    """The bundle of the catalogue in use."""
    return make_bundle(get_catalogue())
