"""The claim model: what one claim file says, every word of it with its place.

A document is plain data. Readings are made from it, checks run over it, and nothing here computes.
"""

from __future__ import annotations

import os
from datetime import date
from typing import NamedTuple

from audit.base.findings import Finding
from audit.base.intervals import Interval
from audit.base.source import Place, Source, Text


class Span(NamedTuple):
    """A span of days, both ends inclusive; a month or a year is the span of its days."""

    first: date
    last: date


class ArticleEntry(NamedTuple):
    """The article a claim file is about. ``date`` is its publication day, or the span it lies in."""

    title: Text | None = None
    outlet: Text | None = None
    date: Text | None = None
    published: Span | None = None
    language: str = "zh"
    text: Text | None = None  # path of the article's text, relative to the claim file
    names_language: bool = False  # the file says which language it is


class Override(NamedTuple):
    """``reads:`` an explicit interval instead of the usual reading, with the reason for it."""

    interval: Interval
    unit: str | None
    because: Text
    place: Place


class About(NamedTuple):
    """Ties a claim to a quantity of the world: two claims about the same quantity must agree."""

    subject: Text
    measure: Text
    at: Text | None
    place: Place

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells quantities apart; capitals and the width of spaces do not."""
        at = "" if self.at is None else self.at.value
        return _folded(self.subject.value), _folded(self.measure.value), at


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


class Context(NamedTuple):
    """``anchor:`` the few characters right before and after the number in the article, where its place is in
    doubt; empty where not told."""

    prefix: str
    suffix: str


class Around(NamedTuple):
    """The words around a number of an article: its sentence, and of that its clause; and which paragraph of the file
    they are in, counted so that those of two articles are far apart; and where in the sentence the number is."""

    sentence: str
    clause: str
    paragraph: int = 0
    start: int = 0
    end: int = 0


class InTable(NamedTuple):
    """The cell of an article's table that a claim is: its table, row and column, whether its figure is a percent
    though it may print no sign, whether it is a count that is exact to the last one, and what its row and its column
    are called."""

    table: int
    row: int
    column: int
    percent: bool = False
    exact: bool = False
    row_words: str = ""
    column_words: str = ""
    comma: bool = False  # whether its table has a comma before the decimals


class Claim(NamedTuple):
    """One number of the article, as printed."""

    name: str
    says: Text
    place: Place  # of the name
    means: Text | None = None
    measures: Text | None = None
    at: Text | None = None
    per: Text | None = None
    tense: Text | None = None  # past or future: whether the article speaks of the date as gone or to come
    exact: bool = False
    decimals: Text | None = None  # the digits after the point that the source is known to give
    rounding: str | None = None
    reads: Override | None = None
    about: About | None = None
    because: Text | None = None  # the reason for reads, exact or rounding
    anchor: Context | None = None
    unit: str | None = (
        None  # the unit that the article leaves out and its neighbour has: 1.46 billion (euros)
    )
    around: Around | None = None  # of a claim that no file states: the words of the article
    cell: InTable | None = None  # of a claim that no file states: the cell of a table that it is

    def __repr__(self) -> str:
        return f"<Claim {self.name}: {self.says.value!r} at {self.says.place}>"


class Derived(NamedTuple):
    """A name for an intermediate quantity that the article does not print."""

    name: str
    expression: Text
    place: Place


class Binding(NamedTuple):
    """How a check came to be bound from an article: its form, how sure the words are (announced or likely), and the
    words."""

    form: str
    bound: str
    cue: str
    told: bool = True  # False where charity chose it because it can hold: then it is never an accusation


class Check(NamedTuple):
    """One entry of ``checks:``. ``kind`` is its leading key (that, lists, plausible …); ``fields`` holds
    every key as written: a Text, a tuple of Texts for a list, or a dict of Texts for a mapping. ``binding`` says what
    an article's words have bound, in a check that no file states."""

    kind: str
    fields: dict[str, Text | tuple[Text, ...] | dict[str, Text]]
    place: Place
    binding: Binding | None = None

    def text(self, key: str) -> Text | None:
        """The scalar under ``key``, if there is one."""
        value = self.fields.get(key)
        return value if isinstance(value, Text) else None

    def required(self, key: str) -> Text:
        """The scalar under ``key``, which the loader has made sure of. Raises ``KeyError`` if it did not."""
        value = self.fields[key]
        if not isinstance(value, Text):
            raise KeyError(key)
        return value

    def texts(self, key: str) -> tuple[Text, ...]:
        """The scalars of the list under ``key``; empty where there is none."""
        value = self.fields.get(key)
        return value if isinstance(value, tuple) and not isinstance(value, Text) else ()


