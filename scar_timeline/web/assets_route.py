"""``/assets/<hash>/<name>``: our own script and style."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from scar_timeline.assets import own_assets
from scar_timeline.web.cached_response import CachedResponse, media_type
from scar_timeline.web.static_files import FOREVER


def assets_route() -> Route:
    """The route of all of them. An older page asks under an older hash: it gets 404 and loads anew."""
    assets = own_assets()
    stored = {name: CachedResponse(content, media_type(name), FOREVER) for name, content in assets.contents.items()}

    async def answer(request: Request) -> Response:
        found = stored.get(request.path_params["name"])
        return (
            found.respond(request.headers)
            if found
            else Response(status_code=404, headers={"Cache-Control": "no-store"})
        )

    return Route(f"{assets.base}/{{name}}", answer)
