"""What is chosen: a kind of scar, how easily it is seen, and a course."""

from dataclasses import dataclass

from scar_timeline.timeline.course import Course


@dataclass(frozen=True)
class Choice:
    """A scar type's and a severity's id, and a course; ``None`` stands for the usual course of the severity.

    What is shown, linked or kept has ``None`` for the usual course, see
    :func:`scar_timeline.timeline.scenario.chosen`: so one timeline has one choice.
    """

    scar_type: str
    severity: str
    course: Course | None = None
