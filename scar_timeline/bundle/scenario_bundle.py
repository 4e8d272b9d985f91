"""The bundle: every picture, sentence and table of the explorer in one compressible file.

Python draws and words everything once at start. The explorer in the browser looks things up here and computes
nothing; with the bundle loaded it works without a connection.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from scar_timeline.blocks.explorer import STAGES, scenario_html, source_html, stage_at
from scar_timeline.blocks.how_it_works import stage_drawing
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import code_for
from scar_timeline.narrative.alt_text import picture_title
from scar_timeline.narrative.headline import course_statement
from scar_timeline.narrative.journey_sentences import journey_sentences
from scar_timeline.narrative.weeks import week_counts, week_position
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import all_scenarios
from scar_timeline.timeline.timeline import Timeline


@dataclass(frozen=True)
class ScenarioBundle:
    """The bundle as JSON bytes, with a name that changes with its content, so that browsers may keep it."""

    body: bytes
    name: str


class _Lines:
    """Sentences that many weeks share, kept once."""

    def __init__(self) -> None:
        self.texts: dict[str, int] = {}

    def place(self, text: str) -> int:
        return self.texts.setdefault(text, len(self.texts))


def make_bundle(catalogue: Catalogue) -> ScenarioBundle:
    """Render all scenarios of the catalogue."""
    lines = _Lines()
    scenarios = {
        f"{choice.scar_type}.{choice.severity}": _scenario(catalogue, choice, timeline, lines)
        for choice, timeline in all_scenarios(catalogue).items()
    }
    content = {
        "version": catalogue.release.version,
        "scenarios": scenarios,
        "stages": [_stage(catalogue, stage) for stage in STAGES],
        "lines": list(lines.texts),
        "sources": _sources(catalogue),
    }
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    return ScenarioBundle(body, sha256(body).hexdigest()[:16])


def _sources(catalogue: Catalogue) -> dict[str, str]:
    return {source: source_html(catalogue, source) for source in sorted(catalogue.evidence.source_ids)}


def _scenario(catalogue: Catalogue, choice: Choice, timeline: Timeline, lines: _Lines) -> dict[str, Any]:
    return {
        "codes": {view.value: code_for(catalogue, choice, view) for view in View},
        "announce": f"{picture_title(catalogue, timeline)}. {course_statement(catalogue, timeline).text}",
        **scenario_html(catalogue, timeline),
        "journeys": list(journey_sentences(catalogue, timeline)),
        "weeks": [_week(catalogue, timeline, week, lines) for week in timeline.weeks],
    }


def _week(catalogue: Catalogue, timeline: Timeline, week: int, lines: _Lines) -> list[int]:
    """Which stage drawing and which two sentences belong to a week."""
    stage = STAGES.index(stage_at(timeline, week))
    position = lines.place(week_position(catalogue, timeline, week))
    counts = lines.place(week_counts(catalogue, timeline, week))
    return [stage, position, counts]


def _stage(catalogue: Catalogue, stage: str) -> dict[str, str]:
    sentence = catalogue.statement(f"drawings.process.{stage}.sentence")
    drawing = stage_drawing(catalogue, stage)
    return {"drawing": drawing, "sentence": sentence.text, "sources": " ".join(sentence.sources)}
