"""A number that does not fit what is known of its kind, though no check of the file asks.

What it does
------------
Looks for envelopes of the knowledge base whose roles the claims of the file can fill, without being told: by what
each claim measures (``measures:``, or a guess from its unit, its counted noun and ``means:``), then by the words
that claims share, by closeness (``at:``) and by period. What it finds is judged as `implausible-magnitude` judges:
an envelope can condemn or warn only as far as its basis allows, and condemns only where another, independent one
points the same way: by itself it warns, since the claims may not belong together. Claims that a ``plausible:`` check names are left
alone. In an article, a number whose words name its kind (*the unemployment rate was*) is compared with what such numbers usually
are; it is condemned only ten times beyond what they can be. A number that is as usual is no check of the file: such numbers are counted by themselves, and
`audit explain` lists them.

Why it matters
--------------
Whoever writes a claim file seldom knows which envelopes there are. A number that is a thousand times too large
should not pass because nobody asked.

Example that fails
------------------
    audit: 1
    claims:
      coal: {says: 3000万吨, means: coal burnt a year for heating}
      area: {says: 120万平方米, means: heated floor area}

Example that holds
------------------
    audit: 1
    claims:
      coal: {says: 3万吨, means: coal burnt a year for heating}
      area: {says: 120万平方米, means: heated floor area}

Undecided when
--------------
Never. Where several claims could fill a role equally well, or where words say that two claims do not belong
together (other places, other years, one of them planned), nothing is judged; `audit explain FILE#CLAIM` names the
candidates.

Options
-------
``bases``: files of the user's own rows; `knowledge` in the configuration sets it.

References
----------
docs/knowledge.md tells how rows bind. `audit envelopes` lists them, `audit envelope NAME` gives the sources of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding, Verdict
from audit.rules.material import Material
from audit.rules.rule import RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("magnitude-unlike-known", since="0.1.0")


class Options(NamedTuple):
    """``bases`` are files of the user's own rows, the first one first."""

    bases: tuple[str, ...] = ()


OPTIONS = Options()


def check(material: Material, options: Options) -> Iterator[Finding]:
    """Judges what binds by itself. The envelopes are brought in only where the claims can fill one."""
    told: set[str] = set()
    if _can_bind(material, options):
        from audit.checks.knowledge.unasked import judged

        for one in judged(material, options.bases):
            # what an envelope finds possible is not told of an article: the words may say more
            if one.verdict is not Verdict.HOLDS and not one.possible:
                told.update(one.claims)
            yield one
    if any(claim.around is not None for claim in material.document.claims.values()):
        from audit.checks.knowledge.stated_magnitudes import judged as judged_by_words

        yield from judged_by_words(material, frozenset(told), options.bases)


def constrain(material: Material, options: Options) -> Iterator[Constraint]:
    """The ranges that these envelopes allow for their ratios."""
    if _can_bind(material, options):
        from audit.checks.knowledge.unasked import demanded

        yield from demanded(material, META.name, options.bases)


def _can_bind(material: Material, options: Options) -> bool:
    from audit.checks.knowledge.measured import can_bind

    return can_bind(material, options.bases)
