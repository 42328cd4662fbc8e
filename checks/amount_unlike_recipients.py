"""An amount that, shared by all who get it, leaves each far less or more than its purpose usually takes.

What it does
------------
Looks for amounts whose words say what they are for (*pupil premium funding*, 社区工作经费) and that many share: so many are
named in the same sentence (*for its 320 pupils*), or both are said of the whole of one place (全区). What comes to each one is
compared with what is usual. An amount for each (*per pupil*, 每个社区) is left alone.

Why it matters
--------------
An amount that looks large is nothing where many share it, and the words *for each* are easily lost.

Example that fails
------------------
    audit: 1
    claims:
      fund: {says: 10万元, means: 全区社区工作经费}
      communities: {says: 41个社区, means: 全区所辖}

Example that holds
------------------
    audit: 1
    claims:
      fund: {says: 410万元, means: 全区社区工作经费}
      communities: {says: 41个社区, means: 全区所辖}

Undecided when
--------------
Never. It asks only: the amount may be meant for each one.

Options
-------
None.

References
----------
docs/knowledge.md, "What each one gets", tells of the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.base.findings import Finding
from audit.numbers import Kind
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

META = RuleMeta("amount-unlike-recipients", since="0.1.0")


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Asks about each amount that many share."""
    if material.readings_of(Kind.MONEY):
        from audit.languages.en import shares as english
        from audit.languages.zh import shares as chinese

        text = material.document.source.text
        if any(word in text for word in (*english.SAID, *chinese.SAID)):  # most amounts have no such purpose
            from audit.checks.knowledge.shares import told

            yield from told(material)
