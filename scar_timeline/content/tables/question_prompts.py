"""Questions a person may want to bring along (``question_prompts.csv``)."""

from typing import ClassVar, Literal

from scar_timeline.content.columns import ShortId, Words
from scar_timeline.content.csv_reader import Row


class QuestionPrompt(Row):
    """One question a person may want to bring along."""

    needs_sources: ClassVar[bool] = False
    id: ShortId
    text: Words
    topic: Literal["change", "course", "harms", "later", "options"]
