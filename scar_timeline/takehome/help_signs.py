"""When to get help, as it stands on a sheet: signs by urgency, with the numbers of their sources."""

from itertools import groupby
from typing import Any

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.takehome.cited import Citations


def help_groups(catalogue: Catalogue, citations: Citations) -> list[dict[str, Any]]:
    """Every sign of ``help.csv`` as plain data: ``[{"urgency": "The same day", "signs": [...]}, ...]``."""
    return [
        {
            "urgency": catalogue.say(f"decide.help.{urgency}"),
            "signs": [{"text": row.sign, "act": row.act, "sources": citations.cite(row.sources)} for row in rows],
        }
        for urgency, rows in groupby(catalogue.decision.help, lambda row: row.urgency)
    ]
