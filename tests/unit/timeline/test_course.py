"""A course: 1 to 12 sessions, 1 to 12 weeks apart."""

import pytest

from scar_timeline.timeline.course import Course


def test_the_first_session_is_week_0():
    course = Course.weekly(4, 4)
    assert course.session_weeks == (0, 4, 8, 12)
    assert course.last_week == 12


def test_a_spacing_in_days_is_kept_exactly():
    assert Course(3, 20).session_weeks == (0, 20 / 7, 40 / 7)


@pytest.mark.parametrize(
    ("sessions", "weeks", "reason"),
    [
        (0, 4, "a course has 1 to 12 sessions, not 0"),
        (13, 4, "a course has 1 to 12 sessions, not 13"),
        (3, 0, "sessions are 1 to 12 weeks apart, not 0$"),
        (3, 13, "sessions are 1 to 12 weeks apart, not 13$"),
    ],
)
def test_a_course_that_no_clinic_gives_is_refused(sessions, weeks, reason):
    with pytest.raises(ValueError, match=reason):
        Course.weekly(sessions, weeks)
