"""The frame around every screen: menu, tab title, style, the row above, the review banner."""

import logging
from html import escape

import streamlit as st

from scar_timeline.ui.session import spoken_here

logger = logging.getLogger(__name__)


def show_script_error(error: Exception) -> bool:
    """Log an exception of a page's script and show the message ``web.script_error``.

    Returns:
        ``True``: the exception has been shown, Streamlit need not.
    """
    logger.error("a page failed", exc_info=error)
    say = spoken_here().say
    st.error(say("web.script_error.text"))
    reload = escape(say("web.script_error.reload"))
    st.html(f'<button type="button" class="button" data-action="reload">{reload}</button>')
    return True
