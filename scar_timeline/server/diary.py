"""``/diary.pdf``: the diary sheet, made once a day and kept."""

from datetime import date
from functools import lru_cache

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.server.handouts import STORED_BY_BROWSERS, pdf_headers
from scar_timeline.server.stored_answer import StoredAnswer
from scar_timeline.takehome.address import DIARY_PATH
from scar_timeline.takehome.diary_pdf import diary_pdf


def diary_route(catalogue: Catalogue) -> Route:
    """The route for the sheet.

    Args:
        catalogue: the content.
    """
    alone: list[CapacityLimiter] = []  # belongs to the event loop, so it is made by the first request

    @lru_cache(1)
    def make(today: date) -> StoredAnswer:
        return StoredAnswer(diary_pdf(catalogue, today), "application/pdf", STORED_BY_BROWSERS)

    async def answer(request: Request) -> Response:
        if not alone:
            alone.append(CapacityLimiter(1))  # whoever comes while the first sheet is made waits for it
        stored = await to_thread.run_sync(make, date.today(), limiter=alone[0])
        response = stored.respond(request.headers)
        response.headers.update(pdf_headers("diary.pdf"))
        return response

    return Route(DIARY_PATH, answer)
