"""Numbers of the article's text that no claim speaks of.

What it does
------------
Reads the text that ``article.text:`` names and counts the numbers that no claim quotes and that ``skip:`` does
not leave out. One remark a file gives the count and the first of them. Names, idioms, list numbers and the like
assert nothing and are not counted. ``audit cover`` shows all of them.

Why it matters
--------------
What nobody wrote down, nobody checks.

Example that fails
------------------
    # compounds.txt: 全区共有466个老旧小区，其中436个有物业公司。
    audit: 1
    article: {title: Compounds, text: compounds.txt}
    claims:
      compounds: {says: 466个, means: old housing compounds}

Example that holds
------------------
    # compounds.txt: 全区共有466个老旧小区，其中436个有物业公司。
    audit: 1
    article: {title: Compounds, text: compounds.txt}
    claims:
      compounds: {says: 466个, means: old housing compounds}
    skip:
      - {says: 436个, why: the source is another office}

Undecided when
--------------
Never.

Options
-------
``shown``: how many of the numbers the remark names (5).

References
----------
docs/anchoring.md; the figure corresponds to line coverage in software.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from audit.base.findings import Finding, Related, Verdict, marked, sentence, series
from audit.rules.material import Material
from audit.rules.rule import RuleMeta

META = RuleMeta("number-in-no-claim", since="0.1.0")


class Options(NamedTuple):
    """The options of the rule."""

    shown: int = 5


OPTIONS = Options()


def in_text(material: Material, options: Options) -> Iterator[Finding]:
    """Remarks on the numbers of the text that nothing speaks of, once a file."""
    found, named = material.anchored(), material.document.article.text
    if found is None or found.anchors is None or named is None:
        return
    from audit.article.anchoring.coverage import Standing, numbered  # not needed where no text is named
    from audit.article.lines import LineStarts

    every = numbered(found.anchors, material.document.skips)
    left = [one for one in every if one.standing is Standing.UNCLAIMED]
    if not left:
        return
    words = [" ".join(found.text[one.start : one.end].split()) for one in left]
    first = series(dict.fromkeys(words[: options.shown]), marked(", "))
    template = (
        marked("{count} number of the text is in no claim: {numbers}")
        if len(left) == 1
        else marked("{count} numbers of the text are in no claim: {numbers}")
        if len(left) <= options.shown
        else marked("{count} numbers of the text are in no claim: {numbers} …")
    )
    yield Finding(
        Verdict.REMARK,
        sentence(template, count=len(left), numbers=first),
        named.place,
        related=(
            Related(
                LineStarts(found.file, found.text).place(left[0].start, left[0].end), sentence("the first")
            ),
        ),
        help=sentence(
            "make claims of them, or name them under `skip:` with the reason; `audit cover` shows all"
        ),
    )
