"""``audit schema``: the JSON Schemas of claim files and of notes, for completion and checking in editors."""

from __future__ import annotations

import json

import click

from audit.claimfile import json_schema, notes_schema
from audit.cli.output import print_text


@click.command("schema")
@click.option(
    "--notes", is_flag=True, help="Print the schema of the notes beside an article (NAME.audit.yaml) instead."
)
def command(notes: bool) -> None:
    """Prints the JSON Schema (draft 7) of claim files.

    Save it and name it in the first line of a claim file for completion in editors that know YAML schemas:
    # yaml-language-server: $schema=claim-file.schema.json
    """
    print_text(json.dumps(notes_schema() if notes else json_schema(), ensure_ascii=False, indent=2))
