"""Auditing an article itself: its numbers as claims, what its words relate as checks, all rules over them."""

from __future__ import annotations

from collections.abc import Sequence

from audit.article.files.formats import ENDINGS
from audit.article.model import Wish
from audit.article.reading import ArticleFault, read_article_file
from audit.auditing import FileOutcome, audit_document
from audit.claimfile.faults import fault
from audit.claimfile.files import is_claims_text
from audit.findings import Verdict
from audit.outcomes import check_text
from audit.relations.claims import document_of_article
from audit.relations.telling import in_its_words
from audit.rules import Rule
from audit.source import Place, Source

# Rules about claim files themselves say nothing of an article; units that do not fit are a wrong binding.
_OF_FILES = frozenset((
    "claim-without-check", "number-in-no-claim", "number-not-in-text", "unreadable-number", "excess-digits",
    "mismatched-dimensions", "joint-contradiction", "faulty-expression", "points-told-as-percent",
))  # fmt: skip

_ACCUSING = (Verdict.FAILS, Verdict.STRAINED)


def audit_article(
    path: str, rules: Sequence[Rule], keep: bool = False, wish: Wish | None = None
) -> FileOutcome | None:
    """What the audit of an article finds; ``None`` where the file is evidently none."""
    wish = wish or Wish()
    if not path.lower().endswith(ENDINGS):
        return None
    source = read_article_file(path)
    if isinstance(source, ArticleFault):
        return FileOutcome(Source(path, ""), (fault(Place.whole_file(path), source.words),), {}, 0, ())
    if not source.extracted and is_claims_text(source.text):  # a claim file under another name
        return None
    made = document_of_article(path, source.text, wish)
    chosen = [rule for rule in rules if rule.name not in _OF_FILES]
    found = audit_document(made.document, chosen, keep)
    kind = {check_text(entry) for entry in made.document.checks if entry.binding and not entry.binding.told}
    outcomes = tuple(
        in_its_words(one, made.document)
        for one in found.outcomes
        if one.check not in kind or one.verdict not in _ACCUSING
    )
    return found._replace(outcomes=outcomes, placed=made.placed, has_text=True)
