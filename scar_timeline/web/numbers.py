"""``/numbers/rolling-mild.csv``, ``…-5x6.csv`` with a course: the numbers of a picture, for a clinician to audit."""

from typing import Final

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.offered_courses import read_course
from scar_timeline.timeline.scenario import scenario
from scar_timeline.web.error_pages import error_page

# The name stays in a folder of downloads, so it says no more than that of any other file of ours.
_HEADERS: Final = {"Content-Disposition": 'attachment; filename="weekly-numbers.csv"'}


def numbers_route(catalogue: Catalogue) -> Route:
    """The route of the weekly tables, one for each choice."""

    async def answer(request: Request) -> Response:
        choice = _choice(catalogue, request.path_params["choice"])
        if choice is None:
            return error_page(catalogue, "not_found", 404)
        table = await to_thread.run_sync(weekly_csv, catalogue, choice)
        return Response(table, media_type="text/csv", headers=_HEADERS)

    return Route("/numbers/{choice}.csv", answer)


def weekly_csv(catalogue: Catalogue, choice: Choice) -> str:
    """The weekly table as CSV; whole numbers stay whole where cells are empty."""
    return scenario(catalogue, choice).weekly.to_csv()


def _choice(catalogue: Catalogue, name: str) -> Choice | None:
    """The choice of ``rolling-mild`` or ``rolling-mild-5x6``."""
    scar_type, _, rest = name.partition("-")
    severity, has_course, course_name = rest.partition("-")
    course = read_course(course_name)
    if scar_type not in catalogue.scar_types or severity not in catalogue.severities or (has_course and not course):
        return None
    return Choice(scar_type, severity, course)
