"""What looks like one thing and is another: lists of figures, times of races, scores, telephone numbers, bounds told twice."""

from __future__ import annotations

import pytest

from audit.base.calendar_days import number_of
from audit.numbers import Kind, read

WIDE_COMMAS = """
选项为1，200，300，400 | 1 200 300 400
档位为5，100，200和300元 | 5 100 200 300元
额度有10，200，300、400元 | 10 200 300 400元
面值为5、10，200，300元 | 5 10 200 300元
缴纳1，200，300元和500元 | 1 200 300元 500元
编号2，300，500 | 2 300 500
共收入1，200，300元 | 1，200，300元
其中，12，345，678人 | 12，345，678人
"""
RACES = """
ran 10 km in 41:32 | 41 32
clocked a time of 38:07 | 38 7
finished the race in 27:15. | 27 15
improved her best to 32:10 | 32 10
ran 5 km in 19:45 | 19 45
swam 1,500 m in 15:04 | 15 4
用时41:32 | 41 32
"""
RATIOS = "票数为21：19|比分为21:19|以21:19获胜|a score of 21:19|won 21:19|a ratio of 41:32|beat them 41:32"
HOURS = "会议21:19开始|the meeting at 21:32|the train leaves in 10:30|在21:19的比赛中|walked 100 km in 20:30"
NAMES = "+44 20 7946 0958|+86 138 0013 8000|+1 (212) 555-0100|+33 1 42 68 53 00|+44 (0)20 7946 0958|+8613800138000"
COUNTS = "+12 345 678|+5 000|+12345678|+12345678901元"
BOUNDS = """
50万元（含50万元）以上 | at-least
10人(含10人)以下 | at-most
60分(不含)以下 | under
60分以下 | at-most
60分及以上 | at-least
100元以上（不含100元） | over
30人以内（含30人） | at-most
50万元以上（含） | at-least
3个月（含）以内 | at-most
"""
TORQUES = "320N·m|320 N·m|45 N⋅m|3 A·h|50 V·A"
YEARS = """
It traces its roots back to 1620. | 1620
He traced his family back to 1542. | 1542
The dispute went all the way back to 1650. | 1650
前206年刘邦称王 | -205
（前138年）出使西域 | -137
民国三十年建成 | 1941
民国26年 | 1937
"""
NO_YEARS = "此前206年|前100年|民国三十年间|民国三十年来|traces it back to 1700 founders"


def rows(table: str) -> list[tuple[str, str]]:
    """The two cells of each row."""
    cells = [line.split(" | ") for line in table.strip().splitlines()]
    return [(first, second) for first, second in cells]


def of(text: str) -> list[Kind]:
    return [one.kind for one in read(text)]


@pytest.mark.parametrize(("text", "numbers"), rows(WIDE_COMMAS))
def test_a_wide_comma_parts_a_list_unless_a_unit_follows(text: str, numbers: str) -> None:
    assert [one.text for one in read(text)] == numbers.split()


@pytest.mark.parametrize(("text", "time"), rows(RACES))
def test_the_time_of_a_race_is_minutes_and_seconds(text: str, time: str) -> None:
    (one,) = (one for one in read(text) if one.kind is Kind.TIME)
    minutes, seconds = map(int, time.split())
    assert one.value is not None and one.value * 3600 == minutes * 60 + seconds


@pytest.mark.parametrize("text", RATIOS.split("|"))
def test_a_score_is_no_time_of_the_day(text: str) -> None:
    assert of(text) == [Kind.RATIO]


@pytest.mark.parametrize("text", HOURS.split("|"))
def test_a_time_of_the_day_stays_one(text: str) -> None:
    (one,) = (one for one in read(text) if ":" in one.text)
    assert one.kind is Kind.TIME and one.value is not None and one.value > 10


@pytest.mark.parametrize("text", NAMES.split("|"))
def test_a_telephone_number_is_one_name(text: str) -> None:
    assert [(one.text, one.kind) for one in read(text)] == [(text, Kind.NAME)]


@pytest.mark.parametrize("text", COUNTS.split("|"))
def test_a_number_with_its_sign_is_no_telephone(text: str) -> None:
    assert len(of(text)) == 1 and of(text) != [Kind.NAME]


@pytest.mark.parametrize(("text", "hedge"), rows(BOUNDS))
def test_a_bound_says_whether_it_belongs(text: str, hedge: str) -> None:
    assert [(one.text, one.hedge) for one in read(text)] == [(text, hedge)]


def test_what_is_included_may_be_another_thing() -> None:
    assert [one.hedge for one in read("10%（含税）以上")] == [None]


@pytest.mark.parametrize("text", TORQUES.split("|"))
def test_a_product_of_units_is_read_whole(text: str) -> None:
    (one,) = read(text)
    assert one.text == text and one.kind is Kind.MEASURE


@pytest.mark.parametrize(("text", "year"), rows(YEARS))
def test_a_year_of_long_ago(text: str, year: str) -> None:
    (one,) = (one for one in read(text) if one.kind is Kind.DATE)
    first, last = number_of(int(year), 1, 1), number_of(int(year), 12, 31)
    assert first in one.fair and last in one.fair and first - 1 not in one.fair


@pytest.mark.parametrize("text", NO_YEARS.split("|"))
def test_what_only_looks_like_a_year(text: str) -> None:
    assert Kind.DATE not in of(text)
