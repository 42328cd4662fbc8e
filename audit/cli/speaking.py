"""The language in which a command answers: that of the command line, else of the configuration, else of the locale."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from audit.reports.language import LANGUAGES

if TYPE_CHECKING:
    from audit.reports.language import Language

lang_option: Callable[[Callable[..., None]], Callable[..., None]] = click.option(
    "--lang", type=click.Choice(LANGUAGES), help="Language of the answer.  [default: that of the locale]"
)


def answering_in(lang: str | None) -> Language:
    """The language in force, or English where standard output cannot write its characters. Ends the command
    with a sentence where the configuration cannot be used."""
    from audit.reports.language import writable

    return writable(lang or _configured(), sys.stdout.encoding or "utf-8")


def _configured() -> str:
    from audit.cli.output import complain
    from audit.cli.settings import settings_of
    from audit.project.config import ConfigurationFault, find_configuration

    try:
        return str(settings_of(find_configuration(), {}).values["lang"])
    except ConfigurationFault as error:
        sys.exit(complain(error))
