"""What an article says of a quantity of the world, under a key that another article may have as well.

Two things are taken for one quantity: the total of a named thing in a named year (*the population of Kenya in 2019*), and a
number in a sentence that another article has word by word, with a name and a year in it, as copies of one report have.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from audit.base.intervals import Interval, exact_text

if TYPE_CHECKING:
    from audit.archive.articles import ArchivedArticle
    from audit.archive.places import SpotFinder
    from audit.engine.document import FileOutcome


class KeyedRow(NamedTuple):
    """One statement: its key, where it stands, the number, and the widest set of values that its words allow, in base units;
    an end is empty where there is none."""

    key: str
    id: str
    file: str
    line: int
    date: str
    field: str
    start: int
    end: int
    paragraph: int
    sentence: int
    says: str
    dimension: str
    low: str
    high: str
    low_open: bool
    high_open: bool
    whole: bool


def keyed_rows(article: ArchivedArticle, found: FileOutcome, finder: SpotFinder) -> Iterator[KeyedRow]:
    """The statements of an article, each key once."""
    return iter(())


def _ends(one: Interval) -> tuple[str, str, bool, bool, bool]:
    low = "" if one.low is None else exact_text(one.low)
    high = "" if one.high is None else exact_text(one.high)
    return low, high, one.low_open, one.high_open, one.whole
