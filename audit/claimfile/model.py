"""The claim model: everything one claim file says, each word with its place.

A document is plain data. Readings are made from it, checks run over it, and nothing is computed here.
"""

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
    """The article that a claim file is about. ``date`` is its publication day, or the span containing it."""

    title: Text | None = None
    outlet: Text | None = None
    date: Text | None = None
    published: Span | None = None
    language: str = "zh"
    text: Text | None = None  # path of the article's text, relative to the claim file
    names_language: bool = False  # the file specifies the language


class Override(NamedTuple):
    """``reads:`` an explicit interval instead of the usual reading, with the reason for it."""

    interval: Interval
    unit: str | None
    because: Text
    place: Place


class About(NamedTuple):
    """Ties a claim to a real-world quantity: two claims about the same quantity must agree."""

    subject: Text
    measure: Text
    at: Text | None
    place: Place

    @property
    def key(self) -> tuple[str, str, str]:
        """What identifies the quantity; capitals and the width of spaces do not matter."""
        at = "" if self.at is None else self.at.value
        return _folded(self.subject.value), _folded(self.measure.value), at


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


class Context(NamedTuple):
    """``anchor:`` the few characters right before and after the number in the article, if its place is ambiguous.

    Empty if not specified."""

    prefix: str
    suffix: str


class Around(NamedTuple):
    """The words around a number of an article: its sentence, and within that its clause.

    Also the paragraph of the file, numbered so that those of two articles are far apart, and the position of the
    number in the sentence."""

    sentence: str
    clause: str
    paragraph: int = 0
    start: int = 0
    end: int = 0


class InTable(NamedTuple):
    """The cell of an article's table that a claim comes from: its table, row and column.

    Also whether its figure is a percent even if it prints no sign, whether it is a count that is exact to the last
    unit, and the names of its row and its column."""

    table: int
    row: int
    column: int
    percent: bool = False
    exact: bool = False
    row_words: str = ""
    column_words: str = ""
    comma: bool = False  # whether its table uses decimal commas

    @property
    def name(self) -> str:
        """What its claim is called where nobody called it otherwise."""
        return name_of_cell(self.table, self.row, self.column)


def name_of_cell(table: int, row: int, column: int) -> str:
    """The name of the claim that a cell makes; another figure of the same cell has more behind it."""
    return f"t{table}_r{row}_c{column}"


class Claim(NamedTuple):
    """One number of the article, as printed."""

    name: str
    says: Text
    place: Place  # of the name
    means: Text | None = None
    measures: Text | None = None
    at: Text | None = None
    per: Text | None = None
    tense: Text | None = None  # past or future: whether the article treats the date as gone or to come
    exact: bool = False
    decimals: Text | None = None  # the number of decimals that the source is known to give
    rounding: str | None = None
    reads: Override | None = None
    about: About | None = None
    because: Text | None = None  # the reason for reads, exact or rounding
    anchor: Context | None = None
    unit: str | None = (
        None  # the unit that the article omits because its neighbour has it: 1.46 billion (euros)
    )
    around: Around | None = None  # of a claim that no file states: the surrounding words of the article
    cell: InTable | None = None  # of a claim that no file states: its cell in a table
    data: Text | None = None  # path of the data that computes it, relative to the claim file
    that: Text | None = None  # what the data makes of it

    def __repr__(self) -> str:
        return f"<Claim {self.name}: {self.says.value!r} at {self.says.place}>"


class Derived(NamedTuple):
    """A name for an intermediate quantity that the article does not print."""

    name: str
    expression: Text
    place: Place


class Binding(NamedTuple):
    """How a check was derived from an article: its form, its certainty (announced or likely), and the words."""

    form: str
    bound: str
    cue: str
    told: bool = True  # False if charity chose it because it can hold: then it never becomes an accusation


