"""A sentence for each journey, for reading them one by one."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.narrative.durations import MILESTONES, week_of
from scar_timeline.narrative.narrative import lowest_week
from scar_timeline.timeline.timeline import Journey, Timeline


def journey_sentences(catalogue: Catalogue, timeline: Timeline) -> tuple[str, ...]:
    """How each journey stands at months 3, 6 and 12, in order of number; empty for raised scars."""
    return tuple(_sentence(catalogue, timeline, journey) for journey in timeline.journeys)


def _sentence(catalogue: Catalogue, timeline: Timeline, journey: Journey) -> str:
    words = {f"month{month}": change_word(catalogue, timeline, journey.grades[week_of(month)]) for month in MILESTONES}
    if journey.setback:
        week = lowest_week(journey.grades)
        return catalogue.say("narrative.journey.setback", number=journey.number, week=week, **words)
    return catalogue.say("narrative.journey.sentence", number=journey.number, **words)


def change_word(catalogue: Catalogue, timeline: Timeline, grades: float) -> str:
    """The scale's word for a change in grades."""
    return catalogue.say(f"narrative.change.{timeline.scale.word(grades)}")
