"""Counts of what is covered: the numbers of a text by what accounts for them, the claims by their checks."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding, Verdict
from audit.languages.en import claims as english

if TYPE_CHECKING:
    from audit.article.article_text import ArticleNumber, ArticleText


class NumberCounts(NamedTuple):
    """The numbers of articles by what accounts for them.

    ``changed`` are those of which a claim quotes another version, ``missing`` the claims that the text does not
    contain."""

    claimed: int = 0
    unclaimed: int = 0
    skipped: int = 0
    changed: int = 0
    missing: int = 0

    @property
    def share(self) -> Fraction | None:
        """The share of claimed ones among all that are not left out on purpose; ``None`` if there are none."""
        counted = self.claimed + self.unclaimed + self.changed
        return Fraction(self.claimed, counted) if counted else None


def tally_of(text: ArticleText | None) -> NumberCounts:
    """The counts of a text's numbers; zero if there is no text."""
    if text is None:
        return NumberCounts()
    numbers = [standing_of(one) for paragraph in text.paragraphs for one in paragraph.numbers]
    counts = {name: numbers.count(name) for name in NumberCounts._fields[:-1]}
    return NumberCounts(**counts, missing=len(text.missing))


def standing_of(number: ArticleNumber) -> str:
    """What accounts for a number: claimed, unclaimed, skipped or changed."""
    if number.claim is not None:
        return "changed" if number.changed else "claimed"
    return "unclaimed" if number.skipped is None else "skipped"


def by_checks(numbers: Iterable[int]) -> tuple[int, int, int]:
    """How many claims take part in two or more checks, in one, in none."""
    held = [min(number, 2) for number in numbers]
    return held.count(2), held.count(1), held.count(0)


def cross_checks(outcomes: Iterable[Finding]) -> dict[tuple[str, str], int]:
    """How many independent checks each claim takes part in, by file and name."""
    of_claim: dict[tuple[str, str], list[Finding]] = {}
    for one in outcomes:
        for name in dict.fromkeys(one.claims):
            of_claim.setdefault((one.place.file, name), []).append(one)
    return {claim: independent(checks) for claim, checks in of_claim.items()}


def independent(checks: Iterable[Finding]) -> int:
    """How many of a claim's checks are independent: two with the same numbers count as one.

    One that could not be decided does not count."""
    return len({frozenset(one.claims) for one in checks if is_decided(one) and compares(one)})


def compares(one: Finding) -> bool:
    """Whether a check compares a number with others, with named things, or with the calendar."""
    return one.form != english.NEVER_ALONE


def is_decided(one: Finding) -> bool:
    """Whether an outcome belongs to a check that could be decided."""
    return one.check is not None and one.verdict is not Verdict.UNDECIDED
