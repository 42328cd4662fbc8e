"""``audit init``: a first claim file to start from, or what makes a service run the audit."""

from __future__ import annotations

import os

import click

from audit.claimfile.sample import SAMPLE
from audit.cli.asked import language_asked
from audit.cli.ci import RECIPES, files_of
from audit.cli.output import Unwritable, print_text, write_whole
from audit.project.boundary import lies_in


@click.command("init")
@click.argument("folder", default=".", type=click.Path())
@click.option(
    "--ci",
    type=click.Choice(list(RECIPES)),
    help="Instead, write what makes this service or hook run the audit.",
)
@click.option(
    "--source",
    metavar="URL",
    help="With --ci: a git repository to take audit from, instead of the package index.",
)
def command(folder: str, ci: str | None, source: str | None) -> None:
    """Starts a project in FOLDER (default: here): claims/ with a commented example that passes its checks.

    A FOLDER that ends in .yaml or .yml is the claim file itself. Files that exist are never overwritten.
    """
    is_file = folder.endswith((".yaml", ".yml"))
    if ci is not None:
        if is_file:
            raise Unwritable(f"--ci writes into a folder, and {folder} is the name of a claim file")
        _write_recipe(folder, ci, source)
        return
    if source is not None:
        raise click.UsageError(
            language_asked().text("--source goes with --ci: it is where the job finds audit")
        )
    target = folder if is_file else os.path.join(folder, "claims", "example.yaml")
    if os.path.lexists(target):
        raise Unwritable(language_asked().text("{file} exists already and was left as it is", file=target))
    _write(folder if not is_file else os.path.dirname(target), target, SAMPLE)
    said = language_asked()
    print_text(said.text("wrote {file}", file=target))
    print_text(
        said.text("next: audit check {path}", path=target if is_file else f"{os.path.dirname(target)}/")
    )


def _write_recipe(folder: str, ci: str, source: str | None) -> None:
    recipe = RECIPES[ci]
    try:
        targets = [(os.path.join(folder, path), text) for path, text in files_of(ci, source)]
    except ValueError as error:
        raise Unwritable(str(error)) from error
    if os.path.lexists(targets[0][0]):
        raise Unwritable(f"{targets[0][0]} exists already and was left as it is; {recipe.by_hand}")
    for target, text in targets:
        if os.path.lexists(target):
            print_text(f"{target} exists already and was left as it is; {recipe.by_hand}")
        else:
            _write(folder, target, text)
            print_text(language_asked().text("wrote {file}", file=target))


def _write(project: str, target: str, text: str) -> None:
    """Writes a new file of the project, which no link on the way may lead out of."""
    if not lies_in(target, os.path.realpath(project)):
        raise Unwritable(
            f"{target} lies outside {project or os.curdir}, as a link leads there; nothing was written"
        )
    folder = os.path.dirname(target)
    try:
        os.makedirs(folder or os.curdir, exist_ok=True)
    except OSError as error:
        raise Unwritable(f"cannot make {folder}: {error.strerror}") from error
    write_whole(target, text)
