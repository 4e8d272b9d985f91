"""What stands in place of a timeline for raised scars: how to tell, what a dermatologist may discuss, what is known."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.narrative.headline import headlines
from scar_timeline.timeline.timeline import Timeline


def how_to_tell(catalogue: Catalogue, timeline: Timeline) -> Statement:
    """How such scars look and feel."""
    place = f"drawings.scar_section.{timeline.scar_type.id}"
    words = " ".join(catalogue.say(f"{place}.{part}") for part in ("tell_look", "tell_touch"))
    return Statement(words, "clinics", timeline.scar_type.sources)


def other_ways(catalogue: Catalogue) -> Statement:
    """What was tried in raised scars that were not from acne."""
    return catalogue.statement("explore.raised.other_ways")


def known_of_raised(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """Whom to ask, what was found and what nobody measured."""
    return tuple(answer for headline in headlines(catalogue, timeline) for answer in headline.answers)
