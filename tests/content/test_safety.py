"""The hazard log and the scorecard are whole, and a file named as proof is there."""

STANDARDS = {"IPD", "NICE", "SHR", "PEM", "NHS", "WCAG", "CHT", "DEV", "COS"}


def test_hazards_are_numbered_without_a_gap_and_none_was_taken_away(content):
    ids = list(content.safety.hazards)
    assert ids == [f"HZ-{number:02d}" for number in range(1, len(ids) + 1)]
    assert len(ids) >= 25


def test_the_scorecard_covers_every_standard_and_its_files_are_there(content, root):
    rows = content.safety.standards.values()
    assert {row.id.split("-")[0] for row in rows} >= STANDARDS
    files = [part.removeprefix("file ") for row in rows for part in row.proof if part.startswith("file ")]
    assert files
    assert [file for file in files if not (root / file).is_file()] == []
