"""What reports may go to: whatever is wrong with a wish for one is said before anything is done."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

from audit.claimfile.files import TEXT_ENDINGS, is_claim_file
from audit.cli.asked import language_asked
from audit.cli.output import Unwritable, Wanted
from audit.reports import BINARY, FORMATS, why_unavailable


def wanted(wish: str) -> Wanted:
    """The format and the file of ``NAME[=FILE]``."""
    name, _, file = wish.partition("=")
    return name, file or None


def wrong_format(wish: str, formats: Iterable[str] = tuple(FORMATS)) -> str | None:
    """What is wrong with ``NAME[=FILE]`` by itself."""
    name, sign, file = wish.partition("=")
    if name not in formats:
        return language_asked().text(
            "there is no format `{name}`; there are {known}", name=name, known=", ".join(formats)
        )
    if sign and not file:
        return language_asked().text(
            "`{wish}` names no file; write `{name}` for standard output, `{name}=FILE` for a file",
            wish=wish,
            name=name,
        )
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


def refused_targets(wishes: Sequence[Wanted], paths: Sequence[str], others: Iterable[str] = ()) -> list[str]:
    """A sentence for each report that would be written over a file that the audit reads, or whose bytes would go
    to a terminal. Read are the claim files of ``paths``, the texts that they name, and ``others``."""
    kept = (*paths, *others, *_texts_of(paths, wishes))
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


def _texts_of(paths: Sequence[str], wishes: Sequence[Wanted]) -> Iterator[str]:
    """The articles' texts that claim files name; looked for only where a report would take the place of a text."""
    if not any(file is not None and _is_text(file) for _, file in wishes):
        return
    from audit.claimfile import load
    from audit.inputs.discovery import discover

    for file in discover(paths)[0]:
        text = load(file).text_file
        if text is not None:
            yield text


def _is_text(file: str) -> bool:
    return os.path.isfile(file) and os.path.realpath(file).endswith(TEXT_ENDINGS)


def format_or_refusal(wish: str, formats: Sequence[str], paths: Sequence[str]) -> Wanted:
    """The format and the file of a wish for one of ``formats``, in an audit of ``paths``. Raises ``Unwritable``
    where it cannot be granted."""
    wrong = wrong_format(wish, formats)
    said = [wrong] if wrong is not None else refused_targets([wanted(wish)], paths)
    if said:
        raise Unwritable(*(f"--format: {one}" for one in said))
    return wanted(wish)
