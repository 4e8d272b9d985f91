"""Words and number formats that a visible text may not use.

The rules follow the NHS service manual, IPDAS and the education side of the device line.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_WORDS: Final = {
    "will": r"will|won't|\w+'ll",
    "guarantee": r"guarant\w+",
    "permanent": r"permanent\w*",
    "cure": r"cures?|cured|curing|curative",
    "erase": r"eras(?:e|es|ed|ing)|eliminat\w+|remov(?:e|es|ed|al) (?:your |the |acne )?scars?",
    "your result": r"your (?:own )?(?:results?|outcomes?|timeline)",
    "best": r"best",
    "predict": r"predict\w*",
    "safe": r"safe|safer|safely|safest|safety|risk-free",
    "recommend": r"recommend\w*",
    "risk": r"risk|risks|risky",
    "promise": r"miracle|proven|flawless|perfect|painless|transform\w*|amazing|clinically tested",
    "device": r"diagnos\w+|monitor(?:s|ed|ing)?|calculat\w+|detect\w*|alarms?|screening",
}
_RULES: Final[Mapping[str, re.Pattern[str]]] = {
    **{name: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for name, words in _WORDS.items()},
    "bare percentage": re.compile(r"\d+(?:\.\d+)?\s?%|\bper ?cent\b", re.IGNORECASE),
    "hyphen range": re.compile(r"(?<![\w.-])\d+\s?[-–—]\s?\d+(?![\w-])"),
    "decimal": re.compile(r"(?<![\w.])\d+\.\d+(?![\w.]|\.\d)"),
    "1 in X": re.compile(r"\b(?:1|one) (?:in|out of) \d+\b(?! 00)", re.IGNORECASE),
    "exclamation": re.compile(r"!"),
}
RULES: Final = (*_RULES, "number without group and time")

_IN_100 = re.compile(r"\bin 100\b")
_GROUP = re.compile(r"\{group\}|\b(?:people|adults|patients|scars|journeys|person)\b", re.IGNORECASE)
_TIME = re.compile(
    r"\{(?:time|week|month)\}|\b(?:days?|weeks?|months?|years?|sessions?|course|follow-up|afterwards|survey|trial|before)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|doi\.org/|10\.\d{4,}/)\S+")
_ISO_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")

_SAYS_WHO_AND_WHEN: Final = frozenset(
    {
        "harms.csv",
        "evidence.csv",
        "measurements.csv",
        "published_results.csv",
        "studies.csv",
        "study_results.csv",
        "harm_counts.csv",
    }
)
"""Tables whose rows carry the group and the time in columns of their own, shown beside the number."""


@dataclass(frozen=True)
class VisibleText:
    """One text a person may read; ``place`` is its file, ``key`` the message key or row and column."""

    place: str
    key: str
    text: str


@dataclass(frozen=True)
class Fault:
    """One breach of a rule; ``words`` is what breaks it."""

    text: VisibleText
    rule: str
    words: str

    def __str__(self) -> str:
        return f"{self.text.place} [{self.text.key}] {self.rule}: '{self.words}' in: {self.text.text}"


def faults_in(text: VisibleText) -> Iterator[Fault]:
    """Every breach in one text, in the order of the rules."""
    words = _ISO_DATE.sub(" ", _ADDRESS.sub(" ", text.text))
    for rule, pattern in _RULES.items():
        for match in pattern.finditer(words):
            yield Fault(text, rule, match.group())
    if _IN_100.search(words) and text.place not in _SAYS_WHO_AND_WHEN:
        missing = [name for name, pattern in (("group", _GROUP), ("time", _TIME)) if not pattern.search(words)]
        if missing:
            yield Fault(text, RULES[-1], "in 100")
