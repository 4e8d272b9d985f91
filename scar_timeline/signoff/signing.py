"""Signs statements: name, role and day go into ``signatures.csv`` with what was read."""

import csv
from base64 import b32encode
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from io import StringIO
from pathlib import Path

from pydantic import ValidationError

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.signatures import SIGNATURES_FILE, Signature
from scar_timeline.signoff.standing import Standing, standings
from scar_timeline.signoff.statements import seen_statements

_MARK_LENGTH = 8


class SignatureRefusedError(ValueError):
    """A name or a role that cannot stand in a signature."""


def content_mark(catalogue: Catalogue) -> str:
    """Eight letters and digits for all statements as they are, ``K7QP-2MXA``: whoever signs says which they read."""
    everything = "\n".join(f"{each.id} {each.digest}" for each in seen_statements(catalogue))
    letters = b32encode(sha256(everything.encode()).digest()).decode()[:_MARK_LENGTH]
    return f"{letters[: _MARK_LENGTH // 2]}-{letters[_MARK_LENGTH // 2 :]}"


def sign(catalogue: Catalogue, folder: Path, chosen: Iterable[Standing], name: str, role: str, day: date) -> None:
    """Write the signatures: those of the chosen statements are new, those of the others stay.

    Signatures of statements that are gone are left out.

    Args:
        catalogue: the content that was read.
        folder: the data folder.
        chosen: what is signed.
        name: the clinician's.
        role: such as ``dermatologist``.
        day: the day of signing.

    Raises:
        SignatureRefusedError: the name or the role is none, such as "not yet".
        OSError: the folder cannot be written to.
    """
    rows = {each.statement.id: each.signature for each in standings(catalogue) if each.signature}
    try:
        for each in chosen:
            said = each.statement
            rows[said.id] = Signature(
                line=0,
                statement=said.id,
                digest=said.digest,
                words=" ".join(said.words.split()),
                signed_off_by=name,
                role=role,
                signed_on=day,
            )
    except ValidationError as error:
        raise SignatureRefusedError(error.errors()[0]["msg"]) from error
    columns = [column for column in Signature.model_fields if column != "line"]
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([getattr(row, column) for column in columns] for row in rows.values())
    new = folder / f"{SIGNATURES_FILE}.new"  # whole or not at all, also when the disk is full
    new.write_text(written.getvalue(), encoding="utf-8")
    new.replace(folder / SIGNATURES_FILE)
