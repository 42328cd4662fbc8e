"""Which fields of a form have numbers of one sort, from which a bare number may take its unit."""

from __future__ import annotations

from itertools import chain

from audit.relations.model import Candidate

_FAMILIES: dict[str, tuple[tuple[str, ...], ...]] = {
    "growth": (("to", "from"),),
    "fall": (("to", "from"),),
    "growth-by": (("to", "from", "by"),),
    "fall-by": (("to", "from", "by"),),
    "difference": (("difference", "more", "less"),),
    "points": (("points", "to", "from"),),
    "times": (("is", "of"),),
    "share": (("part", "whole"),),
    "margin": (("cost", "whole"),),
    "parts": (("total", "parts"),),
    "lists": (),
    "structure": (("amounts",), ("ratio",)),
    "each": (),
    "product": (),
    "mean": (("mean", "values"),),
    "percents": (("percents",),),
    "same": (("same",),),
    "converts": (),
    "exchange": (),
    "era": (),
    "age": (),
    "lasts": (),
    "date": (),
    "cannot-be": (),
    "order": (("less", "more"),),
    "pace": (),
    "threshold": (("threshold", "reached", "exceeded", "missed"),),
}
_LENDING = {form: frozenset(chain.from_iterable(some)) for form, some in _FAMILIES.items()}


def lending(form: str) -> frozenset[str]:
    """The fields of a form whose numbers may take their unit from each other."""
    return _LENDING[form]


def family_of(candidate: Candidate, index: int) -> frozenset[int]:
    """The statements of a relation that are of the same sort as one of them, itself included."""
    roles = dict(candidate.roles)
    for names in _FAMILIES[candidate.form]:
        some = [one for name in names for one in roles.get(name, ())]
        if index in some:
            return frozenset(some)
    return frozenset()
