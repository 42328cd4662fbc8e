"""Lists that start with *of which* and continue on the next lines without a word: together they make up their whole.

Population           1,409.67
of which: in towns     932.67
in the country         477.00
of which: men …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.tables.structure.found import Equation, Term
from audit.tables.structure.grid import GridLine
from audit.tables.structure.voting import Voting

_ENDS = frozenset(("PART", "PLUS", "NUMBERED", "TOTAL", "SUBTOTAL", "GRAND"))
_TOTALS = frozenset(("TOTAL", "SUBTOTAL", "GRAND"))
_RESULTS = frozenset(("RESULT", "TOTAL", "GRAND"))
_REACH = 7  # lines from a heading to the parts that make up its whole
_LONGEST = 16  # parts


def lists_of(voting: Voting) -> Iterator[Equation]:
    """The wholes whose parts are a list of this kind. Further lists below it may have the same whole."""
    whole = end = -1  # of the previous list: its whole, and its last line
    for at in range(1, len(voting.lines)):
        wholes = _wholes(voting.lines, at)
        if whole >= 0 and wholes and wholes[0] == end:
            wholes.append(whole)
        found = max(_found(voting, at, sorted(wholes)), key=lambda one: one.bits, default=None)
        if found is not None:
            yield found
            whole, end = found.result, found.terms[-1].line


def _wholes(lines: Sequence[GridLine], at: int) -> list[int]:
    """The possible wholes of a list that a line starts.

    That is the line with figures above it and, below a heading that says so, also the results near it."""
    above = [one for one in range(max(0, at - _REACH), at) if any(lines[one].steps)]
    if not above or not any(lines[at].steps):
        return []
    heading = lines[at - 1]
    if "HEADS" in heading.roles and not any(heading.steps):
        return [above[-1], *(one for one in above[:-1] if lines[one].roles & _RESULTS)]
    return [above[-1]] if "PART" in lines[at].roles else []


def _found(voting: Voting, at: int, wholes: list[int]) -> Iterator[Equation]:
    """The sums of the lines from this one on; the one up to the next heading or *of which* is the one that words
    announce."""
    if not wholes:
        return
    terms = [at]
    for last in range(at + 1, min(at + _LONGEST, len(voting.lines))):
        if not _goes_on(voting.lines[last], voting.lines[at]):
            return
        terms.append(last)
        behind = voting.lines[last + 1] if last + 1 < len(voting.lines) else None
        is_all = behind is None or not _goes_on(behind, voting.lines[at])
        if behind is not None and behind.roles & _TOTALS and "PART" not in voting.lines[at].roles:
            return  # they have a total of their own
        for whole in wholes:
            votes = voting.votes(whole, [(one, 1) for one in terms])
            made = voting.judged(
                whole, tuple(Term(one) for one in terms), votes, 1 if is_all else len(terms), is_all
            )
            if made is not None:
                yield made


def _goes_on(line: GridLine, first: GridLine) -> bool:
    """Whether a line can continue the list that another starts."""
    return line.is_added and not line.roles & _ENDS and line.indent == first.indent
