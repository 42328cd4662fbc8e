"""Literate cases: claim files whose expected findings stand in comments below the lines they concern.

    - that: total == a + b
      #^ 13 fails broken-relation: the whole sentence

means that the line above has exactly that finding, with that verdict, rule and sentence, starting at column
13. A finding without a comment and a comment without a finding are both failures; passes need no comment.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from audit.auditing import audit_document
from audit.claimfile import load_text
from audit.findings import Finding, Verdict
from audit.rules import Rule

_EXPECTATION = re.compile(r"^\s*#\^ (?P<column>\d+) (?P<verdict>\w+) (?P<rule>[\w-]+): (?P<message>.*)$")


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
    from audit.engine import _across_files

    audited = audit_document(load_text(name, text), rules)
    return (*audited.outcomes, *_across_files([audited], rules))


def actual(found: tuple[Finding, ...]) -> set[Expected]:
    """The findings of a case that are worth a comment: everything that does not hold."""
    return {
        Expected(one.place.line, one.place.column, str(one.verdict), one.rule, str(one.message))
        for one in found
        if one.verdict not in (Verdict.HOLDS,)
    }
