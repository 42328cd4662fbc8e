"""Remarks on the parts of a document that are not text and so were not audited."""

from __future__ import annotations

from collections.abc import Iterable

from audit.base.findings import SEVERITY_OF, Finding, Sentence, Verdict
from audit.base.source import Place

RULE = "part-not-read"


def parts_not_read(path: str, unread: Iterable[Sentence]) -> tuple[Finding, ...]:
    """A remark for each part that the reader of a document left out (a picture, a chart, hidden sheets).

    Its sentence says where the part is by the words before it, since a picture has no line in the text."""
    return tuple(
        Finding(
            Verdict.REMARK, words, Place.whole_file(path), written=(str(words),), rule=RULE,
            severity=SEVERITY_OF[Verdict.REMARK],
        )
        for words in unread
    )  # fmt: skip
