"""The commands and their help. Each is a module of its own and is imported only when it is called."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from audit.base.version import VERSION
from audit.cli.asked import language_asked
from audit.cli.ending import INTERRUPTED
from audit.cli.helping import HelpContext, first_sentence, paragraphs_of
from audit.cli.output import Unwritable, complain
from audit.cli.usage import spoken
from audit.project.config import ConfigurationFault
from audit.reports.language import LANGUAGES

if TYPE_CHECKING:
    from typing import Any

# Command name → the module that holds it as ``command``; in the order of the help page.
COMMANDS = {
    "check": "audit.cli.check",
    "config": "audit.cli.config",
    "trust": "audit.cli.trust",
    "read": "audit.cli.read",
    "explain": "audit.cli.explain",
    "extract": "audit.cli.extract",
    "annotate": "audit.cli.annotate",
    "archive": "audit.cli.archive",
    "fmt": "audit.cli.fmt",
    "cover": "audit.cli.cover",
    "mutate": "audit.cli.mutate",
    "rules": "audit.cli.rules",
    "rule": "audit.cli.rule",
    "envelopes": "audit.cli.envelopes",
    "envelope": "audit.cli.envelope",
    "schema": "audit.cli.schema",
    "init": "audit.cli.init",
    "serve": "audit.cli.serve",
}


class LazyCommands(click.Group):
    """A group that imports a command's module when the command is asked for."""

    context_class = HelpContext

    def list_commands(self, context: click.Context) -> list[str]:
        """All commands, in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command called ``name``, or None."""
        if name not in COMMANDS:
            return None
        module = import_module(COMMANDS[name])
        command = module.command
        assert isinstance(command, click.Command)
        command.context_class = HelpContext
        return _with_help(command, module.__file__, "command")

    def main(self, *args: Any, **extra: Any) -> Any:
        """As in click. What a command could not do, or could not write, ends in one sentence and exit code 2."""
        _with_help(self, __file__, "group")
        try:
            with spoken():
                return super().main(*args, **extra)
        except (Unwritable, ConfigurationFault) as error:
            sys.exit(complain(error))
        except OSError as error:  # click itself wrote to a full disk, say
            sys.exit(complain(Unwritable(f"{error.filename or 'the output'}: {error.strerror or error}")))

    def invoke(self, context: click.Context) -> Any:
        """As in click. An interrupt goes on to ``audit.cli.main``, which ends the process as shells expect."""
        try:
            return super().invoke(context)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """As in click, with the first sentence of each command in the language that is asked for."""
        rows = []
        for name in COMMANDS:
            command = self.get_command(context, name)
            if command is not None:
                told = language_asked().text(paragraphs_of(command.help or "")[0])
                rows.append((name, first_sentence(told)))
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As in click, with a guess at the command that was meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            context.fail(_no_command(args[0]))
        return super().resolve_command(context, args)


def _with_help(command: click.Command, file: str | None, function: str) -> click.Command:
    """The command with its help page, which is the docstring of its function, in the source if nowhere else."""
    if command.help is None:
        from inspect import cleandoc

        from audit.rules.manuals import manual_of

        command.help = cleandoc(manual_of(None, file, function)) or None
    return command


def _no_command(name: str) -> str:
    from difflib import get_close_matches

    said = language_asked()
    close = get_close_matches(name, COMMANDS, 1)
    if close:
        return said.text(
            "there is no command {name}; did you mean {guess}?", name=repr(name), guess=repr(close[0])
        )
    return said.text(
        "there is no command {name}; there are {known}", name=repr(name), known=", ".join(COMMANDS)
    )


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--lang", type=click.Choice(LANGUAGES), expose_value=False, help="Language of this page.")
@click.version_option(VERSION, message="%(prog)s %(version)s")
def group() -> None:
    """Checks the numbers of articles: arithmetic, lists, dates, units and plausibility.

    Claim files hold an article's numbers as printed and what ought to be true of them. `audit check
    claims/` audits them, `audit check article.docx` the article itself. Exit code 0: nothing failed, 1: a
    claim fails, 2: something could not be audited.

    Shell completion (bash, zsh, fish): eval "$(_AUDIT_COMPLETE=bash_source audit)"
    """
