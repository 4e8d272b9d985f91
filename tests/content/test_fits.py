"""The content fits what the code holds: numbers in links, drawings, the axes, a slow connection."""

import brotli
import pytest

from scar_timeline.bundle.scenario_bundle import make_bundle
from scar_timeline.graphics.charts.timeline_chart import timeline_chart
from scar_timeline.graphics.relief import DEPTH_OF
from scar_timeline.links.registry import SCAR_TYPES, SEVERITIES

MOST_PACKED_BYTES = 60_000


@pytest.mark.standard("IPD-Q1")
def test_every_choice_has_a_number_for_links_and_a_drawing(content):
    assert set(content.scar_types) <= set(SCAR_TYPES)
    assert set(content.severities) <= set(SEVERITIES) & set(DEPTH_OF)


def test_the_version_in_use_is_in_the_list_of_changes(content):
    assert content.release.version in {change.version for change in content.changes}


def test_all_scenarios_together_stay_small(content):
    assert len(brotli.compress(make_bundle(content).body, quality=5)) < MOST_PACKED_BYTES


def test_every_line_lies_within_its_lane_and_axis(content, timelines):
    for choice, timeline in timelines.items():
        for journey in timeline.journeys:
            assert 0 <= min(journey.shares) <= max(journey.shares) <= 1, choice
        if not timeline.draws_change:
            continue
        chart = timeline_chart(content, timeline)
        low, high = chart["layout"]["yaxis"]["range"]
        for trace in chart["data"]:
            assert all(low <= value <= high for value in trace["y"] if value is not None), choice
