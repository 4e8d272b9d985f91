"""When to get help, as it stands on a sheet: signs by urgency, with the numbers of their sources."""

from itertools import groupby
from typing import Any

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.narrative.citations import ReferenceList


def red_flag_groups(catalogue: Catalogue, citations: ReferenceList) -> list[dict[str, Any]]:
    """Every sign of ``red_flags.csv`` as plain data: ``[{"urgency": "The same day", "signs": [...]}, ...]``."""
    return [
        {
            "urgency": catalogue.say(f"decide.red_flags.{urgency}"),
            "signs": [{"text": row.sign, "act": row.act, "sources": citations.cite(row.sources)} for row in rows],
        }
        for urgency, rows in groupby(catalogue.decision.red_flags, lambda row: row.urgency)
    ]
