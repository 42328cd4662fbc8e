"""``audit fmt``: claim files in canonical form."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from audit.base.findings import marked
from audit.cli.asked import language_asked


@click.command("fmt")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--check", is_flag=True, help="Change nothing; exit code 1 if a file is not in canonical form.")
def command(paths: tuple[str, ...], check: bool) -> None:
    """Writes claim files (default: claims/) in canonical form: keys in order, even spacing, quotes only where
    they are needed. Comments stay, and so does what the file says.

    A file with faults is left as it is (exit code 2).
    """
    sys.exit(_format(paths or ("claims/",), check))


def _format(paths: Sequence[str], check: bool) -> int:
    from audit.cli.output import Unwritable, complain, complain_of, print_text
    from audit.inputs.discovery import claim_files
    from audit.reports.safe import safe

    files, faults = claim_files(paths)
    codes = [2] * bool(faults)
    for fault in faults:
        complain_of(fault)
    said: list[str] = []
    for file in files:
        try:
            codes.append(_format_file(file, check, said))
        except Unwritable as error:
            codes.append(complain(error))
    if said:
        print_text("\n".join(safe(line) for line in said))
    return max(codes, default=0)


def _format_file(file: str, check: bool, said: list[str]) -> int:
    """Formats one file, says so in ``said``, and returns its exit code."""
    from audit.claimfile import load
    from audit.claimfile.formatting import Unformattable, formatted
    from audit.cli.output import complain, complain_of, write_whole

    document = load(file)
    for fault in document.faults:
        complain_of(fault, marked("the file was left as it is"))
    if document.faults:
        return 2
    try:
        text = formatted(document.source.text)
    except Unformattable as error:
        return complain(language_asked().text("{file} was left as it is: {why}", file=file, why=str(error)))
    if text.encode() == _bytes(file):
        return 0
    if not check:
        write_whole(file, text)
    lang = language_asked()
    said.append(
        lang.text("{file} is not in canonical form", file=file)
        if check
        else lang.text("wrote {file}", file=file)
    )
    return 1 if check else 0


def _bytes(file: str) -> bytes:
    with open(file, "rb") as stream:
        return stream.read()
