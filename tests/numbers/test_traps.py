"""Words that hold a numeral and state no quantity, names that keep their figures, and near misses beside them."""

from __future__ import annotations

import pytest

from audit.numbers import Kind, read

NO_QUANTITY = """
陆续关停 一望无际 八达岭长城 二氧化硫 四川 五台山 一切 一些 进一步 统一 唯一 一样 一般 一定 一起 一直 一方面 十分重要 千万别 百姓
百货 万一 万家灯火 两岸 半导体 几乎 数字 数据 人数 指数 多数 少数 无数 数学 一体化 一站式 一流 一带 四周 四面八方 五颜六色 七上八下
乱七八糟 接二连三 不三不四 丢三落四 九牛一毛 三心二意 千方百计 千家万户 成千上万 百家争鸣 一座座 一排排 一个个 之一 同一 周三 星期五
初一 三明市 陆分队 六安 九江 十堰 零售 零食 半径 半岛 一旦 三轮车 陆军 伍先生 收拾 拾荒 一把手 万里长城 附近 条约 节约 这一 每一 另一
朝三暮四 颠三倒四 四分五裂 六神无主 八仙过海 九死一生 七嘴八舌 三令五申 两全其美 百废待兴 一五一十 合二为一 二维码 四季如春 九三学社
"""
ENGLISH_NO_QUANTITY = """
no one|one of the best|the one who|each one|this one|one another|for one thing|on the one hand|anyone|someone|often
weight|height|tenor|bone|phone|stone wall|honest|component|none|atone|a lot of|a while|took an hour|an apple|quarterback
halfway|half-hearted|second half|third-party|second-hand|first-class|one-sided|two-faced|zero-sum|triple jump
double standards|a quarter past|may be|he may go|I score|in half|the other half|thousand|million-dollar|dozen|hundred
https://a.b/c?d=3&e=40%20x|www://x/20%|the latter half|won the race|are you in
"""
NAMES = """
G6|G9|A4|F-16|COVID-19|MP3|H1N1|PM2.5|5G|3D|777F|Route 66|Chapter 11|page 3|24/7|9/11|192.168.0.1|1.2.3|三会一课
一带一路|500强|90后|400-800-1234|010-12345678|007|GPT-4|Boeing 747|B12|CO2|FY2020
"""


def words(table: str) -> list[str]:
    """The entries of a table."""
    separator = "|" if "|" in table else " "
    return [word for line in table.strip().splitlines() for word in line.split(separator) if word]


@pytest.mark.parametrize("word", words(NO_QUANTITY) + words(ENGLISH_NO_QUANTITY))
def test_no_quantity(word: str) -> None:
    stated = [one.text for one in read(word) if one.kind not in (Kind.NAME, Kind.ORDINAL)]
    assert stated == []


@pytest.mark.parametrize("name", words(NAMES))
def test_a_name_is_kept_as_a_name(name: str) -> None:
    found = read(name)
    assert [(one.text, one.kind) for one in found] == [(name, Kind.NAME)]
    assert found[0].value is None


@pytest.mark.parametrize(
    ("phrase", "texts"),
    [
        ("一座桥", ["一座"]),
        ("一户人家", ["一户"]),
        ("四川四个县", ["四个"]),
        ("二氧化硫排放60.966吨", ["60.966吨"]),
        ("附近20家", ["20家"]),
        ("近20家", ["近20家"]),
        ("节约20万元", ["20万元"]),
        ("约20万元", ["约20万元"]),
        ("签约15个项目", ["15个"]),
        ("通过10项", ["10项"]),
        ("其余18个", ["18个"]),
        ("100余个", ["100余个"]),
        ("周三3点", ["3点"]),
        ("十分之一", ["十分之一"]),
        ("一点五倍", ["一点五倍"]),
        ("千瓦时", []),
        ("百万富翁", []),
        ("百万元", ["百万元"]),
        ("三方面", ["三方面"]),
        ("3方水", ["3方"]),
        ("不是四而是五", ["四", "五"]),
        ("一半以上", ["一半以上"]),
        ("Windows 10 and 10 windows", ["Windows 10", "10"]),
        ("one day", ["one day"]),
        ("one of 5 men", ["5 men"]),
        ("mid-1972", ["1972"]),
        ("5 in the morning", ["5"]),
        ("5 in", ["5 in"]),
        ("40 MW", ["40 MW"]),
        ("a 1.5m fence", ["1.5m"]),
        ("一年365天", ["一年", "365天"]),
        ("一天24小时", ["一天", "24小时"]),
        ("12 m 2 dm", ["12 m", "2 dm"]),
        ("国道G110线", ["G110"]),
        ("2比1战胜", ["2比1"]),
        ("400毫克/升降至", ["400毫克/升"]),
        ("零下12℃到零下8℃", ["零下12℃到零下8℃"]),
        ("a $5 fee", ["$5"]),
        ("(5)", ["5"]),
        ("3分", ["3"]),
    ],
)
def test_near_misses(phrase: str, texts: list[str]) -> None:
    assert [one.text for one in read(phrase)] == texts


def test_metres_and_millions() -> None:
    assert read("a 1.5m fence")[0].unit.symbol == "m"
    assert read("1.5m people")[0].value == 1_500_000
    assert read("an outreach of 48m.")[0].unit.symbol == "m"


@pytest.mark.parametrize("piece", ["一万", "十", "几", "千百", "二亿"])
def test_a_run_of_numerals_that_is_too_long_is_told_once(piece: str) -> None:
    (found,) = read(piece * 50_000)
    assert (found.kind, found.start, found.end) == (Kind.VAGUE, 0, 50_000 * len(piece))
    assert str(found.note) == "this number is too long to be read"
