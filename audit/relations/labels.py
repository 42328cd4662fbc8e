"""Which numbers name a thing instead of saying how much of it there is: week 3, the richest 20 percent."""

from __future__ import annotations

from audit.relations.model import Statement

_NO_LABEL = 100_000  # no route, week or flight has such a number


def is_label(one: Statement) -> bool:
    """Whether a number is part of a name, like week 3.

    Not one that counts something or is printed like an amount: in the third quarter 8,630 homes."""
    if one.sort[0] in ("money", "measure"):  # the diet group 4.9 kg
        return False
    if one.value is not None and one.value >= _NO_LABEL:  # its clients number 18.9 million
        return False
    return is_group(one) or (
        one.cue("label") is not None and one.reading.counted is None and "," not in one.reading.text
    )


def is_group(one: Statement) -> bool:
    """Whether a percent names a group by its rank, and says nothing about its size: the richest 20 percent."""
    return one.sort[0] == "percent" and one.cue("group") is not None
