"""Prints how hard the visible texts are to read: a trend to watch, never a gate (NHS-10).

The automated readability index counts letters and words only, so it needs no download (the Flesch formulas of
this textstat do). It is a US school grade; the age is that grade plus 5. The user test stays the gate.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest
import textstat

from tests.content.lint import visible_texts

AIM = "aim: age 9 to 11, else 11 to 14; sentences up to 20 words"
LONGEST = 20
FOR_PATIENTS = (
    "cautions",
    "claims",
    "disclaimers",
    "recovery_days",
    "glossary",
    "harms",
    "red_flags",
    "options",
    "question_prompts",
    "teach_back",
    "unknowns",
)
"""The tables whose words patients read; the others are for the people who check the numbers."""

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_FIELD = re.compile(r"{[^}]*}")


def reading_ease(texts: Mapping[str, str]) -> dict[str, tuple[int, int, int]]:
    """Per area: reading age, sentences of 4 words or more, and how many of those are over 20 words."""
    areas: dict[str, list[str]] = defaultdict(list)
    for key, text in texts.items():
        plain = _FIELD.sub("1", text)
        areas[key.split(".")[0]] += [part for part in _SENTENCE_END.split(plain) if len(part.split()) >= 4]
    found = {}
    for area, sentences in sorted(areas.items()):
        if sentences:
            joined = " ".join(part if part[-1] in ".?!" else part + "." for part in sentences)
            grade = textstat.automated_readability_index(joined)
            long = sum(len(part.split()) > LONGEST for part in sentences)
            found[area] = (max(5, round(grade + 5)), len(sentences), long)
    return found


def texts_for_patients(root: Path) -> dict[str, str]:
    """Every message and every cell of the patients' tables, by file and key."""
    found = {}
    for text in visible_texts(root / "data", root / "scar_timeline"):
        file = Path(text.place)
        if (file.suffix == ".toml" and len(file.parts) > 1) or file.stem in FOR_PATIENTS:
            found[f"{file.stem}.{text.key}"] = text.text
    return found


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.option.collectonly or config.option.verbose < 0:
        return
    terminalreporter.section(f"reading ease ({AIM})")
    for area, (age, sentences, long) in reading_ease(texts_for_patients(config.rootpath)).items():
        terminalreporter.write_line(f"{area:<18} age {age:>2}   {sentences:>3} sentences, {long} over {LONGEST} words")
