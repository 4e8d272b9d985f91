"""Prepare a link: a scar type, a severity, and the addresses that open them."""

from base64 import b64encode
from html import escape

import streamlit as st

from scar_timeline.links.code import grouped
from scar_timeline.links.opening import code_for
from scar_timeline.takehome.address import Addresses
from scar_timeline.takehome.qr import qr_picture
from scar_timeline.ui.aloud import aloud
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.clinic.address import site_address
from scar_timeline.ui.clinic.numbers import render_numbers

# Dark modules on white in both themes: some scanners do not read light on dark. As an image, because st.html
# drops inline SVG.
_QR = (
    '<figure style="margin:0;max-width:15rem"><img style="width:100%" alt="{alt}" '
    'src="data:image/svg+xml;base64,{data}"><figcaption>{caption}</figcaption></figure>'
)


def render_link() -> None:
    """Draw the two choices and, once both are made, code, links and QR code."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.header(say("clinic.link.heading"), anchor=False)
    st.write(say("clinic.link.intro"))
    types = {
        row.id: say("clinic.link.option", name=row.name, id=row.id) for row in catalogue.scar_types.values()
    }
    severities = {
        row.id: say("clinic.link.option", name=row.name, id=row.id) for row in catalogue.severities.values()
    }
    scar_type = st.segmented_control(
        say("clinic.link.scar_type"), list(types), format_func=types.__getitem__, key="link_scar_type"
    )
    severity = st.segmented_control(
        say("clinic.link.severity"), list(severities), format_func=severities.__getitem__, key="link_severity"
    )
    if scar_type is None or severity is None:
        st.info(say("clinic.link.wait"))
        aloud("link", say("clinic.link.wait"))
        return
    _render_addresses(code_for(catalogue, scar_type, severity))
    render_numbers(scar_type, severity)


def _render_addresses(code: str) -> None:
    say = the_catalogue().say
    addresses = Addresses(base=site_address(), code=code)
    words, picture = st.columns([3, 1])
    with words:
        st.write(say("clinic.link.code"))
        st.code(grouped(code), language=None)
        aloud("link", say("clinic.link.code"), grouped(code))
        st.write(say("clinic.link.explorer"))
        st.code(addresses.base + addresses.explorer_path, language=None, wrap_lines=True)
        st.write(say("clinic.link.fast"))
        st.code(addresses.page, language=None, wrap_lines=True)
        st.write(say("clinic.link.check"))
    with picture:
        st.html(_qr(addresses.page))


def _qr(address: str) -> str:
    say = the_catalogue().say
    title = say("clinic.link.qr_title")
    picture = qr_picture(address, title, say("clinic.link.qr_description", address=address))
    return _QR.format(
        alt=escape(f"{picture.title}. {picture.description}"),
        data=b64encode(str(picture).encode()).decode("ascii"),
        caption=escape(say("clinic.link.qr_caption")),
    )
