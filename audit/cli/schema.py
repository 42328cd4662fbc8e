"""``audit schema``: the JSON Schema of claim files, for completion and checking in editors."""

from __future__ import annotations

import json

import click

from audit.claimfile import json_schema
from audit.cli.output import print_text


@click.command("schema")
def command() -> None:
    """Prints the JSON Schema (draft 7) of claim files.

    Save it and name it in the first line of a claim file for completion in editors that know YAML schemas:
    # yaml-language-server: $schema=claim-file.schema.json
    """
    print_text(json.dumps(json_schema(), ensure_ascii=False, indent=2))
