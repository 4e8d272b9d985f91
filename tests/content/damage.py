"""Content folders as people and programs damage them: what is done, and what the start has to say to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from tests.content.ways_to_damage import (
    Apply,
    above,
    changed,
    clinic_says,
    dates_written,
    encoded,
    field_lost,
    first_key,
    first_rows,
    first_text,
    gone,
    half_saved,
    release,
    renamed,
    resorted,
    separated,
    with_cells_added,
    without_header,
    write_text,
)
from tests.tables import remove


@dataclass(frozen=True)
class Damage:
    """One damaged folder.

    Attributes:
        name: what was done.
        apply: does it to a copy of the delivered folder.
        file: which file the start has to name; empty where the folder has to start.
        says: what its line has to say, as a pattern.
    """

    name: str
    apply: Apply
    file: str = ""
    says: str = ""


TABLES = ("red_flags.csv", "harms.csv", "evidence.csv", "study_results.csv", "disclaimers.csv", "severities.csv")
TEXTS = ("footer", "explore", "decide", "narrative", "fast_page")
SIGNS = (
    *("breathing", "numbing", "unwell", "infection", "spreading"),
    *("eye", "blisters", "long_redness", "marks", "distress"),
)
CAUTIONS = (
    *("no_lasting_promise", "people_differ", "depends_on_scar", "upkeep"),
    *("months_are_a_claim", "raised_scars_first", "ask_an_expert", "reasonable_hopes"),
)
UNPRINTABLE = ("☎ 020 7946 0000", "📞 us", "皮膚科", "عيادة", "מרפאה", "क्लिनिक", "คลินิก")
UNSEEN = {"NUL": "\0", "a lost letter": "\ufffd", "turned words": "\u202e", "no width": "\u200b", "a line": "\u2028"}
NOBODY = ("Not yet signed off by a clinician", "not yet signed off", "-", "n/a", "tbd", "?")


def damages() -> list[Damage]:
    """All of them."""
    return [*_saved(), *_cells(), *_lost_rows(), *_lost_choices(), *_texts(), *_letters(), *_signatures(), *_versions()]


def _saved() -> Iterator[Damage]:
    """What programs make of a table when they save it."""
    for file in TABLES:
        for name, make in {"semicolons": ";", "tabs": "\t"}.items():
            yield Damage(f"{file} saved with {name}", partial(separated, file=file, by=make))
        yield Damage(f"{file} with sep=", partial(separated, file=file, by=";", first="sep=;\r\n"))
        yield Damage(
            f"{file} with empty columns at the right",
            partial(with_cells_added, file=file),
        )
        yield Damage(f"{file} with BOM and CRLF", partial(encoded, file=file, encoding="utf-8-sig", end="\r\n"))
        yield Damage(f"{file} as UTF-16", partial(encoded, file=file, encoding="utf-16"), file, "saved as UTF-16")
        yield Damage(
            f"{file} below a title", partial(above, file=file, line="Our table\n"), file, "stand in row 2: nothing may"
        )
        yield Damage(f"{file} without its header", partial(without_header, file=file), file, "is the header lost")
        yield Damage(f"{file} empty", partial(encoded, file=file, encoding="utf-8", cut=0), file, "the file is empty")
        yield Damage(f"{file} half saved", partial(half_saved, file=file), file, "cells|CSV|missing|no row")
        yield Damage(f"{file} gone", partial(gone, file=file), file, "missing or cannot be read")
    yield Damage("dates as a UK spreadsheet saves them", partial(dates_written, written=r"\3/\2/\1"))
    yield Damage("dates as a German spreadsheet saves them", partial(dates_written, written=r"\3.\2.\1"))
    yield Damage(
        "dates as a US spreadsheet saves them", partial(dates_written, written=r"\2/\3/\1"), "reviews.csv", "2026-11-22"
    )


def _cells() -> Iterator[Damage]:
    """Slips of the hand inside one cell."""
    cells = [
        ("courses.csv", "three", {"sessions": "1_0"}, "no plain number"),
        ("courses.csv", "three", {"sessions": "٣"}, "no plain number"),
        ("courses.csv", "three", {"sessions": "3.0.0"}, "no plain number"),
        ("courses.csv", "six", {"sessions": "12", "spacing_weeks": "12"}, "would begin after week 52"),
        ("parameters.csv", "article_smooth_to_months", {"value": "35"}, "lie within the year"),
        ("parameters.csv", "article_smooth_to_months", {"value": "0,5"}, "has a comma: write 0.5"),
        ("parameters.csv", "article_smooth_to_months", {"value": "2"}, "months rise"),
        ("measurements.csv", "rating_12", {"weeks": "520"}, "less than or equal to 52"),
        ("study_results.csv", "majid_grade", {"value": "340"}, "more people are counted"),
        ("harm_counts.csv", "dogra_dark", {"count": "50"}, "more people|only"),
        ("severities.csv", "moderate", {"name": "Mild"}, "is the name of row 2 already"),
        ("scar_types.csv", "mixed", {"kind": "hypertrophic"}, "exactly one row is 'mixed'"),
        ("harms.csv", "dark_marks_all_skin", {"meaning": "Something else."}, "explains 'Dark marks' in other words"),
        ("harms.csv", "infection", {"meaning": "#NAME?"}, "formula or error"),
        ("harms.csv", "infection", {"counted": "=SUM(A1)"}, "formula or error"),
        ("red_flags.csv", "breathing", {"urgency": "Now"}, "Input should be"),
        ("red_flags.csv", "breathing", {"country": "Germany"}, "version.toml says"),
        ("reviews.csv", "harms.csv", {"reviewed": "86400"}, "write it as 2026-11-22"),
        ("reviews.csv", "harms.csv", {"reviewed": "0"}, "write it as 2026-11-22"),
        ("reviews.csv", "harms.csv", {"reviewed": "2096-01-01", "next_review": "2097-01-01"}, "years from"),
        ("reviews.csv", "harms.csv", {"file": "harmz.csv"}, "there is no file 'harmz.csv'"),
        ("evidence.csv", "F07", {"links": "http://example.org"}, "https"),
        ("claims.csv", "top_ups", {"sources": "F999"}, "is not known"),
    ]
    for file, row, cell, says in cells:
        yield Damage(f"{file}: {row} {cell}", changed(file, row, **cell), file, says)
    yield Damage(
        "reviews.csv without harms.csv",
        partial(remove, file="reviews.csv", row="harms.csv,"),
        "reviews.csv",
        "has no row",
    )


def _lost_rows() -> Iterator[Damage]:
    """Rows that pages, links on paper and safety rest on."""
    lists = {
        "red_flags.csv": SIGNS,
        "disclaimers.csv": CAUTIONS,
        "follow_ups.csv": ["ask_first", "session", "downtime", "review", "judge", "top_up", "new_scars"],
        "options.csv": ["what", "better", "no_change", "wrong", "like", "lasts", "cost", "known"],
        "recovery_days.csv": ["day_0", "day_3", "day_7"],
        "harms.csv": ["dark_marks_brown_skin", "line_marks", "little_change", "redness_swelling", "infection", "lumps"],
        "cautions.csv": ["keloids", "immune", "isotretinoin", "pregnant", "raised"],
        "measurements.csv": ["biopsy_3", "rating_12", "confocal_2"],
        "unknowns.csv": ["beyond_12_months", "raised_acne_scars", "how_many_sessions"],
        "values.csv": ["texture", "natural", "marks"],
        "question_prompts.csv": ["change", "nothing", "call"],
    }
    for file, rows in lists.items():
        for row in rows:
            yield Damage(f"{file} without {row}", partial(remove, file=file, row=f"{row},"), file, "is missing|names")
        yield Damage(
            f"{file} cut after its first row", partial(first_rows, file=file, rows=1), file, "is missing|names"
        )
        yield Damage(f"{file}: {rows[0]} renamed", changed(file, rows[0], id="zz"), file, "missing|not in")
    yield Damage("red_flags.csv sorted by id", partial(resorted, file="red_flags.csv"))
    yield Damage("harms.csv sorted by id", partial(resorted, file="harms.csv"))
    yield Damage("evidence.csv sorted by fact", partial(resorted, file="evidence.csv", by=1))


def _lost_choices() -> Iterator[Damage]:
    for file, rows in {"scar_types.csv": ("rolling", "mixed", "raised"), "severities.csv": ("mild", "severe")}.items():
        for row in rows:
            yield Damage(f"{file} without {row}", partial(remove, file=file, row=f"{row},"), "", "ALSO ELSEWHERE")
            yield Damage(f"{file}: {row} renamed", changed(file, row, id="other"), "", "ALSO ELSEWHERE")


def _texts() -> Iterator[Damage]:
    for name in TEXTS:
        file = f"text/en/{name}.toml"
        yield Damage(f"{file} gone", partial(gone, file=file), file, "the text is missing")
        yield Damage(f"{file} half saved", partial(half_saved, file=file), file, "TOML|missing")
        yield Damage(
            f"{file} in capitals", partial(renamed, file=file, to=f"text/en/{name.title()}.toml"), file, "missing"
        )
        yield Damage(f"{file}: a name misspelt", partial(first_key, file=file, put=r"\1x = "), file, "missing")
        yield Damage(
            f"{file}: a field of its own", partial(first_text, file=file, put="{clinic_x} "), file, "not filled in"
        )
        yield Damage(f"{file}: empty brackets", partial(first_text, file=file, put="{} "), file, "curly bracket")
        yield Damage(f"{file}: code", partial(first_text, file=file, put="{n.__class__} "), file, "curly bracket")
        yield Damage(f"{file}: a layout", partial(first_text, file=file, put="{n:>1000000} "), file, "curly bracket")
    for name in ("decide", "narrative", "footer", "clinic"):
        file = f"text/en/{name}.toml"
        yield Damage(f"{file}: a field lost", partial(field_lost, file=file), file, "would be lost|not filled in")


def _letters() -> Iterator[Damage]:
    for letters in UNPRINTABLE:
        for setting in ("name", "how_to_reach_us", "our_follow_up_note"):
            put = partial(clinic_says, key=setting, words=letters)
            yield Damage(f"clinic.toml, {setting}: {letters}", put, "clinic.toml", "cannot be printed")
        put = changed("values.csv", "texture", text=letters)
        yield Damage(f"values.csv: {letters}", put, "values.csv", "cannot be printed")
        decide = "text/en/decide.toml"
        put = partial(first_text, file=decide, put=letters)
        yield Damage(f"decide.toml: {letters}", put, decide, "cannot be printed")
    for name, letter in UNSEEN.items():
        sign = f"Call 99{letter}9 now."
        yield Damage(
            f"red_flags.csv: {name}",
            changed("red_flags.csv", "breathing", act=sign),
            "red_flags.csv",
            "nobody can see",
        )
        yield Damage(
            f"harms.csv: {name}",
            changed("harms.csv", "lumps", time=sign),
            "harms.csv",
            "nobody can see",
        )
        yield Damage(
            f"clinic.toml: {name}", partial(clinic_says, key="name", words=sign), "clinic.toml", "nobody can see|TOML"
        )
        yield Damage(
            f"footer.toml: {name}",
            partial(first_text, file="text/en/footer.toml", put=letter),
            "text/en/footer.toml",
            "nobody can see|TOML",
        )


def _signatures() -> Iterator[Damage]:
    header = "statement,digest,words,signed_off_by,role,signed_on\n"
    digest = f"sha256:{64 * 'a'}"
    for words in NOBODY:
        text = f"{header}harms:lumps,{digest},Lumps,{words},{words},2026-11-26\n"
        yield Damage(
            f"signed by {words!r}",
            partial(write_text, file="signatures.csv", text=text),
            "signatures.csv",
            "a clinician's own name|at least 2",
        )
    for name, cells, says in (
        ("a digest that is none", "harms:lumps,12345,Lumps,Dr A,nurse,2026-11-26", "pattern"),
        ("no role", f"harms:lumps,{digest},Lumps,Dr A,,2026-11-26", "at least 2"),
        ("no day", f"harms:lumps,{digest},Lumps,Dr A,nurse,", "too short"),
        ("a name no paper can print", f"harms:lumps,{digest},Lumps,Dr \u674e,nurse,2026-11-26", "cannot be printed"),
    ):
        text = f"{header}{cells}\n"
        yield Damage(
            f"signatures: {name}", partial(write_text, file="signatures.csv", text=text), "signatures.csv", says
        )


def _versions() -> Iterator[Damage]:
    for version, file, says in (
        ("300.0", "changes.csv", "no line says what version 300.0"),
        ("0.9", "changes.csv", "is later than 0.9"),
        ("2.7", "changes.csv", "no line says what version 2.7"),
        ("two", "version.toml", "pattern"),
    ):
        yield Damage(f"version {version}", partial(release, key="version", words=version), file, says)
    yield Damage(
        "another country",
        partial(release, key="country", words="Germany"),
        "red_flags.csv",
        "phone numbers are for",
    )
    for cells, says in (({"version": "9.9"}, "is later than"), ({"scar_types": "rollin"}, "is not known")):
        yield Damage(f"changes.csv {cells}", changed("changes.csv", "1.0", **cells), "changes.csv", says)
