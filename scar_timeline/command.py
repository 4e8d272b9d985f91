"""``python -m scar_timeline``: the weekly table, link codes, a new study, checks, sign-off, translation, export.

Starts in about a second without Streamlit and Plotly; only ``export`` loads the app.
"""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TextIO

from scar_timeline.content import Catalogue, ContentError, load_catalogue
from scar_timeline.content.clinic_settings import translations
from scar_timeline.content.loaded import DATA_FOLDER, clinic_settings
from scar_timeline.export_command import add_export_arguments, run_export
from scar_timeline.handout.typeset import check_logo
from scar_timeline.links.link_command import add_link_arguments, run_link
from scar_timeline.links.resolving import check_numbers
from scar_timeline.narrative.this_clinic import clinic_people
from scar_timeline.signoff_command import add_review_arguments, add_sign_arguments, run_review, run_sign
from scar_timeline.study_command import add_study_arguments, run_study
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.clinic_people import with_clinic_people
from scar_timeline.timeline.course import MOST_SESSIONS, Course
from scar_timeline.timeline.scenario import scenario
from scar_timeline.translate_command import (
    add_check_arguments,
    add_translate_arguments,
    check_translations,
    run_translate,
)

DONE, BAD_CONTENT = 0, 1
_NAME: Final = "python -m scar_timeline"

Command = Callable[[Catalogue, Sequence[str]], int]
"""What stands after the command's name, to an exit code."""


def main(arguments: Sequence[str]) -> int:
    """Run the command.

    Args:
        arguments: what stands after ``python -m scar_timeline``.

    Returns:
        The exit code: 0; 1 where the content cannot be used.

    Raises:
        SystemExit: with code 2 where the arguments cannot be used (as argparse does), 0 after ``--help``.
    """
    name, rest = ("table", arguments)
    if arguments and arguments[0] in _COMMANDS:
        name, rest = arguments[0], arguments[1:]
    try:
        return _COMMANDS[name](load_catalogue(_data_folder(rest), clinic_settings()), rest)
    except ContentError as error:
        print(*error.faults, sep="\n", file=sys.stderr)
        return BAD_CONTENT


def _data_folder(arguments: Sequence[str]) -> Path:
    """Read ``--data`` ahead of the rest: choices and help come from the content."""
    ahead = ArgumentParser(prog=_NAME, add_help=False)
    ahead.add_argument("--data", type=Path, default=DATA_FOLDER)
    folder: Path = ahead.parse_known_args(arguments)[0].data
    return folder


def _table(catalogue: Catalogue, arguments: Sequence[str]) -> int:
    parser = _parser(catalogue, "", "command.about", catalogue.say("command.others"))
    say = catalogue.say
    whole = _whole_number(catalogue)
    parser.add_argument(
        "--scar-type", required=True, choices=list(catalogue.scar_types), help=say("command.option.scar_type")
    )
    parser.add_argument(
        "--severity", required=True, choices=list(catalogue.severities), help=say("command.option.severity")
    )
    parser.add_argument("--sessions", type=whole, metavar="N", help=say("command.option.sessions", most=MOST_SESSIONS))
    parser.add_argument("--spacing-weeks", type=whole, metavar="N", help=say("command.option.spacing_weeks"))
    parser.add_argument("--people", choices=["studies", "clinic"], default="studies", help=say("command.option.people"))
    parser.add_argument("--format", choices=["csv", "json"], default="csv", help=say("command.option.format"))
    chosen = parser.parse_args(arguments)
    course = _course(catalogue, parser, chosen)
    if chosen.people == "clinic":
        if not catalogue.clinic_counts:
            parser.error(say("command.error.nobody_counted"))
        catalogue = with_clinic_people(catalogue)
    table = scenario(catalogue, Choice(chosen.scar_type, chosen.severity, course)).weekly.reset_index()
    if chosen.format == "json":
        print(table.to_json(orient="records", indent=1))
    else:
        print(table.to_csv(index=False), end="")
    return DONE


def _course(catalogue: Catalogue, parser: ArgumentParser, chosen: Namespace) -> Course | None:
    given = (chosen.sessions, chosen.spacing_weeks)
    if given == (None, None):
        return None
    if None in given:
        parser.error(catalogue.say("command.error.together"))
    try:
        return Course.weekly(*given)
    except ValueError as error:
        parser.error(str(error))


def _link(catalogue: Catalogue, arguments: Sequence[str]) -> int:
    parser = _parser(catalogue, " link", "command.link_about")
    add_link_arguments(parser)
    return run_link(parser.parse_args(arguments), catalogue, sys.stdout, sys.stderr)


def _check(catalogue: Catalogue, arguments: Sequence[str]) -> int:
    """All but links, logo and translations was checked when the content was read."""
    parser = _parser(catalogue, " check", "command.check_about")
    add_check_arguments(parser, catalogue)
    chosen = parser.parse_args(arguments)
    if chosen.language and chosen.language not in translations(chosen.data):
        parser.error(catalogue.say("command.translate.unknown", language=chosen.language))
    check_numbers(catalogue)
    check_logo(catalogue.logo)
    check_translations(catalogue, chosen.data, chosen.language, chosen.part)
    print(catalogue.say("command.checked", version=catalogue.release.version))
    if catalogue.clinic_counts:
        print(catalogue.say("command.clinic_counts", people=clinic_people(catalogue)))
    return DONE


def _printing(
    name: str,
    about: str,
    add_arguments: Callable[[ArgumentParser, Catalogue], None],
    run: Callable[[Catalogue, ArgumentParser, Namespace, TextIO], None],
) -> Command:
    """A command of its own module, which prints what it finds."""

    def command(catalogue: Catalogue, arguments: Sequence[str]) -> int:
        parser = _parser(catalogue, f" {name}", about)
        add_arguments(parser, catalogue)
        run(catalogue, parser, parser.parse_args(arguments), sys.stdout)
        return DONE

    return command


def _export(catalogue: Catalogue, arguments: Sequence[str]) -> int:
    """Without ``--data``: the app, which is asked, shows its own folder."""
    parser = ArgumentParser(prog=f"{_NAME} export", description=catalogue.say("command.export.about"))
    add_export_arguments(parser, catalogue)
    run_export(catalogue, parser, parser.parse_args(arguments), sys.stdout)
    return DONE


def _parser(catalogue: Catalogue, name: str, about: str, more: str | None = None) -> ArgumentParser:
    parser = ArgumentParser(prog=_NAME + name, description=catalogue.say(about), epilog=more)
    parser.add_argument("--data", type=Path, default=DATA_FOLDER, help=catalogue.say("command.option.data"))
    return parser


def _whole_number(catalogue: Catalogue) -> Callable[[str], int]:
    def read(value: str) -> int:
        try:
            return int(value)
        except ValueError:
            raise ArgumentTypeError(catalogue.say("command.error.number", value=value)) from None

    return read


_COMMANDS: Final[dict[str, Command]] = {
    "table": _table,
    "link": _link,
    "study": _printing("study", "command.study_about", add_study_arguments, run_study),
    "check": _check,
    "export": _export,
    "translate": _printing("translate", "command.translate.about", add_translate_arguments, run_translate),
    "review": _printing("review", "review.option.review_about", add_review_arguments, run_review),
    "sign": _printing("sign", "review.option.sign_about", add_sign_arguments, run_sign),
}
