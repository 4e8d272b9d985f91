"""What you run: ``streamlit run app.py``, or any ASGI server with ``app:app``.

The screens (``pages/``), the HTTP routes and all that stands in front of them, as one ASGI application.
"""

import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import streamlit as st
from starlette.routing import BaseRoute

from scar_timeline.content import Catalogue, ContentError
from scar_timeline.server.access_log import hide_choices
from scar_timeline.server.assets_route import assets_route
from scar_timeline.server.diary import diary_route
from scar_timeline.server.font_route import font_routes
from scar_timeline.server.handouts import handout_routes
from scar_timeline.server.house import house
from scar_timeline.server.numbers import numbers_route
from scar_timeline.server.pack_route import pack_path, pack_route
from scar_timeline.server.small_routes import ROBOTS, health
from scar_timeline.streamlit_compat import StreamlitChangedError, check
from scar_timeline.streamlit_compat.front_end import STATIC_FOLDER
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.screens import PAGES_FOLDER, screens
from scar_timeline.ui.script_failure import tell_visitor
from scar_timeline.ui.the_pack import the_pack

HERE = Path(__file__).resolve().parent


def content_or_stop() -> Catalogue:
    """The catalogue; bad content, or another Streamlit, stops the start with the one line that says where."""
    try:
        check()
        return the_catalogue()
    except (ContentError, StreamlitChangedError) as error:
        print(error, file=sys.stderr)
        sys.exit(1)


def versions() -> dict[str, str]:
    """What runs here, for ``/health``."""
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"scar-timeline": project["version"], "streamlit": version("streamlit")}


catalogue = content_or_stop()
hide_choices()

# Every HTTP route of the app. A path that is neither here nor a screen is answered 404.
routes: list[BaseRoute] = [
    health(versions()),
    ROBOTS,
    pack_route(the_pack()),
    *font_routes(),
    *handout_routes(catalogue),
    diary_route(catalogue),
    assets_route(),
    numbers_route(catalogue),
]

app = st.App(
    PAGES_FOLDER / "shell.py",
    routes=routes,
    middleware=house(
        catalogue.say,
        catalogue,
        {screen.url_path: (catalogue.say(f"server.menu.{screen.name}"), screen.parts()) for screen in screens()},
        pack_path(the_pack()),
        static_folder=STATIC_FOLDER,
        routes=routes,
        pages=[screen.url_path for screen in screens()],
    ),
    on_script_error=tell_visitor,
)
