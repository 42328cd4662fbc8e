"""A claim whose number does not stand in the article's text, or stands there otherwise.

What it does
------------
Looks each claim up in the text that ``article.text:`` names, first in the paragraph of its ``at:``. A number that
has another one in its place, of the same kind and unit, fails with both versions; one that is nowhere fails as
missing. Paragraphs that have moved are followed, with a remark that tells the new place. Equal numbers are told apart
by order and words; where neither tells which is meant, one remark says so. Without a text there is
nothing to look up; a text that cannot be read gives one remark.

Why it matters
--------------
A claim that was copied wrongly audits a number that nobody printed; an article that was edited since may have
lost the figures that were checked.

Example that fails
------------------
    # compounds.txt: 全区共有463个老旧小区。
    audit: 1
    article: {title: Compounds, text: compounds.txt}
    claims:
      compounds: {says: 466个, means: old housing compounds}

Example that holds
------------------
    # compounds.txt: 全区共有463个老旧小区。
    audit: 1
    article: {title: Compounds, text: compounds.txt}
    claims:
      compounds: {says: 463个, means: old housing compounds}

Undecided when
--------------
Never.

Options
-------
None.

References
----------
docs/anchoring.md; W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector (2017).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.base.findings import Finding, Related, Verdict, marked, sentence
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.article.anchoring import Anchor, Anchors
    from audit.article.article_text import Anchored
    from audit.article.lines import LineStarts
    from audit.base.source import Text
    from audit.claimfile.model import Claim

# By whether the new place has a number, and whether there are more numbers than one.
_MOVED = {
    (False, False): marked("`{claim}` {says} is now outside the numbered paragraphs, not in {before}"),
    (False, True): marked(
        "`{claim}` {says} and {count} more are now outside the numbered paragraphs, not in {before}"
    ),
    (True, False): marked("`{claim}` {says} is now in {now}, not in {before}"),
    (True, True): marked("`{claim}` {says} and {count} more are now in {now}, not in {before}"),
}

# By whether there are more numbers than one.
_DOUBTFUL = {
    False: marked("the text has {says} more than once, and nothing says which one `{claim}` means"),
    True: marked(
        "the text has {says} more than once, and nothing says which one `{claim}` means; {count} more are like it"
    ),
}

META = RuleMeta("number-not-in-text", since="0.1.0")


def in_text(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Compares the claims of a file with the article's text."""
    found, named = material.anchored(), material.document.article.text
    if found is None or named is None:
        return
    if found.anchors is None:
        message = sentence("the numbers were not compared with the text: {why}", why=found.trouble)
        yield Finding(Verdict.REMARK, message, named.place)
    else:
        yield from _compared(material, found, found.anchors)


def _compared(material: Material, found: Anchored, anchors: Anchors) -> Iterator[Finding]:
    from audit.article.anchoring import State  # not needed where no text is named
    from audit.article.lines import LineStarts

    lines = LineStarts(found.file, found.text)
    moved: dict[tuple[str, str], list[Anchor]] = {}
    for name, anchor in anchors.by_claim.items():
        claim = material.document.claims[name]
        if anchor.state is State.CHANGED:
            yield _changed(claim, anchor, found, lines)
        elif anchor.state is State.MISSING:
            yield _missing(claim)
        elif anchor.moved and anchor.state is State.SHARED and claim.at is not None:
            yield _shared(claim, claim.at, anchor, lines)
        elif anchor.moved and claim.at is not None:
            place = claim.at.value.partition(".")[0], anchors.label(anchor.paragraph)
            moved.setdefault(place, []).append(anchor)
    for (before, now), together in moved.items():
        yield _moved(material, together, before, now, lines)
    doubtful = [one for one in anchors.by_claim.values() if one.doubtful]
    if doubtful:
        yield _doubt(material, doubtful, lines)


def _changed(claim: Claim, anchor: Anchor, found: Anchored, lines: LineStarts) -> Finding:
    now = " ".join(found.text[anchor.start : anchor.end].split())
    message = sentence(
        "`{claim}` says {says}, the text now has {now}", claim=claim.name, says=claim.says.value, now=now
    )
    related = Related(lines.place(anchor.start, anchor.end), sentence("the text has {now}", now=now))
    cure = sentence("if the text is right, write {now} and check again", now=now)
    return Finding(
        Verdict.FAILS, message, claim.says.place, None, (claim.name,), (related,),
        help=cure, written=(claim.says.value, now),
    )  # fmt: skip


def _missing(claim: Claim) -> Finding:
    message = sentence(
        "`{claim}` says {says}, which is not in the article's text", claim=claim.name, says=claim.says.value
    )
    cure = sentence("write the number exactly as printed, or remove the claim")
    return Finding(
        Verdict.FAILS, message, claim.says.place, None, (claim.name,), help=cure, written=(claim.says.value,)
    )


def _shared(claim: Claim, at: Text, anchor: Anchor, lines: LineStarts) -> Finding:
    message = sentence(
        "`{claim}` {says} is not in {before}; the text has it only where it belongs to `{holder}`",
        claim=claim.name, says=claim.says.value, before=at.value.partition(".")[0], holder=anchor.holder,
    )  # fmt: skip
    related = Related(lines.place(anchor.start, anchor.end), sentence("the only place"))
    cure = sentence("remove the claim if the article no longer says it there, or correct its `at:`")
    return Finding(
        Verdict.REMARK, message, at.place, None, (claim.name,), (related,), help=cure,
        written=(claim.says.value,),
    )  # fmt: skip


def _doubt(material: Material, doubtful: list[Anchor], lines: LineStarts) -> Finding:
    """One remark a file: which of two equal numbers is meant changes no verdict, and what a report marks."""
    claims = [material.document.claims[one.claim] for one in doubtful]
    first = claims[0]
    message = sentence(
        _DOUBTFUL[len(claims) > 1], claim=first.name, says=first.says.value, count=len(claims) - 1
    )
    return Finding(
        Verdict.REMARK, message, first.says.place, None, tuple(one.name for one in claims),
        (Related(lines.place(doubtful[0].start, doubtful[0].end), sentence("taken to be this one")),),
        help=sentence("write the words beside it: `anchor: {{prefix: …}}`, or list the claims in the order of the text"),
        written=tuple(one.says.value for one in claims),
    )  # fmt: skip


def _moved(material: Material, anchors: list[Anchor], before: str, now: str, lines: LineStarts) -> Finding:
    claims = [material.document.claims[one.claim] for one in anchors]
    first = claims[0]
    message = sentence(
        _MOVED[bool(now), len(claims) > 1],
        claim=first.name,
        says=first.says.value,
        count=len(claims) - 1,
        now=now,
        before=before,
    )
    assert first.at is not None
    return Finding(
        Verdict.REMARK, message, first.at.place, None, tuple(one.name for one in claims),
        tuple(Related(lines.place(one.start, one.end), sentence("its place now")) for one in anchors[:1]),
        help=sentence("write `at: {now}`", now=now) if now else None,
        written=tuple(one.says.value for one in claims),
    )  # fmt: skip
