"""How often a harm was seen, in words: on screen and on paper alike."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.harms import HarmRow


def how_often(catalogue: Catalogue, row: HarmRow) -> str:
    """Those who had it always beside those who did not, with the group and the time."""
    low, high = row.in_100_low, row.in_100_high
    fields = {"counted": row.counted, "people": row.people, "group": row.group, "time": row.time}
    if low is None or high is None:
        return catalogue.say("decide.harms.not_counted", **fields)
    kind = "none" if high == 0 else "same" if low == high else "range"
    return catalogue.say(
        f"decide.harms.pair_{kind}", low=low, high=high, without=100 - low, without_low=100 - high, **fields
    )
