"""Where a patient sees what: by table, and by the beginning of a message's key (the longest one counts).

``tests/content/test_signoff.py`` looks for every statement on every screen, page and sheet, so a place that is missing
here does not stay unnoticed.
"""

from typing import Final

EXPLORE, HOW, DECIDE, TAKE_HOME, SOURCES = (
    "explore",
    "how_it_works",
    "before_you_decide",
    "take_home",
    "sources",
)
"""The screens, by name."""
STAFF: Final = "for_the_clinic"
PAGE: Final = "page"
"""The fast page and the PDF, which hold the same words."""
DIARY: Final = "diary"
SCREENS: Final = (EXPLORE, HOW, DECIDE, TAKE_HOME, SOURCES, STAFF)
EVERYWHERE: Final = (*SCREENS, PAGE, DIARY)
_CITED: Final = (EXPLORE, HOW, DECIDE, SOURCES, PAGE, DIARY)
"""Wherever sources are named, by their titles or in full."""

TABLES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "red_flags.csv": (("sign", "act"), EVERYWHERE),
    "cautions.csv": (("text", "note"), (DECIDE, PAGE, STAFF)),
    "harms.csv": (("harm", "meaning", "counted", "note"), (DECIDE, PAGE)),
    "disclaimers.csv": (("text",), EVERYWHERE),
    "recovery_days.csv": (("day", "feel", "brown_skin", "black_skin", "white_skin", "mind", "plans"), (DECIDE, PAGE)),
    "options.csv": (("row", "no_treatment", "microneedling", "other_treatments"), (DECIDE,)),
    "follow_ups.csv": (("name", "says"), (EXPLORE, TAKE_HOME, PAGE)),
    "teach_back.csv": (("text", "says", "reply"), (DECIDE,)),
    "question_prompts.csv": (("text",), (EXPLORE, DECIDE, TAKE_HOME, PAGE)),
    "values.csv": (("text",), (DECIDE, TAKE_HOME, PAGE)),
    "claims.csv": (("title", "statement", "studies_say"), _CITED),
    "unknowns.csv": (("text",), (SOURCES,)),
    "scar_types.csv": (("name",), (EXPLORE, TAKE_HOME, PAGE, STAFF)),
    "severities.csv": (("name", "visibility"), (EXPLORE, TAKE_HOME, PAGE, STAFF)),
    "phases.csv": (("name",), (EXPLORE, HOW, PAGE)),
    "bands.csv": (("words",), (EXPLORE, PAGE)),
    "glossary.csv": (("term", "also", "meaning"), (HOW,)),
    "changes.csv": (("says",), (EXPLORE, TAKE_HOME, SOURCES, PAGE, STAFF)),
    "evidence.csv": (("fact", "figure", "group", "time", "citation"), _CITED),
}
"""For each table that patients read: the columns they read, and where. In the order they are best read in."""

OWN_WORDS: Final = {
    "our_follow_up_note": (EXPLORE, PAGE),
    "how_to_reach_us": EVERYWHERE,
    "aftercare": (DECIDE, PAGE),
}
"""The clinic's own sentences, by setting."""

MESSAGES: Final[dict[str, tuple[str, ...]]] = {
    "narrative": (EXPLORE, HOW, DECIDE, TAKE_HOME, SOURCES, PAGE),
    "explore": (EXPLORE, PAGE, STAFF),
    "explore.decision": (EXPLORE, DECIDE),
    "explore.facts": (EXPLORE, HOW, DECIDE, PAGE),
    "explore.step": (EXPLORE, TAKE_HOME),
    "drawings": (EXPLORE, HOW, PAGE),
    "decide": (DECIDE, PAGE),
    "decide.red_flags": EVERYWHERE,
    "how_it_works": (HOW,),
    "take_home": (TAKE_HOME,),
    "fast_page": (PAGE, DIARY),
    "handout": (TAKE_HOME, PAGE, STAFF),
    "diary": (DIARY,),
    "calendar": (TAKE_HOME,),
    "links": (EXPLORE, TAKE_HOME, PAGE),
    "sources": (SOURCES,),
    "sources.made": EVERYWHERE,
    "forest": (SOURCES,),
    "purpose": EVERYWHERE,
    "footer": EVERYWHERE,
    "web": EVERYWHERE,
    "session_reset": EVERYWHERE,
}
"""Messages of ``clinic`` and ``command`` are for staff and for whoever checks numbers: nobody signs them."""


def places_of(key: str) -> tuple[str, ...]:
    """Where a message stands; empty where no patient reads it."""
    parts = key.split(".")
    beginnings = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next((MESSAGES[beginning] for beginning in beginnings if beginning in MESSAGES), ())
