"""What the words beside a number say about which claim it belongs to."""

from __future__ import annotations

from audit.claimfile.model import Claim
from audit.languages.en import claims as english
from audit.numbers.patterns import Pattern

_WORD = Pattern(r"[a-z]{3,}|[\u3400-\u9fff]{2,}")
_STEM = 5  # leading characters that identify a word: rise and rises, resident and residents
_LONGEST = 400  # characters of a meaning that are examined


def words_of(claim: Claim) -> frozenset[str]:
    """What a claim says about its number, as stems of English words and pairs of Chinese characters."""
    means = claim.means.value if claim.means is not None else ""
    return _stems(f"{claim.name.replace('_', ' ')} {means}"[:_LONGEST])


def told_by(words: frozenset[str], beside: str) -> int:
    """How many of a claim's words are near a number."""
    return len(words & _stems(beside))


def _stems(text: str) -> frozenset[str]:
    found: set[str] = set()
    for word in _WORD.findall(text.lower()):
        if word[0].isascii():
            found.add(word[:_STEM])
        else:
            found.update(word[at : at + 2] for at in range(len(word) - 1))
    return frozenset(found - english.LITTLE_WORDS)
