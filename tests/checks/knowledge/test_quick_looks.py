"""Quick looks at single words leave nothing out: whatever a pattern fits has one of them."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from audit.checks import class_unlike_use
from audit.checks.knowledge import periods
from audit.checks.knowledge.class_uses import unfit_uses
from audit.checks.knowledge.shares import shares
from audit.languages.en import named_totals as english_totals
from audit.languages.en import shares as english_shares
from audit.languages.en import standard_classes as english_classes
from audit.languages.zh import named_totals as chinese_totals
from audit.languages.zh import shares as chinese_shares
from audit.languages.zh import standard_classes as chinese_classes
from audit.numbers.patterns import Pattern
from audit.relations.index import NeedReader

_PARTS = ("all_land", "all", "thing", "link", "about", "end", "when")


def has_needed(pattern: str, said: tuple[str, ...]) -> bool:
    """Whether every text that a pattern fits has one of the words."""
    steps = NeedReader({}).steps_of(pattern)
    return any(all(any(word in one for word in said) for one in needed) for needed in steps)


def plain(pattern: str) -> str:
    """A pattern of a total without what is filled in, and without the sign of the number."""
    for part in _PARTS:
        pattern = pattern.replace(f"{{{part}}}", "(?:x|)")
    return pattern.replace("{{", "{").replace("}}", "}").replace("№", "")


@pytest.mark.parametrize("words", [english_totals, chinese_totals], ids=["en", "zh"])
def test_every_pattern_of_a_total_has_a_word_of_the_quick_look(words: ModuleType) -> None:
    found = [(name, one) for name, patterns in words.TOTALS.items() for one in patterns]
    assert len(found) >= 7
    assert [(name, one) for name, one in found if not has_needed(plain(one), words.SAID[name])] == []


def test_a_name_without_a_capital_is_one_of_the_quick_look() -> None:
    begins = re.match(r"\(\?:\[Tt\]he \)\?\(\?P<thing>\(\?:(.*?)\|\[A-Z\]", english_totals.THING)
    assert begins is not None
    small = re.sub(r"\[(\w)\w\]", r"\1", begins[1]).split("|")
    assert tuple(small) == english_totals.SMALL_NAMES
    patterns = [one for some in english_totals.TOTALS.values() for one in some]
    assert [one for one in patterns if "{thing}" not in one and "(?:world|global)" not in one] == []


def test_every_purpose_of_a_share_has_a_word_of_the_quick_look() -> None:
    said = {"en": english_shares.SAID, "zh": chinese_shares.SAID}
    found = [(language, one) for share in shares() for language in said for one in share.purpose[language]]
    assert len(found) > 6
    assert [one for language, one in found if not has_needed(one.replace("№", ""), said[language])] == []


def test_every_class_and_what_it_is_of_has_a_word_of_the_quick_look() -> None:
    (chinese, in_chinese), (english, in_english) = class_unlike_use._NAMED
    assert has_needed(chinese_classes.CLASS, chinese)
    assert has_needed(english_classes.CLASS, english)
    assert all(in_chinese in one.water["zh"] and in_english in one.water["en"] for one in unfit_uses())


@pytest.mark.parametrize(("period", "said", "pattern"), periods._TOLD, ids=[one for one, *_ in periods._TOLD])
def test_every_period_has_a_word_of_the_quick_look(
    period: str, said: tuple[str, ...], pattern: Pattern
) -> None:
    assert has_needed(pattern.source, said)


def test_the_reader_of_needs_sees_a_word_that_is_missing() -> None:
    assert not has_needed("(?:population|people) of", ("people",))
    assert not has_needed("№ ?", ("people",))
