"""Take home: link and QR code, paper, questions to ask, calendar."""

from scar_timeline.ui.take_home.calendar import calendar
from scar_timeline.ui.take_home.link import addresses_of, link, paper
from scar_timeline.ui.take_home.opening import choice_to_take
from scar_timeline.ui.take_home.questions import questions

if choice := choice_to_take():
    addresses = addresses_of(choice)
    link(addresses)
    paper(addresses)
    questions()
    calendar(choice)
