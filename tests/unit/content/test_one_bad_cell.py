"""One wrong cell anywhere stops the start with one line that names file, row, column and reason."""

import pytest

from scar_timeline.content import ContentError, load_catalogue
from tests.tables import change

NOT_A_SOURCE = "'F99' is not known"
PICK, WAVE = "ice_pick,mild", "rolling,mild"


def refused(folder):
    with pytest.raises(ContentError) as caught:
        load_catalogue(folder)
    assert "\n" not in str(caught.value)
    return caught.value


CELLS = [
    # ids that do not exist
    ("measurements.csv", "seen_20", "scar_types", "rolling;wavy", "'wavy' is not known"),
    ("courses.csv", "short", "sources", "article:nowhere", "'article:nowhere' is not known"),
    ("follow_ups.csv", "review", "kinds", "flat", "'flat' is not known"),
    ("claims.csv", "grows", "sources", "F99", NOT_A_SOURCE),
    ("disclaimers.csv", "fades", "claims", "no_such_claim", "'no_such_claim' is not known"),
    ("unknowns.csv", "later", "sources", "article:no_such_claim", "is not known"),
    ("options.csv", "gain", "sources", "F99", NOT_A_SOURCE),
    ("recovery_days.csv", "day_0", "sources", "F99", NOT_A_SOURCE),
    ("harms.csv", "lines", "sources", "F99", NOT_A_SOURCE),
    ("cautions.csv", "raised", "sources", "F99", NOT_A_SOURCE),
    ("teach_back.csv", "gain", "sources", "F99", NOT_A_SOURCE),
    ("red_flags.csv", "heat", "sources", "F99", NOT_A_SOURCE),
    ("glossary.csv", "collagen", "sources", "F99", NOT_A_SOURCE),
    # nothing where something must stand
    ("severities.csv", "mild", "sources", "", "the row names no source; every statement needs one"),
    ("unknowns.csv", "later", "sources", "", "names no source"),
    ("cautions.csv", "keloids", "sources", "", "names no source"),
    ("glossary.csv", "session", "sources", "", "names no source"),
    ("glossary.csv", "session", "meaning", "", "at least 1 character"),
    ("evidence.csv", "F07", "topics", "", "at least 1 item"),
    ("disclaimers.csv", "ask", "claims", "", "at least 1 item"),
    ("options.csv", "loss", "microneedling", "", "at least 1 character"),
    ("recovery_days.csv", "day_3", "black_skin", "", "at least 1 character"),
    ("hazards.csv", "HZ-01", "control", "", "at least 1 character"),
    # not one of the allowed words
    ("courses.csv", "short", "basis", "guessed", "found 'guessed'"),
    ("evidence.csv", "F07", "strength", "strong", "found 'strong'"),
    ("evidence.csv", "F07", "checked", "maybe", "found 'maybe'"),
    ("evidence.csv", "F07", "topics", "magic", "'magic' is not a topic"),
    ("evidence.csv", "F07", "links", "http://example.org", "is not a https:// address"),
    ("claims.csv", "grows", "agrees", "perhaps", "found 'perhaps'"),
    ("claims.csv", "grows", "kind", "story", "found 'story'"),
    ("disclaimers.csv", "ask", "places", "ceiling", "'ceiling' is not a place"),
    ("teach_back.csv", "gain", "opens", "nowhere", "found 'nowhere'"),
    ("red_flags.csv", "heat", "urgency", "later", "found 'later'"),
    ("question_prompts.csv", "gain", "topic", "price", "found 'price'"),
    ("question_prompts.csv", "gain", "id", "Gain 1", "found 'Gain 1'"),
    ("hazards.csv", "HZ-01", "id", "HZ-1", "found 'HZ-1'"),
    ("changes.csv", "1.4", "version", "1", "found '1'"),
    # impossible numbers and dates
    ("courses.csv", "short", "sessions", "13", "less than or equal to 12"),
    ("courses.csv", "short", "spacing_weeks", "0", "greater than or equal to 1"),
    ("phases.csv", "inflammation", "residence_weeks", "-1", "greater than 0"),
    ("phases.csv", "proliferation", "residence_weeks", "0.5", "proliferation must last longer than inflammation"),
    ("measurements.csv", "seen_20", "weeks", "60", "less than or equal to 52"),
    ("parameters.csv", "article_smooth_to_months", "value", "soon", "'soon' is no plain number"),
    ("evidence.csv", "F07", "people", "about 20", "'about 20' is no plain number"),
    ("evidence.csv", "F07", "people", "0", "greater than or equal to 1"),
    (
        "reviews.csv",
        "harms.csv",
        "reviewed",
        "01/01/2030",
        "'01/01/2030' can be read in two ways: write it as 2026-11-22",
    ),
    ("severities.csv", "mild", "lasts", "for_ever", "found 'for_ever'"),
    ("harms.csv", "lines", "range", "", "counts need a range"),
    ("harms.csv", "lines", "counted", "some", "where counts is empty, and only there"),
    ("harms.csv", "lines", "counts", "marks_a;marks_z", "'marks_z' is not known"),
    ("options.csv", "loss", "microneedling", "in {lines_most} of 100", "'lines_most' is no figure"),
    ("bands.csv", "some", "id", "little", "found 'little'"),
    # twice
    ("scar_types.csv", "rolling", "id", "ice_pick", "ice_pick stands already in row 2"),
    ("glossary.csv", "ridge", "also", "collagen", "'collagen' is explained in row 2"),
    ("glossary.csv", "ridge", "also", "bump;bump", "'bump' is explained in row 3"),
    ("glossary.csv", "ridge", "term", "Collagen", "'Collagen' is explained in row 2"),
    # cells or rows that do not fit together: the one to look at is named
    ("follow_ups.csv", "review", "to_weeks", "4", "to_weeks is before from_weeks"),
    ("follow_ups.csv", "top_up", "track", "2", "'top_up' is drawn over 'judge' for mild scars"),
    ("evidence.csv", "F07", "links", "", "only a clinic's claim or our own work may stand without a link"),
    ("claims.csv", "grows", "sources", "", "must name them in sources"),
    ("glossary.csv", "session", "sources", "common word;F07", "stands alone, or not at all"),
    ("standards.csv", "AB-1", "gap", "something", "at most partly met"),
    ("standards.csv", "AB-2", "gap", "", "says what is missing"),
    ("standards.csv", "AB-3", "gap", "", "says what is missing"),
    ("reviews.csv", "harms.csv", "next_review", "2030-01-01", "must be later than reviewed"),
    ("courses.csv", "long", "usual_for", "mild", "'mild' needs exactly one usual course, and has 2"),
    ("teach_back.csv", "gain", "fits", "yes", "needs exactly one answer that fits, and has 2"),
    ("teach_back.csv", "gain,Who gains?,some", "text", "Who else?", "must share one question text"),
]


