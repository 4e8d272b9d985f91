"""The hazard plugin, run on a small suite: a control that is missing or did not pass fails the run."""

import pytest

pytest_plugins = ["pytester"]

TABLES = {
    "hazards.csv": "id,hazard,cause,harm,control\nHZ-01,a,b,c,d\nHZ-02,a,b,c,d\n",
    "standards.csv": (
        "id,standard,priority,requirement,status,proof,gap\n"
        "DEV-1,s,must,a,met,,\nDEV-2,s,must,a,met,A sentence,\nDEV-3,s,must,a,not_met,,something\n"
    ),
}
GOOD = """
import pytest

@pytest.mark.hazard("HZ-01")
@pytest.mark.standard("DEV-1")
@pytest.mark.parametrize("n", [1, 2])
def test_one(n):
    pass

@pytest.mark.slow
@pytest.mark.hazard("HZ-02")
def test_two():
    pass
"""


@pytest.fixture
def run(pytester, request):
    """``run(source, *options)``: the plugin's run of one test file, as ``pytester`` tells it."""

    def one(source, *options):
        (pytester.path / "data").mkdir()
        for name, rows in TABLES.items():
            (pytester.path / "data" / name).write_text(rows, encoding="utf-8")
        pytester.makeini("[pytest]\ntestpaths = tests\nmarkers = slow\n")
        pytester.mkdir("tests").joinpath("test_it.py").write_text(source, encoding="utf-8")
        pytester.syspathinsert(request.config.rootpath)
        return pytester.runpytest("-p", "tests.plugins.hazards", "--strict-markers", *options)

    return one


def test_every_hazard_with_a_mark_that_passes_lets_the_run_pass(run):
    done = run(GOOD)
    done.stdout.fnmatch_lines(["2 of 2 hazards are held by tests that passed"])
    assert done.ret == pytest.ExitCode.OK


@pytest.mark.parametrize(("mark", "missing"), [('hazard("HZ-02")', "HZ-02"), ('standard("DEV-1")', "DEV-1")])
def test_a_missing_mark_alone_fails_a_run_in_which_every_test_passes(run, mark, missing):
    done = run(GOOD.replace(f"@pytest.mark.{mark}\n", ""))
    done.stdout.fnmatch_lines([f"FAULT  {missing}: no test carries its mark", "*3 passed*"])
    assert done.ret == pytest.ExitCode.TESTS_FAILED


@pytest.mark.parametrize(
    ("old", "new", "ending"),
    [
        ("@pytest.mark.slow", "@pytest.mark.skip", "skipped"),
        ("def test_two():\n    pass", "@pytest.mark.xfail\ndef test_two():\n    assert 0", "skipped"),
        ("n):\n    pass", "n):\n    assert n == 1", "failed"),
        ("def test_two()", "def test_two(no_such_fixture)", "failed"),
    ],
)
def test_a_marked_test_that_does_not_pass_is_named_and_fails_the_run(run, old, new, ending):
    done = run(GOOD.replace(old, new))
    done.stdout.fnmatch_lines(["1 of 2 hazards *", f"FAULT  HZ-0?: *::test_* {ending}"])
    assert done.ret == pytest.ExitCode.TESTS_FAILED


def test_it_holds_under_xdist(run):
    source = GOOD.replace("@pytest.mark.slow", "@pytest.mark.skip").replace('@pytest.mark.hazard("HZ-01")\n', "")
    done = run(source, "-n2")
    done.stdout.fnmatch_lines_random(["FAULT  HZ-01: no test carries its mark", "FAULT  HZ-02: *two skipped"])
    assert done.ret == pytest.ExitCode.TESTS_FAILED


@pytest.mark.parametrize("options", [(), ("-n1",)], ids=["alone", "xdist"])
def test_what_m_leaves_out_is_named_and_fails_nothing(run, options):
    done = run(GOOD, "-m", "not slow", *options)
    done.stdout.fnmatch_lines(["1 of 2 hazards *", "left out by -m  HZ-02"])
    assert done.ret == pytest.ExitCode.OK


def test_a_mark_that_no_table_knows_fails_collection(run):
    done = run(GOOD.replace("HZ-02", "HZ-99"))
    done.stdout.fnmatch_lines(["*::test_two has a mark that no table knows: HZ-99"])
    done.assert_outcomes(errors=1)


@pytest.mark.parametrize("options", [("tests/test_it.py",), ("-k", "one")], ids=["one file", "by keyword"])
def test_a_part_of_the_suite_is_not_judged(run, options):
    done = run(GOOD.replace('@pytest.mark.hazard("HZ-02")', ""), *options)
    done.stdout.no_fnmatch_line("*hazards and their controls*")
    assert done.ret == pytest.ExitCode.OK
