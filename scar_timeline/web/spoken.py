"""The language that a request asks for."""

from starlette.datastructures import QueryParams
from starlette.types import Scope

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.languages.choosing import LANGUAGE, Catalogues, chosen


def spoken(catalogues: Catalogues, scope: Scope) -> Catalogue:
    """The catalogue in the language that the address names; in the clinic's first where it names none it offers."""
    return chosen(catalogues, QueryParams(scope.get("query_string", b"")).get(LANGUAGE))
