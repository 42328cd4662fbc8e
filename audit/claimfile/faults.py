"""Collects what is wrong with one claim file: each fault at its place, with advice."""

from __future__ import annotations

from collections.abc import Iterable

from audit.base.findings import Finding, Related, Sentence, Severity, Verdict, sentence
from audit.base.source import Place

RULE = "invalid-claim-file"
# of millions of faults in one file, only the first ones are reported, and the number of all
LISTED_FAULTS = 500
_SHOWN_CHARACTERS = 48


def fault(
    place: Place, message: Sentence, cure: Sentence | None = None, related: tuple[Related, ...] = ()
) -> Finding:
    """A finding that says why a file could not be audited. It is identified by its values, not by its line."""
    written = tuple([str(value) for _, value in message.values])
    return Finding(
        Verdict.INVALID, message, place,
        related=related, help=cure, written=written, rule=RULE, severity=Severity.ERROR,
    )  # fmt: skip


def shown(text: str) -> str:
    """Text of the file as a message quotes it: on one line, not too long, without invisible characters."""
    clipped = text if len(text) <= _SHOWN_CHARACTERS else text[: _SHOWN_CHARACTERS - 1] + "…"
    if clipped.isprintable():
        return clipped
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in clipped)


class Faults:
    """The faults of one file, in the order they were found."""

    __slots__ = ("broken", "causes", "file", "found", "tabbed", "unlisted")

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Finding] = []
        self.causes: set[tuple[int, int]] = set()
        self.tabbed: set[int] = set()  # lines reported as indented with a tab
        self.unlisted = 0
        self.broken: Finding | None = None

    def add(
        self, place: Place, message: Sentence, cure: Sentence | None = None, related: tuple[Related, ...] = ()
    ) -> None:
        """Keeps one fault, or only counts it if the list is already long."""
        if (place.line, place.column) not in self.causes and not self.skip():
            self.found.append(fault(place, message, cure, related))

    def add_cause(self, place: Place, message: Sentence, cure: Sentence) -> None:
        """Keeps a fault of the YAML. Anything else found wrong with the value at that place follows from it."""
        self.found.append(fault(place, message, cure))
        self.causes.add((place.line, place.column))

    def skip(self) -> bool:
        """True if a further fault need not be described; it is only counted then."""
        if len(self.found) < LISTED_FAULTS:
            return False
        self.unlisted += 1
        return True

    def break_off(self, place: Place, message: Sentence, cure: Sentence) -> None:
        """Keeps the fault that ended the YAML. Anything else wrong in its line follows from it."""
        self.broken = fault(place, message, cure)

    def all(self) -> tuple[Finding, ...]:
        """Every fault by place; the last one counts those that are not listed."""
        faults = self.found
        if self.broken is not None:
            line = self.broken.place.line
            faults = [one for one in faults if one.place.line != line]
            faults.append(self.broken)
        faults = sorted(faults, key=_line_and_column)
        if self.unlisted:
            message = sentence("{number} more faults of this file are not listed", number=self.unlisted)
            faults.append(
                fault(Place.whole_file(self.file), message, sentence("correct the listed ones first"))
            )
        return tuple(faults)


def _line_and_column(finding: Finding) -> tuple[int, int]:
    return finding.place.line, finding.place.column


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that an unknown one was probably meant to be."""
    if len(word) > _SHOWN_CHARACTERS:
        return None
    from difflib import get_close_matches  # needed only if something is wrong

    return next(iter(get_close_matches(word.lower(), list(known), 1, 0.6)), None)


def did_you_mean(word: str | None) -> Sentence | None:
    """Advice that suggests the word, if there is one."""
    return None if word is None else sentence("did you mean `{word}`?", word=word)
