"""The link and its QR code, and the two ways to paper."""

from base64 import b64encode
from html import escape
from typing import Final

import streamlit as st

from scar_timeline.links.code import grouped
from scar_timeline.links.opening import code_for
from scar_timeline.pictures.svg import Picture
from scar_timeline.takehome.address import Addresses
from scar_timeline.takehome.picked import Picked, PickedRows
from scar_timeline.takehome.qr import qr_picture
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.choice import Choice
from scar_timeline.ui.clinic.address import site_address
from scar_timeline.ui.decide.questions import picked_questions
from scar_timeline.ui.decide.values import picked_values

# Streamlit 1.67 cuts long labels of boxes short. Its copy button shows only under a mouse and, like those
# of the date field, is less than the 44 px a fingertip needs.
STYLE: Final = """<style>
.st-key-take_home_link { max-width: 60rem; }
.st-key-take_home_link img.qr { display: block; width: 13rem; height: auto; border-radius: 8px; }
.st-key-take_home_link [data-testid='stCode'] > div:has(button) { opacity: 1; visibility: visible; }
.st-key-take_home_link [data-testid='stCode'] button,
[data-testid='stDateInput'] button { min-width: 44px; min-height: 44px; }
.st-key-take_home_link [data-testid='stCode'] pre { padding-right: 4.25rem; min-height: 64px; }
.st-key-take_home_questions [data-testid='stMarkdownContainer'] { white-space: normal; }
</style>"""


def addresses_of(choice: Choice) -> Addresses:
    """Where the choice is found with all that was picked, as this browser reaches the site."""
    code = code_for(the_catalogue(), choice.scar_type, choice.severity)
    picked = Picked(PickedRows(picked_questions()), PickedRows(picked_values()))
    return Addresses(site_address(), code, picked.query)


def link(addresses: Addresses) -> None:
    """QR code beside the link to copy."""
    say = the_catalogue().say
    st.html(STYLE)
    st.header(say("take_home.link.heading"), anchor=False)
    with st.container(key="take_home_link", horizontal=True, gap="medium"):
        picture = qr_picture(
            addresses.page,
            say("take_home.link.qr_title"),
            say("take_home.link.qr_description", address=addresses.page),
        )
        st.html(_image(picture), width="content")
        with st.container(width=420):
            st.markdown(say("take_home.link.scan"))
            st.markdown(say("take_home.link.copy"))
            st.code(addresses.page, language=None, wrap_lines=True)
            st.caption(say("take_home.link.holds"))
            st.caption(say("take_home.link.code", code=grouped(addresses.code)))


def paper(addresses: Addresses) -> None:
    """The page for printing and the PDF."""
    say = the_catalogue().say
    st.header(say("take_home.paper.heading"), anchor=False)
    st.markdown(say("take_home.paper.text"))
    with st.container(horizontal=True):
        st.link_button(say("take_home.paper.page"), addresses.page_path, type="primary")
        st.link_button(say("take_home.paper.pdf"), addresses.pdf_path)
    st.caption(say("take_home.paper.new_tab"))


def _image(picture: Picture) -> str:
    # st.html drops inline SVG, so the code comes as an image; title and description become its words.
    alt = escape(f"{picture.title}. {picture.description}")
    data = b64encode(str(picture).encode()).decode("ascii")
    return f'<img class="qr" src="data:image/svg+xml;base64,{data}" alt="{alt}">'
