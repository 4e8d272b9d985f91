"""``python -m scar_timeline study``: what a new study of a given course and size would likely report."""

import csv
import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from math import isfinite
from typing import Final, TextIO

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.synthesis.draws import Draws, contrasts
from scar_timeline.synthesis.study import OUTCOMES, Plan, predict_study
from scar_timeline.timeline.course import MOST_SESSIONS, Course

LATEST_WEEK: Final = 104
MOST_PEOPLE: Final = 10_000
_DECIMALS: Final = 4


def add_study_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """The options of the command."""
    say = catalogue.say
    whole = _number(catalogue, int, "command.error.number")
    number = _number(catalogue, float, "command.error.decimal")
    parser.add_argument(
        "--scar-type", choices=list(catalogue.scar_types), help=say("command.option.scar_type"), required=True
    )
    parser.add_argument(
        "--severity", choices=list(catalogue.severities), help=say("command.option.severity"), required=True
    )
    parser.add_argument(
        "--sessions",
        type=whole,
        metavar="N",
        help=say("command.study_option.sessions", most=MOST_SESSIONS),
        required=True,
    )
    parser.add_argument(
        "--spacing-weeks", type=whole, metavar="N", help=say("command.option.spacing_weeks"), required=True
    )
    parser.add_argument(
        "--week",
        type=number,
        metavar="N",
        help=say("command.study_option.week", most=LATEST_WEEK),
        required=True,
    )
    parser.add_argument("--people", type=whole, metavar="N", help=say("command.study_option.people"), required=True)
    parser.add_argument("--outcome", choices=OUTCOMES, help=say("command.study_option.outcome"), required=True)
    parser.add_argument("--threshold", type=number, metavar="X", help=say("command.study_option.threshold"))
    parser.add_argument("--format", choices=["json", "csv"], default="json", help=say("command.study_option.format"))


def run_study(catalogue: Catalogue, parser: ArgumentParser, chosen: Namespace, out: TextIO) -> None:
    """Print the quantiles.

    Raises:
        SystemExit: with code 2 where the arguments cannot be used.
    """
    plan = _plan(catalogue, parser, chosen)
    threshold = 0.0 if chosen.outcome == "mean" else chosen.threshold
    draws = Draws.from_rows(catalogue.fitted_synthesis.draws)
    reported = predict_study(draws, plan, chosen.outcome, threshold)
    quantiles = {name: round(value, _DECIMALS) for name, value in reported.quantiles().items()}
    if chosen.format == "json":
        print(json.dumps(quantiles), file=out)
    else:
        csv.writer(out, lineterminator="\n").writerows([list(quantiles), list(quantiles.values())])


def _plan(catalogue: Catalogue, parser: ArgumentParser, chosen: Namespace) -> Plan:
    say = catalogue.say
    try:
        course = Course.weekly(chosen.sessions, chosen.spacing_weeks)
    except ValueError as error:
        parser.error(str(error))
    if not 0 <= chosen.week <= LATEST_WEEK:
        parser.error(say("command.error.week", most=LATEST_WEEK, value=f"{chosen.week:g}"))
    if not 1 <= chosen.people <= MOST_PEOPLE:
        parser.error(say("command.error.people", most=MOST_PEOPLE, value=chosen.people))
    if chosen.outcome != "mean":
        if chosen.threshold is None:
            parser.error(say("command.error.threshold_missing"))
        if not 0 <= chosen.threshold <= 1:
            parser.error(say("command.error.threshold", value=f"{chosen.threshold:g}"))
    try:
        ice_pick, wide, severe = contrasts(catalogue.scar_types[chosen.scar_type].response_rank, chosen.severity)
    except ValueError:
        parser.error(say("command.error.no_result", scar_type=chosen.scar_type))
    return Plan(
        session_weeks=course.session_weeks,
        week=chosen.week,
        people=chosen.people,
        ice_pick=ice_pick,
        wide=wide,
        severe=severe,
    )


def _number(catalogue: Catalogue, read: Callable[[str], float], message: str) -> Callable[[str], float]:
    def number(value: str) -> float:
        try:
            result = read(value)
        except ValueError:
            result = float("nan")
        if not isfinite(result):
            raise ArgumentTypeError(catalogue.say(message, value=value))
        return result

    return number
