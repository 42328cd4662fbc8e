"""Auditing an article itself: its numbers as claims, what its words relate as checks, all rules over them.

If a claim file names the text, its own checks come first. Further bound relations are added to them, each once, under
the names that the file has for its claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from audit.article.anchoring import Anchors
from audit.article.model import Article, Wish
from audit.article.reading import ArticleSource
from audit.base.effort import of_an_article
from audit.base.findings import Finding, Verdict
from audit.base.source import Source
from audit.claimfile.model import Notes, TableNote
from audit.engine.document import FileOutcome, audit_material
from audit.engine.placed import PlacedClaim
from audit.engine.unread import parts_not_read
from audit.relations.documents import (
    ArticleDocument,
    StatedClaims,
    document_beside,
    document_of_article,
    is_replaced,
)
from audit.relations.in_text import located
from audit.relations.shown import article_text_of, with_tables
from audit.rules.material import Material, examine
from audit.rules.outcomes import never_accused
from audit.rules.rule import Rule
from audit.tables.model import Table

# Rules about claim files themselves do not apply to an article; units that do not fit mean a wrong binding.
_OF_FILES = frozenset((
    "claim-without-check", "number-in-no-claim", "number-not-in-text", "unreadable-number", "excess-digits",
    "mismatched-dimensions", "joint-contradiction", "faulty-expression", "points-told-as-percent",
))  # fmt: skip

_ACCUSING = (Verdict.FAILS, Verdict.STRAINED)
_NO_NOTES = Notes()


def rules_of_articles(rules: Iterable[Rule]) -> list[Rule]:
    """The rules that apply to an article without a claim file."""
    return [rule for rule in rules if rule.name not in _OF_FILES]


def audit_article(
    source: ArticleSource, rules: Sequence[Rule], keep: bool = False, wish: Wish | None = None,
    notes: Notes = _NO_NOTES,
) -> FileOutcome:  # fmt: skip
    """The findings of the audit of an article, using the notes beside it.

    Its metadata date it if neither its text nor anybody else does."""
    wish = wish or Wish()
    dated = wish._replace(date=wish.date or source.published)
    found = audit_text(source.path, source.text, rules, keep, dated, notes, source.tables)
    return found._replace(outcomes=(*found.outcomes, *parts_not_read(source.path, source.unread)))


def audit_text(
    path: str, text: str, rules: Sequence[Rule], keep: bool, wish: Wish, notes: Notes,
    tables: Sequence[Table] = (),
) -> FileOutcome:  # fmt: skip
    """The same for an article's text with the tables in it."""
    notes = _with_unknown(notes, notes.tables, tables)
    return _outcome(document_of_article(path, text, wish, notes, tables=tables), rules, keep, notes)


def _audited(made: ArticleDocument, rules: Sequence[Rule], keep: bool = False) -> FileOutcome:
    effort = of_an_article(len(made.document.claims))
    return audit_material(examine(made.document, effort), rules_of_articles(rules), keep)


def _outcome(made: ArticleDocument, rules: Sequence[Rule], keep: bool, notes: Notes) -> FileOutcome:
    path = made.document.source.file
    found = _audited(made, rules, keep)
    waivers = tuple(one._replace(article=path) for one in found.waivers)
    outcomes = tuple(told_in(found.outcomes, made))
    audited = None if found.audited is None else found.audited._replace(text=article_text_of(made))
    return found._replace(
        audited=audited,
        outcomes=outcomes, placed=located_in(path, made.placed), has_text=True, waivers=waivers,
        beside=() if notes.file is None else (notes.file,),
    )  # fmt: skip


def refused_article(path: str, fault: Finding) -> FileOutcome:
    """The outcome of an article that cannot be audited."""
    return FileOutcome(Source(path, ""), (fault,), {}, 0, (), has_text=True)


