"""What ``make evidence`` writes into ``data/``: fitted draws, the check by study, how they came about."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from scar_timeline.content.columns import Id, MaybeCount, Share
from scar_timeline.content.csv_reader import CellError, MaybeFloat, Row
from scar_timeline.content.tables.studies import Study
from scar_timeline.content.tables.study_results import StudyResult

DRAWS_FILE = "synthesis.csv"
LEFT_OUT_FILE = "synthesis_check.csv"
FIT_FILE = "synthesis.toml"

_STUDY_COLUMNS = ("sessions", "spacing_weeks", "severe_share")
_RESULT_COLUMNS = (
    "study",
    "reading",
    "week",
    "outcome",
    "kind",
    "scar_types",
    "people",
    "low",
    "high",
    "value",
    "spread",
)


class Draw(Row):
    """One set of parameters of the synthesis, as likely as every other row; see ``docs/synthesis.md``."""

    key: ClassVar[tuple[str, ...]] = ("draw",)
    needs_sources: ClassVar[bool] = False
    draw: int = Field(ge=1)
    mu: float
    tau: float = Field(gt=0)
    sigma: float = Field(gt=0)
    xi: float = Field(ge=0)
    weeks: float = Field(gt=0)
    kappa: float = Field(gt=0)
    kind_score: float
    kind_grade: float
    kind_judged: float
    ice_pick: float = Field(gt=0)
    wide: float = Field(gt=0)
    severe: float = Field(gt=0)


class LeftOut(Row):
    """One reported number beside what the other studies say of it when its study is left out.

    The quantiles are of the number a study of that size would report; ``crps`` scores them, beside the two
    baselines (``crps_version_1`` is empty for studies that version 1.0 did not draw).
    """

    key: ClassVar[tuple[str, ...]] = ("study", "reading", "outcome", "threshold")
    needs_sources: ClassVar[bool] = False
    study: Id
    reading: Id
    outcome: Literal["mean", "share_at_least"]
    threshold: MaybeFloat = Field(gt=0, lt=1)
    people: MaybeCount = Field(ge=1)
    seen: Share
    q2_5: Share
    q25: Share
    median: Share
    q75: Share
    q97_5: Share
    crps: float = Field(ge=0)
    crps_pooled: float = Field(ge=0)
    crps_version_1: MaybeFloat = Field(ge=0)
    effective_draws: int = Field(ge=1)
    refitted: Literal["yes", "no"]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.q2_5 <= self.q25 <= self.median <= self.q75 <= self.q97_5:
            raise CellError("median", "the quantiles are not in order")
        return self


class Fit(BaseModel):
    """How the draws came about (``synthesis.toml``)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    inputs_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    model_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    seed: int
    chains: int = Field(ge=2)
    draws: int = Field(ge=400)
    divergences: int = Field(ge=0)
    largest_r_hat: float = Field(lt=1.02)
    smallest_effective_draws: float = Field(ge=400)
    python: str
    numpyro: str
    jax: str
    numpy: str


def fingerprint(studies: Mapping[str, Study], used: tuple[StudyResult, ...]) -> str:
    """SHA-256 of everything that the fit reads from the tables; words and notes play no part."""
    rows = [
        [getattr(row, column) for column in _RESULT_COLUMNS]
        + [getattr(studies[row.study], column) for column in _STUDY_COLUMNS]
        for row in used
    ]
    return sha256(json.dumps(rows).encode()).hexdigest()
