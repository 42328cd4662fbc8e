"""Claims that data computes: ``coverage: {says: 96.1%, from: homes.csv, that: coverage == count(company == 1) / count()}``.

Each aggregate becomes a number of the file, under a name made of its words, and the relation a check like any other: it
fails when the data moves.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from audit.base.findings import Finding, Sentence, Severity, Verdict, sentence
from audit.base.intervals import Interval, exact_text, simplest
from audit.base.source import Place, Text
from audit.claimfile.model import Check, Claim, Document, Override
from audit.rows.aggregates import Aggregate, Uncountable, Wanted, wanted_in
from audit.rows.files import Unusable, columns_in, path_of, rows_of
from audit.rows.naming import column_names
from audit.rows.telling import fault, missing_extra, some_lines

_NO_PART = re.compile(r"\W+")


class Computed(NamedTuple):
    """A document with the numbers that its data gives, and the paths of the data."""

    document: Document
    paths: tuple[str, ...]


def computed(document: Document) -> Computed:
    """The document with a check for each claim that names its data. What cannot be computed is a fault of it."""
    paths: list[str] = []
    for claim in [one for one in document.claims.values() if one.data is not None or one.that is not None]:
        document = _with_computed(document, claim, paths)
    return Computed(document, tuple(dict.fromkeys(paths)))


def _with_computed(document: Document, claim: Claim, paths: list[str]) -> Document:
    try:
        claims, check, notes = _numbers_of(document, claim, paths)
    except Unusable as wrong:
        return _faulty(document, fault(wrong.told, _place_of(document, claim, wrong.line)))
    except Uncountable as wrong:
        return _faulty(document, fault(wrong.told, _that(claim).place))
    except ImportError:
        return _faulty(document, fault(missing_extra(), _that(claim).place))
    return document._replace(
        claims={**document.claims, **claims},
        checks=(*document.checks, check),
        faults=(*document.faults, *notes),
    )


def _faulty(document: Document, found: Finding) -> Document:
    return document._replace(faults=(*document.faults, found))


def _that(claim: Claim) -> Text:
    return claim.that or claim.says


def _place_of(document: Document, claim: Claim, line: int) -> Place:
    """Where data cannot be read: at its line, or, where it cannot be opened, at its name in the claim file."""
    assert claim.data is not None
    if line == 1:
        return claim.data.place
    return Place(data_file(document, claim.data), line, 1, line, 2)


def data_file(document: Document, data: Text) -> str:
    """The path of data as a claim file names it, seen from where the run was started."""
    return os.path.normpath(os.path.join(os.path.dirname(document.source.file), data.value))


def _numbers_of(
    document: Document, claim: Claim, paths: list[str]
) -> tuple[dict[str, Claim], Check, list[Finding]]:
    data, that = claim.data, claim.that
    if data is None or that is None:
        raise Uncountable(
            sentence("`from:` names data, and `that:` says what it makes of it: a claim has both or neither")
        )
    path = path_of(document.source.file, data.value)
    paths.append(path)
    columns = column_names(columns_in(path))
    wanted = list(wanted_in(that.value, columns))
    if not wanted:
        raise Uncountable(
            sentence(
                "`that:` computes nothing from the data: write count(…), sum(…), mean(…), min(…) or max(…)"
            )
        )
    found = [Aggregate(document, one, columns, that.place) for one in wanted]
    _feed(found, path, columns)
    claims, relation = _claims_of(document, wanted, found, that)
    check = Check("that", {"that": relation}, that.place)
    return claims, check, list(_left_out(document, data, wanted, found))


def _feed(found: list[Aggregate], path: str, columns: dict[str, str]) -> None:
    from audit.rows.scaled import scaled_column

    names = list(dict.fromkeys(name for one in found for name in one.columns)) or list(columns)[:1]
    for rows in rows_of(path, list(dict.fromkeys(columns[name] for name in names))):
        cells = {name: rows.columns[columns[name]] for name in names}
        scaled = {name: scaled_column(some) for name, some in cells.items()}
        for one in found:
            one.take(rows.lines, cells, scaled)


def _claims_of(
    document: Document, wanted: list[Wanted], found: list[Aggregate], that: Text
) -> tuple[dict[str, Claim], Text]:
    """The aggregates as claims, and the relation with their names."""
    claims: dict[str, Claim] = {}
    relation = that.value
    for one, aggregate in reversed(list(zip(wanted, found, strict=True))):
        name = _name_of(one.written, document)
        interval = aggregate.interval()
        says = Text(_says(interval), that.place, 0, False)
        reads = Override(interval, None, Text(one.written, that.place, 0, False), that.place)
        claims[name] = Claim(name, says, that.place, reads=reads)
        relation = f"{relation[: one.start]}{name}{relation[one.end :]}"
    return claims, Text(relation, that.place, 0, False)


def _name_of(written: str, document: Document) -> str:
    name = _NO_PART.sub("_", written).strip("_")
    while name in document.claims or name in document.derived:
        name += "_"
    return name


def _says(interval: Interval) -> str:
    low, high = interval.low, interval.high
    assert low is not None and high is not None
    return exact_text(low) if low == high else exact_text(simplest(Fraction(low + high) / 2))


def _left_out(
    document: Document, data: Text, wanted: list[Wanted], found: list[Aggregate]
) -> Iterator[Finding]:
    for one, aggregate in zip(wanted, found, strict=True):
        if aggregate.blank:
            told: Sentence = sentence(
                "rows of {file} without a number, which `{written}` leaves out: {count} ({lines})",
                file=data_file(document, data), written=one.written, count=len(aggregate.blank),
                lines=some_lines(aggregate.blank),
            )  # fmt: skip
            yield Finding(Verdict.REMARK, told, data.place, rule="data", severity=Severity.NOTE)
