"""Lighthouse on every screen as on a slow phone: mobile preset, applied throttling, median of five runs."""

import json
import os
import subprocess
from dataclasses import dataclass
from statistics import median
from typing import Any, Final

from audit import site
from audit.environment import BUILD, chromium, node_tools
from audit.report import Findings

_RUNS: Final = 5
_TRIES: Final = 3
"""Lighthouse now and then ends without a report where the machine is busy; that is no figure of ours."""

_CATEGORIES: Final = ("performance", "accessibility", "best-practices")


@dataclass(frozen=True)
class Budget:
    """What a screen must keep to; scores of 100, times in milliseconds."""

    performance: float = 0
    accessibility: float = 100
    # Streamlit asks below the path of the page first (two 404 in the console) and ships no source maps.
    best_practices: float = 96
    largest_paint: float = 2500
    shift: float = 0.05


_FAST_PAGE: Final = Budget(performance=98, best_practices=100)


def run(found: Findings) -> None:
    """Measure each screen, and the fast page."""
    modules, environment = node_tools()
    environment["CHROME_PATH"] = chromium()
    command = ["node", str(modules / "lighthouse" / "cli" / "index.js")]
    fast_page = f"/s/{site.link_code('rolling', 'moderate')}"
    BUILD.mkdir(parents=True, exist_ok=True)
    with site.running() as url:
        for path in (*site.SCREENS, fast_page):
            reports = [_report([*command, url + path], environment) for _ in range(_RUNS)]
            name = path.strip("/").replace("/", "-") or "front"
            (BUILD / f"lighthouse-{name}.json").write_text(json.dumps(reports[-1]), encoding="utf-8")
            found.versions["Lighthouse"] = reports[-1]["lighthouseVersion"]
            found.versions["with"] = reports[-1]["environment"]["hostUserAgent"].split()[-2]
            _judge(found, path, reports, _FAST_PAGE if path == fast_page else Budget())


def _report(command: list[str], environment: dict[str, str]) -> dict[str, Any]:
    flags = "--headless=new --disable-gpu" + (" --no-sandbox" if os.geteuid() == 0 else "")
    options = [
        "--quiet",
        "--output=json",
        "--throttling-method=devtools",
        f"--only-categories={','.join(_CATEGORIES)}",
        "--disable-full-page-screenshot",
        f"--chrome-flags={flags}",
    ]
    for _ in range(_TRIES):
        ran = subprocess.run([*command, *options], env=environment, capture_output=True, text=True)
        if ran.returncode == 0:
            report: dict[str, Any] = json.loads(ran.stdout)
            return report
    raise RuntimeError(ran.stderr.strip()[-300:])


def _judge(found: Findings, path: str, reports: list[dict[str, Any]], budget: Budget) -> None:
    def score(category: str) -> float:
        return median(100 * float(report["categories"][category]["score"]) for report in reports)

    def figure(audit: str) -> float:
        return median(float(report["audits"][audit]["numericValue"]) for report in reports)

    performance, accessibility, practices = map(score, _CATEGORIES)
    paint, shift = figure("largest-contentful-paint"), figure("cumulative-layout-shift")
    blocked = figure("total-blocking-time")
    kept = (
        (performance >= budget.performance, f"performance {performance:.0f}"),
        (accessibility >= budget.accessibility, f"accessibility {accessibility:.0f}"),
        (practices >= budget.best_practices, f"best practices {practices:.0f}"),
        (paint <= budget.largest_paint, f"largest paint {paint / 1000:.1f} s"),
        (shift <= budget.shift, f"shift {shift:.2f}"),
        (True, f"blocked {blocked:.0f} ms"),
    )
    limits = f"largest paint ≤ {budget.largest_paint / 1000} s, shift ≤ {budget.shift}"
    if budget.performance:
        limits += f", performance ≥ {budget.performance}"
    found.check(
        f"`{path}`: {limits}, accessibility {budget.accessibility}, best practices ≥ {budget.best_practices}",
        all(holds for holds, _ in kept),
        ", ".join(said if holds else f"**{said}**" for holds, said in kept),
    )
