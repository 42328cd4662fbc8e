"""Command lines so simple that they need no option parser: paths, ``--format``, ``--lang``, ``--verbose``, ``--quiet``
and ``--no-cache``.

Whatever else stands in one is click's to judge, faults included, so that every complaint has one source.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.reports import FORMATS
from audit.reports.language import LANGUAGES

if TYPE_CHECKING:
    from typing import Any


class ShortCommand(NamedTuple):
    """What a simple command line says: values by the keys of the configuration,
    with ``--quiet`` and ``--verbose``; ``cached`` unless ``--no-cache``."""

    given: dict[str, Any]
    quiet: bool = False
    verbose: bool = False
    cached: bool = True


def said_simply(arguments: Sequence[str]) -> ShortCommand | None:
    """What the arguments of ``audit check`` say, or ``None`` where click has to read them."""
    paths: list[str] = []
    formats: list[str] = []
    lang, quiet, verbose, cached = "", False, False, True
    rest = iter(arguments)
    for one in rest:
        if not one.startswith("-"):
            paths.append(one)
        elif one == "--quiet":
            quiet = True
        elif one in ("-v", "--verbose"):
            verbose = True
        elif one == "--no-cache":
            cached = False
        elif one == "--format" and _is_format(value := next(rest, "")):
            formats.append(value)
        elif one == "--lang" and (value := next(rest, "")) in LANGUAGES:
            lang = value
        else:
            return None
    given = {"paths": paths, "formats": formats, "lang": lang}
    return ShortCommand({key: value for key, value in given.items() if value}, quiet, verbose, cached)


def _is_format(value: str) -> bool:
    return value.partition("=")[0] in FORMATS
