"""What a rule says of a claim that other articles may tell as well: the quantity of the world that it is, by a key."""

from __future__ import annotations

from typing import NamedTuple


class KeyedStatement(NamedTuple):
    """That the number of a claim tells the quantity of a ``key``, whose words are the same in all languages: population,
    Kenya, 2019."""

    key: tuple[str, ...]
    claim: str
