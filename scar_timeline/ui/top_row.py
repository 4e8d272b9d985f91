"""The row above every screen: one tap to the help block; on a clinic's tablet also "start again"."""

from html import escape
from typing import Final

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.footer import HELP_ANCHOR
from scar_timeline.ui.wipe import render_tablet_clock

# The first screen of a tablet is short, so the row takes the height of a fingertip and no more.
_STYLE: Final = """<style>
.st-key-above { min-height: 2.75rem; margin: -.75rem 0; }
.stApp .help-link { color: light-dark(#0b5c8a, #8cc8ee);
  display: inline-flex; align-items: center; min-height: 2.75rem; font-weight: 600; }
/* On a tablet the row shares the line of the title, so that a choice and its picture fit one screen. */
@media (min-width: 740px) {
  [data-testid='stMainBlockContainer'] { position: relative; }
  .st-key-above { position: absolute; right: 1rem; top: 5.1rem; z-index: 1;
    width: auto !important; margin: 0; }
}
@media print { .st-key-above { display: none !important; } }
</style>"""


def render_top_row() -> None:
    """Draw the row. The link is plain HTML, so it is there before any script of ours."""
    words = escape(the_catalogue().say("footer.help.link"))
    with st.container(
        key="above", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.html(f'{_STYLE}<a class="help-link" href="#{HELP_ANCHOR}">{words}</a>', width="content")
        render_tablet_clock()
