"""Every fact with its number, people, time, strength and link; found by study, topic or kind of study."""

from collections.abc import Collection
from html import escape
from urllib.parse import urlsplit

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.evidence import TOPICS, EvidenceRow
from scar_timeline.ui.aloud import write_aloud
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.patient_table import Cell, TableRow, patient_table


def facts() -> None:
    """Three filters and the table. Typing in the first one filters in the browser; no words are sent."""
    catalogue = the_catalogue()
    say, rows = catalogue.say, catalogue.evidence.evidence
    st.header(say("sources.facts.title"), anchor=False)
    st.markdown(say("sources.facts.intro"))
    one = st.selectbox(
        say("sources.facts.find"),
        list(rows),
        index=None,
        format_func=lambda fact: say(
            "sources.facts.option", id=fact, fact=rows[fact].fact, citation=rows[fact].citation
        ),
        placeholder=say("sources.facts.find_hint"),
        key="facts_one",
    )
    topics = st.pills(
        say("sources.facts.topics"),
        [topic for topic in TOPICS if any(topic in row.topics for row in rows.values())],
        selection_mode="multi",
        format_func=lambda topic: say(f"sources.topic.{topic}"),
        key="facts_topics",
    )
    strengths = st.pills(
        say("sources.facts.strengths"),
        list(dict.fromkeys(row.strength for row in rows.values())),
        selection_mode="multi",
        format_func=lambda strength: say(f"sources.strength.{strength}"),
        key="facts_strengths",
    )
    found = [row for row in rows.values() if fits(row, one, topics, strengths)]
    if not found:
        write_aloud("facts", say("sources.facts.nothing"))
    else:
        write_aloud("facts", say("sources.facts.shown", shown=len(found), all=len(rows)))
        st.html(_table(catalogue, found))


def fits(row: EvidenceRow, one: str | None, topics: Collection[str], strengths: Collection[str]) -> bool:
    """Whether a fact passes the filters: the one picked, any of the topics, any of the kinds of study."""
    return (
        one in (None, row.id)
        and (not topics or bool(set(topics) & set(row.topics)))
        and (not strengths or row.strength in strengths)
    )


def how_sure(catalogue: Catalogue, row: EvidenceRow) -> str:
    """The kind of study, and how well we verified it."""
    return catalogue.say(
        "sources.facts.sure_text",
        strength=catalogue.say(f"sources.strength.{row.strength}"),
        checked=catalogue.say(f"sources.checked.{row.checked}"),
    )


def links_html(catalogue: Catalogue, row: EvidenceRow) -> str:
    """The addresses as links that open in a new tab; nothing is loaded from them."""
    links = "".join(
        f'<a href="{escape(link)}" target="_blank" rel="noopener noreferrer">'
        f"{escape(catalogue.say('sources.facts.open', site=urlsplit(link).netloc))}</a> "
        for link in row.links
    )
    return links or escape(catalogue.say("sources.facts.no_link"))


def _table(catalogue: Catalogue, rows: list[EvidenceRow]) -> str:
    say = catalogue.say
    return patient_table(
        say("sources.facts.caption"),
        [say(f"sources.facts.{column}") for column in ("fact", "who", "sure", "where")],
        [
            TableRow(
                Cell(say("sources.facts.number", fact=row.fact, figure=row.figure), row.id),
                (
                    Cell(say("sources.facts.who_when", group=row.group, time=row.time)),
                    Cell(how_sure(catalogue, row)),
                    Cell(row.citation, links=links_html(catalogue, row)),
                ),
                anchor=row.id,
            )
            for row in rows
        ],
    )
