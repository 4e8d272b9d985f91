"""The content as a clinic shows it: what was written, with the clinic's own settings in the place of ours."""

from dataclasses import replace
from pathlib import Path

from scar_timeline.content.catalogue import Catalogue, by_id, read_content
from scar_timeline.content.checks import check_tracks
from scar_timeline.content.clinic_settings import ClinicSettings, clinics_courses, clinics_numbers, clinics_visits
from scar_timeline.content.errors import Faults


def load_catalogue(folder: Path, clinic_file: Path | None = None) -> Catalogue:
    """The whole data folder, checked, with what the clinic's settings put in the place of ours.

    Args:
        folder: the ``data/`` folder.
        clinic_file: the clinic's own settings, where they are kept elsewhere.

    Raises:
        ContentError: as :func:`read_content` and :func:`with_clinics_own`.
    """
    return with_clinics_own(*read_content(folder, clinic_file))


def with_clinics_own(catalogue: Catalogue, settings: ClinicSettings) -> Catalogue:
    """The catalogue with the clinic's course, visits and phone numbers, in the catalogue's language.

    Raises:
        ContentError: a setting does not fit the content; for each of them.
    """
    faults = Faults()
    with faults.noted():
        courses = clinics_courses(settings, catalogue.courses.values(), catalogue.severities)
        visits = clinics_visits(settings, catalogue.follow_ups, courses, catalogue.messages)
        check_tracks(courses, visits)
    faults.stop()
    red_flags = clinics_numbers(settings.clinic, catalogue.decision.red_flags, catalogue.release)
    decision = replace(catalogue.decision, red_flags=red_flags)
    return replace(catalogue, courses=by_id(courses), follow_ups=visits, decision=decision)
