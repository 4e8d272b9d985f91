"""The forest plot in words: what each study reported, and what the others say of it."""

import pandas as pd

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.narrative.durations import weeks_text
from scar_timeline.synthesis.forest import inside


def group_heading(catalogue: Catalogue, group: float) -> str:
    """What the numbers of a group are; ``group`` is a share of the scar, or nan for averages."""
    if pd.isna(group):
        return catalogue.say("forest.group_average")
    key = f"forest.share_{in_100(group)}"
    share = catalogue.say(key if key in catalogue.messages else "forest.share_other", in_100=in_100(group))
    return catalogue.say("forest.group_people", share=share)


def in_100(value: float) -> int:
    """A share as a whole number in 100."""
    return round(100 * value)


def protocol(catalogue: Catalogue, row: pd.Series) -> str:
    """Course, time and people of a study: ``3 sessions, 4 weeks apart; rated in week 20; 30 people``."""
    course = catalogue.count("forest.course", int(row["sessions"]), weeks=float(row["spacing_weeks"]))
    after = weeks_text(catalogue, row["week"])
    return catalogue.say("forest.protocol", course=course, after=after, people=_people(catalogue, row))


def size_and_time(catalogue: Catalogue, row: pd.Series) -> str:
    """How many people a study rated, and when: ``30 people, week 20``."""
    return catalogue.say("forest.size_and_time", people=_people(catalogue, row), week=round(row["week"]))


def _people(catalogue: Catalogue, row: pd.Series) -> str:
    if pd.isna(row["people"]):
        return catalogue.say("forest.people_unknown")
    return catalogue.count("forest.people", int(row["people"]))


def reported(catalogue: Catalogue, row: pd.Series) -> str:
    """What the study reported with its own interval, in 100."""
    if pd.isna(row["low"]):
        return catalogue.say("forest.reported_alone", seen=in_100(row["seen"]))
    return catalogue.say("forest.reported", seen=in_100(row["seen"]), low=in_100(row["low"]), high=in_100(row["high"]))


def predicted(catalogue: Catalogue, row: pd.Series) -> str:
    """What the other studies say of it, in 100, and whether it lies there."""
    agrees = row["q2_5"] <= row["seen"] <= row["q97_5"]
    return catalogue.say(
        f"forest.predicted_{'inside' if agrees else 'outside'}", low=in_100(row["q2_5"]), high=in_100(row["q97_5"])
    )


def summary(catalogue: Catalogue, forest: pd.DataFrame, key: str = "forest.summary") -> str:
    """How many numbers, of how many studies, lie where the other studies say."""
    return catalogue.say(
        key,
        total=len(forest),
        studies=forest["study"].nunique(),
        in_50=inside(forest, "q25", "q75"),
        in_95=inside(forest, "q2_5", "q97_5"),
    )
