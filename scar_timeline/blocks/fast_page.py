"""The fast page: a handout as one complete HTML page of blocks, for reading on a phone and for printing.

Its blocks share templates with those of the screens. A source stands here as a number that leads to the list.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from markupsafe import Markup

from scar_timeline.assets import FOLDER as ASSETS
from scar_timeline.blocks.explorer import result
from scar_timeline.blocks.side_by_side import side_by_side
from scar_timeline.blocks.templates import FOLDER, alone, own_style, render
from scar_timeline.blocks.timeline_lanes import timeline_lanes, windows
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.cautions import Caution
from scar_timeline.content.tables.red_flags import RedFlag
from scar_timeline.graphics.skin_windows import window_at
from scar_timeline.handout.document import Handout, clinics_lines, further_cautions, on_the_day
from scar_timeline.handout.provenance import made_lines
from scar_timeline.handout.qr import qr_picture
from scar_timeline.handout.urls import DIARY_PATH
from scar_timeline.languages.choosing import keeps_language, named, own_name
from scar_timeline.links.code import grouped
from scar_timeline.narrative.citations import ReferenceList, sources_of
from scar_timeline.narrative.counts_at_months import counts_at_months
from scar_timeline.narrative.first_questions import first_questions
from scar_timeline.narrative.follow_ups import follow_up_lines
from scar_timeline.narrative.harms import harm_in_short
from scar_timeline.narrative.headline import accounts, headlines
from scar_timeline.narrative.month_table import month_rows
from scar_timeline.narrative.narrative import besides_headlines, in_words
from scar_timeline.narrative.raised import how_to_tell, known_of_raised, other_ways
from scar_timeline.narrative.result import PARTS, dark_marks_fact, facts

TABLET_GUARD: Final = Markup((FOLDER / "fast_page" / "tablet.js").read_text(encoding="utf-8"))
"""The page's only script: on a clinic's tablet it opens the front page instead."""


@dataclass(frozen=True)
class Sheet:
    """What one fast page is made from: content, handout, and the numbers its sources have been given so far.

    As a file to keep it lies on no site: its links are whole addresses, and the logo is inside. The second of two
    languages that stand side by side leaves out what the first says for both: QR code, logo, ways.
    """

    catalogue: Catalogue
    handout: Handout
    citations: ReferenceList
    is_file: bool = False
    is_second: bool = False

    def render(self, block: str, **values: object) -> Markup:
        """The HTML of a block's template."""
        root = self.handout.urls.base if self.is_file else ""
        return render(f"fast_page/{block}.html", say=self.catalogue.say, cite=self.citations.cite, root=root, **values)


def opening(sheet: Sheet) -> Markup:
    """The title, the choice, what is to be known of its link first, and on paper the QR code."""
    catalogue, urls = sheet.catalogue, sheet.handout.urls
    say, logo = catalogue.say, catalogue.logo
    qr = qr_picture(urls.page, say("fast_page.qr_title"), say("fast_page.qr_description", address=urls.page))
    return sheet.render(
        "opening",
        handout=sheet.handout,
        qr=Markup(qr),
        code=grouped(urls.code),
        logo_from=logo and (logo.as_address if sheet.is_file else logo.path),
        clinic=catalogue.clinic,
        is_translated=catalogue.is_translated,
        is_second=sheet.is_second,
    )


def answer(sheet: Sheet) -> Markup:
    """The twelve dots and the answer; for raised scars, whom to see first."""
    catalogue, timeline = sheet.catalogue, sheet.handout.timeline
    if not timeline.draws_change:
        return sheet.render(
            "raised",
            tell=how_to_tell(catalogue, timeline),
            other_ways=other_ways(catalogue),
            known=known_of_raised(catalogue, timeline),
        )
    return sheet.render(
        "answer", result=result(catalogue, timeline, still=True), parts=PARTS, facts=facts(catalogue, timeline)
    )


def ways(sheet: Sheet) -> Markup:
    """The same choice on the screens, and as a PDF."""
    if sheet.is_second:
        return Markup()
    return sheet.render("ways", urls=sheet.handout.urls)


def picture(sheet: Sheet) -> Markup:
    """The lanes and the windows into the skin at the time to judge, the counts at three months, how long it lasts."""
    catalogue, timeline = sheet.catalogue, sheet.handout.timeline
    if not timeline.draws_change:
        return Markup()
    return sheet.render(
        "picture",
        lanes=timeline_lanes(catalogue, timeline, still=True),
        windows=windows(catalogue, timeline, window_at(timeline.judged_week)),
        months=counts_at_months(catalogue, timeline),
        accounts=accounts(catalogue, timeline),
    )


def follow_ups(sheet: Sheet) -> Markup:
    """What the patient does, and when."""
    catalogue = sheet.catalogue
    timeline = sheet.handout.timeline
    first = in_words(catalogue, timeline)[0].statements[0] if timeline.draws_change else None
    lines = follow_up_lines(catalogue, timeline)
    return sheet.render("follow_ups", first=first, lines=lines, own=clinics_lines(catalogue), diary=DIARY_PATH)


def limits(sheet: Sheet) -> Markup:
    """The cautions that belong beside the picture, then the others."""
    rows = [*sheet.catalogue.evidence.disclaimers_for("picture"), *further_cautions(sheet.catalogue)]
    return sheet.render("limits", rows=rows)


