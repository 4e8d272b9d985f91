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


def beside_the_answer(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """Who counted, and that nobody checked it; what we assume where none of those counted had this kind of scar."""
    if not timeline.clinic_people:
        return ()
    counted = catalogue.statement("narrative.this_clinic.counted")
    return (counted,) if _alike(catalogue, timeline) else (counted, _of_this_kind(catalogue, timeline))


def about_counts(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """Who counted, how many had this kind of scar, who may be missing, and how far counts can move the picture."""
    if not timeline.clinic_people:
        return ()
    return (
        catalogue.statement("narrative.this_clinic.counted"),
        _of_this_kind(catalogue, timeline),
        catalogue.statement("narrative.this_clinic.missing"),
        catalogue.statement("narrative.this_clinic.limit"),
    )


def _of_this_kind(catalogue: Catalogue, timeline: Timeline) -> Statement:
    if not (alike := _alike(catalogue, timeline)):
        return catalogue.statement("narrative.this_clinic.other_kinds")
    return catalogue.statement("narrative.this_clinic.kind", people=clinic_people(catalogue), n=alike)


def _alike(catalogue: Catalogue, timeline: Timeline) -> int:
    """How many of those counted had the kind of scar that is drawn."""
    return sum(row.people for row in catalogue.clinic_counts if row.scar_type == timeline.scar_type.id)
