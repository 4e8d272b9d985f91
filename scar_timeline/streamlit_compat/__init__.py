"""The one door to Streamlit's internals: its page, paths, file names and marks. Everything else uses its public API.

:func:`check` runs at start and names what a new version changed.
"""

from scar_timeline.streamlit_compat.front_end import check
from scar_timeline.streamlit_compat.index_html import StreamlitChangedError

__all__ = ["StreamlitChangedError", "check"]
