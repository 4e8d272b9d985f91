"""The safety case names the tests that prove each hazard and standard, as they are now."""

from tests.safety_case import FILE, marked_tests


def test_the_safety_case_names_every_marked_test():
    told = FILE.read_text(encoding="utf-8")
    missing = {f"{id}: {test}" for id, tests in marked_tests().items() for test in tests if test not in told}
    assert not missing, "run: python -m tests.safety_case"
