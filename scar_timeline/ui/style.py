"""The one style block: touch targets, focus, print. Colours come from ``.streamlit/config.toml``."""

from typing import Final

# Streamlit 1.67 at a base size of 18 px draws segments and pills 36 px high, radio rows 25 px, checkboxes
# 24 px, links of the top menu 32 px: a fingertip needs 44 (WCAG 2.5.5).
_TOUCH: Final = """
[data-variant='segmented_control'], [data-variant='pills'] { min-height: 44px; }
[data-testid='stRadio'] [role='radiogroup'] label,
[data-testid='stCheckbox'] label { min-height: 44px; align-items: center; }
[data-testid='stButton'] button, [data-testid='stDownloadButton'] button,
[data-testid='stPopover'] button, [data-testid='stLinkButton'] a,
[data-testid='stPageLink'] a, [data-testid='stTab'], [data-testid='stExpander'] summary { min-height: 44px; }
[data-testid='stTopNavLink'], [data-testid='stSidebarNavLink'] { min-height: 44px; }
[data-testid='stTab'] { min-width: 44px; }
[data-testid='stSelectbox'] [data-baseweb='select'] > div,
[data-testid='stSelectbox'] input { min-height: 44px; }
[data-testid='stHeader'] button, [data-testid='stSidebarCollapseButton'] button,
[data-testid='stExpandSidebarButton'] { min-width: 44px; min-height: 44px; }
"""

_FOCUS: Final = """
:focus-visible { outline: 3px solid var(--st-primary-color, currentColor); outline-offset: 2px; }
"""

# What gets focus is scrolled to, but the bar with the menu lies over the upper 68 px, and a box that is
# ticked by its label is scrolled to by less than its label. On a phone Streamlit pushes the folded menu out
# to the left, where the Tab key would still go through it; the open one covers the screen, which waits.
_IN_VIEW: Final = """
[data-testid='stMain'] { scroll-padding: 5rem 0; }
[data-testid='stSidebar'][data-collapsed='true'] { visibility: hidden; }
@media (max-width: 480px) {
  .stApp:has([data-testid='stSidebar'][data-collapsed='false']) [data-testid='stMain'] { visibility: hidden; }
}
"""

# Streamlit writes white on the primary colour in both themes; on the light blue of the dark one: 1.8:1.
_PRIMARY: Final = """
[data-testid='stBaseButton-primary'], [data-testid='stBaseButton-primary'] p,
[data-testid='stBaseLinkButton-primary'] p { color: light-dark(#ffffff, #10171c) !important; }
"""

# Streamlit draws the way to another screen as plain words: only under a mouse it looks like something to tap.
_WAYS: Final = """
[data-testid='stMain'] [data-testid='stPageLink'] p {
  color: light-dark(#0b5c8a, #8cc8ee); font-weight: 600; text-decoration: underline; }
"""

# A tablet held sideways is 768 px high; the menu takes 68 of them already.
_HEADING: Final = """
[data-testid='stHeading'] h1 { padding-top: 0; }
"""

# Streamlit leaves 80 px on either side in its wide layout: a sixth of a tablet held upright.
_ROOM: Final = """
[data-testid='stMainBlockContainer'] { padding-left: 1rem; padding-right: 1rem; max-width: 1200px; }
"""

# The live region is out of the row, or it would leave a gap above every screen.
_ALOUD: Final = """
[data-testid='stLayoutWrapper']:has(> .st-key-aloud) { position: absolute; width: 1px; }
"""

# Streamlit prints the dark theme dark, even where the browser was told not to print backgrounds.
_PRINT: Final = """
@media print {
  .stApp, .stApp * { color: #000 !important; background-color: transparent !important; }
  .stApp { color-scheme: light; }
}
"""

STYLE_BLOCK: Final = (
    f"<style>{_TOUCH}{_FOCUS}{_IN_VIEW}{_PRIMARY}{_WAYS}{_HEADING}{_ROOM}{_ALOUD}{_PRINT}</style>"
)
"""HTML for ``st.html``; a body that is only a style takes no space on the page."""
