"""Whether one typing slip turns one number into another: a digit wrong, left out, written twice, or two swapped."""

from __future__ import annotations


def is_one_slip(printed: int, meant: int) -> bool:
    """Whether ``printed`` is ``meant`` with one slip in its digits."""
    one, other = str(abs(printed)), str(abs(meant))
    if one == other:
        return printed != meant
    if len(one) == len(other):
        apart = [at for at, (first, second) in enumerate(zip(one, other, strict=True)) if first != second]
        if len(apart) == 1:
            return True
        return (
            len(apart) == 2
            and apart[1] == apart[0] + 1
            and one[apart[0]] == other[apart[1]]
            and one[apart[1]] == other[apart[0]]
        )
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if len(longer) != len(shorter) + 1:
        return False
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
