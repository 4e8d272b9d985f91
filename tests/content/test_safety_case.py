"""The safety case names the tests that prove each hazard and standard, as they are now."""

from scar_timeline.content.safety import read_safety_tables
from tests.safety_case import FILE, ROOT, marked_tests


def test_the_safety_case_names_every_marked_test():
    told = FILE.read_text(encoding="utf-8")
    missing = {f"{id}: {test}" for id, tests in marked_tests().items() for test in tests if test not in told}
    assert not missing, "run: python -m tests.safety_case"


def test_each_hazard_and_each_standard_without_other_proof_has_a_marked_test():
    tables = read_safety_tables(ROOT / "data")
    needed = [*tables.hazards, *(id for id, row in tables.standards.items() if row.needs_a_test)]
    assert set(needed) <= set(marked_tests())
