"""A clinic's own settings (``clinic.toml``)."""

import re
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

LAST_SESSION_AT_MOST: Final = 39
"""Weeks from the first session: three months later, when a result may be judged, is still on the axis of a year."""

MOST_SESSIONS: Final = 8
SHORTEST_SPACING_WEEKS, LONGEST_SPACING_WEEKS = 2, 12

_HOST: Final = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class ClinicCourse(_Settings):
    """A clinic's usual course for a severity: sessions, and whole weeks between them."""

    sessions: int = Field(ge=1, le=MOST_SESSIONS, strict=True)
    spacing_weeks: int = Field(ge=SHORTEST_SPACING_WEEKS, le=LONGEST_SPACING_WEEKS, strict=True)

    @model_validator(mode="after")
    def _ends_in_time(self) -> "ClinicCourse":
        last = (self.sessions - 1) * self.spacing_weeks
        if last > LAST_SESSION_AT_MOST:
            raise ValueError(
                f"the last session would be in week {last}; it may be in week {LAST_SESSION_AT_MOST} at the latest"
            )
        return self


def _written_as(pattern: str, such_as: str) -> AfterValidator:
    """Text of a form, or empty where the setting may be; the reason is in words, not in signs."""
    form = re.compile(pattern)

    def check(words: str) -> str:
        if words and not form.fullmatch(words):
            raise ValueError(f"'{words}' is not possible; write it such as {such_as}")
        return words

    return AfterValidator(check)


def _in_order(weeks: tuple[int, ...]) -> tuple[int, ...]:
    if weeks and (len(weeks) != 2 or weeks[0] > weeks[1]):
        raise ValueError("write the first and the last week, such as [4, 8]")
    return weeks


def _each_once(languages: tuple[str, ...]) -> tuple[str, ...]:
    if doubled := next((each for each in languages if languages.count(each) > 1), None):
        raise ValueError(f"'{doubled}' stands there twice")
    return languages


Weeks = Annotated[
    tuple[Annotated[int, Field(ge=2, le=52, strict=True)], ...], Field(max_length=2), AfterValidator(_in_order)
]
"""From and to, in weeks after the last session; empty for what the content says."""
Host = Annotated[str, Field(min_length=1, max_length=253), _written_as(rf"(\*\.)?{_HOST}", "timeline.clinic.example")]
Origin = Annotated[str, Field(min_length=1), _written_as(rf"https://{_HOST}(:\d{{1,5}})?", "https://clinic.example")]
Site = Annotated[
    str,
    Field(max_length=200),
    _written_as(rf"https://{_HOST}(/[A-Za-z0-9/_.~-]*)?", "https://clinic.example/scars"),
]
Address = Annotated[
    str,
    _written_as(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?", "https://timeline.clinic.example, no slash at the end"),
]
Email = Annotated[str, Field(max_length=120), _written_as(rf"[A-Za-z0-9._+-]+@{_HOST}", "scars@clinic.example")]
FileName = Annotated[str, _written_as(r"[A-Za-z0-9_-]+\.(svg|png)", "logo.svg or logo.png")]
TableName = Annotated[str, _written_as(r"[A-Za-z0-9_-]+\.csv", "counts.csv")]
Number = Annotated[str, _written_as(r"\d{2,6}", "112")]
Language = Annotated[str, _written_as(r"[a-z]{2}", "es")]
Line = Annotated[str, Field(min_length=3, max_length=160)]


class Clinic(_Settings):
    """``clinic.toml``: what a clinic may fill in; what is empty is not shown, or is as the content says.

    ``logo`` and ``counts`` are files beside this one. ``public_address`` is where patients open these pages; empty: the
    address that a visitor asked for. Numbers and ``country`` take the place of those the content was written with.
    ``languages`` are those that people may choose from, the first one first. ``own_hosts`` are the only names the app
    answers to, ``may_frame`` the only pages that may show it in a frame. Minutes and seconds are whole ones.
    """

    name: str = Field(default="", max_length=80)
    how_to_reach_us: str = Field(default="", max_length=200)
    email: Email = ""
    home_page: Site = ""
    logo: FileName = ""
    our_follow_up_note: str = Field(default="", max_length=300)
    aftercare: tuple[Line, ...] = Field(default=(), max_length=6)
    course: dict[str, ClinicCourse] = Field(default_factory=dict)
    review_weeks_after: Weeks = ()
    top_up_weeks_after: Weeks = ()
    counts: TableName = ""
    country: str = Field(default="", max_length=60)
    emergency_number: Number = ""
    advice_line: str = Field(default="", max_length=40)
    languages: Annotated[tuple[Language, ...], Field(min_length=1), AfterValidator(_each_once)] = ("en",)
    public_address: Address = ""
    own_hosts: tuple[Host, ...] = Field(default=(), max_length=20)
    may_frame: tuple[Origin, ...] = Field(default=(), max_length=10)
    tablet_clears_after_minutes: int = Field(default=5, ge=2, le=30, strict=True)
    tablet_asks_for_seconds: int = Field(default=60, ge=30, le=180, strict=True)
