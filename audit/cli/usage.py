"""What click says of a command line that it cannot use, in the language that is asked for: click asks gettext."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import ngettext

from audit.base.findings import marked
from audit.cli.asked import language_asked

# The sentences of click that a user of these commands can meet.
OF_CLICK = (
    marked("Error: {message}"), marked("Try '{command} {option}' for help."), marked("Invalid value: {message}"),
    marked("Invalid value for {param_hint}: {message}"), marked("Missing argument"), marked("Missing option"),
    marked("No such option {name!r}."), marked("Option {name!r} does not take a value."),
    ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 2), marked("{value!r} is not a valid {number_type}."),
    marked("{value} is not in the range {range}."), marked("Aborted!"),
)  # fmt: skip


@contextmanager
def spoken() -> Iterator[None]:
    """Has click speak the language that is asked for, as long as a command runs; English it speaks by itself."""
    said = language_asked()
    if said.name == "en":
        yield
        return
    import gettext

    from audit.reports.language import CATALOGUES

    before = {name: os.environ.get(name) for name in _ASKED_BY_GETTEXT}
    os.environ["LANGUAGE"] = said.name  # where gettext looks first
    os.environ.setdefault("LC_MESSAGES", said.name)
    gettext.bindtextdomain("audit", CATALOGUES)
    gettext.textdomain("audit")
    try:
        yield
    finally:
        gettext.textdomain("messages")
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


_ASKED_BY_GETTEXT = ("LANGUAGE", "LC_MESSAGES")
