"""A growth in percent that is not what the amounts make it.

What it does
------------
Compares ``growth:`` with what two of three make it: ``from:`` and ``to:`` (the earlier and the later amount), or one of them and ``by:``
(the change in amount). A fall is a growth with a minus sign: ``growth: -fall``, ``from: before``, ``to: now``; a change in amount that is a
fall has one too.

Why it matters
--------------
*Rose 6.4 percent, from 451.2 to 482.6*: the percent is copied from a release, and the amounts from its table; or it was worked out of the
later amount, or of last year's.

Example that fails
------------------
    audit: 1
    claims:
      before: {says: 451.2 million, means: revenue a year earlier}
      now: {says: 482.6 million, means: revenue}
      rise: {says: 6.4 percent, means: growth of revenue}
    checks:
      - growth: rise
        from: before
        to: now

Example that holds
------------------
    audit: 1
    claims:
      before: {says: 451.2 million, means: revenue a year earlier}
      now: {says: 482.6 million, means: revenue}
      rise: {says: 7.0 percent, means: growth of revenue}
    checks:
      - growth: rise
        from: before
        to: now

Undecided when
--------------
One of the three cannot be read, the earlier amount may be zero, or the words allow both.

Options
-------
None.

References
----------
docs/semantics.md, sections 1 (percent) and 2.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from audit.base.findings import Finding, Sentence, marked, sentence
from audit.checks._forms import computed, made_as, printed, sides_of, told_by, value_of
from audit.checks._relations import demanded
from audit.claimfile.model import Check
from audit.claimfile.stating import shape_of
from audit.expressions import Decision, Expression, Negative
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("growth-unlike-change", since="0.1.0")
OF_RELATIONS = True
_GROWTH, _FALL = 1, -1
_TOLD: dict[tuple[tuple[str, ...], int], str] = {
    (("from", "to"), _GROWTH): marked("{from} to {to} is a growth of {computed}, not {growth}"),
    (("from", "to"), _FALL): marked("{from} to {to} is a fall of {computed}, not {growth}"),
    (("from", "by"), _GROWTH): marked("up {by} from {from} is a growth of {computed}, not {growth}"),
    (("from", "by"), _FALL): marked("down {by} from {from} is a fall of {computed}, not {growth}"),
    (("to", "by"), _GROWTH): marked("up {by} to {to} is a growth of {computed}, not {growth}"),
    (("to", "by"), _FALL): marked("down {by} to {to} is a fall of {computed}, not {growth}"),
}
_TURNED = {
    _GROWTH: marked("{from} to {to} is a growth of {computed}, not a fall of {growth}"),
    _FALL: marked("{from} to {to} is a fall of {computed}, not a growth of {growth}"),
}  # by from and to: a growth that is a fall
_ONLY_TURNED = {
    _GROWTH: marked("{from} to {to} is a growth of {growth}, not a fall"),
    _FALL: marked("{from} to {to} is a fall of {growth}, not a growth"),
}  # the number itself is right


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each growth that was decided."""
    return told_by(material, "growth", _told)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "growth")


def _told(material: Material, entry: Check, decision: Decision) -> Sentence:
    stated, made = sides_of(material, entry, decision)
    called = _FALL if isinstance(stated, Negative) else _GROWTH
    way = _way(material, stated, made, called)
    fields = printed(material, entry)
    if way == called or "by" in fields:
        template = _TOLD[shape_of(entry).fields, called]
        return sentence(template, **fields, computed=computed(material, entry, decision))
    amount = Negative(made, 0, 0) if way == _FALL else made
    name = stated.operand if isinstance(stated, Negative) else stated
    told = made_as(material, name, amount)
    turned = _ONLY_TURNED if told == fields["growth"] else _TURNED
    return sentence(turned[way], **fields, computed=told)


def _way(material: Material, stated: Expression | None, made: Expression, called: int) -> int:
    """Whether the amounts rise or fall; as it is called where that is open, or a growth is printed with its sign."""
    value, own = value_of(material, made), None if stated is None else value_of(material, stated)
    if not value or (called == _GROWTH and own is not None and own < 0):
        return called
    return _GROWTH if value > 0 else _FALL
