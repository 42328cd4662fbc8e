"""A population, an area, a GDP, a height or a length that is far from what is known of the thing that is named.

What it does
------------
Reads which numbers are totals of a named thing (*the population of China is*, *Brazil covers*, 广东省地区生产总值), and compares
them with the tables in ``checks/knowledge/facts/``: countries, mountains, rivers and lakes by the World Factbook, provinces
of China by census and yearbook, states by census, large cities. What is known is of a year, and grows: a figure of another year may be further off. A
gross domestic product fits at the official exchange rate or at purchasing power. Ten times off is an error, three times a
question; of a city, whose borders differ, eight times is a question. Of *500 million people in Kenya* no more is asked than
that they are no more than there are.

Why it matters
--------------
A figure that everybody could look up is the first that readers look up, and a lost digit or 万 for 亿 is not seen in it.

Example that fails
------------------
    audit: 1
    claims:
      people: {says: 141 million, means: population of China}

Example that holds
------------------
    audit: 1
    claims:
      people: {says: 1.41 billion, means: population of China}

Undecided when
--------------
Never. Parts of a thing, earlier centuries, quarters of a year, and names that are not known are not judged.

Options
-------
``bases``: files of the user's own things; `knowledge` in the configuration sets it.

References
----------
docs/knowledge.md, "Named things", tells of the tables and their sources.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from audit.base.findings import Finding
from audit.rules.keyed import KeyedStatement
from audit.rules.material import Material
from audit.rules.rule import RuleMeta

META = RuleMeta("named-total-unlike-known", since="0.2.0")


class Options(NamedTuple):
    """``bases`` are files of the user's own, the first one first."""

    bases: tuple[str, ...] = ()


OPTIONS = Options()


def gather(material: Material, options: Options) -> Iterator[KeyedStatement]:
    """The totals that another article may tell as well: of one thing, and if they grow, in one year."""
    from audit.checks.knowledge.total_words import total_words

    if total_words(material):
        from audit.checks.knowledge.known_totals import key_of, told_totals

        for name, (named, _) in told_totals(material, options.bases).items():
            key = key_of(named)
            if key is not None:
                yield KeyedStatement(key, name)


def check(material: Material, options: Options) -> Iterator[Finding]:
    """Judges the totals that the words of the claims name."""
    from audit.checks.knowledge.total_words import total_words

    if total_words(material):
        from audit.checks.knowledge.known_totals import judged

        yield from judged(material, options.bases)
