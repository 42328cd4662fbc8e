"""Whether a confusion that editors know explains the miss of a binding.

Such a miss may be reported even if its words alone would not be enough."""

from __future__ import annotations

from collections.abc import Sequence

from audit.relations.confusions import Confusion, confusions
from audit.relations.equations import EQUATIONS, sets_of
from audit.relations.model import Candidate, Grade, Statement

# Changes hardly fit a confusion by chance; a part left out, or a misplaced point, often does.
_SPEAKING = frozenset((
    "ratio-as-increase", "later-as-base", "fall-as-rise", "rise-as-fall", "left-as-gone", "points-as-percent",
    "percent-as-points",
))  # fmt: skip
_MOST = 12  # a binding that costs more is too far away, unless words announce it
_FIGURES = 2  # that the number must print, trailing zeros not counted


def confused(candidate: Candidate, statements: Sequence[Statement]) -> Confusion | None:
    """The confusion that explains why it misses, if its number prints enough figures to say so."""
    far = candidate.cost > _MOST and candidate.grade is not Grade.ANNOUNCED
    if candidate.form not in EQUATIONS or far:
        return None
    percents = frozenset(
        role for role, some in candidate.roles if all(statements[one].sort[0] == "percent" for one in some)
    )
    for one in confusions(candidate.form, sets_of(candidate, statements, False), percents):
        if one.name in _SPEAKING and _figures(statements[candidate.of(one.role)]) >= _FIGURES:
            return one
    return None


def _figures(one: Statement) -> int:
    printed = "".join(character for character in one.reading.text if character.isdigit())
    return len(printed.strip("0"))
