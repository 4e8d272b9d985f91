"""The catalogue of each language that the clinic offers, loaded once for the whole process."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from scar_timeline.content.catalogue import Catalogue, read_content
from scar_timeline.content.errors import Faults
from scar_timeline.content.loaded import DATA_FOLDER, clinic_settings, get_catalogue
from scar_timeline.content.loading import with_clinics_own
from scar_timeline.languages.checking import read_translation
from scar_timeline.languages.entries import entries
from scar_timeline.languages.translation import translated


@cache
def get_catalogues() -> Mapping[str, Catalogue]:
    """The catalogues made from ``data/`` by language, in the clinic's order; every call returns the same ones.

    Raises:
        ContentError: a file in ``data/`` cannot be used, or an offered language is not complete.
    """
    return catalogues(get_catalogue(), DATA_FOLDER, clinic_settings())


def catalogues(english: Catalogue, folder: Path, clinic_file: Path | None = None) -> Mapping[str, Catalogue]:
    """The catalogue of each language that the clinic offers.

    Args:
        english: the one in the language that the content was written in.
        folder: the data folder that it was read from.
        clinic_file: the clinic's own settings, where they are kept elsewhere.

    Raises:
        ContentError: a translation cannot be used or is not complete; for all of them.
    """
    offered = english.clinic.languages
    if set(offered) == {english.language}:
        return {english.language: english}
    written, settings = read_content(folder, clinic_file)
    found, faults = {english.language: english}, Faults()
    for language in offered:
        if language != english.language:
            with faults.noted():
                translation = read_translation(entries(written, language), folder, language)
                found[language] = with_clinics_own(translated(written, translation), settings)
    faults.stop()
    return {language: found[language] for language in offered}
