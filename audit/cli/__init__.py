"""The command line.

``audit check PATH…``, perhaps with formats, is what editors, hooks and services call all day; it needs no option
parser, and goes the short way past click, whose import takes longer than the audit of a file (``short.py``).
Everything else, help and usage errors included, is click's (``group.py``).
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import TYPE_CHECKING

from audit.cli.ending import INTERRUPTED

if TYPE_CHECKING:
    from typing import NoReturn

    from audit.cli.short import ShortCommand


def main() -> None:
    """The ``audit`` command; ends the process with the exit code. An interrupt is one line and exit code 130."""
    try:
        _main()
    except KeyboardInterrupt:
        _end_interrupted()
    except SystemExit as end:
        if end.code == INTERRUPTED:
            _end_interrupted()
        raise


def _end_interrupted() -> NoReturn:
    """Ends the process at once: what is half done was undone on the way here, and whatever still runs beside it ends
    with it."""
    from audit.cli.output import say

    say("Interrupted: the audit was not finished.")
    os._exit(INTERRUPTED)


def _main() -> None:
    gc.disable()  # the process is short, and its records hold no cycles; looking for some costs a fifth of it
    atexit.register(gc.freeze)  # nor does it look for some before it ends: a tenth of a short run
    _open_closed_streams()
    arguments = sys.argv[1:]
    if arguments[:1] == ["check"] and not _completing():
        from audit.cli.short import said_simply

        said = said_simply(arguments[1:])
        if said is not None:
            sys.exit(_checked(said))
    from audit.cli.group import group

    group(prog_name="audit")


def _checked(said: ShortCommand) -> int:
    from audit.cli.output import Unwritable, complain
    from audit.project.config import ConfigurationFault

    try:
        return _check(said)
    except (Unwritable, ConfigurationFault) as error:
        return complain(error)


def _check(said: ShortCommand) -> int:
    from audit.project.config import find_configuration

    found = find_configuration()
    if found is not None or said.quiet or said.verbose or set(said.given) - {"paths"}:
        from audit.cli.configured import check_simply

        return check_simply(said, found)
    from audit.cli.job import check
    from audit.reports.language import of_locale

    return check(said.given.get("paths", ()), lang=of_locale(), cached=said.cached)


def _open_closed_streams() -> None:
    """A caller may have closed standard output or error (``>&-``); what is written then goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - open until the end


def _completing() -> bool:
    return any(name.endswith("_COMPLETE") for name in os.environ)
