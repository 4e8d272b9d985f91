"""Sentences that know where they come from (``statements.csv``); their words are messages of the same key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import Field

from scar_timeline.content.csv_reader import Many, Row
from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.content.messages import Messages

Who = Literal["article", "studies", "expert", "drawn", "clinics", "clinic"]
"""``clinics``: what many arrange; ``clinic``: what the reader's own clinic says, which rests on no source."""

STATEMENTS_FILE = "statements.csv"


class StatementRow(Row):
    """Whose statement the message ``key`` is, and its sources; empty where they depend on what is drawn."""

    key: ClassVar[tuple[str, ...]] = ("message",)
    needs_sources: ClassVar[bool] = False
    message: str = Field(pattern=r"^[a-z_]+(\.[a-z_]+)+$")
    who: Who
    sources: Many


@dataclass(frozen=True)
class Statement:
    """One visible statement.

    Attributes:
        text: the sentence or two that a patient reads.
        who: whose statement it is.
        sources: ids of evidence (``F07``) or of the article's claims (``article:...``); empty for what the reader's own
            clinic says, and for nothing else.
        key: the message its words are; empty where they are a table's.
    """

    text: str
    who: Who
    sources: tuple[str, ...]
    key: str = ""

    def __post_init__(self) -> None:
        if not self.sources and self.who != "clinic":
            raise ValueError(f"a statement without a source: {self.text}")


def check_statements(rows: Sequence[StatementRow], messages: Messages) -> Mapping[str, StatementRow]:
    """The rows by message.

    Raises:
        ContentError: there is no message of that key.
    """
    faults = Faults()
    for row in rows:
        with faults.noted():
            if row.message not in messages:
                raise ContentError(STATEMENTS_FILE, row.line, "message", f"no text file holds '{row.message}'")
    faults.stop()
    return {row.message: row for row in rows}
