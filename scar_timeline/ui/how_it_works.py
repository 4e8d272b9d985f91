"""Lays out the article's account of how microneedling works, each point beside what studies say."""

from html import escape
from typing import Final

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.evidence import ClaimRow
from scar_timeline.pictures.skin_process import PROCESS_LABELS, process_stages, skin_process
from scar_timeline.ui.aloud import aloud
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.drawing import drawing
from scar_timeline.ui.patient_table import TABLE_STYLE, Cell, TableRow, patient_table
from scar_timeline.ui.words_explained import link_to_words, words_explained

STAGE_KEY: Final = "process_stage"

_PARTS: Final = (
    ("mechanism", "mechanisms"),
    ("factor", "factors"),
    ("maintenance", "maintenance"),
    ("limit", "limits"),
)
"""Kinds of claims in the order they are told, and the messages about them."""

_STYLE: Final = """<style>
.stage { display: flex; flex-wrap: wrap; gap: 1.5rem; margin: 0; align-items: flex-start; }
.stage svg { flex: 1 1 20rem; width: 20rem; max-width: 36rem; min-width: 0; height: auto;
  border: 1px solid currentColor; border-radius: 8px; }
.stage figcaption { flex: 1 1 18rem; line-height: 1.5; }
.stage p { margin: 0 0 .75rem; }
.stage .from { font-size: .875rem; }
</style>"""


def render_how_it_works() -> None:
    """The idea, the drawing to step through, the article's points beside the studies, and words explained."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.title(say("how_it_works.page.title"), anchor=False)
    st.markdown(f"{say('how_it_works.page.intro')} {say('how_it_works.page.whose_account')}")
    link_to_words()
    _stages(catalogue)
    st.html(TABLE_STYLE)
    for kind, part in _PARTS:
        rows = [claim for claim in catalogue.evidence.claims.values() if claim.kind == kind]
        _claims(catalogue, part, rows)
    st.header(say("how_it_works.appearance.heading"), anchor=False)
    st.markdown(say("how_it_works.appearance.text"))
    words_explained()


def _stages(catalogue: Catalogue) -> None:
    say = catalogue.say
    st.header(say("how_it_works.stages.heading"), anchor=False)
    st.markdown(f"{say('how_it_works.collagen.meaning')} {say('how_it_works.stages.intro')}")
    ids = [stage.id for stage in process_stages()]
    stage = st.segmented_control(
        say("how_it_works.stage.choose"),
        ids,
        default=ids[0],
        required=True,
        format_func=lambda name: say(f"how_it_works.stage.{name}"),
        key=STAGE_KEY,
        wrap=True,
    )
    st.html(_STYLE)
    drawing(_stage_figure(catalogue, stage), "stage")
    aloud("stage", *_stage_words(catalogue, stage))
    st.markdown(f"{say('how_it_works.page.illustration')} {say('how_it_works.stages.drawn')}")


def _stage_figure(catalogue: Catalogue, stage: str) -> str:
    """The drawing of a stage and its words as HTML."""
    say, key = catalogue.say, f"drawings.process.{stage}"
    title, description = say(f"{key}.title"), say(f"{key}.description")
    caption_key, note_key = PROCESS_LABELS
    picture = skin_process(
        stage,
        title=title,
        description=description,
        id_prefix=f"process-{stage}",
        labels={caption_key: say(f"{key}.caption"), note_key: say("drawings.not_to_scale")},
    )
    source = source_line(catalogue, say(f"{key}.sources").split(";"))
    words = "".join(f"<p>{escape(text)}</p>" for text in _stage_words(catalogue, stage))
    return (
        f'<figure class="stage">{picture}<figcaption>{words}'
        f'<p class="from">{escape(source)}</p></figcaption></figure>'
    )


def _stage_words(catalogue: Catalogue, stage: str) -> list[str]:
    words = [catalogue.say(f"drawings.process.{stage}.sentence")]
    more = {"building": "type_three", "remodelling": "type_one"}.get(stage)
    return [*words, catalogue.say(f"how_it_works.collagen.{more}")] if more else words


def _claims(catalogue: Catalogue, part: str, claims: list[ClaimRow]) -> None:
    say = catalogue.say
    st.header(say(f"how_it_works.{part}.heading"), anchor=False)
    st.markdown(say(f"how_it_works.{part}.intro"))
    columns = [say(f"how_it_works.mechanisms.column_{name}") for name in ("point", "article", "studies")]
    caption = f"{say(f'how_it_works.{part}.heading')}: {say('how_it_works.mechanisms.table_title')}"
    st.html(patient_table(caption, columns, [_claim(catalogue, claim) for claim in claims]))


def _claim(catalogue: Catalogue, claim: ClaimRow) -> TableRow:
    passage = catalogue.say("how_it_works.mechanisms.passage", passage=claim.passage)
    return TableRow(
        Cell(claim.title, catalogue.say(f"how_it_works.match.{claim.agrees}")),
        (
            Cell(claim.statement, passage),
            Cell(claim.studies_say, source_line(catalogue, claim.sources) if claim.sources else ""),
        ),
    )
