"""Totals: lines that are the sum of lines before or behind them, with signs where words or several votes give them.

Lines are taken one after the other. Those that nothing consumed yet are the open terms; a total consumes the last of
them and stands for them from then on. Lines above their parts are found the same way from the other end.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import product
from math import log2
from typing import NamedTuple

from audit.tables.structure.found import Equation, Sure, Term, bits_of
from audit.tables.structure.grid import Line
from audit.tables.structure.indents import blocks_of
from audit.tables.structure.of_which import memos_of
from audit.tables.structure.slipped import is_one_slip

_MOST_TERMS = 80  # of a sum that no word announces
_LEAST_TERMS = 16
_MOST_TRIED = 40_000  # terms of all sums that no word announces
_MOST_SIGNED = 6
_ROUNDS = 6
_MOST_PIVOTS = 4
_NAMED = frozenset(("TOTAL", "SUBTOTAL", "GRAND"))
_BITS_NAMED = 5.0
_BITS_ALONE = 12.0  # bits, beyond those of the choice, that no words but values alone need
_BITS_TOLD_NAMED = 8.0
_BITS_TOLD_SIGNED = 12.0
_BITS_TOLD = 18.0
_MOST_NEAR = 6  # last digits by which rounding may move what was meant
_ODD = 3  # a sum so many times its total is no sum


class Votes(NamedTuple):
    """Where a sum holds and where not, and what that is worth."""

    held: tuple[int, ...]
    missed: tuple[int, ...]
    bits: float
    exact_bits: float = 0.0  # where no sum misses its total by as much as a last digit


def sums_of(
    lines: Sequence[Line], across: Sequence[Line], hundred: int,
    known: Sequence[Equation] = (), no_totals: Container[int] = (),
) -> list[Equation]:  # fmt: skip
    """The totals among some lines, beside those that are ``known``. Only lines across that can be added have a vote:
    amounts, and percents with a ``hundred`` among them."""
    search = _Search(lines, across, hundred)
    search.no_totals = no_totals
    for one in known:
        search.take(one.result, one)
    for turn in range(_ROUNDS):
        before = len(search.found)
        search.go(turn % 2 == 1)
        if turn and len(search.found) == before and turn % 2:
            break
    search.go(False, signed=True)
    search.go(False)
    search.go(True)
    search.announce()
    search.announce_groups()
    return list(search.found.values())


class _Search:
    def __init__(self, lines: Sequence[Line], across: Sequence[Line], hundred: int) -> None:
        self.lines = lines
        self.voters = [at for at, one in enumerate(across) if one.is_added or _makes_hundred(one, hundred)]
        self.wholes = {
            at for one in across if _makes_hundred(one, hundred) for at, value in enumerate(one.values)
            if value == hundred and sum(step > 0 for step in one.steps) > 2
        }  # fmt: skip
        self.found: dict[int, Equation] = {}
        self.used: set[int] = set()
        self.no_totals: Container[int] = ()
        self.memo = memos_of(lines)
        self.most = max(_LEAST_TERMS, min(_MOST_TERMS, _MOST_TRIED // max(1, len(lines))))
        self.active = [
            at for at, one in enumerate(lines)
            if one.may_total and at not in self.memo and any(one.steps[voter] for voter in self.voters)
        ]  # fmt: skip
        self.pivots = {at: _pivots(lines[at], self.voters) for at in self.active}

    def go(self, upward: bool, signed: bool = False) -> None:
        """One way through the lines."""
        stack: list[int] = []
        order = reversed(self.active) if upward else self.active
        for at in list(order):
            if at not in self.found and at not in self.no_totals:
                best = self._plain(at, stack)
                if best is None and (signed or (not upward and "RESULT" in self.lines[at].roles)):
                    best = self._signed(at, stack, signed)
                if best is not None:
                    self.take(at, best)
                    stack = [one for one in stack if one not in self.used]
                elif stack and self._repeats(at, stack[-1]):
                    self.used.add(stack.pop())
            if at not in self.used:
                stack.append(at)

    def _repeats(self, at: int, one: int) -> bool:
        """Whether a line that words call a total is that of a group of one, which is not added once more."""
        line, part = self.lines[at], self.lines[one]
        return bool(line.roles & _NAMED) and line.values == part.values and line.steps == part.steps

    def _is_named(self, at: int) -> bool:
        """Whether words call a line a total, or its share of a hundred percent does."""
        return bool(self.lines[at].roles & _NAMED) or at in self.wholes

    def take(self, at: int, best: Equation) -> None:
        """Takes a total up: its terms are no terms of others."""
        self.found[at] = best
        self.used.update(one.line for one in best.terms)

    # -- plain sums

    def _plain(self, at: int, stack: Sequence[int]) -> Equation | None:
        if len(stack) < 2:
            return None
        best: Equation | None = None
        named = self._is_named(at)
        tried = len(stack)
        for terms in self._runs(at, stack):
            if not self._may(at, terms):
                continue
            grouped = named and self._is_group(at, terms)
            votes = self._votes(at, [(one, 1) for one in terms], grouped)
            made = self._judged(at, tuple(Term(one) for one in terms), votes, 1 if grouped else tried, named)
            if made is not None and (best is None or made.bits > best.bits):
                best = made
            if made is not None and grouped:
                return made  # all that stands under one heading, and nothing else
        return best

    def _runs(self, at: int, stack: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """The ends of the open terms, and of each only those that are least indented, without those that cannot be."""
        named = self._is_named(at)
        most = len(stack) if named else min(len(stack), self.most)
        window = stack[len(stack) - most :][::-1]
        yield from self._fitting(at, window)
        least, outer = self.lines[window[0]].indent, [window[0]]
        inner = False
        for term in window[1:]:
            indent = self.lines[term].indent
            if indent < least:
                yield from self._fitting(at, outer if inner else ())
                least, outer, inner = indent, [term], True
            elif indent == least:
                outer.append(term)
            else:
                inner = True
        if inner:
            yield from self._fitting(at, outer)

    def _fitting(self, at: int, terms: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """The beginnings of some terms whose sum fits a total in one of the lines across that say most."""
        lengths: set[int] = set()
        for voter in self.pivots[at]:
            target, slack = self.lines[at].values[voter] or 0, self.lines[at].steps[voter]
            made = 0
            for count, term in enumerate(terms, 1):
                line = self.lines[term]
                value = line.values[voter]
                if value is None:
                    break
                made += value
                slack += line.steps[voter]
                if count > 1 and abs(target - made) * 2 <= slack:
                    lengths.add(count)
        for count in sorted(lengths):
            yield tuple(reversed(terms[:count]))

    def _may(self, at: int, terms: Sequence[int]) -> bool:
        """Whether a line can be the total of some: a total of a group is no part of one of its parts."""
        grand = "GRAND" in self.lines[at].roles
        return grand or not any("GRAND" in self.lines[one].roles for one in terms)

    def _is_group(self, at: int, terms: Sequence[int]) -> bool:
        """Whether terms are all that stand with their total under one heading."""
        group = self.lines[at].group
        low, high = min(at, *terms), max(at, *terms)
        inside = bool(group) and all(one.group == group for one in self.lines[low : high + 1])
        before = low - 1
        return inside and (before < 0 or self.lines[before].group != group or before in self.used)

    def _votes(self, at: int, terms: Sequence[tuple[int, int]], grouped: bool = False) -> Votes:
        """Where a sum holds. A total of only one part that is not nothing tells little, but where the parts are ``grouped``."""
        line = self.lines[at]
        least = 1 if grouped else 2
        plain = all(times == 1 for _, times in terms)
        held, missed, between, bits, exact, off = [], [], [], 0.0, 0.0, 0
        for one in self.voters:
            total, step = line.values[one], line.steps[one]
            if total is None or not step:
                continue
            made, slack, printed = 0, step, 0
            for term, times in terms:
                value = self.lines[term].values[one]
                if value is None:
                    break
                made += times * value
                slack += abs(times) * self.lines[term].steps[one]
                printed += value != 0
            else:
                if not printed:
                    continue
                if abs(total - made) * 2 <= slack:
                    held.append(one)
                    bits += bits_of(total, slack) if printed >= least else 0.0
                    exact += bits_of(total, step) if printed >= least else 0.0
                    off += total != made
                elif plain and self._is_mean(total, one, terms):
                    between.append(one)
                else:
                    missed.append(one)
        missed += [one for one in between if len(held) >= len(between) and self._is_slipped(at, terms, one)]
        return Votes(tuple(held), tuple(missed), bits, 0.0 if off else exact)

    def _is_slipped(self, at: int, terms: Sequence[tuple[int, int]], voter: int) -> bool:
        parts = [self.lines[term] for term, times in terms if times == 1]
        return _is_slip(self.lines[at], parts, voter)

    def _is_mean(self, total: int, voter: int, terms: Sequence[tuple[int, int]]) -> bool:
        """Whether a total lies among its parts, as a mean or a rate of them does."""
        values = [self.lines[term].values[voter] or 0 for term, _ in terms if self.lines[term].steps[voter]]
        return len(values) > 1 and 0 <= min(values) <= total <= max(values)

    def _judged(
        self, at: int, terms: tuple[Term, ...], votes: Votes, tried: int, named: bool, signed: bool = False
    ) -> Equation | None:
        held, missed, bits, exact = votes
        bits = max(bits, exact)
        if not held or not bits or len(missed) > len(held):
            return None
        bits -= log2(tried)
        one_off = len(missed) <= max(1, len(held) // 3)
        enough = _BITS_NAMED if named else _BITS_ALONE
        if bits < enough or (not named and (not one_off or (len(held) == 1 and missed))):
            return None
        least = _BITS_TOLD_SIGNED if signed else _BITS_TOLD_NAMED
        tells = (named and one_off and bits >= least) or (one_off and len(held) > 1 and bits >= _BITS_TOLD)
        if named and not tells and not signed and len(missed) == 1 == len(held):
            tells = self._is_slipped(at, terms, missed[0])  # the only other column bears the sum out
        sure = Sure.ANNOUNCED if named else Sure.LIKELY
        return Equation("parts", at, terms, held, missed, bits - 4 * len(missed), sure, tells=tells)

    # -- sums with signs

    def _signed(self, at: int, stack: Sequence[int], any_signs: bool) -> Equation | None:
        """With the signs that the words of the terms give, or with any."""
        line = self.lines[at]
        if len(stack) < 2 or line.roles & _NAMED:
            return None
        named = "RESULT" in line.roles
        best: Equation | None = None
        tried = 0
        for length in range(2, min(_MOST_SIGNED, len(stack)) + 1):
            terms = stack[-length:]
            for signs in self._signs(terms):
                tried += 1
                pairs = list(zip(terms, signs, strict=True))
                said = all((sign < 0) == ("LESS" in self.lines[term].roles) for term, sign in pairs)
                if not (said or any_signs) or not self._fits_pivot(at, pairs):
                    continue
                votes = self._votes(at, pairs)
                made = self._judged(
                    at, tuple(Term(*one) for one in pairs), votes, 1 if said else tried, named, True
                )
                if (
                    made is not None
                    and len(made.held) + named + said > 1
                    and (best is None or made.bits > best.bits)
                ):
                    best = made
        return best

    def _signs(self, terms: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """The signs that some terms can have: first those that their words give; the first is not deducted."""
        said = tuple(-1 if "LESS" in self.lines[one].roles else 1 for one in terms)
        if said[0] > 0:
            yield said
        for rest in product((1, -1), repeat=len(terms) - 1):
            if (1, *rest) != said:
                yield (1, *rest)

    def _fits_pivot(self, at: int, pairs: Sequence[tuple[int, int]]) -> bool:
        for voter in self.pivots[at]:
            made, slack = 0, self.lines[at].steps[voter]
            for term, times in pairs:
                made += times * (self.lines[term].values[voter] or 0)
                slack += self.lines[term].steps[voter]
            if abs((self.lines[at].values[voter] or 0) - made) * 2 <= slack:
                return True
        return False

    # -- totals that other groups announce

    def announce_groups(self) -> None:
        """A head is the total of the rows that are moved in below it, where nearly all other heads are: a miss that one
        slip explains is told."""
        blocks = {at: terms for at, terms in blocks_of(self.lines, self.active).items() if len(terms) > 1}
        alike = [at for at, terms in blocks.items() if self._is_found_as(at, terms)]
        open_heads = [at for at in blocks if at not in alike and at not in self.no_totals]
        if len(alike) < 2 or len(open_heads) > 1:
            return
        for at in open_heads:
            votes = self._votes(at, [(one, 1) for one in blocks[at]])
            pairs = [(one, 1) for one in blocks[at]]
            if at in self.found or len(votes.missed) != 1 or not self._is_slipped(at, pairs, votes.missed[0]):
                continue
            terms = tuple(Term(one) for one in blocks[at])
            made = Equation("parts", at, terms, votes.held, votes.missed, 0.0, Sure.ANNOUNCED, tells=True)
            self.take(at, made)

    def _is_found_as(self, at: int, terms: tuple[int, ...]) -> bool:
        """Whether a line was found to be the total of some, in every line across."""
        found = self.found.get(at)
        return found is not None and not found.missed and {one.line for one in found.terms} == set(terms)

    # -- totals that no vote bears out

    def announce(self) -> None:
        """A total that its words announce, of all rows above it, where nothing is left to choose."""
        for at in self.active:
            if at in self.found or at in self.used or at in self.no_totals or not self._is_named(at):
                continue
            before = [one for one in self.active if one < at and one not in self.used]
            if not before:
                before = [one for one in self.active if one > at and one not in self.used]
            if len(before) < 2 or any(
                self.lines[one].roles & _NAMED and one not in self.found for one in before
            ):
                continue
            line = self.lines[at]
            plain = len({self.lines[one].indent for one in before}) == 1 and not self.memo
            votes = self._votes(at, [(one, 1) for one in before])
            if len(votes.missed) != 1 or not plain or votes.held:
                continue
            voter = votes.missed[0]
            if _is_slip(line, [self.lines[one] for one in before], voter):
                terms = tuple(Term(one) for one in before)
                self.found[at] = Equation(
                    "parts", at, terms, (), votes.missed, 0.0, Sure.ANNOUNCED, tells=True
                )


def _makes_hundred(line: Line, hundred: int) -> bool:
    """Whether percents are the parts of a whole that is printed with them."""
    return line.is_percent and "CHANGE" not in line.roles and hundred in line.values


def _pivots(line: Line, voters: Sequence[int]) -> list[int]:
    """The few lines across in which a line says most."""
    known = [one for one in voters if line.steps[one]]
    return sorted(known, key=lambda one: -bits_of(line.values[one] or 0, line.steps[one]))[:_MOST_PIVOTS]


def _is_slip(total: Line, parts: Sequence[Line], voter: int) -> bool:
    """Whether one wrong digit, or two that changed places, explain by how much a sum misses its total."""
    value = total.values[voter]
    made = sum(one.values[voter] or 0 for one in parts)
    slack = total.steps[voter] + sum(one.steps[voter] for one in parts)
    if value is None or not made or not value or not 1 / _ODD < made / value < 4 * _ODD:
        return False
    if bits_of(value, slack) < 8:
        return False
    likely = [
        (value, made),
        *((one.values[voter] or 0, (one.values[voter] or 0) + value - made) for one in parts),
    ]
    near = min(_MOST_NEAR, slack // 2 // max(1, total.steps[voter]))
    return any(
        is_one_slip(printed, meant + off * total.steps[voter])
        for printed, meant in likely
        for off in range(-near, near + 1)
    )
