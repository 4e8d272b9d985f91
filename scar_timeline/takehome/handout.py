"""What a patient takes home, as plain data: the fast page and the PDF are two ways to set it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.evidence import DisclaimerRow
from scar_timeline.content.reviews import expired
from scar_timeline.content.statements import Statement
from scar_timeline.course.scenario import scenario
from scar_timeline.course.timeline import Timeline
from scar_timeline.describe.follow_ups import follow_up_lines
from scar_timeline.describe.headline import headlines
from scar_timeline.describe.month_table import MonthRow, month_rows
from scar_timeline.describe.words import Passage, in_words
from scar_timeline.links.opening import Opened, code_for
from scar_timeline.takehome.address import Addresses
from scar_timeline.takehome.cited import Citations, CitedSource
from scar_timeline.takehome.harms import HarmLine, harm_lines
from scar_timeline.takehome.help_signs import Advice, help_signs
from scar_timeline.takehome.made_by import interest_line, review_line, version_line
from scar_timeline.takehome.picked import Picked


@dataclass(frozen=True)
class Sentence:
    """A statement with the numbers of its sources; ``who`` says whose it is: "Studies", "An expert"."""

    text: str
    who: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Section:
    """A heading and its sentences."""

    id: str
    heading: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class CitedFollowUp:
    """A follow-up: its name, when it usually is, what is said about it, its sources' numbers."""

    name: str
    when: str
    says: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Handout:
    """Everything on the page, in words, numbered sources included. ``timeline`` is for the picture."""

    timeline: Timeline
    choice: str
    addresses: Addresses
    notice: str | None
    changes: tuple[str, ...]
    headlines: tuple[Section, ...]
    do_first: Sentence
    follow_ups: tuple[CitedFollowUp, ...]
    passages: tuple[Section, ...]
    rows: tuple[MonthRow, ...]
    harms: tuple[HarmLine, ...]
    ask_first: tuple[Advice, ...]
    help: tuple[Advice, ...]
    picked: Picked
    picture_cautions: tuple[str, ...]
    cautions: tuple[str, ...]
    sources: tuple[CitedSource, ...]
    made: tuple[str, ...]
    overdue: bool


def handout(catalogue: Catalogue, opened: Opened, base: str, picked: Picked, today: date) -> Handout:
    """Put together what a link's choice says.

    Args:
        catalogue: the content.
        opened: the link; its code is renewed, so that what is printed today says today's version.
        base: scheme and host of this site, without a slash at the end.
        picked: what the patient wants to ask, and what matters to them.
        today: tells whether a review is overdue.
    """
    link = opened.link
    timeline = scenario(catalogue, link.scar_type, link.severity)
    code = code_for(catalogue, link.scar_type, link.severity, link.view)
    write = _Writer(catalogue)
    words = {passage.id: passage for passage in in_words(catalogue, timeline)}
    cautions = catalogue.evidence.disclaimers_for("export")
    return Handout(
        timeline=timeline,
        choice=catalogue.say("fast_page.you_chose", scar_type=timeline.scar_type.name, severity=timeline.severity.name),
        addresses=Addresses(base, code, picked.query),
        notice=opened.notice,
        changes=opened.changes,
        headlines=tuple(
            Section(row.id, row.question, write.sentences(row.answers)) for row in headlines(catalogue, timeline)
        ),
        do_first=write.sentence(words["do"].statements[0]),
        follow_ups=tuple(
            CitedFollowUp(line.name, line.when, line.says, write.citations.cite(line.sources))
            for line in follow_up_lines(catalogue, timeline)
        ),
        passages=tuple(write.section(words[name]) for name in ("notice", "skin", "limits")),
        rows=month_rows(catalogue, timeline),
        harms=harm_lines(catalogue, write.citations),
        ask_first=tuple(
            Advice(row.text, row.note, "", write.citations.cite(row.sources)) for row in catalogue.decision.ask_first
        ),
        help=help_signs(catalogue, write.citations),
        picked=picked,
        picture_cautions=_texts(catalogue.evidence.disclaimers_for("picture")),
        cautions=_texts(row for row in cautions if "picture" not in row.places),
        sources=write.citations.listed(),
        made=(version_line(catalogue), review_line(catalogue), interest_line(catalogue)),
        overdue=bool(expired(catalogue.reviews, today)),
    )


class _Writer:
    """Turns statements into sentences and numbers their sources."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.citations = Citations(catalogue.evidence)

    def sentence(self, statement: Statement) -> Sentence:
        who = self._catalogue.say(f"describe.who.{statement.who}")
        return Sentence(statement.text, who, self.citations.cite(statement.sources))

    def sentences(self, statements: Iterable[Statement]) -> tuple[Sentence, ...]:
        return tuple(self.sentence(statement) for statement in statements)

    def section(self, passage: Passage) -> Section:
        return Section(passage.id, passage.heading, self.sentences(passage.statements))


def _texts(rows: Iterable[DisclaimerRow]) -> tuple[str, ...]:
    return tuple(row.text for row in rows)
