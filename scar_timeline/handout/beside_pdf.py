"""The handout's words in two languages, line beside line, as a PDF: for a talk with an interpreter."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.document import Handout
from scar_timeline.handout.handout_pdf import LARGE, SIZE, handout_words, sheet_pictures
from scar_timeline.handout.typeset import typeset

_HEADING, _TEXT, _ITEM, _STRONG = "heading", "text", "item", "strong"

Line = tuple[str, str, list[int]]
"""How it is set, its words, and the numbers of its sources."""
_NO_SOURCES: Final[list[int]] = []


def beside_pdf(
    catalogue: Catalogue, page: Handout, beside: Catalogue, second: Handout, *, large: bool = False
) -> bytes:
    """The PDF's bytes: as many sides as it takes, without pictures. The same handout gives the same bytes.

    Args:
        catalogue: the content in the language that stands first.
        page: what is set.
        beside: the content in the other language.
        second: the same handout made from it.
        large: letters of 18 points instead of 10.5.

    Raises:
        typst.TypstError: the document breaks a rule of PDF/UA-1.
    """
    words, others = handout_words(catalogue, page), handout_words(beside, second)
    lines = [
        {"look": look, "first": text, "second": other, "sources": sources}
        for (look, text, sources), (_, other, _) in zip(_lines(words), _lines(others), strict=True)
    ]
    data = words | {"beside": lines, "other": {"language": beside.language, "direction": beside.direction}}
    pictures = sheet_pictures(catalogue, page)
    return typeset(catalogue, "beside.typ", data, size=LARGE if large else SIZE, pictures=pictures)


def _lines(words: Mapping[str, Any]) -> Iterator[Line]:
    """Every line of the handout, in its order: as many in each language, because rows are the same."""
    say = words["say"]
    yield _HEADING, words["heading"], _NO_SOURCES
    yield _STRONG, words["choice"], _NO_SOURCES
    yield _TEXT, words["for_whom"], _NO_SOURCES
    for note in words["notes"]:
        yield from ((_STRONG, text, _NO_SOURCES) for text in (note["says"], *note["changes"]))
    yield from _raised(words["raised"]) if words["raised"] else _answer(words, say)
    yield _HEADING, words["follow_ups_title"], _NO_SOURCES
    for line in words["follow_ups"]:
        yield _ITEM, f"{line['name']}: {line['when']} {line['says']}", line["sources"]
    yield _HEADING, words["limits_title"], _NO_SOURCES
    yield from ((_ITEM, text, _NO_SOURCES) for text in words["limits"])
    yield _HEADING, say["harms"], _NO_SOURCES
    for harm in words["harms"]:
        yield _STRONG, harm["harm"], _NO_SOURCES
        yield _TEXT, harm["meaning"], _NO_SOURCES
        yield from ((_ITEM, f"{count['often']} {count['note']}".strip(), count["sources"]) for count in harm["counts"])
    asked = words["questions"] or words["first_questions"]
    yield _HEADING, say["questions"] if words["questions"] else words["first_questions_title"], _NO_SOURCES
    yield from ((_ITEM, text, _NO_SOURCES) for text in asked)
    if words["values"]:
        yield _HEADING, say["values"], _NO_SOURCES
        yield from ((_ITEM, text, _NO_SOURCES) for text in (say["values_said"], *words["values"]))
    yield _HEADING, say["red_flags"], _NO_SOURCES
    for group in words["red_flags"]:
        yield _STRONG, group["urgency"], _NO_SOURCES
        yield from ((_ITEM, f"{sign['text']} {sign['act']}", sign["sources"]) for sign in group["signs"])
    yield _HEADING, words["cautions_title"], _NO_SOURCES
    yield _TEXT, words["cautions_intro"], words["caution_sources"]
    yield from ((_ITEM, text, _NO_SOURCES) for text in words["cautions"])
    yield _HEADING, say["day.title"], _NO_SOURCES
    yield from ((_ITEM, line["text"], line["sources"]) for line in words["day"])
    yield _ITEM, say["day.not_stated"], _NO_SOURCES


def _answer(words: Mapping[str, Any], say: Mapping[str, str]) -> Iterator[Line]:
    counts = words["comma"].join(part["words"] for part in words["parts"])
    yield _HEADING, f"{words['lead']} {counts}.", _NO_SOURCES
    if words["must"]:
        yield _STRONG, words["must"], _NO_SOURCES
    yield from ((_ITEM, fact["text"], fact["sources"]) for fact in words["facts"])
    yield _TEXT, f"{words['stamp']}. {words['explain']}", _NO_SOURCES
    yield _HEADING, say["months.title"], _NO_SOURCES
    yield from ((_ITEM, f"{it['month']} {it['note']}: {it['words']}", _NO_SOURCES) for it in words["months"])
    yield _HEADING, words["lasts_question"], _NO_SOURCES
    yield from ((_ITEM, f"{it['who']}: {it['text']}", it["sources"]) for it in words["lasts"])


def _raised(words: Mapping[str, Any]) -> Iterator[Line]:
    yield _HEADING, words["title"], _NO_SOURCES
    yield _TEXT, words["intro"], _NO_SOURCES
    for part in words["parts"]:
        yield _STRONG, part["heading"], _NO_SOURCES
        yield from ((_ITEM, f"{it['who']}: {it['text']}", it["sources"]) for it in part["sentences"])
