"""Every content file has its review; that one is overdue is said on every screen, not by a test's clock."""

from datetime import timedelta

import pytest

from scar_timeline.content.tables.reviews import content_files, expired


@pytest.mark.standard("NHS-1")
def test_every_content_file_has_a_review_and_no_other_has(content, data):
    assert sorted(row.file for row in content.reviews) == list(content_files(data))


@pytest.mark.hazard("HZ-08")
def test_content_was_reviewed_when_it_was_written_and_every_file_expires(content):
    assert expired(content.reviews, content.release.written) == ()
    last = max(row.next_review for row in content.reviews)
    assert len(expired(content.reviews, last + timedelta(days=1))) == len(content.reviews)
