"""The address that links made here begin with."""

from urllib.parse import urlsplit

import streamlit as st


def site_address() -> str:
    """Scheme and host as in the browser's address bar now, without a slash at the end; no path, no query."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
