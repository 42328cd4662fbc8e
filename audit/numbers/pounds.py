"""Whether pounds are paid or weighed: the word is the same, and the words before it tell."""

from __future__ import annotations

from audit.numbers.patterns import Pattern


def is_paid(text: str, start: int, end: int) -> bool:
    """cost half a million pounds, but not 3 million pounds of beef, which have a price too."""
    if text[end - 2 : end] not in ("nd", "ds") or text.startswith((" of ", " in weight"), end):
        return False
    return _PAID.search(text, max(0, start - 50), start) is not None


_PAID = Pattern(
    r"\b(?:costs?|costing|paid|pays?|paying|spen[dt]s?|spending|worth|fined|fines?|fees?|prices?|priced|salary|debts?|profits?|budget|bill|loan|donated|raised?"
    r"|invest\w*|owe[ds]?|owing|earn\w*|savings|tickets?|rent|wages?|sold for|bought for|compensation|damages)\b(?![^.;]*\bweigh)[^.;:!?]*$"
)
