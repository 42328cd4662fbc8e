"""A ``says`` in which no number, or more than one, can be read.

What it does
------------
Reads every ``says`` and reports those that give no reading: words without a number, several numbers in one
claim, numbers too long to be one, or an override that contradicts itself. Where ``article.text:`` names the
article's text, numbers of it that are written as nobody can read them (6,5000,000; 1999—1990年; 5多个) are remarked
on as well.

Why it matters
--------------
A number that cannot be read cannot be checked. Every check that uses it stays undecided, and the audit as a
whole is incomplete (exit code 2).

Example that fails
------------------
    audit: 1
    claims:
      many: {says: 许多, means: compounds without a company}
      all: {says: 466个, means: compounds}
    checks:
      - that: many <= all

Example that holds
------------------
    audit: 1
    claims:
      many: {says: 近百个, means: compounds without a company}
      all: {says: 466个, means: compounds}
    checks:
      - that: many <= all

Undecided when
--------------
Never: a phrase either has one reading or is reported.

Options
-------
None.

References
----------
docs/semantics.md, section 1: how written numbers are read.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.base.findings import Finding, Verdict, sentence, worded
from audit.numbers import Kind
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

META = RuleMeta("unreadable-number", since="0.1.0")


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Reports each claim whose words give no single reading."""
    for name, (reason, cure) in material.unreadable.items():
        claim = material.document.claims[name]
        yield Finding(
            Verdict.INVALID,
            reason,
            claim.says.place,
            claims=(name,),
            written=(claim.says.value,),
            help=cure,
        )


def in_text(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Remarks on what the article's text has in the place of a number, unless a claim quotes it or it is skipped."""
    found = material.anchored()
    if found is None or found.anchors is None:
        return
    from audit.article.anchoring.coverage import numbered  # not needed where no text is named
    from audit.article.lines import LineStarts
    from audit.article.reasons import UNREADABLE

    lines = LineStarts(found.file, found.text)
    for one in numbered(found.anchors, material.document.skips):
        reading = one.reading
        if reading is None or reading.kind is not Kind.VAGUE or reading.note is None or one.why != UNREADABLE:
            continue
        yield Finding(
            Verdict.REMARK,
            sentence(
                "the text has {number}, which cannot be read: {note}",
                number=found.text[one.start : one.end], note=worded(reading.note),
            ),
            lines.place(one.start, one.end),
            help=sentence("correct the text, or name the number under `skip:` with the reason"),
        )  # fmt: skip
