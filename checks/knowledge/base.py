"""Looking things up in the knowledge base.

One envelope by its name, the list of names, and the index of all envelopes including the user's own rows."""

from __future__ import annotations

from functools import cache

from audit.checks.knowledge.files import envelope_files, find_row, row_names
from audit.checks.knowledge.index import KnowledgeIndex
from audit.checks.knowledge.rows import Bases, Lookup, envelope_from, envelope_of


@cache
def envelope(name: str, own: Bases = ()) -> Lookup:
    """The envelope with this short name (``so2-per-coal``) or id (``emis.so2_per_t_coal``).

    A row of the user's own bases comes before one of another base with the same name."""
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


@cache
def own_index(own: Bases) -> KnowledgeIndex:
    """The shipped index extended by the user's own rows."""
    from audit.checks.knowledge.indexing import build  # compiles an index, which few runs have to
    from audit.checks.knowledge.own import load
    from audit.checks.knowledge.quantities import measure, measure_names

    measures = {name: one for name in measure_names() if (one := measure(name)) is not None}
    mine = [row for file in own for row in load(file).rows.values()]
    replaced = {row.id for row in mine}
    found = [row for name in envelope_names(own) if (row := envelope(name, own).envelope) is not None]
    return build(measures, [row for row in found if row in mine or row.id not in replaced])
