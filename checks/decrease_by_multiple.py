"""A decrease by all of something, or by more: 减少两倍, decreased by 200%.

What it does
------------
Looks at each claim that is a number of times (倍, fold) from one up, or a percentage from 100 up, and whose words say
that something became less by it. Where ``article.text:`` names the article's text, its numbers are looked at as well,
by the words beside them, and remarked on. What can be below zero (profits, balances, temperatures, growth) may fall by
more than itself and is left alone.

Why it matters
--------------
What falls by 100 % is gone, and nothing falls by more. 下降了一倍 mostly means that a half is left, 减少两倍 that a third
or a half is: readers cannot tell.

Example that fails
------------------
    audit: 1
    claims:
      fall: {says: 下降了一倍, means: price of cabbages}

Example that holds
------------------
    audit: 1
    claims:
      fall: {says: 下降了一半, means: price of cabbages}
      profit: {says: 下降了两倍, means: net profit}

Undecided when
--------------
Never.

Options
-------
None.

References
----------
GB/T 15835-2011 and the style books of Chinese news agencies: 倍 tells an increase, 成 and 分之 a decrease.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.base.findings import Finding, Sentence, Verdict, marked, sentence
from audit.languages.en import decreases as english
from audit.languages.en.interpretation import FOLD, MEANT_LESS, THE
from audit.languages.zh import decreases as chinese
from audit.languages.zh.characters import TIMES
from audit.languages.zh.interpretation import LESS
from audit.numbers import Kind, Reading
from audit.numbers.patterns import Pattern
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

META = RuleMeta("decrease-by-multiple", since="0.1.0")

_LESS = Pattern(
    f"(?:{'|'.join(chinese.LESS_BY.split())})(?:{'|'.join(chinese.BETWEEN.split())}){{0,2}}$"
    f"|\\b(?i:{'|'.join(english.LESS_BY)}){english.BETWEEN} $"
)
_LESS_BEHIND = Pattern(english.LESS_BEHIND)
_MEANT = Pattern(
    f"(?:{'|'.join(chinese.LESS_BY.split())}){LESS}$|^{THE}(?i:{'|'.join(english.LESS_BY)})\\b|{MEANT_LESS}"
)
_BELOW_ZERO = Pattern(f"{'|'.join(chinese.BELOW_ZERO.split())}|\\b(?i:{english.BELOW_ZERO})\\b")
_STOPS = "。；;！？!?\n"
_CLAUSE = 40  # characters
_CLAIMED = marked(
    "`{claim}` says that something fell by {number}, which would leave nothing, or less than nothing"
)
_PRINTED = marked(
    "the text says that something fell by {number}, which would leave nothing, or less than nothing"
)


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Tells of each claim whose own words say so."""
    for name, reading in material.readings_of(Kind.PERCENT, Kind.RATIO):
        if not _is_all_or_more(reading):
            continue
        claim = material.document.claims[name]
        says, means = claim.says.value, "" if claim.means is None else claim.means.value
        if _BELOW_ZERO.search(f"{says} {means} {name}") is not None:
            continue
        if _is_less(says, reading) or (
            _MEANT.search(means) is not None and not says[: reading.start].strip()
        ):
            yield Finding(
                Verdict.STRAINED,
                sentence(_CLAIMED, claim=name, number=reading.text),
                claim.says.place,
                check=f"{name}: {says}",
                claims=(name,),
                written=(says,),
                help=_cure(),
            )


def in_text(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Remarks on the numbers of the article's text whose neighbours say so."""
    found = material.anchored()
    if found is None or found.anchors is None:
        return
    from audit.article.lines import LineStarts  # not needed where no text is named

    lines = LineStarts(found.file, found.text)
    for mention in found.anchors.mentions:
        one = mention.reading
        if _is_all_or_more(one) and _is_less(found.text, one) and not _may_be_below_zero(found.text, one):
            yield Finding(
                Verdict.REMARK,
                sentence(_PRINTED, number=one.text),
                lines.place(one.start, one.end),
                help=_cure(),
            )


def _cure() -> Sentence:
    return sentence(
        "if half of it is left, it fell by half (下降一半); if a third is left, by two thirds (下降三分之二)"
    )


def _is_all_or_more(reading: Reading) -> bool:
    """Whether a number is all of something, or a multiple of it; percentage points and amounts are not."""
    if reading.value is None:
        return False
    if reading.kind is Kind.PERCENT:
        return reading.unit.symbol == "%" and reading.value >= 100
    return reading.kind is Kind.RATIO and reading.value >= 1 and reading.text.endswith((TIMES, *FOLD))


def _is_less(text: str, reading: Reading) -> bool:
    before = text[max(0, reading.start - _CLAUSE) : reading.start]
    if _LESS.search(before) is not None:
        return True
    # three times less is an idiom that everybody understands as a third
    return reading.kind is Kind.PERCENT and _LESS_BEHIND.match(text, reading.end) is not None


def _may_be_below_zero(text: str, reading: Reading) -> bool:
    """Whether the sentence up to the number speaks of what may be below zero."""
    before = text[max(0, reading.start - _CLAUSE) : reading.start]
    begin = max(map(before.rfind, _STOPS)) + 1
    return _BELOW_ZERO.search(before[begin:]) is not None
