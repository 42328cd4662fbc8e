"""An article as a document of claims and checks, as a claim file would state them: created in memory, never written.

Every number is a claim at its place in the text; every bound relation is a check with the words that bound it. If a
claim file names the text, its claims keep their names, and what its checks already say is not bound again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from audit.article.anchoring import Anchors, State, anchors
from audit.article.anchoring.coverage import Standing, numbered
from audit.article.anchoring.folding import fold
from audit.article.articles import articles_of
from audit.article.extraction import mentions
from audit.article.lines import LineStarts
from audit.article.model import Article, Mention, Paragraph, Wish
from audit.article.naming import name_for
from audit.base.findings import Finding
from audit.base.source import Place, Source, Text
from audit.claimfile.model import Around, Check, Claim, Document, Notes, Override, ReadsAs, Skip
from audit.claimfile.model import ArticleEntry as ArticleFacts
from audit.claimfile.stating import averages_of, named_fields
from audit.claimfile.values import span_of
from audit.engine.placed import PlacedClaim
from audit.interpretation.readings import read_claim
from audit.numbers import Reading
from audit.numbers.years import is_bare_year
from audit.relations.around import around
from audit.relations.binding import Relations
from audit.relations.claims import check_of, lent_units
from audit.relations.dateline import dateline_of
from audit.relations.model import Bound, Grade, Statement
from audit.relations.neighbours import beside
from audit.relations.noted import as_noted
from audit.tables.model import Table
from audit.tables.prose import ToldCell
from audit.tables.shown import ShownTable

Stretch = tuple[int, int]
_BETWEEN_ARTICLES = 100  # paragraphs, so that nothing of one article is near anything of another


class StatedClaims(NamedTuple):
    """What a claim file states about its article.

    That is the file itself, its claims in the text, how their numbers are read, the claims of each of its checks, and
    the claims whose checks hold."""

    document: Document
    anchors: Anchors
    readings: Mapping[str, Reading]
    related: tuple[frozenset[str], ...] = ()
    held: frozenset[str] = frozenset()


class ArticleDocument(NamedTuple):
    """The claims and checks of a file's articles, and what is known about them.

    That is where the claims are, each with its neighbouring words; the articles themselves, and the places that are
    left out on purpose, with the reasons; the claims that are just years; and the tables that contain figures."""

    document: Document
    placed: tuple[PlacedClaim, ...]
    beside: dict[str, str]
    articles: tuple[Article, ...]
    left_out: dict[Stretch, str]
    years: frozenset[str] = frozenset()
    tables: tuple[ShownTable, ...] = ()


def document_of_article(
    path: str, text: str, wish: Wish, notes: Notes | None = None, without: Sequence[Stretch] = (),
    tables: Sequence[Table] = (),
) -> ArticleDocument:  # fmt: skip
    """The claims and the bound relations of the articles in a file, with the notes beside it.

    Articles that start in the stretches ``without`` are left out. The cells of its ``tables`` are claims of their
    own, not prose. Their day is that of the notes, otherwise the printed one, otherwise the one in the wish."""
    notes = notes or Notes()
    day = notes.date.value if notes.date is not None else dateline_of(text) or wish.date
    making = _Making(path, text, wish, notes, day)
    making.take_tables(tables)
    for article in articles_of(text, split=wish.split):
        start = article.paragraphs[0].pieces[0][0]
        if not any(low <= start < high for low, high in without):
            making.take(article)
    return making.made()


def document_beside(
    path: str, text: str, wish: Wish, notes: Notes, stated: StatedClaims, tables: Sequence[Table] = ()
) -> ArticleDocument:
    """The same for the article that a claim file is about, in addition to what that file states."""
    facts = stated.document.article
    given = facts.date or notes.date
    day = given.value if given is not None else dateline_of(text) or wish.date
    making = _Making(path, text, wish, notes, day, stated)
    making.take_tables(tables)
    making.take(stated.anchors.article)
    return making.made()


class _Making:
    """A document under construction, from one article of the file after another."""

    def __init__(
        self,
        path: str,
        text: str,
        wish: Wish,
        notes: Notes,
        day: str | None,
        stated: StatedClaims | None = None,
    ) -> None:
        self._path, self._text, self._wish, self._notes, self._day = path, text, wish, notes, day
        self._stated = stated
        self._lines = LineStarts(path, text)
        self._claims: dict[str, Claim] = {}
        self._checks: list[Check] = []
        self._placed: list[PlacedClaim] = []
        self._beside: dict[str, str] = {}
        self._articles: list[Article] = []
        self._before = 0  # paragraphs
        self._left_out: dict[Stretch, str] = {}
        self._years: set[str] = set()
        self._reads: list[tuple[Stretch, Override]] = []
        self._numbered: dict[str, int] = {}
        self._taken = set() if stated is None else _names_of(stated.document)
        self._owners = {} if stated is None else _owners(stated.anchors)
        self._in_tables: list[Stretch] = []
        self._cells: list[ToldCell] = []
        self._tables: list[ShownTable] = []
        self._said = notes.tables if stated is None else (*stated.document.tables, *notes.tables)
        self._first = {at: name for at, name in self._owners.items() if self._owners.get(at - 1) != name}
        self._faults: list[Finding] = []

    def take_tables(self, tables: Sequence[Table]) -> None:
        """Adds the claims and relations of the tables that contain figures, following the notes on them."""
        if not tables:
            return
        from audit.tables.claims import claims_of  # most articles have none

        for table in tables:
            found = claims_of(table, self._text, self._lines, self._taken, self._said, self._first)
            self._faults += found.faults
            if found.claims:
                self._claims.update((one.name, one) for one in found.claims)
                self._placed += found.placed
                self._cells += found.cells
                if found.shown is not None:
                    self._in_tables += found.shown.stretches
                    self._tables.append(found.shown)
                self._checks += (one for one in found.checks if self._is_sure(one) and self._is_new(one))
        if len(self._tables) > 1:
            from audit.tables.twice import check_of_both, told_twice

            self._checks += (check_of_both(one, self._claims) for one in told_twice(self._cells))

    def _is_sure(self, check: Check) -> bool:
        sure = (Grade.ANNOUNCED.name.lower(), "stated")
        return self._wish.bound == "likely" or (check.binding is not None and check.binding.bound in sure)

    def _is_new(self, check: Check) -> bool:
        """Whether a relation of cells is not already stated by the claim file."""
        if self._stated is None:
            return True
        related = frozenset(name for _, names in named_fields(check) for name in names)
        return not is_replaced(related, self._stated)

    def take(self, article: Article) -> None:
        """Adds the claims and relations of one article."""
        self._articles.append(article)
        if self._in_tables:
            article = article._replace(paragraphs=tuple(self._prose(article)))
        self._before += _BETWEEN_ARTICLES
        left_out, readings = self._told(article)
        relations = Relations(article, self._day, left_out, readings)
        names = self._named(relations.statements)
        lent = lent_units(relations)
        for one in relations.statements:
            words = around(
                relations.scene.texts[one.paragraph], one.start, one.end, self._before + one.paragraph
            )
            self._claim(article, one, names[one.number], lent.get(one.number), words)
        for bound in relations.bound:
            if self._is_wanted(bound, relations.statements, names):
                self._checks.append(check_of(bound, relations.statements, names, self._lines, self._day))
        if self._cells:
            self._tell_cells(relations, names)
        self._before += len(article.paragraphs)

    def _tell_cells(self, relations: Relations, names: Mapping[int, str]) -> None:
        """Adds what numbers of the text say about cells of its tables."""
        from audit.tables.changes import check_of_change, told_changes
        from audit.tables.prose import check_of as check_of_cell
        from audit.tables.prose import told_again

        texts = relations.scene.texts
        told = {index for bound in relations.bound for index in bound.candidate.members}
        sentences = [
            around(texts[one.paragraph], one.start, one.end, 0).sentence for one in relations.statements
        ]
        for one, cell, sure, holds in told_again(relations.statements, sentences, self._cells):
            told.add(one.number)
            check = check_of_cell(one, names[one.number], cell, sure, holds, self._lines)
            if self._is_sure(check):
                self._checks.append(check)
        for change in told_changes(relations.statements, sentences, self._cells):
            if change.statement.number not in told:
                name = names[change.statement.number]
                self._checks.append(check_of_change(change, name, self._lines))

    def made(self) -> ArticleDocument:
        """The document."""
        whole = Place.whole_file(self._path)
        facts = ArticleFacts(
            date=None if self._day is None else Text(self._day, whole),
            published=None if self._day is None else span_of(self._day),
            language=self._articles[-1].language if self._articles else "zh",
        )
        source = Source(self._path, self._text)
        noted = as_noted(self._checks, self._notes, self._claims, self._placed)
        document = Document(
            source, facts, self._claims, {}, noted.checks, self._notes.waivers,
            (*self._notes.faults, *self._faults, *noted.faults),
            averages=averages_of(noted.checks),
        )  # fmt: skip
        return ArticleDocument(
            document,
            tuple(self._placed),
            self._beside,
            tuple(self._articles),
            self._left_out,
            frozenset(self._years),
            tuple(self._tables),
        )

    def _prose(self, article: Article) -> Iterator[Paragraph]:
        """The paragraphs without the parts that start in a table."""
        self._in_tables.sort()
        starts = [low for low, _ in self._in_tables]
        for one in article.paragraphs:
            kept = tuple(piece for piece in one.pieces if not self._is_in_table(starts, piece[0]))
            if kept:
                yield one if len(kept) == len(one.pieces) else one._replace(pieces=kept)

    def _is_in_table(self, starts: Sequence[int], at: int) -> bool:
        last = bisect_right(starts, at) - 1
        return last >= 0 and at < self._in_tables[last][1]

    # -- what is specified about numbers beforehand

    def _told(self, article: Article) -> tuple[list[Stretch], dict[Stretch, Reading]]:
        """The places that are left out on purpose, and those whose numbers are read in another way."""
        notes, stated = self._notes, self._stated
        skips: Sequence[Skip] = notes.skips if stated is None else (*stated.document.skips, *notes.skips)
        if not skips and not notes.readings and stated is None:
            return [], {}
        found = anchors((), {}, article, mentions(article)) if stated is None else stated.anchors
        left_out = {
            (one.start, one.end): one.why
            for one in numbered(found, skips)
            if one.standing is Standing.SKIPPED
        }
        self._left_out.update(left_out)
        self._reads += _read_by_notes(found, notes.readings)
        readings = {} if stated is None else dict(_read_by_claims(stated))
        readings.update(_readings_of(self._reads))
        return list(left_out), readings

    # -- claims

    def _named(self, statements: Sequence[Statement]) -> dict[int, str]:
        names: dict[int, str] = {}
        used: set[str] = set()
        for one in statements:
            start, end = one.reading.start, one.reading.end
            owner = next((self._owners[at] for at in range(start, end) if at in self._owners), None)
            if owner is None or owner in used:
                owner = name_for(
                    Mention(one.reading, one.paragraph, True, "", one.noun), self._taken, self._numbered
                )
                self._taken.add(owner)
            used.add(owner)
            names[one.number] = owner
        return names

    def _claim(self, article: Article, one: Statement, name: str, unit: str | None, words: Around) -> None:
        start, end = one.reading.start, one.reading.end
        says = " ".join(self._text[start:end].split())
        place = self._lines.place(start, end)
        stated = None if self._stated is None else self._stated.document.claims.get(name)
        printed = Text(says, place)
        if stated is not None and fold(stated.says.value).text == fold(says).text:
            self._claims[name] = stated._replace(says=printed, unit=stated.unit or unit)
        else:
            reads = next((this for (low, high), this in self._reads if low < end and start < high), None)
            means = Text(one.noun, place, 0, False) if one.noun else None
            self._claims[name] = Claim(name, printed, place, means, unit=unit, reads=reads, around=words)
        paragraph = article.paragraphs[one.paragraph]
        self._placed.append(PlacedClaim(name, says, start, end, paragraph.number))
        if is_bare_year(one.reading):
            self._years.add(name)
        self._beside[name] = beside(self._text, paragraph, start, end)

    # -- relations

    def _is_wanted(self, bound: Bound, statements: Sequence[Statement], names: Mapping[int, str]) -> bool:
        """Whether a relation is to be checked: certain enough, and not already stated by the claim file."""
        if self._wish.bound != "likely" and bound.grade is not Grade.ANNOUNCED:
            return False
        if self._stated is None:
            return True
        related = frozenset(names[index] for index in bound.candidate.members)
        if is_replaced(related, self._stated):
            return False
        return bound.holds or names[bound.candidate.anchor] not in self._stated.held


def is_replaced(related: frozenset[str], stated: StatedClaims) -> bool:
    """Whether a check of the claim file is about exactly these numbers."""
    return any(related <= claims for claims in stated.related)


def _names_of(document: Document) -> set[str]:
    return {*document.claims, *document.derived, *document.unstated, *document.refused}


def _owners(found: Anchors) -> dict[int, str]:
    """The claim that each character of the text belongs to."""
    return {
        at: one.claim
        for one in found.by_claim.values()
        if one.state in (State.FOUND, State.CHANGED)
        for at in range(one.start, one.end)
    }


def _read_by_claims(stated: StatedClaims) -> Iterator[tuple[Stretch, Reading]]:
    """The places of claims about which the file says more than their numbers."""
    for name, claim in stated.document.claims.items():
        reading, anchor = stated.readings.get(name), stated.anchors.by_claim[name]
        says_more = claim.reads is not None or claim.exact or claim.rounding or stated.document.rounding
        if reading is not None and says_more and anchor.state is State.FOUND:
            yield (anchor.start, anchor.end), reading


def _read_by_notes(found: Anchors, readings: Iterable[ReadsAs]) -> Iterator[tuple[Stretch, Override]]:
    """The places of the numbers that the notes read in another way; they are located like those that are skipped."""
    for one in readings:
        skip = Skip(one.says, one.reads.because, one.at)
        for spot in numbered(found, (skip,)):
            if spot.standing is Standing.SKIPPED:
                yield (spot.start, spot.end), one.reads


def _readings_of(overrides: Iterable[tuple[Stretch, Override]]) -> Iterator[tuple[Stretch, Reading]]:
    nothing = Document(Source("", ""), ArticleFacts(), {}, {}, ())
    for stretch, reads in overrides:
        claim = Claim("number", Text("0", reads.place), reads.place, reads=reads)
        found = read_claim(claim, nothing)
        if isinstance(found, Reading):
            yield stretch, found
