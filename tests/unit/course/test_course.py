"""A course: 1 to 12 sessions, 1 to 12 weeks apart."""

import pytest

from scar_timeline.course.course import Course


def test_the_first_session_is_week_0():
    course = Course.weekly(4, 4)
    assert course.session_weeks == (0, 4, 8, 12)
    assert course.last_week == 12


def test_a_spacing_in_days_is_kept_exactly():
    assert Course(3, 20).session_weeks == (0, 20 / 7, 40 / 7)


@pytest.mark.parametrize("sessions", [0, 13, -1])
def test_a_course_without_sessions_or_with_too_many_is_refused(sessions):
    with pytest.raises(ValueError, match=f"a course has 1 to 12 sessions, not {sessions}"):
        Course.weekly(sessions, 4)


@pytest.mark.parametrize(("weeks", "said"), [(0, "0"), (13, "13")])
def test_a_spacing_that_no_clinic_uses_is_refused(weeks, said):
    with pytest.raises(ValueError, match=f"sessions are 1 to 12 weeks apart, not {said}$"):
        Course.weekly(3, weeks)
