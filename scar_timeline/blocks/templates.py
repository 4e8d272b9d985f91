"""The one Jinja environment: every piece of HTML is made here, escaped, with no value left out in silence."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from babel import Locale
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scar_timeline.fonts import font_faces
from scar_timeline.graphics.theme import css

FOLDER = Path(__file__).parent / "templates"
_GAPS: Final = re.compile(r">\s*\n\s*<")
_STYLE: Final = re.compile(r' style="([^"]*)"')


_NOTHING: Final = Markup()


@cache
def environment() -> Environment:
    """The environment of all templates."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["groupby_in_order"] = _neighbours
    made.filters["direction"] = lambda language: Locale.parse(language).text_direction
    return made


def render(template: str, **values: object) -> Markup:
    """The template's HTML, without space around it.

    Raises:
        jinja2.UndefinedError: the template names a value it was not given.
    """
    return Markup(environment().get_template(template).render(**values).strip())


def without_gaps(html: str) -> Markup:
    """HTML without the line ends between elements: each is a node of its own, and a tap would look at all of them."""
    return Markup(_GAPS.sub("><", html))


def alone(*, title: str, language: str, style: Markup, body: Markup, script: Markup = _NOTHING) -> str:
    """A whole page that needs no other file and works without its script, and asks for the font only.

    Places that stand in ``style`` attributes become rules of its one ``style`` element: its policy names that by a
    hash, and a policy that allowed attributes would allow any.
    """
    rules: dict[str, int] = {}
    placed = _STYLE.sub(lambda found: f' data-at="{rules.setdefault(found[1], len(rules))}"', body)
    style += Markup("").join(Markup('[data-at="{}"]{{{}}}').format(n, Markup(rule)) for rule, n in rules.items())
    return render("alone.html", title=title, language=language, style=style, body=Markup(placed), script=script)


def own_style(*style_sheets: Path) -> Markup:
    """What stands in its ``style`` element: the font's faces, the theme's colours, the page's own style sheets."""
    return Markup(font_faces() + css() + "".join(sheet.read_text(encoding="utf-8") for sheet in style_sheets))


def _neighbours(items: Iterable[Any], attribute: str) -> list[tuple[str, list[Any]]]:
    """Neighbours with the same attribute together, in the order they stand in."""
    return [(value, list(group)) for value, group in groupby(items, lambda item: getattr(item, attribute))]


def attributes(values: Mapping[str, object]) -> Markup:
    """HTML attributes, each with a space before it."""
    return Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in values.items())
