"""Properties of the reader: what must hold for every number and every text."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from audit.base.intervals import simplest
from audit.numbers import Kind, Reading, read
from audit.numbers.rounding import RULES
from tests.effort import tried

DIGITS = "零一二三四五六七八九"
PIECES = st.sampled_from(
    [
        *list(
            "0123456789０５.,，-–~/:：%‰()+$¥€ 一二两三四五六七八九十百千万亿兆零〇半几数多余近约超第负点分之每年月日时成倍个元吨亩"
        ),
        "million",
        "half",
        "and",
        "a ",
        "one ",
        "between ",
        "from ",
        " to ",
        "hundred",
        "dozen",
        "third",
        "百分之",
        "以上",
        "大于",
        "小于",
        "不超过",
        "左右",
        "至",
        "到",
        "之间",
        "公斤级",
        "季度",
        "世纪",
        "kg",
        "km/h",
        "m",
        "bn",
        "per ",
        "May ",
    ]
)
MIXES = st.lists(PIECES, max_size=40).map("".join)


def check(text: str, found: list[Reading]) -> None:
    """What every reading of every text must keep."""
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        assert one.text == text[one.start : one.end]
        assert one.start <= one.numeral[0] <= one.numeral[1] <= one.end
        assert one.widest.contains(one.fair)
        assert not one.fair.is_empty or one.hedge is not None
        for bound in (
            one.fair.low,
            one.fair.high,
            one.widest.low,
            one.widest.high,
            one.value,
            one.resolution,
        ):
            assert bound is None or type(bound) in (int, Fraction)
        assert one.resolution is None or one.resolution > 0
        assert one.origin
        end = one.end


@settings(max_examples=tried(400))
@given(MIXES)
def test_no_mix_of_numeral_characters_raises(text: str) -> None:
    check(text, read(text))


@settings(max_examples=tried(200))
@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    check(text, read(text))


@settings(max_examples=tried(150))
@given(MIXES, st.sampled_from(RULES))
@example("0-1十", "anti-truncation")
def test_no_rule_raises(text: str, rule: str) -> None:
    for one in read(text, rounding=rule):
        assert one.widest.contains(one.fair)


def half_up(value: Fraction, places: int) -> str:
    """A decimal with ``places`` places, rounded half up, by whole-number arithmetic."""
    scaled = (value * 10**places + Fraction(1, 2)) // 1
    digits = str(scaled).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


@settings(max_examples=tried(200))
@given(
    value=st.fractions(0, 10**7, max_denominator=10**6),
    places=st.integers(0, 4),
    unit=st.sampled_from(["吨", "%", "公顷", " km", "万亩", "亿元", "倍", "℃"]),
)
def test_a_printed_value_lies_in_its_reading(value: Fraction, places: int, unit: str) -> None:
    written = half_up(value, places)
    reading = read(written + unit)[0]
    factor = {"万亩": 10**4, "亿元": 10**8}.get(unit, 1)
    if unit == "倍" and places == 0 and written != "0":  # whole multiples are named roughly, not rounded
        assert reading.fair.low == int(written) * Fraction(19, 20)
        return
    if not (written == "100" and unit == "%"):
        assert value * factor in reading.fair
    assert value * factor in reading.widest


@settings(max_examples=tried(200))
@given(st.integers(0, 10**13))
def test_figures_with_and_without_groups_are_one_number(value: int) -> None:
    for written in (
        str(value),
        f"{value:,}",
        str(value).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    ):
        found = read(written + "个")
        assert [one.value for one in found] == [value]
        assert found[0].fair.is_point


def in_characters(value: int) -> str:
    """A whole number below 10^12 in Chinese characters."""
    if value == 0:
        return "零"
    parts: list[str] = []
    for word, size in (("亿", 10**8), ("万", 10**4), ("", 1)):
        section, value = divmod(value, size)
        if section:
            filler = "零" if parts and section < 1000 else ""
            parts.append(filler + _section(section) + word)
    return "".join(parts)


def _section(section: int) -> str:
    text, pending = "", False
    for word, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, section = divmod(section, size)
        if digit:
            text += ("零" if pending and text else "") + DIGITS[digit] + word
        pending = not digit
    return text


@settings(max_examples=tried(300))
@given(st.integers(1, 10**12 - 1))
def test_chinese_numerals(value: int) -> None:
    assert [one.value for one in read(in_characters(value) + "户")] == [value]


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety"


def in_english(value: int) -> str:
    """A whole number below 10^12 in English words."""
    for word, size in (("billion", 10**9), ("million", 10**6), ("thousand", 1000)):
        if value >= size:
            rest = in_english(value % size) if value % size else ""
            return (
                f"{in_english(value // size)} {word} {'and ' if 0 < value % size < 100 else ''}{rest}".strip()
            )
    if value >= 100:
        rest = f" and {in_english(value % 100)}" if value % 100 else ""
        return f"{SMALL.split()[value // 100]} hundred{rest}"
    if value < 20:
        return SMALL.split()[value]
    return TENS.split()[value // 10] + (f"-{SMALL.split()[value % 10]}" if value % 10 else "")


@settings(max_examples=tried(300))
@given(st.integers(1, 10**12 - 1))
def test_english_numerals(value: int) -> None:
    assert [one.value for one in read(in_english(value) + " people")] == [value]


@settings(max_examples=tried(150))
@given(
    value=st.integers(1, 10**6),
    hedge=st.sampled_from(["近{}吨", "约{}吨", "{}多吨", "超过{}吨", "{}吨以上", "不足{}吨"]),
)
def test_hedged_sets_lie_on_the_hedge_s_side(value: int, hedge: str) -> None:
    reading = read(hedge.format(value))[0]
    fair = reading.fair
    assert reading.value == value and reading.hedge is not None
    if reading.hedge in ("near-below", "under"):
        assert fair.high == value and fair.high_open
    elif reading.hedge in ("more", "over", "at-least"):
        assert fair.low == value and fair.low_open is (reading.hedge != "at-least")
    else:
        assert value in fair


@settings(max_examples=tried(100))
@given(low=st.integers(0, 500), step=st.integers(1, 500), joint=st.sampled_from(["到", "至", "-", "–", "~"]))
def test_ranges(low: int, step: int, joint: str) -> None:
    reading = read(f"{low}{joint}{low + step}米")[0]
    assert (reading.fair.low, reading.fair.high) == (low, low + step)


@settings(max_examples=tried(100))
@given(MIXES, MIXES)
def test_a_full_stop_parts_texts(first: str, second: str) -> None:
    """What stands in another sentence and paragraph does not change how a number is read."""
    apart = "。\n——————\n"
    alone = [one.text for one in read(first + apart)]
    together = [one.text for one in read(first + apart + second)]
    assert together[: len(alone)] == alone


@pytest.mark.parametrize(
    "piece", ["1", "一万", "千", "1,", "(", "0.0.", "1 ", "分之", "百分之", "111 ", "1-", "1年", "one "]
)
def test_long_repetitions_end(piece: str) -> None:
    """No timing here (benchmarks/reader_speed.py has it): every offset is visited and the spans stay ordered."""
    text = piece * 2000
    check(text, read(text))


def test_scale_words_share_no_float() -> None:
    assert read("0.1亿元")[0].value == 10_000_000
    assert read("1.1万吨")[0].fair.low == 10_500
    assert simplest(Fraction(read("0.3吨")[0].widest.high or 0)) == Fraction(4, 10)
    assert read("0.3吨")[0].kind is Kind.MEASURE
