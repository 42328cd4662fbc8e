"""The whole base as a page of Markdown: a table for each domain, then constants and standards."""

from __future__ import annotations

from collections.abc import Iterator

from audit.checks.knowledge.envelope import Citation, Envelope
from audit.checks.knowledge.files import envelope_files, rows
from audit.checks.knowledge.quantities import measure, measure_names
from audit.checks.knowledge.reference import (
    KnownConstant,
    Standard,
    constant_names,
    reference,
    standard_names,
)
from audit.checks.knowledge.reference_text import span_text, threshold, value_in
from audit.checks.knowledge.rows import envelope_from
from audit.checks.knowledge.wording import basis_text, range_text

_SUFFIX = len(".yaml")
_HEAD = """\
# All envelopes

What the rule `implausible-magnitude` knows, row by row. The page is made from the data by `python docs/make_envelopes.py`; how a row is
written and what it may condemn stands in [knowledge.md](../knowledge.md).
"""


def page() -> str:
    """The text of the page; it depends on the data only."""
    domains = [(file[:-_SUFFIX], _envelopes(file)) for file in envelope_files()]
    return "\n".join((_HEAD, *_summary(domains), *_domains(domains), *_constants(), *_standards(), *_kinds()))


def _envelopes(file: str) -> list[Envelope]:
    """All rows of one file, without faulty ones, which the tests of the base reject."""
    found = (envelope_from(row).envelope for row in rows(file))
    return [row for row in found if row is not None]


def _summary(domains: list[tuple[str, list[Envelope]]]) -> Iterator[str]:
    everything = [row for _, found in domains for row in found]
    constants, standards = len(constant_names()), len(standard_names())
    yield (
        f"{len(everything)} envelopes in {len(domains)} domains, {constants} constants, thresholds of"
        f" {standards} quantities in standards, and {len(measure_names())} kinds of what a number measures.\n"
    )
    yield from _table("domain", "envelopes", "read or derived", "from memory", "can condemn")
    for domain, found in [*domains, ("all", everything)]:
        memory = sum(row.read == "memory" for row in found)
        condemning = sum(row.condemns(row.hard.as_of) for row in found)
        name = f"[{domain}](#{domain})" if domain != "all" else domain
        yield _line(name, str(len(found)), str(len(found) - memory), str(memory), str(condemning))
    yield ""


def _domains(domains: list[tuple[str, list[Envelope]]]) -> Iterator[str]:
    for domain, found in domains:
        yield f"## {domain}\n"
        yield from _table("name", "what", "ratio", "typical", "hard limits", "source")
        yield from (_line(*_cells(row)) for row in found)
        yield ""


def _cells(row: Envelope) -> Iterator[str]:
    yield f"`{row.name}`"
    yield f"{row.title}<br>{row.title_zh}"
    unit = "" if row.unit.symbol == "1" else f", in {row.unit.symbol}"
    yield f"`{row.expression}`{unit}"
    yield "<br>".join(f"{range_text(row, one.low, one.high)}: {one.scope}" for one in row.typical)
    yield f"{range_text(row, row.hard.low, row.hard.high)}: {basis_text(row, row.hard.as_of)}"
    yield _cited(row.sources)


def _cited(sources: tuple[Citation, ...]) -> str:
    return "<br>".join(f"{one}" + ("" if one.place == "none" else f"; {one.place}") for one in sources)


def _constants() -> Iterator[str]:
    yield "## Constants\n"
    yield from _table("name", "what", "value", "span", "source")
    for name in constant_names():
        row = reference(name).row
        assert isinstance(row, KnownConstant)
        told = f"{row.title}<br>{row.title_zh}"
        yield _line(f"`{name}`", told, value_in(row.value, row.unit), span_text(row), _read(row))
    yield ""


def _standards() -> Iterator[str]:
    yield "## Thresholds of standards\n"
    yield from _table("name", "what", "standard", "thresholds", "source")
    for name in standard_names():
        row = reference(name).row
        assert isinstance(row, Standard)
        grades = "<br>".join(_graded(row))
        yield _line(f"`{name}`", f"{row.title}<br>{row.title_zh}", row.standard, grades, _read(row))
    yield ""


def _graded(row: Standard) -> Iterator[str]:
    for grade in row.grades:
        use = f": {grade.use} ({grade.use_zh})" if grade.use else ""
        yield f"{grade.label} ({grade.label_zh}) {threshold(row, grade)}{use}"


def _read(row: KnownConstant | Standard) -> str:
    memory = "<br>cited from memory" if row.read == "memory" else ""
    return _cited(row.sources) + memory


def _kinds() -> Iterator[str]:
    yield "## Kinds of what a number measures\n"
    yield from _table("`measures:`", "a kind of", "unit", "words", "QUDT")
    for name in measure_names():
        kind = measure(name)
        assert kind is not None
        unit = kind.unit.symbol if kind.unit is not None else "any"
        link = f"[{kind.qudt}]({kind.qudt_address})" if kind.qudt else ""
        words = "、".join(kind.zh) + "; " + ", ".join(kind.en)
        yield _line(f"`{name}`", ", ".join(kind.parents), unit, words, link)
    yield ""


def _table(*heads: str) -> Iterator[str]:
    yield _line(*heads)
    yield _line(*("---" for _ in heads))


def _line(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
