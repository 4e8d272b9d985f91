"""A sentence for each journey, for reading them one by one."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.narrative.durations import MILESTONES, week_of
from scar_timeline.timeline.timeline import Timeline


def journey_sentences(catalogue: Catalogue, timeline: Timeline) -> tuple[str, ...]:
    """How each journey stands at months 3, 6 and 12, in order of number; empty for raised scars."""
    return tuple(
        catalogue.say(
            "narrative.journey.sentence",
            number=journey.number,
            **{f"month{month}": timeline.band(journey.shares[week_of(month)]).words for month in MILESTONES},
        )
        for journey in timeline.journeys
    )
