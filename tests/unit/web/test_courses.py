"""A course that is not the usual one, as the browser asks for it: kept for ever, and a plain no where there is none."""

import json

import pytest
from starlette.applications import Starlette

from scar_timeline.bundle.scenario_bundle import course_bundle, make_bundle
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.clinic_people import with_clinic_people
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario
from scar_timeline.web import courses
from scar_timeline.web.access_log import without_choices
from scar_timeline.web.courses import course_routes
from scar_timeline.web.numbers import numbers_route
from tests.unit.clinic_counts import counting, counts

COURSE = Course.weekly(3, 6)


@pytest.fixture(scope="module")
def bundle(catalogue):
    return make_bundle(catalogue)


@pytest.fixture(scope="module")
def app(catalogue, bundle):
    return Starlette(routes=[*course_routes({"en": catalogue}, {"en": bundle}), numbers_route(catalogue)])


def test_a_kind_and_a_whole_course_are_kept_for_a_year_and_compressed(ask, app, catalogue, bundle):
    for path, body in (
        ("3x6/rolling.mild.json", course_bundle(catalogue, COURSE, Choice("rolling", "mild"))),
        ("3x6.json", course_bundle(catalogue, COURSE)),
    ):
        answer = ask(app, f"/bundle/{bundle.name}/{path}", accept_encoding="br")
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["content-encoding"] == "br"
        assert answer.content == body


def test_a_tab_from_before_an_upgrade_gets_what_is_drawn_today_but_may_not_keep_it(ask, app, catalogue):
    answer = ask(app, "/bundle/fedcba9876543210/3x6.json")
    assert answer.content == course_bundle(catalogue, COURSE)
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        *("9x2.json", "1x3.json", "8x6.json", "3x1.json", "x.json", "3x6x3.json", "-3x6.json", "usual.json"),
        *("3x6/keloid.mild.json", "3x6/rolling.awful.json", "3x6/rolling.json", "3x6/raised.mild.json"),
        *("9x2/rolling.mild.json", "3x6/rolling.mild.moderate.json"),
    ],
)
def test_what_is_not_offered_is_a_plain_no(ask, app, catalogue, bundle, path):
    answer = ask(app, f"/bundle/{bundle.name}/{path}")
    assert (answer.status_code, answer.headers["cache-control"]) == (404, "no-store")
    assert catalogue.say("web.not_found.title") in answer.text


def test_however_many_are_asked_for_few_are_kept(ask, catalogue, bundle, monkeypatch):
    made = []
    monkeypatch.setattr(courses, "_COURSES_KEPT", 1)
    monkeypatch.setattr(courses, "course_bundle", lambda _, course, only=None: made.append(course.name) or b"{}")
    app = Starlette(routes=course_routes({"en": catalogue}, {"en": bundle}))
    for name in ("3x6", "3x6", "4x6", "3x6"):
        assert ask(app, f"/bundle/{bundle.name}/{name}.json").status_code == 200
    assert made == ["3x6", "4x6", "3x6"]


def test_no_log_says_which_course(bundle):
    assert without_choices(f"/bundle/{bundle.name}/3x6/rolling.mild.json") == "/bundle/…"


def test_the_numbers_follow_the_course(ask, app, catalogue):
    drawn = scenario(catalogue, Choice("rolling", "mild", COURSE))
    assert ask(app, "/numbers/rolling-mild-3x6.csv").text == drawn.weekly.to_csv()
    assert ask(app, "/numbers/rolling-mild.csv").text != drawn.weekly.to_csv()
    for name in ("rolling-mild-9x9", "rolling-mild-", "rolling-mild-3x6-", "rolling-"):
        assert ask(app, f"/numbers/{name}.csv").status_code == 404


def test_a_kind_alone_is_the_same_as_among_all(catalogue):
    """But for what is set beside it, and where its words stand."""
    whole, one = (json.loads(course_bundle(catalogue, COURSE, only)) for only in (None, Choice("rolling", "mild")))
    (key,) = one["scenarios"]
    alone, among = one["scenarios"][key], whole["scenarios"][key]
    assert set(among) - set(alone) == {"row", "second", "differs"}
    assert {name: part for name, part in alone.items() if name != "weeks"} == {
        name: among[name] for name in alone if name != "weeks"
    }
    for week, other in zip(alone["weeks"], among["weeks"], strict=True):
        for name, place in week.items():
            if name in {"says", "at", "now", "gutter"}:
                assert one["lines"][place] == whole["lines"][other[name]]
            else:
                assert place == other[name]


def test_below_the_clinics_own_bundle_a_course_is_of_the_people_it_counted(ask, catalogue):
    own = counting(catalogue, counts(0, 0, 5, 35))
    both = make_bundle(own)
    app = Starlette(routes=course_routes({"en": own}, {"en": both}))
    for path, only in (("3x6/rolling.mild.json", Choice("rolling", "mild")), ("3x6.json", None)):
        studies, clinic = (ask(app, f"/bundle/{both.name}{end}/{path}") for end in ("", "-clinic"))
        assert studies.content == course_bundle(catalogue, COURSE, only)
        assert clinic.content == course_bundle(with_clinic_people(own), COURSE, only) != studies.content
        assert "immutable" in clinic.headers["cache-control"]


def test_where_the_clinics_counts_have_gone_its_courses_are_those_of_studies_and_not_kept(ask, app, catalogue, bundle):
    answer = ask(app, f"/bundle/{bundle.name}-clinic/3x6.json")
    assert answer.content == course_bundle(catalogue, COURSE)
    assert answer.headers["cache-control"] == "no-store"
