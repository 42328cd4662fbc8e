"""Plain text about the knowledge base: one envelope with its band and sources, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import log10

from audit.checks.knowledge.base import envelope, envelope_names
from audit.checks.knowledge.envelope import Derivation, Envelope, Role
from audit.checks.knowledge.figures import spoken, with_unit
from audit.checks.knowledge.wording import basis_text, range_text
from audit.intervals import Rational

_DECADES_FOR_A_LOGARITHM = 2
_LABEL = 11


def describe(name: str, width: int = 80) -> str:
    """The row called ``name`` (short name or id) as text; a sentence where there is none or it is faulty."""
    found = envelope(name)
    if found.envelope is None:
        return "\n".join(found.faults) or unknown_envelope(name, found.close)
    return "\n".join(_lines(found.envelope, width)) + "\n"


def unknown_envelope(name: str, close: str | None) -> str:
    """The sentence for a name that no row has."""
    guess = f"did you mean `{close}`?" if close else "`audit envelopes` lists them"
    return f"there is no envelope `{name}`; {guess}"


def describe_all() -> str:
    """All envelopes as a table: name, typical range, what it is about."""
    rows = [_row(name) for name in envelope_names()]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{name:<{widths[0]}}  {typical:<{widths[1]}}  {title}" for name, typical, title in rows]
    return "\n".join(lines) + "\n"


def _row(name: str) -> tuple[str, str, str]:
    found = envelope(name)
    if found.envelope is None:
        return name, "faulty", found.faults[0]
    usual = found.envelope.typical[0]
    return name, str(range_text(found.envelope, usual.low, usual.high)), found.envelope.title


def _lines(row: Envelope, width: int) -> Iterator[str]:
    yield f"{row.name}  ({row.id})"
    yield row.title
    yield row.title_zh
    yield ""
    in_unit = "" if row.unit.symbol == "1" else f", in {row.unit.symbol}"
    for label, text in (("ratio", f"{row.expression}{in_unit}"), *_parts(row)):
        yield _wrapped(label, text, width)
    yield ""
    yield from _band(row, width)
    yield ""
    yield from _derivation(row.derivation, width) if row.derivation is not None else ()
    for source in row.sources:
        yield _wrapped("source", f"{source}" + ("" if source.place == "none" else f"; {source.place}"), width)
    yield _wrapped("examples", f"{row.example_typical} is typical, {row.example_beyond} is not", width)


def _parts(row: Envelope) -> Iterator[tuple[str, str]]:
    for role in row.roles:
        yield "", _role(role)
    for typical in row.typical:
        yield "typical", f"{range_text(row, typical.low, typical.high)}: {typical.scope}"
    yield "hard", f"{range_text(row, row.hard.low, row.hard.high)}: {basis_text(row, row.hard.as_of)}"


def _labelled(label: str, text: str) -> str:
    return f"  {label:<{_LABEL}}{text}"


def _wrapped(label: str, text: str, width: int) -> str:
    from textwrap import fill

    margin = " " * (_LABEL + 2)
    return fill(
        text, width, initial_indent=_labelled(label, ""), subsequent_indent=margin, break_long_words=False
    )


def _role(role: Role) -> str:
    periods = [f"a {word}" for word in role.per if word not in ("shared", "none")]
    over = f" {' or '.join(periods)}" if periods else ""
    shared = "; over the same period as the rest" if "shared" in role.per else ""
    return f"{role.name}: {role.what}{shared} (`measures: {role.measures}`, in {role.unit.symbol}{over})"


def _derivation(derivation: Derivation, width: int) -> Iterator[str]:
    yield _wrapped("follows", derivation.because, width)
    named = {"typical": derivation.typical, "lowest": derivation.hard_low, "highest": derivation.hard_high}
    for label, text in named.items():
        if text:
            yield _labelled("", f"{label}: {text}")
    for given in derivation.given:
        span = f"{given.name} from {spoken(given.low)} to {spoken(given.high)}"
        yield _labelled("", str(with_unit(span, given.unit.symbol)))


def _band(row: Envelope, width: int) -> Iterator[str]:
    """The hard limits as a line, the typical range as a block on it; by decades where limits span several."""
    cells = max(20, min(width, 100) - 2 * _LABEL)
    low, high = row.hard.low, row.hard.high
    by_decades = row.typical[0].low > 0 and high > 10**_DECADES_FOR_A_LOGARITHM * row.typical[0].low
    start = low if low > 0 or not by_decades else Fraction(row.typical[0].low) / 10
    line = ["─"] * cells
    for typical in row.typical:
        left = _cell(typical.low, start, high, cells, by_decades)
        right = _cell(typical.high, start, high, cells, by_decades)
        line[left : right + 1] = "█" * (right + 1 - left)
    scale = ", each step a factor" if by_decades else ""
    first, last = str(spoken(low)), str(spoken(high))
    yield _labelled("", f"{'┊' if start == low else '…'}{''.join(line)}┊")
    yield _labelled("", f"{first}{last:>{max(1, cells + 2 - len(first))}}")
    yield _labelled("", f"█ typical, ┊ hard limits{scale}")


def _cell(value: Rational, low: Rational, high: Rational, cells: int, by_decades: bool) -> int:
    """The cell of a drawing in which a value lies. Pixel positions are the one place where floats may be."""
    if by_decades:
        share = log10(Fraction(value) / low) / log10(Fraction(high) / low)
    else:
        share = float(Fraction(value - low) / Fraction(high - low))
    return max(0, min(cells - 1, int(share * cells)))
