"""Words explained: the glossary in the order of the alphabet, in columns where there is room."""

from html import escape
from typing import Final

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.glossary import Term
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line

_LIST: Final = "words-list"
"""The id of the list. It lies inside the fold, so browsers open the fold for a link that leads to it."""

_STYLE: Final = """<style>
.words-link, .words-fold summary { display: inline-flex; align-items: center; min-height: 2.75rem;
  font-weight: 600; }
.stApp .words-link { color: light-dark(#0b5c8a, #8cc8ee); margin: -.5rem 0 -.75rem; }
.words-fold summary { cursor: pointer; text-decoration: underline; }
.words-fold > .words { columns: 18rem 3; column-gap: 2rem; margin: .5rem 0 0; padding: 0; line-height: 1.45;
  scroll-margin-top: 4rem; }
.words > div { break-inside: avoid; padding: 0 0 .9rem; }
.words dt { font-weight: 600; }
.words dt span { font-weight: 400; }
.words dd { margin: 0; }
.words .from { font-size: .875rem; }
@media print {
  .words-fold::details-content { content-visibility: visible; display: block; block-size: auto; }
}
</style>"""


def link_to_words() -> None:
    """The way to the list, for the top of the screen it stands on."""
    words = escape(the_catalogue().say("how_it_works.words.heading"))
    st.html(f'{_STYLE}<a class="words-link" href="#{_LIST}">{words}</a>')


def words_explained() -> None:
    """Every word of the glossary with its other names, its meaning and where that comes from."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.header(say("how_it_works.words.heading"), anchor=False)
    st.markdown(say("how_it_works.words.intro"))
    entries = "".join(_entry(catalogue, term) for term in catalogue.glossary)
    summary = escape(say("how_it_works.words.open", n=len(catalogue.glossary)))
    st.html(
        f'<details class="words-fold"><summary>{summary}</summary>'
        f'<dl class="words" id="{_LIST}" tabindex="-1">{entries}</dl></details>'
    )


def _entry(catalogue: Catalogue, term: Term) -> str:
    names = catalogue.say("how_it_works.words.also", names=", ".join(term.also)) if term.also else ""
    also = f" <span>({escape(names)})</span>" if names else ""
    source = source_line(catalogue, term.source_ids) if term.source_ids else ""
    from_where = f'<dd class="from">{escape(source)}</dd>' if source else ""
    return f"<div><dt>{escape(term.term)}{also}</dt><dd>{escape(term.meaning)}</dd>{from_where}</div>"
