"""Looking things up in the knowledge base: one envelope by its name, and the names there are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from audit.checks.knowledge.envelope import Envelope
from audit.checks.knowledge.files import RowText, envelope_files, find_row, row_names
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
    """What looking up a name gave. ``envelope`` is ``None`` where no row has the name, or a faulty one."""

    envelope: Envelope | None
    faults: tuple[str, ...] = ()
    close: str | None = None  # the name that was probably meant

    @property
    def is_unknown(self) -> bool:
        """True when no row has that name."""
        return self.envelope is None and not self.faults


Bases = tuple[str, ...]  # the files of the user's own rows, the first one first


@cache
def envelope(name: str, own: Bases = ()) -> Lookup:
    """The envelope with this short name (``so2-per-coal``) or id (``emis.so2_per_t_coal``). A row of the user's own
    bases comes before one of another base with the same name."""
    if own:
        from audit.checks.knowledge.own import own_row

        found = own_row(name, own)
        if found is not None:
            return Lookup(found)
    from audit.checks.knowledge.store import index

    kept = index().mappings.row(name)
    if kept is not None:
        return envelope_of(kept.mapping, kept)
    row = find_row(name, envelope_files())  # a faulty one, if there is any
    if row is None:
        return Lookup(None, (), _close(name, own))
    return envelope_from(row)


def envelope_names(own: Bases = ()) -> tuple[str, ...]:
    """The short names of all envelopes, sorted."""
    shipped = row_names(envelope_files())
    if not own:
        return shipped
    from audit.checks.knowledge.own import own_names

    return tuple(sorted({*shipped, *own_names(own)}))


def _close(name: str, own: Bases) -> str | None:
    from difflib import get_close_matches

    close = get_close_matches(name, envelope_names(own), 1, 0.5)
    return close[0] if close else None


def mapping_of(row: RowText) -> Mapping[str, Any] | None:
    """The mapping that a row holds, all scalars as text; ``None`` where it is not YAML or not a mapping."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        loaded = yaml.load(row.text, Loader=loader)  # a base loader makes text, lists and mappings only
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
    """Reads and validates one row that is a mapping already."""
    # The expression parser is needed only here, and only on a run with a plausibility check.
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
