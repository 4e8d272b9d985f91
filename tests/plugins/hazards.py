"""Fails the run when a hazard's control was not tested.

Every test id in ``data/hazards.csv`` must exist and pass, with all its parameters. It is checked whenever the
whole ``tests`` folder was asked for; tests that ``-m`` leaves out must then still exist, and are named as not
run here. Works with and without xdist: each worker sends the ids it collected to the controller.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from scar_timeline.content.errors import ContentError
from scar_timeline.content.safety import Hazard, read_hazards

PASSED, LEFT_OUT = "passed", "left out"
_SENT = "hazard_collected_ids"
_XDIST_GROUP = re.compile(r"@[^][]*$")


class HazardControls:
    """Collects what was found and how it ended, and judges at the end."""

    def __init__(self, config: pytest.Config, hazards: tuple[Hazard, ...]) -> None:
        self._config = config
        self._hazards = hazards
        self._collected: set[str] = set()
        self._left_out: set[str] = set()
        self._endings: dict[str, str] = {}
        self.faults: list[str] = []
        self.not_run_here: list[str] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        self._collected.update(_plain(item.nodeid) for item in items)

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        self._left_out.update(_plain(item.nodeid) for item in items)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        nodeid = _plain(report.nodeid)
        if report.when == "call" and report.outcome == "passed" and not hasattr(report, "wasxfail"):
            self._endings.setdefault(nodeid, PASSED)
        elif report.outcome != "passed" or hasattr(report, "wasxfail"):
            self._endings[nodeid] = report.outcome

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """What an xdist worker found, sent when it stops."""
        sent = getattr(node, "workeroutput", {}).get(_SENT)
        if sent:
            self._collected.update(sent["collected"])
            self._left_out.update(sent["left_out"])

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if hasattr(self._config, "workeroutput"):
            sent = {"collected": sorted(self._collected), "left_out": sorted(self._left_out)}
            self._config.workeroutput[_SENT] = sent
            return
        if not whole_suite(self._config):
            return
        self._judge()
        if self.faults and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not whole_suite(self._config):
            return
        terminalreporter.section("hazards and their controls")
        proven = len(self._hazards) - len({fault.split(":")[0] for fault in self.faults})
        terminalreporter.write_line(
            f"{proven} of {len(self._hazards)} hazards: no fault found in their controls"
        )
        for line in self.not_run_here:
            terminalreporter.write_line(f"not run here  {line}")
        for fault in self.faults:
            terminalreporter.write_line(f"FAULT  {fault}", red=True)

    def _judge(self) -> None:
        for hazard in self._hazards:
            for test in hazard.tests:
                for ending in self._endings_of(test):
                    line = f"{hazard.id}: {test} {ending}"
                    if ending == LEFT_OUT:
                        self.not_run_here.append(line)
                    elif ending != PASSED:
                        self.faults.append(line)

    def _endings_of(self, test: str) -> Iterator[str]:
        """The different endings of one test over all its parameters, each once."""
        found = {nodeid for nodeid in self._collected if _without_parameters(nodeid) == test}
        if not found:
            yield "is missing"
            return
        run = found - self._left_out
        endings = {self._endings.get(nodeid, "did not run") for nodeid in run}
        yield from sorted(endings)
        if self._left_out & found and not run:
            yield LEFT_OUT


def whole_suite(config: pytest.Config) -> bool:
    """Whether the run was asked for everything below ``tests``, so that a missing control means something."""
    if config.option.keyword or config.option.collectonly or config.getoption("lf", default=False):
        return False
    if config.option.deselect or config.option.ignore or config.option.ignore_glob:
        return False
    return _covers_tests(config.args, config.rootpath)


def _covers_tests(args: Iterable[str], root: Path) -> bool:
    return any((root / arg).resolve() in (root.resolve(), (root / "tests").resolve()) for arg in args)


def _plain(nodeid: str) -> str:
    """The id without the group that xdist adds to it (``--dist loadgroup``)."""
    return _XDIST_GROUP.sub("", nodeid)


def _without_parameters(nodeid: str) -> str:
    return nodeid.split("[", 1)[0]


def pytest_configure(config: pytest.Config) -> None:
    try:
        hazards = read_hazards(config.rootpath / "data")
    except ContentError as error:
        raise pytest.UsageError(str(error)) from error
    config.pluginmanager.register(HazardControls(config, hazards), "hazard-controls")
