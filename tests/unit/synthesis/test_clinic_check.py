"""Half of a study's people would have helped to tell of the other half; the document says by how much."""

import csv
from dataclasses import fields

import numpy as np
import pytest

from evidence.clinic_check import BEGIN, DOCUMENT, END, SPLITS, TABLE, Halved, check, counts_of_studies, summary
from scar_timeline.synthesis.draws import Draws

FEW = 4


@pytest.fixture(scope="module")
def counts(content):
    return counts_of_studies(content.synthesis)


@pytest.fixture(scope="module")
def halved(content, counts):
    return list(check(Draws.from_rows(content.fitted_synthesis.draws), counts, FEW))


def gain(halved, name="gain"):
    return np.mean([getattr(each, name) for each in halved])


def test_half_of_a_studys_people_help_and_those_of_another_study_do_not(halved):
    assert gain(halved) > 0.02
    assert gain(halved, "better") > 0.8
    assert gain(halved, "gain_of_another") < gain(halved) / 2


def test_the_limit_costs_some_of_the_gain(halved):
    assert gain(halved, "gain_unlimited") > gain(halved)


def test_every_study_that_counted_people_is_checked(content, counts):
    counted = {row.study for row in content.synthesis.used if row.outcome == "count"}
    assert {study for study, _ in counts} == counted
    for _, each in counts:
        assert sum(each.cells) == each.plan.people


def test_the_document_and_the_table_say_what_was_measured(halved):
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    kinds = {field.name: field.type for field in fields(Halved)}
    measured = [Halved(**{name: kinds[name](value) for name, value in row.items()}) for row in rows]
    assert SPLITS > FEW
    assert [(each.study, each.people, each.effective_draws) for each in measured] == [
        (each.study, each.people, each.effective_draws) for each in halved
    ], "the studies or the fit changed: run 'python -m evidence.clinic_check'"
    assert gain(measured) == pytest.approx(gain(halved), abs=0.02)
    written = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    assert written.strip() == summary(measured)
