"""``python -m scar_timeline export``: the static edition, written through the app's own routes."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TextIO

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.formats import written_date
from scar_timeline.static_edition.folder import ForeignFolderError, check_folder, write_site


def add_export_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """The options of the command."""
    parser.add_argument("folder", type=Path, help=catalogue.say("command.export.folder"))


def run_export(catalogue: Catalogue, parser: ArgumentParser, chosen: Namespace, out: TextIO) -> None:
    """Write the site and say how large it is and until when it holds.

    Raises:
        SystemExit: with code 2 where there is no public address, or the folder holds something else.
    """
    folder: Path = chosen.folder
    if not catalogue.clinic.public_address:
        parser.exit(2, catalogue.say("command.export.no_address") + "\n")
    try:
        check_folder(folder)
    except ForeignFolderError:
        parser.exit(2, catalogue.say("command.export.foreign_folder", folder=folder) + "\n")
    # Here and not above: it takes Streamlit with it, which no other command needs.
    import anyio
    from starlette.applications import Starlette

    import app
    from scar_timeline.static_edition.site import whole_site

    # The app's routes and what stands in front of them, without Streamlit, which answers nothing here.
    routes = Starlette(routes=app.routes, middleware=app.middleware)
    files = anyio.run(whole_site, routes, app.catalogue)
    write_site(folder, files)
    due = written_date(catalogue, min(review.next_review for review in catalogue.reviews))
    megabytes = sum(map(len, files.values())) / 1e6
    words = {"folder": folder, "files": len(files), "megabytes": f"{megabytes:.0f}", "due": due}
    print(catalogue.say("command.export.written", **words), file=out)
