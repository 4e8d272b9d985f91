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

from scar_timeline.content import ContentError
from scar_timeline.content.loaded import get_catalogue
from scar_timeline.handout.typeset import check_logo
from scar_timeline.languages.choosing import Catalogues
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


def content_or_stop() -> Catalogues:
    """The content in each language; bad content, another Streamlit, other settings stop the start, a line a fault."""
    try:
        check()
        check_settings(HERE / ".streamlit" / "config.toml")
        found = get_catalogue()
        check_numbers(found)
        check_logo(found.logo)
        return get_catalogues()  # a language that the clinic offers is complete, or nothing starts
    except (ContentError, StreamlitChangedError, SettingsError) as error:
        print(*(error.faults if isinstance(error, ContentError) else (error,)), sep="\n", file=sys.stderr)
        sys.exit(1)


def versions() -> dict[str, str]:
    """What runs here, for ``/health``."""
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"scar-timeline": project["version"], "streamlit": version("streamlit")}


catalogues = content_or_stop()
catalogue = next(iter(catalogues.values()))
hide_choices()
limit_tracebacks()
allow_open_files()
if wrong_clock := early_clock(catalogue, date.today()):
    print(wrong_clock, file=sys.stderr)

bundles = {language: the_bundle(each) for language, each in catalogues.items()}

# Every HTTP route of the app. A path that is neither here nor a screen is answered 404.
routes: list[BaseRoute] = [
    health_route(versions()),
    ready_route(catalogues, [screen.parts() for screen in screens()]),
    ROBOTS_ROUTE,
    *SECOND_CHOICE_ROUTES,
    bundle_route(bundles),
    *course_routes(catalogues, bundles),
    *font_routes(),
    *safety_case_routes(HERE / "docs" / "safety-case.md"),
    *handout_routes(catalogues),
    diary_route(catalogues),
    *prepared_routes(catalogues),
    *tablet_routes(catalogue),
    assets_route(),
    *logo_routes(catalogue.logo),
    numbers_route(catalogue),
    drawings_route(catalogue),
]

# And what stands in front of them and of Streamlit.
middleware = middleware_stack(
    catalogues,
    {screen.url_path: (screen.name, screen.parts()) for screen in screens()},
    {language: bundle_path(each) for language, each in bundles.items()},
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
