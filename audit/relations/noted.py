"""What the notes beside an article say about relations between its numbers.

That is checks that they state, in the numbers as printed, and numbers that they declare unrelated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from audit.article.anchoring.folding import fold
from audit.base.findings import SEVERITY_OF, Finding, Verdict, sentence
from audit.base.source import Text
from audit.claimfile.faults import fault, shown
from audit.claimfile.model import Check, Claim, Notes, Unrelated
from audit.claimfile.stating import named_fields
from audit.claimfile.vocabulary import CHECK_KINDS, EXPRESSION, EXPRESSIONS
from audit.engine.placed import PlacedClaim
from audit.engine.waivers import RULE as IDLE

_NUMBERS = (EXPRESSION, EXPRESSIONS)  # the contents of fields that contain numbers
_MINUS = "-"  # before a fall, as a claim file writes it


class Noted(NamedTuple):
    """The checks of an article adjusted by its notes, and the faults of these."""

    checks: tuple[Check, ...]
    faults: tuple[Finding, ...] = ()


def as_noted(
    checks: Sequence[Check], notes: Notes, claims: Mapping[str, Claim], placed: Sequence[PlacedClaim]
) -> Noted:
    """The bound checks, without those between numbers that are declared unrelated, and the checks that the notes
    state."""
    if not notes.checks and not notes.unrelated:
        return Noted(tuple(checks))
    numbers = _Numbers(placed)
    faults: list[Finding] = []
    kept = list(checks)
    for one in notes.unrelated:
        left = [check for check in kept if check.binding is None or not _denies(one, check, numbers)]
        if len(left) == len(kept):
            faults.append(_idle(one))
        kept = left
    named = (numbers.named(check, claims, faults) for check in notes.checks)
    stated = [one for one in named if one is not None]
    said = [_names(one) for one in stated]
    kept = [one for one in kept if not any(_names(one) <= names for names in said)]  # each relation once
    return Noted((*kept, *stated), tuple(faults))


def _names(check: Check) -> frozenset[str]:
    """The names of the numbers that a check relates."""
    return frozenset(name.removeprefix(_MINUS) for _, some in named_fields(check) for name in some)


def printed_otherwise(notes: Notes, placed: Sequence[PlacedClaim], name: str, instead: str) -> Notes:
    """The notes as their writer would have them, were one number printed as ``instead``: they name numbers as printed."""
    if not notes.checks and not notes.unrelated:
        return notes
    numbers = _Numbers(placed)
    says = _folded(numbers.by_name[name].says)
    return notes._replace(
        checks=tuple(numbers.printed(one, name, instead) for one in notes.checks),
        unrelated=tuple(
            one._replace(
                numbers=tuple(
                    _printed(text, instead) if _folded(text.value) == says else text for text in one.numbers
                )
            )
            for one in notes.unrelated
        ),
    )


def _printed(text: Text, instead: str) -> Text:
    """What notes name a number by, where it is printed as ``instead``; a fall keeps its minus sign, and a paragraph stays."""
    says, at, where = text.value.partition("@")
    sign = _MINUS if says.strip().startswith(_MINUS) and not instead.startswith(_MINUS) else ""
    return text._replace(value=f"{sign}{instead}{at}{where}")


class _Numbers:
    """The numbers of an article by how they are printed, in the order of the text."""

    def __init__(self, placed: Sequence[PlacedClaim]) -> None:
        self.by_name = {one.name: one for one in placed}
        self._printed: dict[str, list[PlacedClaim]] = {}
        for one in sorted(placed, key=lambda one: one.start):
            self._printed.setdefault(_folded(one.says), []).append(one)

    def named(self, check: Check, claims: Mapping[str, Claim], faults: list[Finding]) -> Check | None:
        """A check that the notes state, with the names of claims in place of numbers, where the first of them is.

        ``None``, and a fault, for a number that the article does not have."""
        fields = dict(check.fields)
        first: PlacedClaim | None = None
        for key, found in self._meant(check):
            faults += [_unknown(text) for text, one in found if one is None]
            names = [_as_name(text, one) for text, one in found if one is not None]
            if len(names) < len(found):
                return None
            first = first or found[0][1]
            fields[key] = tuple(names) if check.text(key) is None else names[0]
        return None if first is None else Check(check.kind, fields, claims[first.name].place)

    def printed(self, check: Check, name: str, instead: str) -> Check:
        """A check that the notes state as they would state it, were one of its numbers printed as ``instead``."""
        fields = dict(check.fields)
        for key, found in self._meant(check):
            texts = [
                _printed(text, instead) if one is not None and one.name == name else text
                for text, one in found
            ]
            fields[key] = tuple(texts) if check.text(key) is None else texts[0]
        return check._replace(fields=fields)

    def _meant(self, check: Check) -> Iterator[tuple[str, list[tuple[Text, PlacedClaim | None]]]]:
        """The fields of a check in which numbers stand, the leading one first, with the numbers that are meant."""
        first: PlacedClaim | None = None
        for key in (check.kind, *(key for key in check.fields if key != check.kind)):
            if CHECK_KINDS[check.kind][key].holds in _NUMBERS:
                single = check.text(key)
                texts = check.texts(key) if single is None else (single,)
                found = [(text, self._near(text, first)) for text in texts]
                yield key, found
                first = first or found[0][1]

    def _near(self, text: Text, first: PlacedClaim | None) -> PlacedClaim | None:
        """The number that a text names; of several, the nearest to the first number of its check."""
        says, _, where = text.value.partition("@")
        some = self._printed.get(_folded(says)) or self._printed.get(
            _folded(says.strip().removeprefix(_MINUS)), []
        )
        if where:
            some = [one for one in some if where.strip() == f"p{one.paragraph}"]
        if first is None:
            return some[0] if some else None
        return min(some, key=lambda one: abs(one.start - first.start), default=None)


def _as_name(text: Text, one: PlacedClaim) -> Text:
    """The name of a number in place of its printed form; a fall keeps its minus sign."""
    says = text.value.partition("@")[0].strip()
    falls = says.startswith(_MINUS) and not one.says.startswith(_MINUS)
    return Text(f"{_MINUS if falls else ''}{one.name}", text.place, 0, False)


def _denies(note: Unrelated, check: Check, numbers: _Numbers) -> bool:
    """Whether a check relates all the numbers of an entry."""
    own = [one for one in (numbers.by_name.get(name) for name in _names(check)) if one is not None]
    wanted = [_folded(text.value) for text in note.numbers]
    if not set(wanted) <= {_folded(one.says) for one in own}:
        return False
    if note.at is None:
        return True
    paragraph = note.at.value.partition(".")[0]
    return any(_folded(one.says) == wanted[0] and paragraph == f"p{one.paragraph}" for one in own)


def _folded(text: str) -> str:
    return fold(" ".join(text.split())).text


def _unknown(text: Text) -> Finding:
    message = sentence("the article has no number `{number}`", number=shown(text.value))
    return fault(text.place, message, sentence("write it as it is printed"))


def _idle(one: Unrelated) -> Finding:
    """A finding like that for a waiver that matches nothing: the article may have changed."""
    return Finding(
        Verdict.REMARK,
        sentence("nothing relates the numbers that are said to be unrelated"),
        one.place,
        help=sentence("take the entry out, or write the numbers as they are printed"),
        rule=IDLE,
        severity=SEVERITY_OF[Verdict.REMARK],
    )
