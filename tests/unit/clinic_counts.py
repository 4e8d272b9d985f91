"""Rows of what a clinic counted, for tests of what is made from them."""

from dataclasses import replace

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.clinic_counts import ClinicCount


def counts(*cells: int, scar_type: str = "mixed", severity: str = "mild") -> ClinicCount:
    """People in the four bands, in week 26 after three sessions 4 weeks apart."""
    course = {"sessions": 3, "spacing_weeks": 4, "week": 26}
    names = ("little_or_none", "some", "clear", "a_lot")
    return ClinicCount(line=2, scar_type=scar_type, severity=severity, **course, **dict(zip(names, cells, strict=True)))


def counting(catalogue: Catalogue, *rows: ClinicCount) -> Catalogue:
    """The content of a clinic that counted them."""
    return replace(catalogue, clinic_counts=rows)
