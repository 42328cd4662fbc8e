"""Where the numbers of a claim file's findings are in the article that the file is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from audit.article.anchoring import Anchors
from audit.article.lines import LineStarts
from audit.base.findings import Finding, Related, Sentence, Verdict
from audit.base.source import Source
from audit.claimfile.model import Document

_UNLABELLED = Sentence("")
_NOTHING_WRONG = frozenset((Verdict.HOLDS, Verdict.UNDECIDED, Verdict.REMARK, Verdict.INVALID))


def located(
    found: Iterable[Finding], document: Document, text: Source, anchors: Anchors
) -> Iterator[Finding]:
    """The findings; those about wrong numbers have the places of their numbers in the article."""
    lines = LineStarts(text.file, text.text)
    for one in found:
        if one.verdict in _NOTHING_WRONG or not one.claims or one.place.file != document.source.file:
            yield one
            continue
        yield one._replace(in_text=tuple(_places(one, document, anchors, lines)))


def _places(one: Finding, document: Document, anchors: Anchors, lines: LineStarts) -> Iterator[Related]:
    labels = {near.place: near.label for near in one.related}
    said = [(name, document.claims[name].says.place) for name in one.claims if name in document.claims]
    for name, place in sorted(said, key=lambda named: named[1] != one.place):
        anchor = anchors.by_claim.get(name)
        if anchor is not None and anchor.end:
            label = labels.get(place, _UNLABELLED)
            yield Related(lines.place(anchor.start, anchor.end), label, name)
