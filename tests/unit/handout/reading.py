"""Reads the words of a page as a patient sees them, and those of the screens."""

from html.parser import HTMLParser

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.month_table import month_rows
from scar_timeline.narrative.narrative import counts_by_month, in_words
from scar_timeline.timeline.timeline import Timeline

_NOT_READ = {"style", "title", "svg", "head"}


class _Words(HTMLParser):
    def __init__(self, *, with_marks: bool) -> None:
        super().__init__()
        self.words: list[str] = []
        self._inside: list[str] = []
        self._with_marks = with_marks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"meta", "link", "br", "path", "rect", "line", "circle"}:
            return
        mark = tag == "a" and dict(attrs).get("class") == "source" and not self._with_marks
        self._inside.append("style" if mark else tag)

    def handle_endtag(self, _: str) -> None:
        if self._inside:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not _NOT_READ.intersection(self._inside):
            self.words.append(data)


def words_of_page(html: str, *, with_marks: bool = False) -> str:
    """Visible words of a page, in order, spaces made single; the small source numbers left out."""
    reader = _Words(with_marks=with_marks)
    reader.feed(html)
    return " ".join(" ".join(reader.words).split())


def screen_sentences(catalogue: Catalogue, timeline: Timeline) -> list[str]:
    """What the screens show for a choice: headline answers, words, table cells.

    The counts by month are left out: on paper the table beside the words has them.
    """
    by_month = counts_by_month(catalogue, timeline)
    said = [it.text for row in headlines(catalogue, timeline) for it in row.answers]
    said += [it.text for each in in_words(catalogue, timeline) for it in each.statements if it not in by_month]
    for row in month_rows(catalogue, timeline):
        said += [row.when, row.do, row.notice, row.skin]
    return said
