"""A clinic's own words stand among ours and keep to the same rules: checked when content is read (HZ-19)."""

from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.content.lint.plain_language import VisibleText, faults_in
from scar_timeline.content.tables.clinic import Clinic

OWN_SENTENCES = {
    "our_follow_up_note": frozenset[str](),
    "aftercare": frozenset[str](),
    "how_to_reach_us": frozenset({"hyphen range"}),
    "advice_line": frozenset({"hyphen range"}),
}
"""The settings that hold sentences, and the rules that phone numbers and opening hours may break.

A clinic's name is a name, and may hold any word.
"""


def check_clinic_texts(clinic: Clinic, file: str) -> None:
    """Refuse a clinic's text that promises, ranks or gives bare numbers.

    Args:
        clinic: the settings.
        file: what their file is called in errors.

    Raises:
        ContentError: for each: the setting, the words and the rule they break.
    """
    faults = Faults()
    for setting, free in OWN_SENTENCES.items():
        value = getattr(clinic, setting)
        for words in (value,) if isinstance(value, str) else value:
            for fault in faults_in(VisibleText(file, setting, words)):
                if fault.rule in free:
                    continue
                with faults.noted():
                    reason = f"'{fault.words}' may not stand here (rule '{fault.rule}'): it can read as a promise"
                    raise ContentError(file, None, setting, reason)
    faults.stop()
