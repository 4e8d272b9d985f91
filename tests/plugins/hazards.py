"""Fails the run when a hazard's control was not tested.

Tests carry ``@pytest.mark.hazard("HZ-01")`` and ``@pytest.mark.standard("WCAG-6")``. An id that is in no
table fails collection. When the whole ``tests`` folder was asked for, each hazard, and each standard that
names no other proof, needs a marked test, and every marked test must pass. What ``-m`` leaves out is named
instead. The ids travel with the reports, so it holds with and without xdist.
"""

from collections.abc import Generator

import pytest

from scar_timeline.content.errors import ContentError
from scar_timeline.content.safety import SafetyTables, read_safety_tables

MARKS = ("hazard", "standard")
_LEFT_OUT = "hazards_left_out"


class Controls:
    """Collects how every marked test ended, and judges at the end."""

    def __init__(self, config: pytest.Config, tables: SafetyTables) -> None:
        self._config = config
        self._known = {"hazard": set(tables.hazards), "standard": set(tables.standards)}
        self._needed = [*tables.hazards, *(id for id, row in tables.standards.items() if row.needs_a_test)]
        self._proven: set[str] = set()
        self._left_out: set[str] = set()
        self.faults: list[str] = []

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        report = yield
        for item in report.result or ():
            if isinstance(item, pytest.Item):
                unknown = [id for mark, id in _ids(item) if id not in self._known[mark]]
                item.user_properties += _ids(item)
                if unknown:
                    report.outcome = "failed"
                    report.longrepr = f"{item.nodeid} has a mark that no table knows: {', '.join(unknown)}"
        return report

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        self._left_out |= {id for item in items for _, id in _ids(item)}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        ids = [id for mark, id in report.user_properties if mark in MARKS]
        if report.outcome != "passed" or hasattr(report, "wasxfail"):
            self.faults += [f"{id}: {report.nodeid} {report.outcome}" for id in ids]
        elif report.when == "call":
            self._proven.update(map(str, ids))

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """What an xdist worker left out, sent when it stops."""
        self._left_out.update(getattr(node, "workeroutput", {}).get(_LEFT_OUT, ()))

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if hasattr(self._config, "workeroutput"):
            self._config.workeroutput[_LEFT_OUT] = sorted(self._left_out)
        elif _whole_suite(self._config):
            missing = [id for id in self._needed if id not in self._proven | self._left_out]
            failed = {fault.split(":")[0] for fault in self.faults}
            self.faults += [f"{id}: no test carries its mark" for id in missing if id not in failed]
            if self.faults and session.exitstatus == pytest.ExitCode.OK:
                session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not _whole_suite(self._config):
            return
        terminalreporter.section("hazards and their controls")
        held = self._proven - {fault.split(":")[0] for fault in self.faults}
        known = self._known["hazard"]
        terminalreporter.write_line(f"{len(known & held)} of {len(known)} hazards are held by tests that passed")
        if self._left_out:
            terminalreporter.write_line(f"left out by -m  {', '.join(sorted(self._left_out))}")
        for fault in self.faults:
            terminalreporter.write_line(f"FAULT  {fault}", red=True)


def _ids(item: pytest.Item) -> list[tuple[str, object]]:
    return [(mark.name, id) for mark in item.iter_markers() if mark.name in MARKS for id in mark.args]


def _whole_suite(config: pytest.Config) -> bool:
    """Whether the run was asked for everything below ``tests``, so that a missing control means something."""
    option, root = config.option, config.rootpath.resolve()
    parts = (option.keyword, option.collectonly, option.deselect, option.ignore, option.ignore_glob)
    if any(parts) or config.getoption("lf", default=False):
        return False
    return any((root / arg).resolve() in (root, (root / "tests").resolve()) for arg in config.args)


def pytest_configure(config: pytest.Config) -> None:
    for mark in MARKS:
        config.addinivalue_line("markers", f"{mark}(*ids): proves these rows of data/{mark}s.csv")
    try:
        tables = read_safety_tables(config.rootpath / "data")
    except ContentError as error:
        raise pytest.UsageError(str(error)) from error
    config.pluginmanager.register(Controls(config, tables), "hazard-controls")
