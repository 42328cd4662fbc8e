"""Reading a row of the knowledge base: from its YAML to an envelope, or to its faults."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from audit.checks.knowledge.envelope import Envelope
from audit.checks.knowledge.files import RowText
from audit.checks.knowledge.index import IndexedRow
from audit.checks.knowledge.reader import (
    RowReader,
    derivation_of,
    hard_of,
    ranges_of,
    roles_of,
    sources_of,
)

if TYPE_CHECKING:
    from typing import Any

_REQUIRED = "id title expression unit roles typical hard read sources examples"


class Lookup(NamedTuple):
    """The result of looking up a name. ``envelope`` is ``None`` if no row has the name, or only a faulty one."""

    envelope: Envelope | None
    faults: tuple[str, ...] = ()
    close: str | None = None  # the name that was probably meant

    @property
    def is_unknown(self) -> bool:
        """True if no row has that name."""
        return self.envelope is None and not self.faults


Bases = tuple[str, ...]  # the files of the user's own rows, in order of precedence


def mapping_of(row: RowText) -> Mapping[str, Any] | None:
    """The mapping in a row, all scalars as text; ``None`` if it is not YAML or not a mapping."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        loaded = yaml.load(row.text, Loader=loader)  # the base loader makes only text, lists and mappings
    except yaml.YAMLError:
        return None
    inner = loaded.get(row.name) if isinstance(loaded, dict) else None
    return inner if isinstance(inner, dict) else None


def envelope_from(row: RowText) -> Lookup:
    """Reads and validates one row."""
    mapping = mapping_of(row)
    if mapping is None:
        return Lookup(None, (f"envelope `{row.name}`: {row.file}:{row.line} is not a YAML mapping",))
    return envelope_of(mapping, row)


def envelope_of(mapping: Mapping[str, Any], row: RowText | IndexedRow) -> Lookup:
    """Reads and validates one row that is already a mapping."""
    # The expression parser is needed only here, and only in a run with a plausibility check.
    from audit.checks.knowledge.validate import validate

    reader = RowReader(row.name, mapping)
    found = _read(reader, mapping, row)
    if not reader.faults:
        validate(found, reader)
    return Lookup(None if reader.faults else found, tuple(reader.faults))


def _read(reader: RowReader, row: Mapping[str, Any], at: RowText | IndexedRow) -> Envelope:
    reader.keys(row, "the row", _REQUIRED, "derivation each needs")
    title, examples = reader.mapping(row, "title"), reader.mapping(row, "examples")
    reader.keys(title, "`title:`", "en zh")
    reader.keys(examples, "`examples:`", "typical beyond")
    return Envelope(
        name=at.name,
        id=reader.text(row, "id"),
        title=reader.text(title, "en", "`title:`"),
        title_zh=reader.text(title, "zh", "`title:`"),
        expression=reader.text(row, "expression"),
        unit=reader.unit(row, "the row"),
        roles=roles_of(reader, row),
        typical=ranges_of(reader, row),
        hard=hard_of(reader, row),
        read=reader.text(row, "read"),
        sources=sources_of(reader, row),
        example_typical=reader.text(examples, "typical", "`examples:`"),
        example_beyond=reader.text(examples, "beyond", "`examples:`"),
        derivation=derivation_of(reader, row),
        file=at.file,
        line=at.line,
        each=reader.text(row, "each"),
        needs=reader.words(row, "needs"),
    )
