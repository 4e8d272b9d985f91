"""Whose people the twelve stand for, where a clinic counted its own, and what to keep in mind of such counts."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.timeline.timeline import Timeline


def clinic_people(catalogue: Catalogue) -> str:
    """``40 people of this clinic``: all whom the clinic counted, whatever their scars."""
    return catalogue.count("narrative.this_clinic.people", sum(row.people for row in catalogue.clinic_counts))


def whose(catalogue: Catalogue, timeline: Timeline) -> str:
    """``Studies and 40 people of this clinic``; empty for studies alone, which is what every page shows unasked."""
    if not timeline.clinic_people:
        return ""
    return catalogue.say("narrative.this_clinic.whose", people=clinic_people(catalogue))


def about_counts(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """Who counted, how many had this kind of scar, who may be missing, and how far counts can move the picture."""
    if not timeline.clinic_people:
        return ()
    alike = sum(row.people for row in catalogue.clinic_counts if row.scar_type == timeline.scar_type.id)
    return (
        catalogue.statement("narrative.this_clinic.counted", people=clinic_people(catalogue)),
        catalogue.statement("narrative.this_clinic.kind", n=alike)
        if alike
        else catalogue.statement("narrative.this_clinic.other_kinds"),
        catalogue.statement("narrative.this_clinic.missing"),
        catalogue.statement("narrative.this_clinic.limit"),
    )
