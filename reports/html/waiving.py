"""What to write to accept a finding: a ``waive:`` entry for the claim file, or for the notes beside an article."""

from __future__ import annotations

import json
import os
import re
from typing import NamedTuple

from audit.base.findings import Finding
from audit.reports.html.index import FileView
from audit.reports.language import Language
from audit.reports.safe import safe

_PLAIN = re.compile(r"[A-Za-z][\w -]*")  # what YAML reads as text without quotes
_LONGEST = 200  # characters of a check that is quoted whole


class WaiverEntry(NamedTuple):
    """An entry, and the file that it belongs in.

    ``is_notes``: notes beside an article, which may be a new file. ``check`` is what it names."""

    file: str
    text: str
    is_notes: bool
    check: str


def waiver(finding: Finding, view: FileView, lang: Language) -> WaiverEntry | None:
    """The entry that accepts a finding; None if there is none, or none that could be written down."""
    check = named(finding)
    if check is None:
        return None
    why = lang.text("why it is right as it stands")
    text = f"waive:\n  - check: {_scalar(check)}\n    why: {_scalar(why)}\n"
    is_notes = finding.is_bound and view.file == finding.place.file
    file = f"{os.path.splitext(view.file)[0]}.audit.yaml" if is_notes else view.file
    return WaiverEntry(safe(file), text, is_notes, check)


def named(finding: Finding) -> str | None:
    """The name of a finding in an entry that accepts it; None if there is none, or none that could be written
    down."""
    check = None if finding.waived is not None else _check(finding)
    return check if check is not None and safe(check) == check else None


def _check(finding: Finding) -> str | None:
    """How a waiver names a finding.

    In an article by its form and the number that it is placed at, or by the rule and the cell; in a claim file by the
    name of the check, by its text, or by the rule and a claim."""
    stated = stated_number(finding)
    if finding.beside and stated is not None:
        return f"{finding.form or finding.rule} {stated}"
    if finding.is_bound:
        return f"{finding.rule} {_own_claims(finding)[0]}" if finding.claims else None
    text = " ".join((finding.check or "").split())
    if finding.label is not None:
        return finding.label
    if text and len(text) <= _LONGEST:
        return text
    return f"{finding.rule} {finding.claims[0]}" if finding.claims and finding.rule else None


def stated_number(finding: Finding) -> str | None:
    """The number that a finding of an article is placed at, as written."""
    written = dict(zip(finding.claims, finding.written, strict=False))
    own = [written[name] for name in _own_claims(finding) if name in written]
    return next(iter([*own, *finding.written]), None)


def _own_claims(finding: Finding) -> list[str]:
    """The claims that a finding is placed at; all of its claims if there is none."""
    beside = {near.claim for near in finding.related}
    return [name for name in finding.claims if name not in beside] or list(finding.claims)


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
