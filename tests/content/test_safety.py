"""The hazard log and the scorecard: complete, and every file that is named as a proof is really there."""


def test_hazards_are_numbered_without_a_gap_and_the_16_found_first_are_there(content):
    ids = list(content.safety.hazards)
    assert ids == [f"HZ-{number:02d}" for number in range(1, len(ids) + 1)]
    assert len(ids) >= 16


def test_every_file_that_the_scorecard_names_as_proof_is_there(root, content):
    named = [(row.id, file) for row in content.safety.standards.values() for file in row.file_proofs]
    assert [proof for proof in named if not (root / proof[1]).is_file()] == []


def test_the_scorecard_covers_every_standard(content):
    groups = {id.split("-")[0] for id in content.safety.standards}
    assert groups == {"IPD", "NICE", "SHR", "PEM", "NHS", "WCAG", "CHT", "DEV", "COS"}
