"""The fitted synthesis belongs to the tables and the model beside it, and is what the document says."""

import csv
import re
import subprocess
import sys
from hashlib import sha256

import numpy as np
import pytest

from scar_timeline.content.synthesis_fit import LEFT_OUT_FILE
from scar_timeline.synthesis.draws import Draws


def test_the_fit_was_made_from_these_tables(content):
    made_from = content.fitted_synthesis.fit.inputs_sha256
    assert made_from == content.synthesis.inputs_sha256, "the studies changed: run 'make evidence'"


def test_the_fit_was_made_with_this_model(root, content):
    model = sha256((root / "evidence" / "model.py").read_bytes()).hexdigest()
    assert content.fitted_synthesis.fit.model_sha256 == model, "the model changed: run 'make evidence'"


def test_the_sampler_found_its_way(content):
    fit = content.fitted_synthesis.fit
    assert fit.largest_r_hat < 1.01
    assert fit.smallest_effective_draws >= 400
    assert fit.divergences <= fit.draws / 200


def test_every_draw_can_be_used(content):
    draws = Draws.from_rows(content.fitted_synthesis.draws)
    assert draws.mu.size == 400
    assert np.array_equal(draws.take(np.array([3, 1])).kinds, draws.kinds[:, [3, 1]])


def test_every_scored_study_stands_in_the_check_once(content):
    scored = {row.study for row in content.synthesis.used if row.outcome != "mean_at_most"}
    assert {row.study for row in content.fitted_synthesis.left_out} == scored


def test_weights_are_trusted_only_with_enough_draws(content):
    for row in content.fitted_synthesis.left_out:
        assert (row.refitted == "yes") is (row.effective_draws < 400), row.study


def by_study(rows, column):
    readings = {}
    for row in rows:
        readings.setdefault(row.study, {}).setdefault(row.reading, []).append(getattr(row, column))
    return np.array([np.mean([np.mean(own) for own in mine.values()]) for mine in readings.values()])


def test_the_synthesis_does_better_than_version_1_and_no_worse_than_one_pooled_mean(content):
    rows = content.fitted_synthesis.left_out
    drawn = [row for row in rows if row.crps_version_1 is not None]
    assert by_study(drawn, "crps").mean() < by_study(drawn, "crps_version_1").mean()
    apart = by_study(rows, "crps") - by_study(rows, "crps_pooled")
    assert apart.mean() <= apart.std(ddof=1) / np.sqrt(apart.size)


def test_the_95_in_100_intervals_hold_85_to_100_in_100(content):
    rows = content.fitted_synthesis.left_out
    inside = np.mean([row.q2_5 <= row.seen <= row.q97_5 for row in rows])
    assert 0.85 <= inside <= 1


def test_the_document_shows_the_scores_of_the_table(root, content):
    document = (root / "docs" / "synthesis.md").read_text(encoding="utf-8")
    (printed,) = re.findall(r"^\| this model \| ([\d.]+) \|", document, re.MULTILINE)
    rows = content.fitted_synthesis.left_out
    assert float(printed) == pytest.approx(by_study(rows, "crps").mean(), abs=2e-4)


def test_the_check_is_a_small_table(root):
    with (root / "data" / LEFT_OUT_FILE).open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) < 200


def test_what_the_fit_reads_needs_only_what_its_own_environment_has(root):
    """The environment of ``make evidence`` is not the app's: a library added to ``content`` broke it once."""
    lines = (root / "evidence" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pinned = {line.partition("==")[0].lower().replace("-", "_") for line in lines if not line.startswith("#")}
    script = f"""
import sys
from importlib.metadata import packages_distributions
own = {{"evidence", "scar_timeline"}}
pinned = {pinned!r}
found = packages_distributions()

class Fence:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        names = {{each.lower().replace("-", "_") for each in found.get(top, [])}}
        if names and not names & pinned and top not in own:
            raise ModuleNotFoundError(top)

sys.meta_path.insert(0, Fence())
import evidence.tables
print(len(evidence.tables.load().used))
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert int(done.stdout) > 0
