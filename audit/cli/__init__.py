"""The command line.

``audit check PATH…`` without options is what editors and hooks call on every save; it needs no option parser,
and goes the short way past click, whose import takes longer than the audit of a file. Everything else, help
and usage errors included, is click's (``group.py``).
"""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """The ``audit`` command; ends the process with the exit code."""
    gc.disable()  # the process is short, and its records hold no cycles; looking for some costs a fifth of it
    _open_closed_streams()
    arguments = sys.argv[1:]
    if arguments[:1] == ["check"] and not any(one.startswith("-") for one in arguments) and not _completing():
        from audit.cli.output import Unwritable, complain
        from audit.config import ConfigurationFault

        try:
            sys.exit(_check(arguments[1:]))
        except (Unwritable, ConfigurationFault) as error:
            sys.exit(complain(error))
    from audit.cli.group import group

    group(prog_name="audit")


def _check(paths: list[str]) -> int:
    from audit.config import find_configuration

    found = find_configuration()
    if found is not None:
        from audit.cli.configured import check_paths

        return check_paths(paths, found)
    from audit.cli.job import check

    return check(paths)


def _open_closed_streams() -> None:
    """A caller may have closed standard output or error (``>&-``); what is written then goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - open until the end


def _completing() -> bool:
    return any(name.endswith("_COMPLETE") for name in os.environ)
