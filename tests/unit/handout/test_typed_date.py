"""The ways people type a date: read as meant, or said; never changed in silence."""

from datetime import date

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from scar_timeline.handout.appointments import DateProblem
from scar_timeline.handout.typed_date import typed_date

ENGLISH = Locale("en", "GB")


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "5/1/2027",
            "05/01/27",
            "05.01.27",
            "5-1-2027",
            "5 1 2027",
            " 5. 1. 2027 ",
            "05012027",
            "050127",
            "2027-01-05",
        ),
        *("2027/1/5", "5 January 2027", "5 jan 27", "5th January 2027", "05-Jan-2027", "5/1/2027."),
    ],
)
def test_a_date_is_read_as_it_is_meant(typed):
    assert typed_date(typed, ENGLISH) == date(2027, 1, 5)


@pytest.mark.parametrize("typed", ["31/02/2027", "29/02/2027", "31 April 2027", "0/1/2027", "12/31/2026", "1/13/2027"])
def test_a_day_that_does_not_exist_is_said(typed):
    assert typed_date(typed, ENGLISH) is DateProblem.IMPOSSIBLE


@pytest.mark.parametrize(
    "typed", ["5", "5/1", "5/1/7", "5/1/207", "soon", "5 ju 2027", "5 xyz 2027", "1/2/3/2027", "-"]
)
def test_what_cannot_be_read_is_said(typed):
    assert typed_date(typed, ENGLISH) is DateProblem.UNREADABLE


def test_the_29th_of_february_of_a_leap_year_is_a_day_and_nothing_is_nothing():
    assert typed_date("29/02/2028", ENGLISH) == date(2028, 2, 29)
    assert typed_date("  ", ENGLISH) is None


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(["%d/%m/%Y", "%d.%m.%y", "%Y-%m-%d", "%d %B %Y"])
)
def test_every_day_in_every_way_is_that_day(day, way):
    assert typed_date(day.strftime(way), ENGLISH) == day


@given(st.text(max_size=30))
def test_any_text_is_a_date_a_problem_or_nothing(typed):
    assert typed_date(typed, ENGLISH) is None or isinstance(typed_date(typed, ENGLISH), date | DateProblem)
