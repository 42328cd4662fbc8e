"""A class of a standard that is said to be for what the standard does not have it for.

What it does
------------
Looks for the classes of standards that an article names (*class II*, 二类水质) and what it says they are for. Class II of the
Chinese standard for surface water is for the protection zones of drinking-water sources; *water of class II that can be drunk as it is* is a
question. Treated, filtered or boiled water is another matter, and so is what is denied.

Why it matters
--------------
The class of a standard sounds like proof. Readers take what it is said to be for from the article, and few look it up.

Example that fails
------------------
    audit: 1
    claims:
      water: {says: 二类, means: 入库水质达到可直接饮用的标准}

Example that holds
------------------
    audit: 1
    claims:
      water: {says: 二类, means: 入库水质达到饮用水水源地的标准}

Undecided when
--------------
Never. Classes and uses that no row has are not judged.

Options
-------
None.

References
----------
docs/knowledge.md, "What a class is for", tells of the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.base.findings import Finding
from audit.languages.en import interpretation as english
from audit.languages.zh import interpretation as chinese
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

META = RuleMeta("class-unlike-use", since="0.1.0")


# A class, and what it is one of: both are named wherever a class is said to be for something.
_NAMED = ((chinese.CLASSES, chinese.FOR_WATER), (english.CLASSES, english.FOR_WATER))


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Asks about each class that is said to be for what it is not for."""
    text = material.document.source.text
    if any(
        of in text and any(word in text for word in words) for words, of in _NAMED
    ):  # few articles name one
        from audit.checks.knowledge.class_uses import told

        yield from told(material)
