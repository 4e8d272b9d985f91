"""What a visitor sees when a page breaks: words, not a traceback."""

import logging

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue

logger = logging.getLogger(__name__)


def tell_visitor(error: Exception) -> bool:
    """Log an exception of a page's script and show the message ``server.script_error``.

    Returns:
        ``True``: the exception has been shown, Streamlit need not.
    """
    logger.error("a page failed", exc_info=error)
    st.error(the_catalogue().say("server.script_error.text"))
    return True
