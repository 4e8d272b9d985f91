"""The frame around every screen: menu, tab title, style, the row above, the review banner."""

import logging

import streamlit as st

from scar_timeline.content.loaded import get_catalogue

logger = logging.getLogger(__name__)


def show_script_error(error: Exception) -> bool:
    """Log an exception of a page's script and show the message ``web.script_error``.

    Returns:
        ``True``: the exception has been shown, Streamlit need not.
    """
    logger.error("a page failed", exc_info=error)
    st.error(get_catalogue().say("web.script_error.text"))
    return True
