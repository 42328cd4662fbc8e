"""``audit trust``: agreeing to the code that the project's configuration names."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from audit.cli.asked import language_asked
from audit.cli.output import complain, print_text
from audit.project.config import ConfigurationFault

if TYPE_CHECKING:
    from audit.project.config import Configuration


@click.command("trust")
@click.option(
    "--config", "file", metavar="FILE", help="Use this configuration instead of the one in force here."
)
@click.option("--forget", is_flag=True, help="Withdraw the trust.")
def command(file: str | None, forget: bool) -> None:
    """Agrees that the configuration in force here may run the rules it names.

    A configuration that is merely found runs no code: it may have come with a folder that somebody sent. Look at it
    and at its rules first. Whenever it, or a file in its folders of rules, changes, the agreement ends.
    """
    try:
        sys.exit(_forget(_configuration(file)) if forget else _trust(_configuration(file)))
    except ConfigurationFault as error:
        sys.exit(complain(error))


def _configuration(file: str | None) -> Configuration:
    from audit.project.config import find_configuration, named_configuration, read_configuration

    found = find_configuration() if file is None else named_configuration(file)
    if found is None:
        raise ConfigurationFault(
            language_asked().text("there is no audit.toml and no [tool.audit] here to trust")
        )
    return read_configuration(found)


def _trust(configuration: Configuration) -> int:
    from audit.cli.trusting import rule_folders
    from audit.project.trust import TooMuch, files_in, trust
    from audit.reports.safe import safe

    if configuration.faults:
        raise ConfigurationFault(*map(str, configuration.faults))
    folders = rule_folders(configuration)
    try:
        files = files_in(folders)
        kept = trust(configuration.file, configuration.text.encode(), folders)
    except (TooMuch, OSError) as error:
        told = str(error) if isinstance(error, TooMuch) else f"{error.filename}: {error.strerror}"
        return complain(f"{configuration.file} cannot be trusted: {told}")
    if not kept:
        return complain(
            "the trust cannot be recorded: the folder audit in the folder of your configuration files must be "
            "yours, and writable by you alone"
        )
    lines = [f"trusted {os.path.realpath(configuration.file)}", *(f"  runs {file}" for file in files)]
    print_text("\n".join(map(safe, lines)))
    return 0


def _forget(configuration: Configuration) -> int:
    from audit.project.trust import forget

    was = forget(configuration.file)
    print_text(
        f"{configuration.file} is no longer trusted" if was else f"{configuration.file} was not trusted"
    )
    return 0
