"""What you run: ``streamlit run app.py``, or any ASGI server with ``app:app``.

The screens (``pages/``), the HTTP routes and all that stands in front of them, as one ASGI application.
"""

import sys
import tomllib
from datetime import date
from importlib.metadata import version
from pathlib import Path

import streamlit as st
from starlette.routing import BaseRoute

from scar_timeline.content import Catalogue, ContentError
from scar_timeline.content.loaded import get_catalogue
from scar_timeline.handout.typeset import check_logo
from scar_timeline.languages.loaded import get_catalogues
from scar_timeline.links.resolving import check_numbers
from scar_timeline.streamlit_compat import StreamlitChangedError, check
from scar_timeline.streamlit_compat.front_end import STATIC_FOLDER
from scar_timeline.ui.ended_sessions import sessions_end
from scar_timeline.ui.layout import show_script_error
from scar_timeline.ui.navigation import PAGES_FOLDER, screens
from scar_timeline.ui.settings import SettingsError, check_settings
from scar_timeline.ui.the_bundle import the_bundle
from scar_timeline.web.access_log import hide_choices
from scar_timeline.web.assets_route import assets_route
from scar_timeline.web.courses import course_routes
from scar_timeline.web.drawings import drawings_route
from scar_timeline.web.log_limit import limit_tracebacks
from scar_timeline.web.logo import logo_routes
from scar_timeline.web.middleware import middleware_stack
from scar_timeline.web.numbers import numbers_route
from scar_timeline.web.open_files import allow_open_files
from scar_timeline.web.prepared import prepared_routes
from scar_timeline.web.readiness import early_clock, ready_route
from scar_timeline.web.routes import (
    ROBOTS_ROUTE,
    SECOND_CHOICE_ROUTES,
    bundle_path,
    bundle_route,
    diary_route,
    font_routes,
    handout_routes,
    health_route,
    safety_case_routes,
)
from scar_timeline.web.tablet_app import tablet_routes

HERE = Path(__file__).resolve().parent


def content_or_stop() -> Catalogue:
    """The catalogue; bad content, another Streamlit or other settings stop the start, with a line for each fault."""
    try:
        check()
        check_settings(HERE / ".streamlit" / "config.toml")
        found = get_catalogue()
        check_numbers(found)
        check_logo(found.logo)
        get_catalogues()  # a language that the clinic offers is complete, or nothing starts
        return found
    except (ContentError, StreamlitChangedError, SettingsError) as error:
        print(*(error.faults if isinstance(error, ContentError) else (error,)), sep="\n", file=sys.stderr)
        sys.exit(1)


def versions() -> dict[str, str]:
    """What runs here, for ``/health``."""
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"scar-timeline": project["version"], "streamlit": version("streamlit")}


catalogue = content_or_stop()
hide_choices()
limit_tracebacks()
allow_open_files()
if wrong_clock := early_clock(catalogue, date.today()):
    print(wrong_clock, file=sys.stderr)

# Every HTTP route of the app. A path that is neither here nor a screen is answered 404.
routes: list[BaseRoute] = [
    health_route(versions()),
    ready_route(catalogue, [screen.parts() for screen in screens()]),
    ROBOTS_ROUTE,
    *SECOND_CHOICE_ROUTES,
    bundle_route(the_bundle()),
    *course_routes(catalogue, the_bundle()),
    *font_routes(),
    *safety_case_routes(HERE / "docs" / "safety-case.md"),
    *handout_routes(catalogue),
    diary_route(catalogue),
    *prepared_routes(catalogue),
    *tablet_routes(catalogue),
    assets_route(),
    *logo_routes(catalogue.logo),
    numbers_route(catalogue),
    drawings_route(catalogue),
]

# And what stands in front of them and of Streamlit.
middleware = middleware_stack(
    catalogue.say,
    catalogue,
    {screen.url_path: (catalogue.say(f"web.menu.{screen.name}"), screen.parts()) for screen in screens()},
    bundle_path(the_bundle()),
    static_folder=STATIC_FOLDER,
    routes=routes,
    pages=[screen.url_path for screen in screens()],
)

app = st.App(
    PAGES_FOLDER / "shell.py",
    routes=routes,
    middleware=middleware,
    lifespan=sessions_end,
    on_script_error=show_script_error,
)
