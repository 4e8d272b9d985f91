"""Finds a message in a longer text without a copy of its words."""

import re
from string import Formatter

from scar_timeline.content.catalogue import Catalogue


def said(catalogue: Catalogue, key: str, **fields: object) -> re.Pattern[str]:
    """The message ``key``, the fields that matter filled in and any words in place of the others."""
    parts = Formatter().parse(catalogue.messages[key])
    return re.compile(
        "".join(
            re.escape(words)
            + ("" if name is None else re.escape(str(fields[name])) if name in fields else ".+?")
            for words, name, _, _ in parts
        )
    )
