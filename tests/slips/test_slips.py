"""Slips: what was meant is among them, nothing comes twice, and hostile text has no more of them than it is long."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.slips import LONGEST, slips_of
from audit.slips.kinds import KINDS

# What is printed, what was meant, and the kind of slip.
PAIRS = (
    ("4763万吨", "4.763万吨", "point"),
    ("47.63万吨", "4.763万吨", "point"),
    ("0.4763万吨", "4763万吨", "point"),
    ("1200户", "120户", "zero"),
    ("120户", "1200户", "zero"),
    ("5,000 homes", "500 homes", "zero"),
    ("463个", "436个", "swap"),
    ("153.8公里", "158.3公里", "swap"),
    ("4666个", "466个", "double"),
    ("46个", "466个", "double"),
    ("448个", "443个", "alike"),
    ("12公顷", "72公顷", "alike"),
    ("428个", "448个", "digit"),
    ("48个", "428个", "lost"),
    ("4128个", "428个", "extra"),
    ("4763吨", "4763万吨", "scale"),
    ("4763万吨", "4763吨", "scale"),
    ("3亿元", "3万元", "scale"),
    ("$3 million", "$3 billion", "scale"),
    ("3bn yuan", "3m yuan", "scale"),
    ("3 million people", "3 people", "scale"),
    ("13公顷", "13亩", "unit"),
    ("13平方公里", "13公顷", "unit"),
    ("500吨", "500公斤", "unit"),
    ("5 km", "5 m", "unit"),
    ("13 hectares", "13 square kilometres", "unit"),
    ("13 square miles", "13 square kilometres", "unit"),
    ("90 feet", "90 metres", "unit"),
    ("3‰", "3%", "percent"),
    ("3%", "3个百分点", "percent"),
    ("3 percentage points", "3 percent", "percent"),
    ("三十户", "三百户", "digit"),
    ("二十户", "七十户", "digit"),
    ("4６３个", "436个", "swap"),
    ("近463个", "近436个", "swap"),
    ("约1,432 homes", "约1,342 homes", "swap"),
    ("30米到100米", "30米到10米", "zero"),
    ("30米到100米", "300米到100米", "zero"),
    ("-5℃", "5℃", "sign"),
    ("5℃", "-5℃", "sign"),
)


@pytest.mark.parametrize("printed", ["709.2千瓦时", "35千米", "5千帕"])
def test_a_prefix_of_a_unit_is_no_scale(printed: str) -> None:
    assert printed.replace("千", "万") not in [one.text for one in slips_of(printed)]


@pytest.mark.parametrize(
    "printed",
    [".00000056 percent", "4.2 per cent", "3个百分点", "25 basis points", "7成", "12 percentage points"],
)
def test_nobody_leaves_a_scale_word_out_of_a_share(printed: str) -> None:
    scales = ("thousand", "million", "billion", "千", "万", "亿")
    assert [one.text for one in slips_of(printed) if any(scale in one.text for scale in scales)] == []


@pytest.mark.parametrize(("printed", "meant", "kind"), PAIRS)
def test_what_was_meant_is_among_the_slips(printed: str, meant: str, kind: str) -> None:
    found = {one.text: one.kind for one in slips_of(printed)}
    assert found.get(meant) == kind


printed = st.text(alphabet="0123456789.,，０１９-至到%‰个万亿千吨公斤亩 kmbntwo近约多三十百零", max_size=24)


@given(printed)
def test_nothing_comes_twice_and_nothing_is_the_original(text: str) -> None:
    found = [one.text for one in slips_of(text)]
    assert text not in found and len(found) == len(set(found))
    assert {one.kind for one in slips_of(text)} <= set(KINDS)


@given(st.integers(1000, 10**9).map(lambda number: f"近{number:,}户"))
def test_commas_stay_where_thousands_are(text: str) -> None:
    for one in slips_of(text):
        figures = re.search(r"[0-9][0-9,]*(\.[0-9]+)?", one.text)
        assert figures is not None and one.text.startswith(("近", "-近"))
        whole = figures.group().partition(".")[0]
        assert re.fullmatch(r"[0-9]{1,3}(,[0-9]{3})*", whole), one.text


@pytest.mark.parametrize(
    "piece", ["7", "1,", "1.", "1万", "三", "%", "9 million ", "-", "1个", "12至34", "two "]
)
def test_a_hostile_text_has_a_few_slips_for_each_of_its_characters(piece: str) -> None:
    text = (piece * LONGEST)[:LONGEST]
    assert sum(1 for _ in slips_of(text)) <= 25 * LONGEST


def test_a_text_too_long_for_a_number_has_no_slips() -> None:
    filler = "x" * (LONGEST - len("5万吨"))
    assert list(slips_of(f"5万吨{filler}")) and not list(slips_of(f"5万吨{filler}x"))
