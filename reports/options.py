"""The options of all formats; each format uses those that concern it."""

from __future__ import annotations

from typing import NamedTuple

_NARROWEST, _WIDEST = 40, 120  # a report outside these limits is not easier to read


class Unavailable(Exception):
    """A format that cannot be made because a library it needs is not installed; says what to do."""


class ReportOptions(NamedTuple):
    """What a report should look like.

    ``width`` is in cells; ``quiet`` leaves out everything that nobody has to look at, ``verbose`` leaves out nothing
    that was checked; ``encoding`` is what the output can write; ``colour`` allows colours if the format has any;
    ``lang`` is the language of the interface."""

    width: int = 80
    quiet: bool = False
    encoding: str = "utf-8"
    colour: bool = False
    lang: str = "en"
    verbose: bool = False


def measure(width: int) -> int:
    """The width to lay out for."""
    return max(_NARROWEST, min(width, _WIDEST))


def normalised(options: ReportOptions) -> ReportOptions:
    """The options with one spelling for UTF-8, the encoding that can write everything."""
    spelling = options.encoding.lower().replace("_", "").replace("-", "")
    return options._replace(encoding="utf-8") if spelling in ("utf8", "utf8sig") else options
