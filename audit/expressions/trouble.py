"""What can stop a decision before any sets are compared, kept as data for the finding."""

from typing import NamedTuple

from audit.base.findings import Labelled, Sentence, Verdict
from audit.units import Dimension
from audit.units.chinese import dimension_words

Span = tuple[int, int]


class Mismatch(NamedTuple):
    """Two operands whose dimensions do not fit.

    The vectors are aligned: both name the same base dimensions in the same order, with power 0 where one lacks it."""

    left: tuple[tuple[str, int], ...]
    right: tuple[tuple[str, int], ...]
    left_name: Labelled
    right_name: Labelled
    left_span: Span
    right_span: Span


class Trouble(NamedTuple):
    """Why there is no decision: ``INVALID`` for what must be corrected in the file, ``UNDECIDED`` for what cannot be
    known.

    Spans are offsets into the relation's text; ``unknown`` is an undefined name."""

    verdict: Verdict
    reason: Sentence
    spans: tuple[Span, ...]
    help: Sentence | None = None
    mismatch: Mismatch | None = None
    unknown: str = ""


class Stopped(Exception):
    """Carries a ``Trouble`` out of an evaluation; it never leaves the package."""

    def __init__(self, trouble: Trouble) -> None:
        self.trouble = trouble


def aligned(left: Dimension, right: Dimension, left_span: Span, right_span: Span) -> Mismatch:
    """The record of a mismatch, with both dimensions as vectors over the same bases."""
    bases = sorted({name for name, _ in (*left, *right)})
    first, second = dict(left), dict(right)
    return Mismatch(
        tuple((name, first.get(name, 0)) for name in bases),
        tuple((name, second.get(name, 0)) for name in bases),
        dimension_words(left),
        dimension_words(right),
        left_span,
        right_span,
    )
