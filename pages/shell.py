"""The script Streamlit runs for every screen. The screens are the other files in this folder."""

from scar_timeline.ui.shell import render_shell

render_shell()
