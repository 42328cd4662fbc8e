"""What reports may go to: whatever is wrong with a wish for one is said before anything is done."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

from audit.claimfile.files import is_claim_file
from audit.cli.output import Unwritable
from audit.reports import BINARY, FORMATS, why_unavailable

Wanted = tuple[str, str | None]  # a format, and the file it goes to (None: standard output)


def wanted(wish: str) -> Wanted:
    """The format and the file of ``NAME[=FILE]``."""
    name, _, file = wish.partition("=")
    return name, file or None


def wrong_format(wish: str, formats: Iterable[str] = tuple(FORMATS)) -> str | None:
    """What is wrong with ``NAME[=FILE]`` by itself."""
    name, sign, file = wish.partition("=")
    if name not in formats:
        return f"there is no format `{name}`; there are {', '.join(formats)}"
    if sign and not file:
        return f"`{wish}` names no file; write `{name}` for standard output, `{name}=FILE` for a file"
    if is_claim_file(os.path.basename(file)):
        return f"a report named {file} would be taken for a claim file; give it another ending"
    return why_unavailable(name)


def wrong_outputs(wishes: Sequence[str]) -> str | None:
    """What is wrong with several wishes together: a report that would be lost in another."""
    files = [
        os.path.realpath(file) for _, file in map(wanted, wishes) if file is not None and "\0" not in file
    ]
    if sum("=" not in wish for wish in wishes) > 1:
        return "only one format can go to standard output; give the others a file: NAME=FILE"
    twice = next((file for file in files if files.count(file) > 1 and _holds_one(file)), None)
    if twice is None:
        return None
    return f"two reports cannot go to one file, {os.path.basename(twice)}; give each a file of its own"


def _holds_one(file: str) -> bool:
    """Whether a second report takes the place of the first: not in a pipe or a device."""
    return os.path.isfile(file) or not os.path.exists(file)


def refused_targets(wishes: Sequence[Wanted], kept: Iterable[str]) -> list[str]:
    """A sentence for each report that would be written over one of the files ``kept``, or whose bytes would go to a
    terminal."""
    files = {os.path.realpath(one) for one in kept if "\0" not in one}
    said = []
    for name, file in wishes:
        if file is not None and os.path.realpath(file) in files:
            said.append(
                f"{file} is a file that the audit reads, and no report is written over it; name another"
            )
        elif file is None and name in BINARY and sys.stdout.isatty():
            said.append(f"the format {name} is no text: give it a file, {name}=FILE")
    return said


def format_or_refusal(wish: str, formats: Sequence[str], kept: Iterable[str]) -> Wanted:
    """The format and the file of a wish for one of ``formats``. Raises ``Unwritable`` where it cannot be granted."""
    wrong = wrong_format(wish, formats)
    said = [wrong] if wrong is not None else refused_targets([wanted(wish)], kept)
    if said:
        raise Unwritable(*(f"--format: {one}" for one in said))
    return wanted(wish)