def harms(sheet: Sheet) -> Markup:
    """Every harm, with a line for each group of people it was counted in."""
    catalogue = sheet.catalogue
    return sheet.render(
        "harms",
        answer=dark_marks_fact(catalogue).text,
        harms=catalogue.decision.harms_by_name(),
        how_often=partial(harm_in_short, catalogue),
    )


def questions(sheet: Sheet) -> Markup:
    """The questions picked, or a few; what matters to the patient, never weighed; room for what was agreed."""
    return sheet.render(
        "questions", selections=sheet.handout.selections, first_questions=first_questions(sheet.catalogue)
    )


def red_flags(sheet: Sheet) -> Markup:
    """Every sign to watch for, by urgency."""
    rows = sheet.catalogue.decision.red_flags
    return sheet.render("red_flags", rows=rows, sources=_sources_of(rows))


def cautions(sheet: Sheet) -> Markup:
    """Who should speak to a clinician first."""
    rows = sheet.catalogue.decision.cautions
    return sheet.render("cautions", rows=rows, sources=_sources_of(rows))


def day(sheet: Sheet) -> Markup:
    """What sources say of the day of a session, and what none says."""
    return sheet.render("day", lines=on_the_day(sheet.catalogue))


def words(sheet: Sheet) -> Markup:
    """The short answers, and the picture in words as far as they do not say it."""
    catalogue, timeline = sheet.catalogue, sheet.handout.timeline
    return sheet.render(
        "words", headlines=headlines(catalogue, timeline), passages=besides_headlines(catalogue, timeline)
    )


def table(sheet: Sheet) -> Markup:
    """The picture as a table; for raised scars there is none."""
    rows = month_rows(sheet.catalogue, sheet.handout.timeline)
    return sheet.render("table", rows=rows) if rows else Markup()


FIRST: Final[tuple[Callable[[Sheet], Markup], ...]] = (answer, ways, picture, follow_ups, limits)
"""The first side of paper."""
SECOND: Final = (harms, questions, red_flags, cautions, day)
"""The second side, but for its foot."""
MORE: Final = (words, table)
"""What paper has no room for."""


def fast_page(
    catalogue: Catalogue,
    handout: Handout,
    *,
    is_file: bool = False,
    beside: tuple[Catalogue, Handout] | None = None,
    offered: Sequence[str] = (),
) -> str:
    """The page as HTML; needs no JavaScript and no other file, and asks for the font and the clinic's logo only.

    Args:
        catalogue: the content.
        handout: what is shown.
        is_file: whether it is a file to keep, which lies on no site.
        beside: the content and the same handout in a second language, where both stand side by side.
        offered: languages that the page leads to.
    """
    sheet = Sheet(catalogue, handout, ReferenceList(catalogue.evidence), is_file)
    other = Sheet(*beside, ReferenceList(beside[0].evidence), is_file, is_second=True) if beside else None

    def made(part: Callable[[Sheet], Markup]) -> Markup:
        if other is None:
            return part(sheet)
        return side_by_side((catalogue, part(sheet)), (other.catalogue, part(other)))

    # In the order of the page: a source's number is given where it is named first.
    first, second = ([made(part) for part in parts] for parts in (FIRST, SECOND))
    on_paper = len(sheet.citations.listed())
    more = [made(part) for part in MORE]
    html = alone(
        title=catalogue.say("web.site.title"),  # it shows in previews, on lock screens and in print queues
        language=catalogue.language,
        style=_style(len(catalogue.clinic.languages) > 1 or catalogue.is_translated),
        script=TABLET_GUARD,
        body=sheet.render(
            "page",
            opening=made(opening),
            languages=[] if is_file else _languages(sheet, offered, beside[0].language if beside else ""),
            is_pair=beside is not None,
            first=first,
            second=second,
            more=more,
            made=made_lines(catalogue, handout.timeline),
            urls=handout.urls,
            listed=sheet.citations.listed(),
            on_paper=on_paper,
        ),
    )
    return keeps_language(html, catalogue, handout.urls.base)


def _languages(sheet: Sheet, offered: Sequence[str], beside: str) -> list[dict[str, object]]:
    """Ways to this page in each language, and with each other language beside its own; nothing where there is one."""
    here, urls, say = sheet.catalogue.language, sheet.handout.urls, sheet.catalogue.say
    picked = sheet.handout.selections.query
    shown = [(language, "", own_name(language)) for language in offered]
    shown += [
        (here, other, say("web.languages.beside", language=own_name(other))) for other in offered if other != here
    ]
    return [
        {
            "path": f"/s/{urls.code}?" + "&".join(filter(None, (named(language, other), picked))),
            "language": here if other else language,
            "leads_to": language,
            "name": name,
            "is_here": (language, other) == (here, beside),
        }
        for language, other, name in (shown if len(offered) > 1 else [])
    ]


def _sources_of(rows: Sequence[RedFlag] | Sequence[Caution]) -> tuple[str, ...]:
    return sources_of(tuple(row.sources for row in rows))


@cache
def _style(of_languages: bool) -> Markup:
    shared = [ASSETS / name for name in ("folds.css", "explorer/dots.css", "explorer/lanes.css")]
    last = [ASSETS / "languages.css"] if of_languages else []
    return own_style(*shared, FOLDER / "fast_page/fast_page.css", *last)
