"""``/numbers/<scar type>-<severity>.csv``: the numbers behind a picture, for a clinician to audit."""

from typing import Final

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import scenario
from scar_timeline.web.error_pages import error_page

# The name stays in a folder of downloads, so it says no more than that of any other file of ours.
_HEADERS: Final = {"Content-Disposition": 'attachment; filename="weekly-numbers.csv"'}


def numbers_route(catalogue: Catalogue) -> Route:
    """The route of the weekly tables, one for each choice and its usual course."""

    async def answer(request: Request) -> Response:
        scar_type, _, severity = request.path_params["choice"].partition("-")
        if scar_type not in catalogue.scar_types or severity not in catalogue.severities:
            return error_page(catalogue.say, "not_found", 404)
        table = await to_thread.run_sync(weekly_csv, catalogue, scar_type, severity)
        return Response(table, media_type="text/csv", headers=_HEADERS)

    return Route("/numbers/{choice}.csv", answer)


def weekly_csv(catalogue: Catalogue, scar_type: str, severity: str) -> str:
    """The weekly table as CSV; whole numbers stay whole where cells are empty."""
    return scenario(catalogue, Choice(scar_type, severity)).weekly.to_csv()
