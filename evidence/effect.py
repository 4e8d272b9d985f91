"""What a new fit changes for patients: pictures, sentences, and whose sign-off no longer holds.

``make evidence`` runs ``python -m evidence.effect before`` ahead of the fit and ``… after`` behind it, both with
the app's own environment; the page is ``docs/evidence-effect.md``.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from scar_timeline.content import Catalogue, load_catalogue
from scar_timeline.graphics.lanes import lanes
from scar_timeline.narrative.comparison import choice_name
from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.narrative import in_words
from scar_timeline.signoff.statements import seen_statements
from scar_timeline.timeline.scenario import all_scenarios

ROOT: Final = Path(__file__).resolve().parents[1]
_BEFORE: Final = ROOT / "build" / "evidence-before.json"
_PAGE: Final = ROOT / "docs" / "evidence-effect.md"
_STUDIES: Final = ("studies.csv", "study_results.csv")
_FITTED: Final = ("synthesis.csv", "synthesis.toml", "synthesis_check.csv")


@dataclass(frozen=True)
class Shown:
    """What is shown of each choice, by its name, pictures by fingerprint; files and statements by fingerprint."""

    pictures: Mapping[str, str]
    sentences: Mapping[str, list[str]]
    files: Mapping[str, str]
    statements: Mapping[str, str]


def shown(catalogue: Catalogue, data: Path) -> Shown:
    """What the content in a folder shows.

    Args:
        catalogue: the content.
        data: its folder.
    """
    pictures, sentences = {}, {}
    for timeline in all_scenarios(catalogue).values():
        name = choice_name(catalogue, timeline)
        pictures[name] = sha256(repr(lanes(timeline) if timeline.draws_change else "").encode()).hexdigest()
        said = [answer.text for headline in headlines(catalogue, timeline) for answer in headline.answers]
        said += [each.text for passage in in_words(catalogue, timeline) for each in passage.statements]
        sentences[name] = said
    files = {name: sha256((data / name).read_bytes()).hexdigest() for name in _FITTED}
    # The studies are named by what the fit reads of them: a note in another column calls for no new fit.
    fitted = catalogue.fitted_synthesis.fit.inputs_sha256 == catalogue.synthesis.inputs_sha256
    files |= dict.fromkeys(_STUDIES, "as fitted" if fitted else catalogue.synthesis.inputs_sha256)
    return Shown(pictures, sentences, files, {each.id: each.digest for each in seen_statements(catalogue)})


def effect(before: Shown, after: Shown, signed: Mapping[str, str]) -> str:
    """The page: what differs between two states of the content.

    Args:
        before: shown ahead of the fit.
        after: shown behind it.
        signed: the fingerprint of each statement as somebody signed it.
    """
    drawn = [name for name, picture in after.pictures.items() if before.pictures.get(name) != picture]
    told: dict[tuple[str, str], list[str]] = {}
    for name, new in after.sentences.items():
        for old, now in zip(before.sentences.get(name, []), new, strict=False):
            if old != now:
                told.setdefault((old, now), []).append(name)
    files = [name for name, content in after.files.items() if before.files.get(name) != content]
    fallen = [
        name
        for name, content in signed.items()
        if before.statements.get(name) == content and after.statements.get(name) != content
    ]
    lines = [
        "# What the last fit changed",
        "",
        "Written by `make evidence`; not edited by hand.",
        "",
        f"## Pictures: {len(drawn)} of {len(after.pictures)}",
        "",
        *([f"- {name}" for name in drawn] or ["None."]),
        "",
        f"## Sentences: {len(told)}",
        "",
        *(f"- “{old}” → “{now}” ({'; '.join(names)})" for (old, now), names in told.items()),
        *([] if told else ["None."]),
        "",
        "## Files",
        "",
        *(f"- `{name}`" for name in files),
        *([] if files else ["No file changed."]),
        "",
        f"## Sign-offs that no longer hold: {len(fallen)}",
        "",
        *([f"- `{name}`" for name in fallen] or ["None."]),
    ]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Keep what is shown, or compare with what was kept; the exit code is 2 for any other word."""
    if arguments not in (["before"], ["after"]):
        print("usage: python -m evidence.effect before|after", file=sys.stderr)
        return 2
    data = ROOT / "data"
    catalogue = load_catalogue(data)
    now = shown(catalogue, data)
    if arguments == ["before"]:
        _BEFORE.parent.mkdir(exist_ok=True)
        _BEFORE.write_text(json.dumps(vars(now)), encoding="utf-8")
        return 0
    before = Shown(**json.loads(_BEFORE.read_text(encoding="utf-8")))
    signed = {name: signature.digest for name, signature in catalogue.signatures.items()}
    _PAGE.write_text(effect(before, now, signed), encoding="utf-8")
    print(f"What it changes: {_PAGE.relative_to(ROOT)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
