"""``audit config``: what is in force, and from where."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from audit.cli.options import setting_options, settings_from
from audit.cli.output import complain, print_text
from audit.cli.settings import Settings, formats_of, origin_of, rules_of
from audit.project.config import KEYS, ConfigurationFault

if TYPE_CHECKING:
    from typing import Any


@click.command("config")
@setting_options
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True,
    help="A table to look at, or an object for other programs.",
)  # fmt: skip
def command(form: str, **given: Any) -> None:
    """Shows the settings that a check with these options would use.

    Each key with its value, and where that comes from: default, a line of the configuration, or the command
    line.
    """
    try:
        settings = settings_from(given)
        rules_of(settings)
        formats_of(settings)
    except ConfigurationFault as error:
        sys.exit(complain(error))
    print_text(_as_json(settings) if form == "json" else _as_table(settings))


def _as_json(settings: Settings) -> str:
    rows = {key: {"value": settings.values[key], "from": origin_of(settings, key)} for key in KEYS}
    return json.dumps(rows, ensure_ascii=True, indent=2)


def _as_table(settings: Settings) -> str:
    from audit.reports.safe import safe

    rows = [(key, safe(_shown(settings.values[key])), safe(origin_of(settings, key))) for key in KEYS]
    sides = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "\n".join(f"{key:<{sides[0]}}  {value:<{sides[1]}}  {origin}" for key, value, origin in rows)


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{rule} {level}" for rule, level in value.items()) or "-"
    if isinstance(value, list):
        return ", ".join(value) or "-"
    return "-" if value is None else str(value)
