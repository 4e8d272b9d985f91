"""A clinic's own words stand among ours and keep to the same rules: checked when content is read (HZ-19)."""

from scar_timeline.content.errors import ContentError
from scar_timeline.content.lint.plain_language import VisibleText, faults_in
from scar_timeline.content.tables.clinic import Clinic

CLINIC_FILE = "clinic.toml"
OWN_SENTENCES = {"our_follow_up_note": frozenset[str](), "how_to_reach_us": frozenset({"hyphen range"})}
"""The settings that hold sentences, and the rules that phone numbers and opening hours may break.

A clinic's name is a name, and may hold any word.
"""


def check_clinic_texts(clinic: Clinic) -> None:
    """Refuse a clinic's text that promises, ranks or gives bare numbers.

    Raises:
        ContentError: naming the setting, the words and the rule they break.
    """
    for setting, free in OWN_SENTENCES.items():
        text = VisibleText(CLINIC_FILE, setting, getattr(clinic, setting))
        for fault in faults_in(text):
            if fault.rule in free:
                continue
            reason = f"'{fault.words}' may not stand here (rule '{fault.rule}'): it can read as a promise"
            raise ContentError(CLINIC_FILE, None, setting, reason)
