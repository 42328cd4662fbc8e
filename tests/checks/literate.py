"""Literate cases: claim files whose expected findings stand in comments below the lines they concern.

    - that: total == a + b
      #^ 13 fails broken-relation: the whole sentence

means that the line above has exactly that finding, with that verdict, rule and sentence, starting at column
13. The text of an article stands in comments as well, a line each: `# compounds.txt: 全区共有463个小区。`. A finding without a comment and a comment without a finding are both failures; passes need no comment.
"""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from audit.base.findings import Finding, Verdict
from audit.claimfile import load_text
from audit.engine.document import audit_document
from audit.rules.rule import Rule

_EXPECTATION = re.compile(r"^\s*#\^ (?P<column>\d+) (?P<verdict>\w+) (?P<rule>[\w-]+): (?P<message>.*)$")
_TEXT = re.compile(r"^ *# (?P<file>[\w-]+\.txt): ?(?P<line>.*)$", re.MULTILINE)


class Expected(NamedTuple):
    """One finding, as a comment states it."""

    line: int
    column: int
    verdict: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: #^ {self.column} {self.verdict} {self.rule}: {self.message}"


def expectations(text: str) -> set[Expected]:
    """What the comments of a case expect."""
    expected: set[Expected] = set()
    subject = 0
    for number, line in enumerate(text.splitlines(), 1):
        found = _EXPECTATION.match(line)
        if found is None:
            subject = number
            continue
        expected.add(
            Expected(subject, int(found["column"]), found["verdict"], found["rule"], found["message"].strip())
        )
    return expected


def outcomes(name: str, text: str, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    """Every outcome of auditing the case, rules that compare files included (over this one file)."""
    from audit.engine.run import _across_files

    with TemporaryDirectory() as folder:
        texts = written_texts(text, Path(folder))
        file = str(Path(folder, name.rpartition("/")[2])) if texts else name
        audited = audit_document(load_text(file, text), rules)
    return (*audited.outcomes, *_across_files([audited], rules))


def written_texts(case: str, folder: Path) -> bool:
    """Writes the texts of articles that a case holds into a folder; whether there are any."""
    texts: dict[str, list[str]] = {}
    for found in _TEXT.finditer(case):
        texts.setdefault(found["file"], []).append(found["line"])
    for name, lines in texts.items():
        (folder / name).write_text("\n".join(lines) + "\n", "utf-8")
    return bool(texts)


def actual(found: tuple[Finding, ...]) -> set[Expected]:
    """The findings of a case that are worth a comment: everything that does not hold."""
    return {
        Expected(one.place.line, one.place.column, str(one.verdict), one.rule, str(one.message))
        for one in found
        if one.verdict not in (Verdict.HOLDS,)
    }