def audit_with_text(
    material: Material, own: FileOutcome, rules: Sequence[Rule], wish: Wish, notes: Notes
) -> FileOutcome:
    """The outcome of a claim file together with the relations bound in the article that it is about.

    ``own`` is the outcome of its own checks."""
    document, text = material.document, material.anchored()
    if text is None or text.anchors is None:
        return own
    source = Source(text.file, text.text)
    own = own._replace(outcomes=tuple(located(own.outcomes, document, source, text.anchors)))
    stated = _stated(material, text.anchors, own)
    own_stretch = _stretch_of(text.anchors.article)
    every = tables_in(text.text)
    tables = [one for one in every if _is_within(one, (own_stretch,))]
    notes = _with_unknown(notes, (*document.tables, *notes.tables), every)
    made = document_beside(text.file, text.text, wish, notes, stated, tables)
    found = _audited(made, rules)
    known = {(one.rule, frozenset(one.claims)) for one in own.outcomes}
    added = tuple(
        one
        for one in told_in(found.outcomes, made)
        if (one.rule, frozenset(one.claims)) not in known and not is_replaced(frozenset(one.claims), stated)
    )
    more = {name for one in added for name in one.claims}.difference(document.claims)
    in_text = [one for one in made.placed if any(one.name in finding.claims for finding in added)]
    if own.audited is not None and own.audited.text is not None:
        shown = with_tables(own.audited.text, text.anchors.article, made.tables)
        own = own._replace(audited=own.audited._replace(text=shown))
    return own._replace(
        outcomes=(*own.outcomes, *added), claims=own.claims + len(more),
        waivers=tuple(one._replace(article=text.file) for one in (*own.waivers, *found.waivers)),
        placed=(*own.placed, *located_in(text.file, in_text)),
        beside=own.beside if notes.file is None else (*own.beside, notes.file),
        texts=(source,), article=own_stretch,
    )  # fmt: skip


def _with_unknown(notes: Notes, said: Sequence[TableNote], tables: Sequence[Table]) -> Notes:
    """The notes with a fault for each table that they mention and that the article does not have."""
    if not said:
        return notes
    from audit.tables.structure.given import unknown_tables

    return notes._replace(faults=(*notes.faults, *unknown_tables(said, tables)))


def _is_within(table: Table, stretches: Sequence[tuple[int, int] | None]) -> bool:
    """Whether a table starts in one of some stretches of its text."""
    at = table.cells[0].start if table.cells else table.start
    return any(one is not None and one[0] <= at < one[1] for one in stretches)


def tables_in(text: str) -> list[Table]:
    """The tables in a text that a claim file names: plain text, or Markdown."""
    if "|" not in text:
        return []
    from audit.tables.readers.markdown import tables_of  # most texts have none

    return list(tables_of(text))


def _stretch_of(article: Article) -> tuple[int, int] | None:
    pieces = [piece for paragraph in article.paragraphs for piece in paragraph.pieces]
    return (min(pieces)[0], max(end for _, end in pieces)) if pieces else None


def rest_of_text(
    text: Source,
    without: Sequence[tuple[int, int]],
    rules: Sequence[Rule],
    keep: bool,
    wish: Wish,
    notes: Notes,
) -> FileOutcome | None:
    """The articles of a text that none of the claim files naming it is about; ``None`` if there are none."""
    tables = [one for one in tables_in(text.text) if not _is_within(one, without)]
    made = document_of_article(text.file, text.text, wish, notes, without, tables)
    return _outcome(made, rules, keep, notes) if made.placed else None


def located_in(file: str, placed: Iterable[PlacedClaim]) -> tuple[tuple[str, PlacedClaim], ...]:
    """Claims with the file that they belong to."""
    return tuple((file, one) for one in placed)


def _stated(material: Material, found: Anchors, own: FileOutcome) -> StatedClaims:
    related = tuple(frozenset(material.claims_named(entry)) for entry in material.document.checks)
    held = frozenset(
        name
        for one in own.outcomes
        if one.verdict is Verdict.HOLDS and not one.unasked
        for name in one.claims
    )
    return StatedClaims(material.document, found, material.readings, related, held)


def told_in(outcomes: Iterable[Finding], made: ArticleDocument) -> Iterator[Finding]:
    """The outcomes in the article's words, each with what identifies it.

    Left out are accusations by bindings that were chosen only because they can hold, undecided checks that nobody
    asked for, and magnitudes that are rare but possible: articles report news, and may be about a committee instead
    of a people."""
    document = made.document
    if made.tables:
        from audit.tables.findings import with_corners  # most articles have no tables

        outcomes = with_corners(outcomes, document.claims, document.checks, made.tables)
    unaccused = never_accused(document.checks)
    for one in outcomes:
        is_rare = one.unasked and one.possible and one.verdict is Verdict.UNUSUAL
        is_open = one.verdict is Verdict.UNDECIDED and one.bound != "stated"
        if not (is_rare or is_open) and (one.check not in unaccused or one.verdict not in _ACCUSING):
            known = tuple(made.beside[name] for name in one.claims if name in made.beside)
            yield one._replace(beside=known)
