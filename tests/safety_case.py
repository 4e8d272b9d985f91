"""Writes which tests prove which hazard and standard into ``docs/safety-case.md``: ``python -m tests.safety_case``."""

import ast
from collections import defaultdict
from pathlib import Path

from scar_timeline.content.safety import read_safety_tables

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "docs" / "safety-case.md"
BEGINS = "## Hazards, and what holds each back"
MARKS = {"hazard", "standard"}


def marked_tests() -> dict[str, list[str]]:
    """The tests that carry each id, as ``tests/unit/test_x.py: test_name``, in the order of files and lines."""
    found: dict[str, list[str]] = defaultdict(list)
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                for call in (each for decorator in node.decorator_list for each in ast.walk(decorator)):
                    for id in _ids(call):
                        found[id].append(f"{file.relative_to(ROOT / 'tests')}: {node.name}")
    return {id: list(dict.fromkeys(tests)) for id, tests in found.items()}


def written() -> str:
    """The generated part of the document."""
    tables, tests = read_safety_tables(ROOT / "data"), marked_tests()
    lines = [
        BEGINS,
        "",
        "Written by `python -m tests.safety_case` from `data/hazards.csv`, `data/standards.csv` and the tests' marks.",
        "",
    ]
    for row in tables.hazards.values():
        lines += [
            f"### {row.id} {row.hazard}",
            "",
            f"Cause: {row.cause}. Harm: {row.harm}. Held back by: {row.control.rstrip('.')}.",
            "",
        ]
        lines += [f"- {test}" for test in tests.get(row.id, [])] + [""]
    lines += ["## Standards", "", "| rule | status | what is missing, or what shows it |", "|---|---|---|"]
    for rule in tables.standards.values():
        told = "; ".join(filter(None, [rule.gap, *rule.proof, *tests.get(rule.id, [])]))
        name = f"{rule.id} {rule.requirement} ({rule.standard}, {rule.priority})"
        lines.append(f"| {name} | {rule.status} | {told} |")
    return "\n".join(lines) + "\n"


def _ids(call: ast.AST) -> list[str]:
    if not isinstance(call, ast.Call):
        return []
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return [each.value for each in call.args if isinstance(each, ast.Constant)] if name in MARKS else []


if __name__ == "__main__":
    head = FILE.read_text(encoding="utf-8").partition(BEGINS)[0]
    FILE.write_text(head + written(), encoding="utf-8")
