"""What nobody has measured (``unknowns.csv``)."""

from pydantic import Field

from scar_timeline.content.columns import Identified
from scar_timeline.content.csv_reader import Many

UNKNOWNS_FILE = "unknowns.csv"


class UnknownRow(Identified):
    """One thing nobody has measured."""

    text: str = Field(min_length=1)
    sources: Many
