"""What we know of the installed front end: its folder, its paths, the parts our screens load, and what we lean on."""

from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from scar_timeline.streamlit_compat.index_html import StreamlitChangedError

# Found, not imported: what stands in front of the app does not load it.
_PACKAGE: Final = find_spec("streamlit")
STATIC_FOLDER: Final = Path((_PACKAGE and _PACKAGE.origin) or "").parent / "static"

SOCKET: Final = "/_stcore/stream"
PATHS: Final = ("/_stcore/health", "/_stcore/host-config")
FOLDERS: Final = ("/media/", "/_stcore/bidi-components/")
"""The doors the app needs; Streamlit has others: metrics, the agent API, uploads."""
TOP_FOLDERS: Final = ("static", "_stcore", "media")
"""Folders of the framework: their paths say nothing about a visitor."""
ALSO_LOOKED_FOR: Final = "/_stcore/"
"""The front end looks for its server below the path of the page first: such a path is answered 404, shortly."""
FOREIGN_PARAMETERS: Final = frozenset({"staticAppId", "embed", "embed_options"})
"""A link with one of these makes the front end call a foreign host, or takes the page's scrolling away."""

LOADED_LATER: Final = ("BidiComponent.", "Html.", "Button.", "Table.", "PlotlyChart.")
"""How the names begin of parts that our screens load and index.html does not name. The last is 4.7 MB and takes
1.3 s to compress."""

_LEANED_ON: Final = (
    "stApp",
    "stMain",
    "stMainBlockContainer",
    "stVerticalBlock",
    "stHeader",
    "stDialog",
    "stSkeleton",
    "stColumn",
    "data-test-script-state",
    "data-test-connection-state",
    "notRunning",
    "CONNECTED",
    "data-react-aria-top-layer",
)
"""Names in the front end's scripts that ``browser/streamlit.js`` and ``streamlit.css`` use."""


def check(static_folder: Path = STATIC_FOLDER) -> None:
    """Look for all that we lean on.

    Raises:
        StreamlitChangedError: naming everything that is missing.
    """
    scripts = static_folder / "static" / "js"
    names = [path.name for path in scripts.glob("*.js")]
    missing = [start for start in LOADED_LATER if not any(name.startswith(start) for name in names)]
    main = "".join(path.read_text(encoding="utf-8") for path in scripts.glob("index.*.js"))
    missing += [name for name in _LEANED_ON if name not in main]
    if missing:
        raise StreamlitChangedError(
            f"Streamlit {version('streamlit')} lacks what this app leans on: {', '.join(missing)}"
        )
