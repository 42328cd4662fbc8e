"""What every format can be asked for; each format uses what concerns it."""

from __future__ import annotations

from typing import NamedTuple

_NARROWEST, _WIDEST = 40, 120  # beyond these a report is not easier to read


class Unavailable(Exception):
    """A format that cannot be made here, because a library it needs is not installed; says what to do."""


class ReportOptions(NamedTuple):
    """``width`` in cells; ``quiet`` leaves out all but what somebody has to look at, ``verbose`` leaves out nothing that
    was checked; ``encoding`` is what the output can write; ``colour`` allows colours where the format has any; ``lang``
    is the language of the interface."""

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