@pytest.mark.parametrize(("file", "row", "column", "value", "reason"), CELLS, ids=lambda value: value or "-")
def test_it_stops_the_start(catalogue_folder, file, row, column, value, reason):
    line = change(catalogue_folder, file, row, **{column: value})
    bad = refused(catalogue_folder)
    assert (bad.file, bad.row, bad.column) == (file, line, column)
    assert reason in bad.reason


@pytest.mark.parametrize(
    ("file", "line", "column"),
    [
        *(
            ("clinic.toml", f"tablet_clears_after_minutes = {value}", "tablet_clears_after_minutes")
            for value in ("1", "31", "5.5", "'5'", "true")
        ),
        ("clinic.toml", f"name = '{'x' * 81}'", "name"),
        ("clinic.toml", "phone = '01234'", "phone"),
        (
            "version.toml",
            'version = "2"\nwritten = 2030-01-01\ncountry = "Nowhere"\nlanguage = "en"',
            "version",
        ),
    ],
)
def test_a_setting_that_is_not_possible_is_refused_by_name(catalogue_folder, file, line, column):
    (catalogue_folder / file).write_text(line + "\n", encoding="utf-8")
    assert str(refused(catalogue_folder)).startswith(f"data/{file}, column {column}: ")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("3", "must be a text in quotes, and not empty"),
        ('""', "must be a text in quotes, and not empty"),
        ('["a"]', "must be a text in quotes, and not empty"),
        ('"{n weeks"', "a curly bracket is wrong"),
    ],
)
def test_a_message_that_is_no_text_is_named(catalogue_folder, value, reason):
    (catalogue_folder / "text" / "en" / "narrative.toml").write_text(f"[a]\nstamp = {value}\n", encoding="utf-8")
    bad = refused(catalogue_folder)
    assert (bad.file, bad.column) == ("text/en/narrative.toml", "narrative.a.stamp")
    assert reason in bad.reason
