"""``audit init``: a first claim file to start from."""

from __future__ import annotations

import os

import click

from audit.claimfile.sample import SAMPLE
from audit.cli.output import Unwritable, print_text, write_whole


@click.command("init")
@click.argument("folder", default=".", type=click.Path(file_okay=False))
def command(folder: str) -> None:
    """Starts a project in FOLDER (default: here): claims/ with a commented example that passes its checks.

    Files that exist are never overwritten.
    """
    target = os.path.join(folder, "claims", "example.yaml")
    if os.path.exists(target):
        raise click.ClickException(f"{target} exists already and was left as it is")
    try:
        os.makedirs(os.path.dirname(target), exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"cannot make {os.path.dirname(target)}: {error.strerror}") from error
    try:
        write_whole(target, SAMPLE)
    except Unwritable as error:
        raise click.ClickException(str(error)) from error
    print_text(f"wrote {target}\nnext: audit check {os.path.dirname(target)}/")