class Check(NamedTuple):
    """One entry of ``checks:``.

    ``kind`` is its leading key (that, lists, plausible …); ``fields`` holds every key as written: a Text, a tuple of
    Texts for a list, or a dict of Texts for a mapping. ``binding`` says which words of the article it comes from, if
    no file states it."""

    kind: str
    fields: dict[str, Text | tuple[Text, ...] | dict[str, Text]]
    place: Place
    binding: Binding | None = None

    def text(self, key: str) -> Text | None:
        """The scalar under ``key``, if there is one."""
        value = self.fields.get(key)
        return value if isinstance(value, Text) else None

    def required(self, key: str) -> Text:
        """The scalar under ``key``, which the loader guarantees. Raises ``KeyError`` if it did not."""
        value = self.fields[key]
        if not isinstance(value, Text):
            raise KeyError(key)
        return value

    def texts(self, key: str) -> tuple[Text, ...]:
        """The scalars of the list under ``key``; empty if there is none."""
        value = self.fields.get(key)
        return value if isinstance(value, tuple) and not isinstance(value, Text) else ()


class Waiver(NamedTuple):
    """A known finding that is accepted, with the reason."""

    check: Text
    why: Text
    until: date | None
    place: Place
    article: str | None = None  # the file of the article whose findings it may accept as well
    data: str | None = None  # the file of the claim file's rows, the same


class Skip(NamedTuple):
    """A number of the article that is left out on purpose, with the reason: a name, a class, furniture."""

    says: Text
    why: Text
    at: Text | None = None


class ReadsAs(NamedTuple):
    """How a number of an article is to be read, in the notes beside it; without ``at``, everywhere."""

    says: Text
    reads: Override
    at: Text | None = None


class LineNote(NamedTuple):
    """A note on a row or a column of a table: ``kind`` is its leading key.

    ``lines`` has the rows or columns under each key, by their words or numbers."""

    kind: str
    lines: dict[str, tuple[Text, ...]]
    place: Place


class TableNote(NamedTuple):
    """A note on a table of the article.

    It identifies the table by number or words, and says whether to leave it alone and what its rows and columns
    are."""

    table: Text
    ignore: bool
    rows: tuple[LineNote, ...]
    columns: tuple[LineNote, ...]


class Unrelated(NamedTuple):
    """Numbers of an article that a person declares unrelated, with the reason."""

    numbers: tuple[Text, ...]
    why: Text
    at: Text | None
    place: Place


class Notes(NamedTuple):
    """The contents of ``NAME.audit.yaml`` beside an article.

    ``faults`` are the findings of reading it; ``data`` has the files that it names as data."""

    file: str | None = None
    date: Text | None = None
    skips: tuple[Skip, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    readings: tuple[ReadsAs, ...] = ()
    data: tuple[str, ...] = ()
    faults: tuple[Finding, ...] = ()
    tables: tuple[TableNote, ...] = ()
    checks: tuple[Check, ...] = ()  # in terms of the numbers as printed
    unrelated: tuple[Unrelated, ...] = ()


class Document(NamedTuple):
    """One claim file. ``faults`` are the findings of reading it; everything that could be read is included."""

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
    complete: bool = True  # False if the YAML broke off: whatever follows the break is missing
    unstated: dict[str, Text] = {}  # noqa: RUF012 - numbers that the article does not give: name → what each is
    skips: tuple[Skip, ...] = ()
    quotients: frozenset[str] = frozenset()  # names that a check equates with an expression that divides
    averages: frozenset[str] = frozenset()  # names that a check calls an amount for each one, or a mean
    tables: tuple[TableNote, ...] = ()  # notes on the tables of its article
    data: Text | None = None  # path of a file of rows, relative to the claim file
    rows: tuple[Check, ...] = ()  # what ought to hold in every row of it, between its columns

    def __repr__(self) -> str:
        faults = f", faults {len(self.faults):,}" if self.faults else ""
        return (
            f"<Document {self.source.file}: claims {len(self.claims):,}, checks {len(self.checks):,}{faults}>"
        )

    @property
    def text_file(self) -> str | None:
        """The path of the article's text as ``article.text:`` names it, relative to where the run was started."""
        if self.article.text is None:
            return None
        return os.path.normpath(os.path.join(os.path.dirname(self.source.file), self.article.text.value))
