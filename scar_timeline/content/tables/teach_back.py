"""Teach-back: questions that check whether the page was clear (``teach_back.csv``)."""

from typing import ClassVar, Literal

from scar_timeline.content.columns import Slug, Words
from scar_timeline.content.csv_reader import Many, Row


class TeachBackAnswer(Row):
    """One answer to one teach-back question, with a reply and the part of the page it belongs to.

    ``harm`` names the row of ``harms.csv`` that is shown again where the part is the harms; else it is empty.
    """

    key: ClassVar[tuple[str, ...]] = ("question", "answer")
    question: Slug
    text: Words
    answer: Slug
    says: Words
    fits: bool
    reply: Words
    opens: Literal["options", "lasts", "harms"]
    harm: str
    sources: Many
