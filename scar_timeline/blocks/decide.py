"""Blocks of "Before you decide"."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from math import ceil
from typing import Final

from markupsafe import Markup

from scar_timeline.blocks.page import Page
from scar_timeline.blocks.patient_table import Cell, TableRow, patient_table
from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.options import OPTION_COLUMNS, OptionRow
from scar_timeline.content.tables.recovery_days import RecoveryDay
from scar_timeline.content.tables.teach_back import TeachBackAnswer
from scar_timeline.narrative.harms import HowOften, harm_in_words, how_often, with_figures
from scar_timeline.narrative.headline import studies_range
from scar_timeline.narrative.result import dark_marks_fact
from scar_timeline.narrative.source_line import source_line
from scar_timeline.synthesis.study import clearly_better

TOPICS: Final = ("change", "course", "harms", "later", "options")
ANSWERS: Final = ("matters", "not_so_much", "not_sure")
_MOST_DAYS: Final = 3
"""Columns that a phone can show beside the first."""
ASPECTS: Final = ("feel", "brown_skin", "black_skin", "white_skin", "mind", "plans")
"""Non-visual signs come first (NHS-7)."""


def opening(page: Page) -> str:
    """The title, the decision to be made, and that there is no hurry."""
    return render("decide/opening.html", say=page.say)


def options(page: Page) -> str:
    """The options side by side: the same rows for each, the same look for each."""
    catalogue, rows = page.catalogue, page.catalogue.decision.options
    not_about = [catalogue.statement(f"decide.options.{name}") for name in ("others", "others_harm")]
    return render(
        "decide/options.html",
        say=page.say,
        table=_options_table(catalogue, rows),
        sources=[(row.row, source_line(catalogue, row.sources)) for row in rows],
        not_about=not_about,
        not_about_from=source_line(catalogue, [id for said in not_about for id in said.sources]),
    )


def harms(page: Page) -> str:
    """Gain and every harm as ranges on one scale of 100 people and in words."""
    catalogue = page.catalogue
    shown = [_gain(catalogue), *(harm(catalogue, name) for name in catalogue.decision.harms_by_name())]
    return render("decide/harms.html", say=page.say, answer=dark_marks_fact(catalogue).text, shown=shown)


def _gain(catalogue: Catalogue) -> Markup:
    """How many people studies of similar courses rated clearly better, on the scale of the harms."""
    least, most = (round(100 * share) for share in clearly_better(catalogue.fitted_synthesis.left_out))
    said = studies_range(catalogue)
    figure = {
        "kind": "gain",
        "often": HowOften(least, most, ""),
        "words": (said.text,),
        "sources": source_line(catalogue, said.sources),
    }
    return render(
        "decide/harm.html", say=catalogue.say, name=catalogue.say("decide.harms.gain"), meaning="", figures=[figure]
    )


def recovery_days(page: Page) -> str:
    """The days after a session, in tables of at most three: how it feels first, then how it looks on all skins."""
    rows = page.catalogue.decision.recovery_days
    count = ceil(len(rows) / _MOST_DAYS)
    starts = [len(rows) * table // count for table in range(count + 1)]
    tables = [_days_table(page, rows[start:end]) for start, end in pairwise(starts)]
    sources = source_line(page.catalogue, dict.fromkeys(source for row in rows for source in row.sources))
    aftercare = page.catalogue.clinic.aftercare
    return render("decide/days.html", say=page.say, tables=tables, sources=sources, aftercare=aftercare)


def _days_table(page: Page, rows: Sequence[RecoveryDay]) -> Markup:
    return patient_table(
        page.say("decide.recovery_days.caption", first=rows[0].day, last=rows[-1].day),
        [page.say("decide.recovery_days.what"), *(row.day for row in rows)],
        [
            TableRow(
                Cell(page.say(f"decide.recovery_days.{aspect}")), tuple(Cell(getattr(row, aspect)) for row in rows)
            )
            for aspect in ASPECTS
        ],
    )


def cautions(page: Page) -> str:
    """Who should speak to a clinician first: a list to read. It asks nothing and answers nothing (HZ-06)."""
    rows = page.catalogue.decision.cautions
    sources = source_line(page.catalogue, dict.fromkeys(source for row in rows for source in row.sources))
    return render("decide/cautions.html", say=page.say, rows=rows, sources=sources)


def values(page: Page) -> str:
    """What matters to me: cards to sort. Nothing is scored or advised."""
    return render(
        "decide/values.html",
        say=page.say,
        cards=page.catalogue.decision.values,
        answers=ANSWERS,
        is_static=page.is_static,
    )


def teach_back(page: Page) -> str:
    """Checks whether the page was clear. An answer that does not fit reopens its part."""
    catalogue = page.catalogue
    questions = [
        (question, rows, {row.answer: _reopened(catalogue, row) for row in rows if not row.fits})
        for question, rows in catalogue.decision.teach_back_questions().items()
    ]
    sources = {(row.question, row.answer): source_line(catalogue, row.sources) for row in catalogue.decision.teach_back}
    filled = partial(with_figures, catalogue)
    return render("decide/teach_back.html", say=page.say, questions=questions, sources=sources, filled=filled)


def questions(page: Page) -> str:
    """Questions to bring along, by topic, and the ticked ones as a list."""
    rows = page.catalogue.decision.question_prompts
    topics = [(topic, [row for row in rows if row.topic == topic]) for topic in TOPICS]
    return render(
        "decide/questions.html",
        say=page.say,
        topics=topics,
        rows=rows,
        counts=picked_counts(page),
        is_static=page.is_static,
    )


def no_hurry(page: Page) -> str:
    """You do not need to decide today, and what you may do next."""
    return render("decide/no_hurry.html", say=page.say, steps=("think", "talk", "visit", "other", "none"))


def picked_counts(page: Page) -> list[str]:
    """How many questions are ticked, as a sentence for each possible number."""
    catalogue = page.catalogue
    return [
        catalogue.count("take_home.questions.picked", n) for n in range(len(catalogue.decision.question_prompts) + 1)
    ]


def harm(catalogue: Catalogue, name: str) -> Markup:
    """One harm with its meaning and a range for each group of people it was counted in.

    Args:
        catalogue: the content.
        name: the harm as ``harms.csv`` calls it.
    """
    rows = catalogue.decision.harms_by_name()[name]
    figures = [
        {
            "kind": "harm",
            "often": how_often(catalogue, row) if row.is_counted else None,
            "words": (harm_in_words(catalogue, row), row.note),
            "sources": source_line(catalogue, row.sources),
        }
        for row in rows
    ]
    return render("decide/harm.html", say=catalogue.say, name=name, meaning=rows[0].meaning, figures=figures)


def _options_table(catalogue: Catalogue, rows: Sequence[OptionRow]) -> Markup:
    columns = [catalogue.say("decide.options.row")]
    columns += [catalogue.say(f"decide.options.{option}") for option in OPTION_COLUMNS]
    lines = [
        TableRow(Cell(row.row), tuple(Cell(with_figures(catalogue, getattr(row, option))) for option in OPTION_COLUMNS))
        for row in rows
    ]
    return patient_table(catalogue.say("decide.options.caption"), columns, lines)


def _reopened(catalogue: Catalogue, answer: TeachBackAnswer) -> Markup:
    if answer.opens == "harms":
        name = next(row.harm for row in catalogue.decision.harms if row.id == answer.harm)
        return harm(catalogue, name)
    wanted = ("lasts",) if answer.opens == "lasts" else ("better", "no_change")
    return _options_table(catalogue, [row for row in catalogue.decision.options if row.id in wanted])
