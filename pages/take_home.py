"""Take home: link and QR code, paper, questions to ask, what matters, a diary sheet, calendar."""

from scar_timeline.blocks import take_home
from scar_timeline.blocks.screen import Part, Widget
from scar_timeline.ui.calendar import show_calendar
from scar_timeline.ui.screen import show

PARTS: list[Part] = [
    take_home.opening,
    take_home.link,
    take_home.questions,
    take_home.values,
    take_home.diary,
    take_home.dates,
    Widget("calendar", show_calendar, is_wanted=lambda page: page.has_plan),
]

if __name__ == "__main__":
    show(PARTS)
