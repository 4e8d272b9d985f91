"""``_headers``, as Netlify, Cloudflare Pages and others read it: the headers that the app's answers carried."""

from collections.abc import Iterable, Mapping
from typing import Final

_OF_THE_ANSWER: Final = frozenset({"content-length", "content-type", "etag", "vary"})
"""A host makes its own of these."""
POLICY: Final = "content-security-policy"


def host_headers(carried: Iterable[tuple[str, Mapping[str, str]]]) -> str:
    """A rule for what all answers carried, and one for each folder. Hosts join the rules that fit a path.

    Args:
        carried: for each file of the site, its path from the root with a slash, and the answer's headers.

    Raises:
        ValueError: two files of a folder need other headers than each other.
    """
    rules: dict[str, dict[str, str]] = {}
    for file, headers in carried:
        kept = {name: value for name, value in headers.items() if name not in _OF_THE_ANSWER}
        rule = rules.setdefault(_pattern(file), kept)
        policy = {POLICY: _joined(rule[POLICY], kept[POLICY])}
        if rule | policy != kept | policy:
            raise ValueError(f"{file} has other headers than {_pattern(file)}")
        rule |= policy
    shared = dict(set.intersection(*(set(rule.items()) for rule in rules.values())))
    own = {path: {name: rule[name] for name in rule if name not in shared} for path, rule in rules.items()}
    return "".join(_rule(path, headers) for path, headers in [("/*", shared), *sorted(own.items())] if headers)


def _pattern(file: str) -> str:
    folder = file.rpartition("/")[0]
    if not folder:
        return "/" if file == "/index.html" else file
    parts = folder.split("/")[1:]
    return f"/{'/'.join(parts[:2] if parts[0] == 'prepared' else parts[:1])}/*"


def _joined(one: str, other: str) -> str:
    """A policy that allows what either does: pages differ in the hashes of their styles alone."""
    if one == other:
        return one
    allowed: dict[str, dict[str, None]] = {}
    for directive in (*one.split("; "), *other.split("; ")):
        name, *sources = directive.split(" ")
        allowed.setdefault(name, {}).update(dict.fromkeys(sources))
    for given in allowed.values():
        if len(given) > 1:
            given.pop("'none'", None)
    return "; ".join(" ".join((name, *sources)) for name, sources in allowed.items())


def _rule(path: str, headers: Mapping[str, str]) -> str:
    lines = (f"  {name.title()}: {value}\n" for name, value in sorted(headers.items()))
    return "".join((f"{path}\n", *lines))
