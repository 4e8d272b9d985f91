"""``/bundle/<name>/5x6/rolling.moderate.json`` and ``/bundle/<name>/5x6.json``: a course that is not the usual one.

Rendered when somebody asks for it: the kind that is chosen first, all kinds behind it.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from scar_timeline.bundle.scenario_bundle import ScenarioBundle, course_bundle
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.languages.choosing import Catalogues
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.clinic_people import with_clinic_people
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.offered_courses import read_course
from scar_timeline.timeline.scenario import scenario
from scar_timeline.web.cached_response import CachedResponse
from scar_timeline.web.error_pages import error_page
from scar_timeline.web.routes import ASK_AGAIN, CLINICS, language_of
from scar_timeline.web.static_files import FOREVER

# About 0.8 MB and 0.08 MB each, with their compressed forms: 25 MB at most. What was dropped takes 0.4 s or 35 ms.
_COURSES_KEPT, _KINDS_KEPT = 16, 128
# A course keeps a processor busy; the rest of the server goes on meanwhile.
_COURSES_AT_ONCE: Final = 1
_KINDS_AT_ONCE: Final = 2


def course_routes(catalogues: Catalogues, bundles: Mapping[str, ScenarioBundle]) -> list[Route]:
    """The routes of the bundles of courses, those for people of this clinic below the name of its bundle.

    A course that is not offered, a kind that is not known and one that draws no change get the page that leads back. A
    page loaded before an upgrade asks below another name: it gets what is drawn today, not to be kept.
    """

    @lru_cache(_COURSES_KEPT)
    def all_kinds(drawn: Catalogue, course: Course, rule: str) -> CachedResponse:
        return CachedResponse(course_bundle(drawn, course), "application/json", rule)

    @lru_cache(_KINDS_KEPT)
    def one_kind(drawn: Catalogue, course: Course, rule: str, only: Choice) -> CachedResponse:
        return CachedResponse(course_bundle(drawn, course, only), "application/json", rule)

    todays = {f"{each.name}{end}" for each in bundles.values() for end in ("", CLINICS) if each.clinic or not end}

    several, single = CapacityLimiter(_COURSES_AT_ONCE), CapacityLimiter(_KINDS_AT_ONCE)

    async def answer(request: Request) -> Response:
        name, *kind = (request.path_params[part] for part in ("course", "kind") if part in request.path_params)
        asked, course = request.path_params["name"], read_course(name)
        catalogue = catalogues[language_of(asked, catalogues)]
        only = _drawing(catalogue, kind[0]) if kind else None
        if course is None or (kind and only is None):
            return error_page(catalogue, "not_found", 404)
        drawn = with_clinic_people(catalogue) if asked.endswith(CLINICS) else catalogue
        rule = FOREVER if asked in todays else ASK_AGAIN
        if only:
            stored = await to_thread.run_sync(one_kind, drawn, course, rule, only, limiter=single)
        else:
            stored = await to_thread.run_sync(all_kinds, drawn, course, rule, limiter=several)
        return await to_thread.run_sync(stored.respond, request.headers)

    return [Route("/bundle/{name}/{course}.json", answer), Route("/bundle/{name}/{course}/{kind}.json", answer)]


def _drawing(catalogue: Catalogue, kind: str) -> Choice | None:
    """The scar type and severity of ``rolling.moderate``, where change is drawn for them."""
    scar_type, _, severity = kind.partition(".")
    if scar_type not in catalogue.scar_types or severity not in catalogue.severities:
        return None
    choice = Choice(scar_type, severity)
    return choice if scenario(catalogue, choice).draws_change else None