class Waiver(NamedTuple):
    """A known finding that is accepted, with the reason."""

    check: Text
    why: Text
    until: date | None
    place: Place
    article: str | None = None  # the file of the article, where what is found in it can be accepted as well


class Skip(NamedTuple):
    """A number of the article that is left out on purpose, with the reason: a name, a class, furniture."""

    says: Text
    why: Text
    at: Text | None = None


class ReadsAs(NamedTuple):
    """How a number of an article is to be read, in the notes beside it; without ``at`` wherever it stands."""

    says: Text
    reads: Override
    at: Text | None = None


class LineNote(NamedTuple):
    """What is said of a row or a column of a table: ``kind`` is its leading key, ``lines`` the rows or columns under
    each key, by their words or numbers."""

    kind: str
    lines: dict[str, tuple[Text, ...]]
    place: Place


class TableNote(NamedTuple):
    """What is said of a table of the article: which one, by number or words, whether it is left alone, and what its rows
    and columns are."""

    table: Text
    ignore: bool
    rows: tuple[LineNote, ...]
    columns: tuple[LineNote, ...]


class Unrelated(NamedTuple):
    """Numbers of an article that somebody says have nothing to do with each other, with the reason."""

    numbers: tuple[Text, ...]
    why: Text
    at: Text | None
    place: Place


class Notes(NamedTuple):
    """What stands in ``NAME.audit.yaml`` beside an article. ``faults`` are the findings of reading it; ``data`` the
    files that it names as data."""

    file: str | None = None
    date: Text | None = None
    skips: tuple[Skip, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    readings: tuple[ReadsAs, ...] = ()
    data: tuple[str, ...] = ()
    faults: tuple[Finding, ...] = ()
    tables: tuple[TableNote, ...] = ()
    checks: tuple[Check, ...] = ()  # in the numbers as printed
    unrelated: tuple[Unrelated, ...] = ()


class Document(NamedTuple):
    """One claim file. ``faults`` are the findings of reading it; what could be read is still there."""

    source: Source
    article: ArticleEntry
    claims: dict[str, Claim]
    derived: dict[str, Derived]
    checks: tuple[Check, ...]
    waivers: tuple[Waiver, ...] = ()
    faults: tuple[Finding, ...] = ()
    rounding: str | None = None
    key_places: dict[str, Place] = {}  # noqa: RUF012 - places of article keys, by name
    refused: frozenset[str] = frozenset()  # names whose entries have faults: missing, but not unknown
    complete: bool = True  # False where the YAML broke off: what follows the break is missing
    unstated: dict[str, Text] = {}  # noqa: RUF012 - numbers that the article does not give: name → what each is
    skips: tuple[Skip, ...] = ()
    quotients: frozenset[str] = frozenset()  # names that a check equates with an expression that divides
    averages: frozenset[str] = frozenset()  # names that a check calls an amount for each one, or a mean
    tables: tuple[TableNote, ...] = ()  # what is said of the tables of its article

    def __repr__(self) -> str:
        faults = f", faults {len(self.faults):,}" if self.faults else ""
        return (
            f"<Document {self.source.file}: claims {len(self.claims):,}, checks {len(self.checks):,}{faults}>"
        )

    @property
    def text_file(self) -> str | None:
        """The path of the article's text as ``article.text:`` names it, seen from where the run was started."""
        if self.article.text is None:
            return None
        return os.path.normpath(os.path.join(os.path.dirname(self.source.file), self.article.text.value))
