"""What can go wrong: every harm in full view, each count as 100 people and in words, never folded away."""

from html import escape

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.decision import HarmRow
from scar_timeline.pictures.icon_array import PEOPLE, IconArrayWords, icon_array
from scar_timeline.pictures.svg import Picture
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.drawing import drawing

STYLE = """<style>
.harm-count { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0 0 1.25rem; align-items: flex-start; }
.harm-count svg { width: 16rem; max-width: 100%; height: auto; border: 1px solid currentColor; }
.harm-count figcaption { flex: 1 1 16rem; }
.harm-count p { margin: 0 0 0.5rem; }
.harm-count .from { font-size: 0.875rem; }
</style>"""


def harms() -> None:
    """All harms, one after another."""
    catalogue = the_catalogue()
    st.header(catalogue.say("decide.harms.title"), anchor=False)
    st.markdown(catalogue.say("decide.harms.intro"))
    st.markdown(catalogue.say("decide.harms.how_to_read"))
    st.html(STYLE)
    for name in catalogue.decision.harms_by_name():
        one_harm(name)


def one_harm(name: str, place: str = "harms") -> None:
    """One harm with its meaning and a figure for each group of people it was counted in.

    Args:
        name: the harm as ``harms.csv`` calls it.
        place: where on the page, so that ids of the same drawing stay apart.
    """
    catalogue = the_catalogue()
    rows = catalogue.decision.harms_by_name()[name]
    st.subheader(name, anchor=False)
    st.markdown(rows[0].meaning)
    figures = (figure(catalogue, row, f"{place}-{row.id}") for row in rows)
    drawing("".join(figures), f"{place}-{rows[0].id}")


def figure(catalogue: Catalogue, row: HarmRow, place: str) -> str:
    """One count as HTML: the drawing where there is a number, and the words beside it."""
    words = "".join(f"<p>{escape(words)}</p>" for words in (_in_words(catalogue, row), row.note))
    source = f'<p class="from">{escape(source_line(catalogue, row.sources))}</p>'
    picture = harm_picture(catalogue, row, place) if row.is_counted else ""
    return f'<figure class="harm-count">{picture}<figcaption>{words}{source}</figcaption></figure>'


def harm_picture(catalogue: Catalogue, row: HarmRow, place: str) -> Picture:
    """The 100 people of one count.

    Raises:
        ValueError: nobody counted this harm.
    """
    if row.in_100_low is None or row.in_100_high is None:
        raise ValueError(f"{row.id} was not counted")
    say, fields = catalogue.say, _fields(row)
    ranged = row.in_100_low != row.in_100_high
    words = IconArrayWords(
        title=say("decide.harms.picture_title", harm=row.harm, group=row.group),
        description=say(f"decide.harms.picture_{'range' if ranged else 'same'}", **fields),
        happened=say("decide.harms.happened_range" if ranged else "decide.harms.happened", **fields),
        up_to=say("decide.harms.up_to", **fields),
        not_happened=say(
            "decide.harms.not_happened_range" if ranged else "decide.harms.not_happened", **fields
        ),
    )
    return icon_array(row.in_100_low, row.in_100_high, words, place.replace("_", "-"))


def _in_words(catalogue: Catalogue, row: HarmRow) -> str:
    kind = "pair_range" if row.in_100_low != row.in_100_high else "pair_same"
    if not row.is_counted:
        kind = "not_counted"
    elif row.in_100_high == 0:
        kind = "pair_none"
    return catalogue.say(f"decide.harms.{kind}", **_fields(row))


def _fields(row: HarmRow) -> dict[str, object]:
    low, high = row.in_100_low or 0, row.in_100_high or 0
    return {
        "low": low,
        "high": high,
        "without": PEOPLE - low,
        "without_low": PEOPLE - high,
        "counted": row.counted,
        "people": row.people,
        "group": row.group,
        "time": row.time,
    }
