"""Streamlit's settings that privacy and safety rest on: the app does not start without them."""

import tomllib
from pathlib import Path
from typing import Final

import streamlit as st

_RESTED_ON: Final = ("browser", "client", "server.enableXsrfProtection", "server.enableStaticServing")


class SettingsError(Exception):
    """The settings in force are not those beside ``app.py``; the message is for whoever starts the server."""


def check_settings(config: Path) -> None:
    """Compare what is in force with ``.streamlit/config.toml``, which another working directory would not read.

    Args:
        config: that file.

    Raises:
        SettingsError: one differs, or the app is asked to stand below a path, where its addresses would not.
    """
    wanted = tomllib.loads(config.read_text(encoding="utf-8"))
    for section, settings in wanted.items():
        for name, value in settings.items():
            option = f"{section}.{name}"
            if option.startswith(_RESTED_ON) and st.get_option(option) != value:
                raise SettingsError(
                    f"{option} is {st.get_option(option)!r} and has to be {value!r}: start from the folder of app.py, "
                    f"where {config.parent.name}/{config.name} is read"
                )
    if st.get_option("server.baseUrlPath"):
        raise SettingsError("server.baseUrlPath is set: the app stands at the root of its host and nowhere else")
