"""The same content, drawn from the studies together with what this clinic counted of its own people."""

from dataclasses import replace
from functools import lru_cache

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.columns import HowRead
from scar_timeline.content.tables.clinic_counts import ClinicCount
from scar_timeline.synthesis.clinic_counts import Counted, of_this_clinic
from scar_timeline.synthesis.draws import Draws, contrasts
from scar_timeline.synthesis.study import Plan

_READ: HowRead = "judged"
"""A clinic tells by looking how much has gone, as raters of studies did who judged “so much better”."""


@lru_cache(maxsize=8)
def with_clinic_people(catalogue: Catalogue) -> Catalogue:
    """The content whose draws the clinic's counts have weighed: every timeline made from it is of this clinic's people.

    The same object where the clinic counted nobody, and always the same one for a catalogue.
    """
    if not catalogue.clinic_counts:
        return catalogue
    fitted = catalogue.fitted_synthesis
    draws = of_this_clinic(Draws.from_rows(fitted.draws), [_counted(catalogue, row) for row in catalogue.clinic_counts])
    rows = tuple(
        row.model_copy(update={"mu": mu, "tau": tau})
        for row, mu, tau in zip(fitted.draws, draws.mu.tolist(), draws.tau.tolist(), strict=True)
    )
    return replace(catalogue, fitted_synthesis=replace(fitted, draws=rows), draws_clinic=True)


def _counted(catalogue: Catalogue, row: ClinicCount) -> Counted:
    rank = catalogue.scar_types[row.scar_type].response_rank
    ice_pick, wide, severe = contrasts(rank, row.severity)
    plan = Plan(row.session_weeks, row.week, row.people, _READ, ice_pick, wide, severe)
    return Counted(plan, tuple(band.low for band in catalogue.synthesis.bands[1:]), row.cells)
