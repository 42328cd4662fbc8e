"""The records of an archive run: what is asked, an article as it lies in the archive, a shard of articles."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Sentence

if TYPE_CHECKING:
    from audit.rules.rule import Rule

ChooseRules = Callable[[tuple[str, ...], tuple[str, ...]], "tuple[Rule, ...]"]


class Field(StrEnum):
    """What an archive says of an article, each in a field of its own."""

    TEXT = "text"
    ID = "id"
    TITLE = "title"
    DATE = "date"
    OUTLET = "outlet"


class ArchiveWish(NamedTuple):
    """What findings depend on beside the articles. ``fields`` are the names that the user gave, by the name of the
    ``Field``; ``form`` is the format of the text in rows (``text``, ``html`` or ``markdown``); ``longest`` is in characters,
    ``seconds`` of the processor for one article. ``choose`` makes the rules from ``select`` and ``ignore``; it has to be something that other processes
    can be sent by its name."""

    choose: ChooseRules
    fields: tuple[tuple[str, str], ...] = ()
    form: str = "text"
    bound: str = "likely"
    date: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    longest: int = 1_000_000
    seconds: float = 60.0

    @property
    def told(self) -> tuple[object, ...]:
        """The same as plain values, which say whether two runs ask the same."""
        return tuple(one for one in self if one is not self.choose)


class Kind(StrEnum):
    """What the bytes of an entry are."""

    DOCUMENT = "document"  # of a format of articles, by its name
    JSON = "json"  # a row as JSON
    FAULT = "fault"  # nothing, since it could not be read


class ArchiveEntry(NamedTuple):
    """One article as it lies in the archive: ``file`` is its path below the source (``news.tar!a/b.txt`` inside another
    file), ``line`` its line or row there. ``fault`` says why it cannot be read."""

    file: str
    line: int
    kind: Kind
    data: bytes = b""
    fault: Sentence | None = None


class ShardInput(NamedTuple):
    """Some articles that are audited together. ``key`` is the digest of them, of what is asked and of the tool: what it
    gives is the same whenever it is the same."""

    key: str
    entries: tuple[ArchiveEntry, ...]
