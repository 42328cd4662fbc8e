"""Options that ``check`` and ``config`` share: each replaces a key of the configuration."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from audit.cli.asked import language_asked
from audit.cli.configured import MODES
from audit.cli.settings import Settings, settings_of
from audit.engine.result import FAIL_ON
from audit.project.config import MOST_JOBS, find_configuration, named_configuration
from audit.reports.language import LANGUAGES

if TYPE_CHECKING:
    from typing import Any

Command = Callable[..., None]

_OPTIONS = (
    click.option(
        "--fail-on", type=click.Choice(FAIL_ON),
        help="The least severe finding that makes the exit code 1.  [default: error]",
    ),
    click.option("--select", multiple=True, metavar="RULE", help="Run only this rule; repeatable."),
    click.option("--ignore", multiple=True, metavar="RULE", help="Skip this rule; repeatable."),
    click.option(
        "--rules", "folders", multiple=True, metavar="DIR", help="Also run the rule modules of a folder."
    ),
    click.option(
        "--baseline", metavar="FILE|update|prune",
        help="Accept the findings that FILE lists; or rewrite that file (update), or remove from it what is no longer found (prune). A file of such a name is written ./update.",
    ),
    click.option("--no-baseline", is_flag=True, help="Accept no findings, whatever the configuration says."),
    click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the reports.  [default: that of the locale]"),
    click.option("--jobs", type=click.IntRange(1, MOST_JOBS), help="Processes to use.  [default: 1]"),
    click.option(
        "--config", "config_file", metavar="FILE",
        help="Use this configuration instead of the nearest audit.toml or [tool.audit] in pyproject.toml.",
    ),
)  # fmt: skip


def setting_options(command: Command) -> Command:
    """The options, and the paths, for a command; it takes them as ``**given`` for ``settings_from``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return click.argument("paths", nargs=-1, type=click.Path())(command)


def baseline_mode(given: dict[str, Any]) -> str | None:
    """What ``--baseline`` asks to do, where it names no file."""
    return given["baseline"] if given["baseline"] in MODES else None


def settings_from(given: dict[str, Any]) -> Settings:
    """What is in force with these options. Raises ``ConfigurationFault``."""
    file = given["config_file"]
    found = named_configuration(file) if file is not None else find_configuration()
    return settings_of(found, _said(given))


def _said(given: dict[str, Any]) -> dict[str, Any]:
    """What the command line says, by the keys of the configuration."""
    said: dict[str, Any] = {
        "paths": list(given["paths"]),
        "formats": list(given.get("formats", ())),
        "select": split_names(given["select"], "--select"),
        "ignore": split_names(given["ignore"], "--ignore"),
        "rules": list(given["folders"]),
        "fail-on": given["fail_on"],
        "baseline": None if baseline_mode(given) else given["baseline"],
        "lang": given["lang"],
        "jobs": given["jobs"],
    }
    said = {key: value for key, value in said.items() if value not in (None, [])}
    if given["no_baseline"]:
        if given["baseline"] is not None:
            raise click.UsageError(language_asked().text("--baseline and --no-baseline exclude each other"))
        said["baseline"] = None
    return said


def split_names(names: Sequence[str], option: str) -> list[str]:
    """The rules that an option names. Without any, it would have no effect, and the user would not know."""
    found = [part.strip() for name in names for part in name.split(",") if part.strip()]
    if names and not found:
        raise click.UsageError(f"{option} names no rule; `audit rules` lists them")
    return found
