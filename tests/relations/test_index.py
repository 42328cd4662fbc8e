"""The look-up of cues by their words leaves nothing out, and most of all cues."""

from __future__ import annotations

import re

import pytest

from audit.languages.en import each_one as english_each
from audit.languages.en import lists as english_lists
from audit.languages.zh import each_one as chinese_each
from audit.relations.cues import words_of
from audit.relations.index import Index, NeedReader, Sought, may_match, needs_of

TEXTS = (
    "Enrolment rose 6.4 percent to 4,480 pupils from 4,200 a year earlier, and of the 31 schools 12 opened late.",
    "The port took 1.2 million tonnes, down from 1.5 million in 2019; grain made up 40 per cent of it, or 480,000 tonnes.",
    "Of 640 lambs 412 were sold and the other 228 kept, twice as many as the 114 of the year before.",
    "全县共有286个村，比上年增加12个，增长4.4%，其中山区村96个，占33.6%，其余190个。",
    "出口额由218.6亿元增加到346.1亿元，增长58.3%，人均2.1万元，合计564.7亿元。",
)


@pytest.mark.parametrize(
    ("expression", "needs"),
    [
        ("rose|grew", {"rose", "grew"}),
        (r"\b(?:rose|grew)(?: by)?", {"rose", "grew"}),
        ("about(?: half)? of", {"about"}),
        ("colou?r", {"colo"}),
        ("to{0,3}wards", {"wards"}),
        ("x+yz", {"yz"}),
        ("[：:]", {"：", ":"}),
        ("(?<!un)seen(?! by)", {"seen"}),
        (r"a\.m\.", {"a.m."}),
        ("[a-z]+", None),
        ("rose|[0-9]+", None),
        ("(?:rose)?", None),
        ("(?i)rose", None),
        ("(", None),
    ],
)
def test_what_an_expression_needs(expression: str, needs: set[str] | None) -> None:
    assert needs_of(expression) == (None if needs is None else frozenset(needs))


@pytest.mark.parametrize("letters", [1, 3])
def test_rows_are_those_that_may_match_in_their_order(letters: int) -> None:
    index = Index(["rose|grew", "[0-9]", "by", "a fall of"], letters)
    assert index.rows("it grew by 5") == [0, 1, 2]
    assert index.rows("a fall, of course") == [1]


@pytest.mark.parametrize("text", TEXTS)
def test_no_cue_is_left_out_and_most_are_not_tried(text: str) -> None:
    words = words_of(text, "en")
    small = text.casefold()
    tried = every = 0
    for number in re.finditer("[0-9][0-9.,]*", small):
        before, after = small[: number.start()][-48:], small[number.end() :][:48]
        for table, index, found_in in (
            (words.before, words.words_before, before), (words.after, words.words_after, after),
        ):  # fmt: skip
            rows = index.rows(found_in)
            tried += len(rows)
            every += len(table)
            matching = [
                at for at, (_, _, row) in enumerate(table) if _matches(row, found_in, table is words.after)
            ]
            assert set(matching) <= set(rows)
    assert 4 * tried < every


def _matches(row: object, text: str, at_once: bool) -> bool:
    pattern = row.within(None)  # type: ignore[attr-defined]
    return (pattern.match(text) if at_once else pattern.search(text)) is not None


MACROS = {"verb": "[UW]", "of": "(?: of [a-z]+)?", "up": " {verb}(?: by| to)?"}


@pytest.mark.parametrize(
    ("expression", "needs"),
    [
        ("from N{of} to N", [{"from N"}, {" to N"}]),
        ("N{of}{up} P", [{"N"}, {"U", "W"}, {" P"}]),
        ("N(?:{up}|, (?:more|less)) P", [{"N"}, {"U", "W", "more", "less"}, {" P"}]),
        ("N(?: [a-z]+|{of}) P", [{"N"}, {" P"}]),
        ("N {unknown} P", []),
    ],
)
def test_the_strings_of_an_expression_in_their_order(expression: str, needs: list[set[str]]) -> None:
    assert list(NeedReader(MACROS).steps_of(expression)) == needs


@pytest.mark.parametrize(
    ("text", "expected"), [("rose from N to N", True), ("to N from N", False), ("from N", False), ("", False)]
)
def test_strings_have_to_stand_in_their_order(text: str, expected: bool) -> None:
    steps = NeedReader(MACROS).steps_of("from N{of} to N")
    assert may_match(steps, text) is expected
    assert (re.search("from N(?: of [a-z]+)? to N", text) is not None) <= expected


@pytest.mark.parametrize(
    "text",
    [" children, Ada and Ben, went", ": Ada, Ben and Cleo.", " a head, or so much each", "每人每月3元", ""],
)
def test_what_is_sought_is_found_as_without_a_look(text: str) -> None:
    """An expression that is tried only where its strings stand matches what it matches anywhere."""
    expressions = [*english_lists.BEHIND, *english_each.BEHIND, *chinese_each.BEHIND, *english_lists.NEXT]
    for expression in expressions:
        for method in ("match", "search", "fullmatch"):
            found = getattr(Sought(expression), method)(text)
            plain = getattr(re.compile(expression), method)(text)
            assert (found and found.span()) == (plain and plain.span())
