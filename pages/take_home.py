"""Take home: link and QR code, paper, questions to ask, what matters, a diary sheet, calendar."""

from scar_timeline.ui.take_home.calendar import calendar
from scar_timeline.ui.take_home.diary import diary
from scar_timeline.ui.take_home.link import addresses_of, link, paper
from scar_timeline.ui.take_home.opening import choice_to_take
from scar_timeline.ui.take_home.questions import questions
from scar_timeline.ui.take_home.values import values

if choice := choice_to_take():
    addresses = addresses_of(choice)
    link(addresses)
    paper(addresses)
    questions()
    values()
    diary()
    calendar(choice)
