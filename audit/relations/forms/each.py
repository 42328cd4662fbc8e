"""Amounts for each one: *£9.6m for 480 flats, £20,000 a flat*; 户均3.1人; *27 applications in 54 minutes, two minutes each*.

Bound are the number that is for each one (*each, a head, per pupil, an average of*, 人均, 每, or a unit with a stroke), the
amount, and the count it is divided by; an amount told behind is their product (*2,016 cost £22 and raised £44,352*).
Held: *£9.6m for 480 flats, £20,000 a flat*. Told: *£9.6m for 480 flats, £30,000 a flat*. Not proposed: *80 a year earlier*.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.relations.cues import words_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, allowed, is_amount, steps, words_of_cue
from audit.relations.units import can_be_product

_FARTHEST = 14
_CLEAR = 3  # an announced binding is closer than the next by so much
_KIN = 4  # by so much a count of just what the words say is closer: 480 flats, £20,000 a flat


def propose(scene: Scene) -> Iterator[Candidate]:
    """Amounts that are for each one by their words or their unit."""
    for one in scene.statements:
        if is_amount(one) and one.value != 1 and (is_rate(one) or _is_average(one)):
            yield from allowed(list(_quotients(scene, one)), _CLEAR)


def is_rate(one: Statement) -> bool:
    """Whether the words or the unit say that a number is for each one of something."""
    return one.cue("each") is not None or "/" in one.reading.unit.symbol


def _is_average(one: Statement) -> bool:
    return one.cue("mean") is not None


def _quotients(scene: Scene, one: Statement) -> Iterator[Candidate]:
    near = [other for other in scene.near(one, 2, 1) if is_amount(other) and not _is_other_rate(other)]
    said = _said(scene, one)
    for amount in near:
        for count in near:
            if count.number == amount.number or not can_be_product(amount, one, count):
                continue
            if "-" in count.reading.text and not is_kin(said, count):  # the three-month average
                continue
            cost = _cost(one, amount, count, said)
            if cost <= _FARTHEST:
                roles = (("each", (one.number,)), ("amount", (amount.number,)), ("count", (count.number,)))
                grade = _grade(scene, one, amount, count, said)
                yield Candidate("each", roles, one.number, cost, grade, words_of_cue(scene, one, "each"))


def _is_other_rate(other: Statement) -> bool:
    return "/" in other.reading.unit.symbol or not other.value


def _said(scene: Scene, one: Statement) -> str:
    """The words that say of what each: *a flat*, 每架次."""
    text = scene.texts[one.paragraph]
    averages = {cue.start for cue in one.cues if cue.role == "mean"}  # an average alone says not of what
    cues = [cue for cue in one.cues if cue.role == "each" and cue.start not in averages]
    own = text[one.start : one.end] if "/" in one.reading.unit.symbol else ""
    return " ".join([*(_head(text[cue.start : cue.end], cue.start >= one.end) for cue in cues), own])


def _head(words: str, behind: bool) -> str:
    """The words of a cue as far as they name what each is: behind a number the last, in a tongue without spaces the first."""
    if not words.isascii():
        return words[:5]
    return words.rpartition(" ")[2] if behind else words


def is_kin(said: str, count: Statement) -> bool:
    """Whether the words say just what is counted: *a flat* and *480 flats*, 每架次 and 9.85万架次."""
    counted = count.reading.counted or count.noun.rpartition(" ")[2]
    if not counted or count.sort[0] in ("measure", "time"):
        counted = "".join(character for character in count.reading.text if character.isalpha())
    if not counted:
        return False
    if not counted.isascii():
        return counted[-2:] in said or (count.reading.counted is not None and counted[-1:] in said)
    stem = counted.casefold()[: max(3, len(counted) - 2)]
    return len(stem) >= 3 and f" {stem}" in f" {said.casefold()}"


def _cost(one: Statement, amount: Statement, count: Statement, said: str) -> int:
    cost = steps(one, amount) + steps(one, count) + min(steps(amount, count), 3)
    cost -= _KIN if is_kin(said, count) else 0
    cost += 4 if amount.number > one.number + 1 and amount.sort == one.sort else 0  # there is a nearer rate
    for other in (amount, count):
        cost += 3 if other.cue("old") is not None else 0
        cost += 4 if other.bracketed else 0  # the earlier one: €1.22 (€1.28)
        cost += 3 if other is count and _is_size(count) else 0
        cost += 3 if _is_change(other) or other.cue("each") is not None else 0
        cost += 2 if other.number > one.number and other.sentence != one.sentence else 0
    cost += 2 if count.sort[0] == "money" else 0
    cost += 1 if count.sort[0] in ("measure", "time") and not is_kin(said, count) else 0
    cost += 3 if amount.bare and one.sort[0] == "money" else 0
    return cost + (2 if one.bare and amount.sort[0] in ("money", "measure") else 0)


def _is_size(one: Statement) -> bool:
    """Whether a measure is the size of one thing: *bottles of 0.75 litres*."""
    return one.sort[0] == "measure" and (one.cue("at") is not None or one.cue("whole") is not None)


def _is_change(one: Statement) -> bool:
    cue = one.cue("change")
    return cue is not None and cue.direction != 0 and one.cue("new") is None


def _grade(scene: Scene, one: Statement, amount: Statement, count: Statement, said: str) -> Grade:
    """Announced where the words say just what is counted, or money is shared out by no more than *each*, *apiece*, 人均; how
    clear that is the margin tells."""
    near = max(abs(one.sentence - other.sentence) for other in (amount, count)) <= 1
    plain = all(_is_plain(other) for other in (one, amount, count))
    shared = (
        one.sort == amount.sort
        and one.sort[0] == "money"
        and count.sort[0] == "count"
        and _is_plain_each(scene, one)
    )
    plain = plain and not _is_size(count) and one.cue("from") is None and one.cue("than") is None
    even = (amount.bare == one.bare or one.sort[0] == "count") and amount.cue("each") is None
    whole = "-" not in count.reading.text  # a five-year average is of five numbers
    sure = is_kin(said, count) or shared
    return Grade.ANNOUNCED if near and plain and sure and even and whole else Grade.LIKELY


def _is_plain(one: Statement) -> bool:
    return one.speech == "said" and not _is_change(one) and not one.bracketed


def _is_plain_each(scene: Scene, one: Statement) -> bool:
    words = words_of_cue(scene, one, "each").casefold()
    return words_of(scene.texts[one.paragraph], "en").each_only.search(words) is not None
