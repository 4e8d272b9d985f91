"""The bundle of every choice, made once for each language in the whole process."""

from functools import cache

from scar_timeline.bundle.scenario_bundle import ScenarioBundle, make_bundle
from scar_timeline.content.catalogue import Catalogue


@cache
def the_bundle(catalogue: Catalogue) -> ScenarioBundle:
    """The bundle of a catalogue in use."""
    return make_bundle(catalogue)
