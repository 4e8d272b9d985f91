"""The model against published results: each study's own course, read off at its own week."""

import pytest

from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario
from scar_timeline.timeline.validation import StudyComparison, compare_with_studies


@pytest.fixture(scope="module")
def comparisons(catalogue):
    return {comparison.result.id: comparison for comparison in compare_with_studies(catalogue)}


def grades(catalogue, result, severity):
    """The twelve changes in the week the study measured; every week of these rows is a whole one."""
    timeline = scenario(catalogue, result.scar_type, severity, Course(result.sessions, result.spacing_days))
    start = timeline.course.last_week if result.counted_from == "last" else 0
    return [journey.grades[round(start + result.days_after / 7)] for journey in timeline.journeys]


@pytest.mark.parametrize(("name", "scale"), [("inside", 1), ("points", 10)])
def test_an_average_is_that_of_the_twelve(catalogue, comparisons, name, scale):
    found = comparisons[name]
    twelve = grades(catalogue, found.result, "moderate")
    assert found.drawn == pytest.approx(scale * sum(twelve) / 12, abs=0.01 * scale)


@pytest.mark.parametrize(("name", "least"), [("clear", 0.6), ("some", 0.2), ("none", 0.2)])
def test_a_share_counts_people_of_all_severities_together(catalogue, comparisons, name, least):
    found = comparisons[name]
    everyone = [grade for deep in found.result.severities for grade in grades(catalogue, found.result, deep)]
    share = 100 * sum(grade >= least for grade in everyone) / len(everyone)
    assert found.drawn == round(100 - share if name == "none" else share)


def test_of_those_who_end_mild_the_share_that_began_moderate(catalogue, comparisons):
    found = comparisons["began"]
    mild = sum(1.5 < 2 - grade <= 2.5 for grade in grades(catalogue, found.result, "mild"))
    moderate = sum(1.5 < 3 - grade <= 2.5 for grade in grades(catalogue, found.result, "moderate"))
    assert found.drawn == round(100 * moderate / (mild + moderate))


@pytest.mark.parametrize(("drawn", "agreement"), [(-0.01, "below"), (0, "within"), (1.5, "within"), (1.51, "above")])
def test_the_ends_of_an_interval_belong_to_it(comparisons, drawn, agreement):
    found = StudyComparison(comparisons["inside"].result, drawn)
    assert (found.agreement, found.as_documented) == (agreement, agreement == "within")
