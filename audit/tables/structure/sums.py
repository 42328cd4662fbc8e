"""The totals of a table, inferred: lines that are the sum of their parts, before or after them.

Signs come from words, or from several votes.

Lines are visited one after the other. Those that no sum has used yet are the open terms; a total consumes the last of
them and replaces them from then on. Lines above their parts are found in the same way from the other end.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import product

from audit.tables.structure.found import Equation, Sure, Term, bits_of
from audit.tables.structure.grid import GridLine
from audit.tables.structure.indents import blocks_of
from audit.tables.structure.lists import lists_of
from audit.tables.structure.of_which import behind_memos, memos_of
from audit.tables.structure.voting import Voting, is_slip

_MOST_TERMS = 80  # in a sum that no word announces
_LEAST_TERMS = 16
_MOST_TRIED = 40_000  # terms of all sums that no word announces
_MOST_SIGNED = 6
_MOST_MEMOS = 3  # *of which* lines above a result
_MOST_BEHIND = 2  # lines that continue one of them
_MOST_SAID = 16  # terms of a result whose words give all signs
_MOST_PIVOTS = 4
_SIGNED = frozenset(
    ("RESULT", "PLUS")
)  # what allows signs in a total: it is a result, or a line above it says *less*
_NAMED = frozenset(("TOTAL", "SUBTOTAL", "GRAND"))


class SumSearch(Voting):
    """The lines of which some are found to be totals of others, and used up so."""

    def __init__(self, lines: Sequence[GridLine], across: Sequence[GridLine], hundred: int) -> None:
        super().__init__(lines, _voters(across, hundred))
        self.wholes = {
            at for one in across if _makes_hundred(one, hundred) for at, value in enumerate(one.values)
            if value == hundred and sum(step > 0 for step in one.steps) > 2
        }  # fmt: skip
        self.found: dict[int, Equation] = {}
        self.used: set[int] = set()
        self.no_totals: Container[int] = ()
        self.lists: list[Equation] = []
        self.memo = memos_of(lines)
        self.behind = behind_memos(lines)
        self.most = max(_LEAST_TERMS, min(_MOST_TERMS, _MOST_TRIED // max(1, len(lines))))
        self.active = [
            at for at, one in enumerate(lines)
            if one.may_total and at not in self.memo and any(one.steps[voter] for voter in self.voters)
        ]  # fmt: skip
        self.pivots = {at: _pivots(lines[at], self.voters) for at in self.active}

    def take_lists(self) -> None:
        """Adopts lists that *of which* starts: their parts are not terms of other sums, but their whole still can
        be."""
        self.lists = [one for one in lists_of(self) if one.result not in self.no_totals]
        self.used.update(term.line for one in self.lists for term in one.terms)

    def go(self, upward: bool, signed: bool = False) -> None:
        """One pass through the lines."""
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
        """Whether a line that words call a total is that of a group with one part, which is not added again."""
        line, part = self.lines[at], self.lines[one]
        return bool(line.roles & _NAMED) and line.values == part.values and line.steps == part.steps

    def _is_named(self, at: int) -> bool:
        """Whether a line is a total by its words, or by its share of a hundred percent."""
        return bool(self.lines[at].roles & _NAMED) or at in self.wholes

    def take(self, at: int, best: Equation) -> None:
        """Adopts a total: its terms are not terms of other sums."""
        self.found[at] = best
        self.used.update(one.line for one in best.terms)

    # -- plain sums

    def _plain(self, at: int, stack: Sequence[int]) -> Equation | None:
        """The best sum of the last open terms.

        Exactly the lines under one heading take precedence over others, unless another sum holds in more lines
        across."""
        if len(stack) < 2:
            return None
        best: Equation | None = None
        group: Equation | None = None
        named = self._is_named(at)
        for terms in self._runs(at, stack):
            if not self._may(at, terms):
                continue
            grouped = named and self._is_group(at, terms)
            votes = self.votes(at, [(one, 1) for one in terms], grouped)
            tried = 1 if grouped else len(stack)
            made = self.judged(at, tuple(Term(one) for one in terms), votes, tried, named)
            if made is not None and (best is None or made.bits > best.bits):
                best = made
            if made is not None and grouped:
                group = made
                if not made.missed:
                    return made
        if group is None or best is None:
            return best
        return best if not best.missed and len(best.held) > len(group.held) else group

    def _runs(self, at: int, stack: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """The ends of the open terms, and of each also only the least indented ones, without those that are
        impossible."""
        named = self._is_named(at)
        most = len(stack) if named else min(len(stack), self.most)
        window = stack[len(stack) - most :][::-1]
        yield from self.fitting(at, window)
        least, outer = self.lines[window[0]].indent, [window[0]]
        inner = False
        for term in window[1:]:
            indent = self.lines[term].indent
            if indent < least:
                yield from self.fitting(at, outer if inner else ())
                least, outer, inner = indent, [term], True
            elif indent == least:
                outer.append(term)
            else:
                inner = True
        if inner:
            yield from self.fitting(at, outer)

    def fitting(self, at: int, terms: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """The initial sequences of some terms whose sum fits a total in one of the most significant lines across."""
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
        """Whether a line can be the total of some terms: the total of a group is not a part of one of its parts."""
        grand = "GRAND" in self.lines[at].roles
        return grand or not any("GRAND" in self.lines[one].roles for one in terms)

    def _is_group(self, at: int, terms: Sequence[int]) -> bool:
        """Whether terms are all lines under the same heading as their total."""
        group = self.lines[at].group
        low, high = min(at, *terms), max(at, *terms)
        inside = bool(group) and all(one.group == group for one in self.lines[low : high + 1])
        before = low - 1
        return inside and (before < 0 or self.lines[before].group != group or before in self.used)

    # -- sums with signs

    def _signed(self, at: int, stack: Sequence[int], any_signs: bool) -> Equation | None:
        """The best sum with the signs that the words of the terms give, or with any."""
        roles = self.lines[at].roles
        if len(stack) < 2 or (roles & _NAMED and not (roles | self.lines[stack[-1]].roles) & _SIGNED):
            return None
        any_signs = any_signs and ("RESULT" in roles or not roles & _NAMED)
        best: Equation | None = None
        for tried, pairs, said in self._signed_terms(stack, any_signs):
            if not self._fits_pivot(at, pairs):
                continue
            named = "RESULT" in roles or (said and bool(roles & _NAMED))
            terms = tuple(Term(*one) for one in pairs)
            made = self.judged(at, terms, self.votes(at, pairs), 1 if said else tried, named, True)
            enough = made is not None and len(made.held) + named + said > 1
            if made is not None and enough and (best is None or made.bits > best.bits):
                best = made
        return best

    def _signed_terms(
        self, stack: Sequence[int], any_signs: bool
    ) -> Iterator[tuple[int, list[tuple[int, int]], bool]]:
        """The ends of the open terms with their signs, how many were tried, and whether words give the signs.

        Those with signs from words come also without the lines that may continue to name a part of another line."""
        tried = 0
        for length in range(2, min(_MOST_SIGNED, len(stack)) + 1):
            terms = stack[-length:]
            for signs in self._signs(terms):
                tried += 1
                pairs = list(zip(terms, signs, strict=True))
                said = all(sign == self._sign(term) for term, sign in pairs)
                if said or any_signs:
                    yield tried, pairs, said
        for more, rest in enumerate(self._without_memos(stack)):
            for length in range(2 if more else _MOST_SIGNED + 1, min(_MOST_SAID, len(rest)) + 1):
                pairs = [(one, self._sign(one)) for one in rest[-length:]]
                if pairs[0][1] > 0:
                    yield tried, pairs, not more

    def _without_memos(self, stack: Sequence[int]) -> Iterator[list[int]]:
        """The open terms, and those without the first few after each *of which*, which may continue it."""
        memos = {self.behind[one][0] for one in stack if one in self.behind}
        yield list(stack)
        if 0 < len(memos) <= _MOST_MEMOS:
            for depths in product(range(_MOST_BEHIND + 1), repeat=len(memos)):
                most = dict(zip(sorted(memos), depths, strict=True))
                rest = [
                    one
                    for one in stack
                    if one not in self.behind or self.behind[one][1] > most[self.behind[one][0]]
                ]
                if len(rest) < len(stack):
                    yield rest

    def _sign(self, at: int) -> int:
        """The sign that the words of a term give."""
        return -1 if "LESS" in self.lines[at].roles else 1

    def _signs(self, terms: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """The signs that some terms can have, those from their words first; the first term is never subtracted."""
        said = tuple(self._sign(one) for one in terms)
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
        """Adopts a head as the total of the rows indented below it, if nearly all other heads are.

        A miss that one slip explains is reported."""
        blocks = {at: terms for at, terms in blocks_of(self.lines, self.active).items() if len(terms) > 1}
        alike = [at for at, terms in blocks.items() if self._is_found_as(at, terms)]
        open_heads = [at for at in blocks if at not in alike and at not in self.no_totals]
        if len(alike) < 2 or len(open_heads) > 1:
            return
        for at in open_heads:
            votes = self.votes(at, [(one, 1) for one in blocks[at]])
            pairs = [(one, 1) for one in blocks[at]]
            if at in self.found or len(votes.missed) != 1 or not self.is_slipped(at, pairs, votes.missed[0]):
                continue
            terms = tuple(Term(one) for one in blocks[at])
            made = Equation("parts", at, terms, votes.held, votes.missed, 0.0, Sure.ANNOUNCED, tells=True)
            self.take(at, made)

    def _is_found_as(self, at: int, terms: tuple[int, ...]) -> bool:
        """Whether a line was found to be the total of some terms, in every line across."""
        found = self.found.get(at)
        return found is not None and not found.missed and {one.line for one in found.terms} == set(terms)

    # -- totals that no vote supports

    def announce(self) -> None:
        """Adopts a total of all rows above it that its words announce, if there is no choice left."""
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
            votes = self.votes(at, [(one, 1) for one in before])
            if len(votes.missed) != 1 or not plain or votes.held:
                continue
            voter = votes.missed[0]
            if is_slip(line, [self.lines[one] for one in before], voter):
                terms = tuple(Term(one) for one in before)
                self.found[at] = Equation(
                    "parts", at, terms, (), votes.missed, 0.0, Sure.ANNOUNCED, tells=True
                )


def _voters(across: Sequence[GridLine], hundred: int) -> list[int]:
    return [at for at, one in enumerate(across) if one.is_added or _makes_hundred(one, hundred)]


def _makes_hundred(line: GridLine, hundred: int) -> bool:
    """Whether percents are the parts of a whole that is printed with them."""
    return line.is_percent and "CHANGE" not in line.roles and hundred in line.values


def _pivots(line: GridLine, voters: Sequence[int]) -> list[int]:
    """The few lines across in which a line is most significant."""
    known = [one for one in voters if line.steps[one]]
    return sorted(known, key=lambda one: -bits_of(line.values[one] or 0, line.steps[one]))[:_MOST_PIVOTS]
