"""The language that a command line asks for, for what is said before its options are read, or without them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit.reports.language import Language


def language_asked(arguments: Iterable[str] | None = None) -> Language:
    """The language of help pages and complaints: that of ``--lang`` wherever it is, else of the locale."""
    from audit.reports.language import LANGUAGES, of_locale, writable

    given = list(sys.argv[1:] if arguments is None else arguments)
    asked = [after for one, after in pairwise(given) if one == "--lang"]
    asked += [one.removeprefix("--lang=") for one in given if one.startswith("--lang=")]
    name = next((one for one in asked if one in LANGUAGES), of_locale())
    return writable(name, getattr(sys.stdout, "encoding", None) or "utf-8")
