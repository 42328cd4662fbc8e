"""Figures read again in their frame: the same as the scanner reads them, whatever stands around."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.numbers import Reading, read
from audit.numbers.measure_words import CHINESE as MEASURE_WORDS
from audit.numbers.refigured import Frame, Frames, frame_of
from audit.units import words

_BEFORE = (
    "", "近", "约", "超过", "不足", "共", "零下", "每亩", "每人每年", "人均", "第", "前", "双", "¥", "$", "-", "负", "G", "歼",
    "波音", "东风", "同比增长", "其中", "达", "三", "上半", "+", "a ", "大约是", "至少", "不超过", "东经",
)  # fmt: skip
_AFTER = (
    "", "%", "％", "‰", "万", "亿", "万吨", "亿元", "千瓦时", "万千瓦", "余名", "多万人", "多人", "左右", "以上", "元/人", "吨/年",
    "半", "万半", "年", "月", "个月", "日", "号", "时", "点", "分", "分之三", "折", "成", "番", "倍", "大", "届", "级", "类", "后",
    "强", "楼", "国道", "K", "km", " million", ":30", "-5", "~9", "至7个", "比1", "、6个", "公里/小时", "米高", "万平方米", "度电",
    "摄氏度", "℃", "岁以下", "名学生", "个百分点", "项改革", "户家庭", "多万公里", "来万人", "整", "许", "间", "块钱", "万多元",
)  # fmt: skip
_WORDS = (
    "people households million billion yuan dollars tonnes hectares km m per cent May pm in of to and a ten bed TV "
    "Games World Cup season degrees Celsius years century feet inches street copies percent points GWh"
)
_ENGLISH = st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=4).map(
    lambda some: " " + " ".join(some)
)
_FIGURES = st.from_regex(r"(0|[1-9][0-9]{0,11})(\.[0-9]{1,4})?", fullmatch=True)
_UNITS = sorted(one for one in words() if not one.isascii())


def _scanned(text: str, rounding: str | None = None) -> Reading | None:
    found = read(text, rounding=rounding)
    return found[0] if len(found) == 1 else None


def _frame(text: str, rounding: str | None = None) -> Frame | None:
    reading = _scanned(text, rounding)
    if reading is None:
        return None
    return frame_of(text, reading, rounding, lambda other: _scanned(other, rounding))


@given(
    st.sampled_from(_BEFORE),
    st.sampled_from((*_AFTER, *_UNITS, *sorted(MEASURE_WORDS))) | _ENGLISH,
    st.sampled_from(("", "左右", "以上", "多", "（含）")),
    st.lists(_FIGURES, min_size=2, max_size=8),
    st.sampled_from((None, "half-up", "truncation")),
)
def test_a_frame_reads_what_the_scanner_reads(
    before: str, after: str, end: str, figures: list[str], rounding: str | None
) -> None:
    texts = [f"{before}{one}{after}{end}" for one in figures]
    frame = _frame(texts[0], rounding)
    for text in texts if frame is not None else ():
        assert frame is not None
        found = frame.read(text)
        assert found is None or found == _scanned(text, rounding)


@pytest.mark.parametrize(
    "text",
    [
        "1.87万吨",
        "436个",
        "96.1%",
        "近20万吨",
        "505户",
        "24.5亿元",
        "35.4公里",
        "3997 households",
        "$1400 million",
        "252 m",
    ],
)
def test_plain_numbers_have_a_frame(text: str) -> None:
    frame = _frame(text)
    assert frame is not None
    assert frame.read(text) == _scanned(text)


@pytest.mark.parametrize(
    "text", ["2020年", "第35届", "3至5个", "110国道", "三大项", "两个覆盖", "12:30", "1亿2000万", "3万半"]
)
def test_where_other_figures_could_be_something_else_there_is_none(text: str) -> None:
    assert _frame(text) is None


@pytest.mark.parametrize(
    "other", ["1.87万斤", "近1.87万吨", "01.87万吨", "1,870万吨", "一万吨", "万吨", "12345678901万吨"]
)
def test_a_text_that_differs_in_more_than_plain_figures_is_left_to_the_scanner(other: str) -> None:
    frame = _frame("1.87万吨")
    assert frame is not None
    assert frame.read(other) is None


@pytest.mark.parametrize(
    "text", ["12 May", "5 pm", "3 in ten", "20 to 30 people", "3 per cent", "1990s", "4 and a half"]
)
def test_english_words_that_make_a_date_a_time_or_a_part_leave_it_to_the_scanner(text: str) -> None:
    assert _frame(text) is None


def _scan(text: str, rounding: str | None, language: str) -> list[Reading]:
    return read(text, rounding=rounding, language=language)


@given(
    st.lists(st.tuples(st.sampled_from(_BEFORE), _FIGURES, st.sampled_from(_AFTER) | _ENGLISH), max_size=30)
)
def test_frames_read_what_the_scanner_reads_however_often_words_come_up(
    texts: list[tuple[str, str, str]],
) -> None:
    frames = Frames(most=5)
    for before, figures, after in [*texts, *texts, *((one, "12.5", other) for one, _, other in texts)]:
        text = before + figures + after
        assert frames.read(text, None, "zh", _scan) == read(text)


def test_a_frame_is_made_at_the_second_sight_and_then_used() -> None:
    scanned: list[str] = []

    def scan(text: str, rounding: str | None, language: str) -> list[Reading]:
        scanned.append(text)
        return _scan(text, rounding, language)

    frames = Frames(most=100)
    for figures in ("1.87", "2.46", "9.35", "7.71"):
        assert frames.read(f"{figures}万吨", None, "zh", scan) == read(f"{figures}万吨")
    assert "1.87万吨" in scanned and "2.46万吨" in scanned
    assert "9.35万吨" not in scanned and "7.71万吨" not in scanned
