"""Texts of many shapes, made from a seed: what is to be drafted, checked, edited and drafted again in the tests."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

_CHINESE = (
    "全区共有老旧小区{n}个，其中{m}个有物业公司。", "去年完成投资{n}.{d}亿元，同比增长{p}.{d}%。", "会议强调，要抓好落实。",
    "{y}年至{z}年，全县新修公路{n}公里。", "每户补助{n}元，惠及{m}户居民。", "今年上半年，游客超过{n}万人次，收入近{m}亿元。",
    "据统计，第一产业占{p}.{d}%，第二产业占{q}.{d}%。", "{n}名志愿者在{m}个社区服务了{h}个小时。", "馆内有图书{n}册，读者约{m}人。",
    "他今年{a}岁，{y}年参加工作。", "粮食总产量达到{n}.{d}万吨，比上年多{m}吨。", "气温由{k}℃升至1{k}℃。", "三分之一的村通了公交，另有{m}个村明年开通。",
    "{n}、{m}和{h}号楼已经完工。", "“十三五”期间建成{n}座桥。", "该线路长{n}.{d}公里，设{h}座车站，其中{h}座可以换乘。",
    "自{y}年{k}月{h}日起施行，有效期{a}年。", "比赛以{h}：{k}结束，{n}人到场。", "来自{a}个国家和地区的{n}名选手参赛。", "投诉{n}件，办结{n}件，满意率{q}%。",
)  # fmt: skip
_ENGLISH = (
    "The council spent ${n}.{d} million on {m} halls.", "Sales grew by {p}% between {y} and {z}.", "Nobody was hurt.",
    "Some {n} homes were built from {y} to {z}, {m} of them by the town.", "The share rose from {p}.{d}% to {q}.{d}%.",
    "About {n},{m} people visited in {y}, up {p} per cent.", "She is {a} and has worked there for {h} years.",
    "Of {n} patients, {w} ({s:.1f}%) recovered within {h} days.", "The road is {n} km long and {h} metres wide.",
    "In {y}, {z} and the year after, rents went up by {p}, {q} and {h} percent.", "It cost £{n}.{d}bn, or €{m} million.",
    "The {h}th festival drew {n} guests to {m} shows.", "A quarter of the {n} shops closed; {m} opened.",
    "They met on {h} May {y}, at {k}pm, for {a} minutes.", "The vote was {h}-{k}, with {a} members absent.",
    "Nearly {n} tonnes of rice and more than {m} tons of wheat were sold.", "Wages rose {p}.{d} percent and prices {p}.{d} percent.",
    "Twenty-five volunteers, {n} visitors and two dozen guides took part.", "See [{k}] and Table {h} for the {n} cases.",
    "The firm—founded in {y}—has {n} staff and {m}-odd partners.",
)  # fmt: skip
_HEADINGS = {
    "zh": ("一、总体情况", "第一产业", "153.{d}", "{y}年统计公报", "新区建设提速", "{n}个项目开工", "11.0", "（二）民生"),
    "en": ("The year in figures", "{n} homes", "Key points", "153.{d}", "What happened in {y}", "11.0", "Roads", "Chapter {h}"),
}  # fmt: skip
_NOTES = {
    "zh": ("注：数据截至{y}年。", "[{k}] 见{y}年年鉴第{n}页。", "图为{n}名游客在广场。", "□本报记者 王小明", "▲ 第{h}届运动会（资料图）"),
    "en": ("Source: annual report {y}, page {n}.", "[{k}] Figures of {y}.", "Photo: {n} guests at the hall", "By Ann Field", "* {n} of them new"),
}  # fmt: skip
_BULLETS = (
    " - ",
    "- ",
    "* ",
    "• ",
    "· ",
    "– ",
    "— ",
    "1. ",
    "2) ",
    "(3) ",
    "（一）",
    "　　",
    "| ",
    "> ",
    "\t",
)
_ENDS = ("\n", "\r\n", "\n\n", "\r\n\r\n", "\n \n", "\n\n\n", "\n　　")


def made(seed: int) -> str:
    """A text from a seed; even ones are Chinese, odd ones English."""
    random = Random(seed)
    language = "en" if seed % 2 else "zh"
    parts = [random.choice(_SHAPES)(random, language) for _ in range(random.randint(1, 6))]
    border = random.choice(_ENDS)
    text = border.join(parts)
    return _disguised(random, text)


def edited(text: str, seed: int) -> str:
    """The text after some edits: a line put in, taken out or put elsewhere, two changed places, a figure is another."""
    random = Random(seed)
    for _ in range(random.randint(1, 4)):
        text = random.choice((_with_figure, _with_line, _without_line, _with_swap, _with_figure))(
            random, text
        )
    return text


def _filled(random: Random, template: str) -> str:
    values = {
        "n": random.randint(12, 998), "m": random.randint(11, 99), "p": random.randint(1, 40), "q": random.randint(41, 95),
        "d": random.randint(0, 9), "y": random.randint(1995, 2009), "z": random.randint(2010, 2021), "a": random.randint(20, 60),
        "h": random.randint(2, 12), "k": random.randint(1, 9),
    }  # fmt: skip
    some = min(values["m"], values["n"])
    return template.format(**values, w=some, s=100 * some / values["n"])


def _sentence(random: Random, language: str) -> str:
    return _filled(random, random.choice(_CHINESE if language == "zh" else _ENGLISH))


def _prose(random: Random, language: str) -> str:
    space = "" if language == "zh" else " "
    return space.join(_sentence(random, language) for _ in range(random.randint(1, 5)))


def _wrapped(random: Random, language: str) -> str:
    """Prose in lines of one width, broken between words, in Chinese anywhere."""
    text, width = _prose(random, language), random.choice((24, 40, 60, 72))
    if language == "zh":
        return "\n".join(text[at : at + width] for at in range(0, len(text), width))
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def _list(random: Random, language: str) -> str:
    bullet = random.choice(_BULLETS)
    is_wrapped = random.random() < 0.3
    items = [(_wrapped if is_wrapped else _sentence)(random, language) for _ in range(random.randint(2, 6))]
    return "\n".join(bullet + one for one in items)


def _headings(random: Random, language: str) -> str:
    border = random.choice(("\n", "\n\n"))
    marks = random.choice(("", "# ", "## "))
    count = random.randint(1, 6)
    return border.join(marks + _filled(random, random.choice(_HEADINGS[language])) for _ in range(count))


def _repeated(random: Random, language: str) -> str:
    """Sentences that say the same numbers again, some twice."""
    some = [_sentence(random, language) for _ in range(2)]
    return ("" if language == "zh" else " ").join(random.choice(some) for _ in range(random.randint(2, 5)))


def _table(random: Random, language: str) -> str:
    border = random.choice(("\t", "  ", " | ", "，"))
    head = ("年份", "人数", "%") if language == "zh" else ("Year", "People", "%")
    rows = [
        (str(2000 + row), str(random.randint(100, 9999)), f"{random.randint(1, 99)}.0")
        for row in range(random.randint(1, 6))
    ]
    return "\n".join(border.join(row) for row in [head, *rows])


def _note(random: Random, language: str) -> str:
    return _filled(random, random.choice(_NOTES[language]))


def _quoted(random: Random, language: str) -> str:
    return f"“{_prose(random, language)}”" if random.random() < 0.5 else f'"{_prose(random, language)}'


_SHAPES: tuple[Callable[[Random, str], str], ...] = (
    _prose, _prose, _wrapped, _list, _list, _headings, _repeated, _table, _note, _quoted,
)  # fmt: skip


def _disguised(random: Random, text: str) -> str:
    """What programs put into texts: a byte order mark, Windows line ends, other spaces and dashes, wide figures."""
    if random.random() < 0.2:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    if random.random() < 0.2:
        text = text.replace(" ", random.choice(("\u00a0", "  ", "\u2009", "\u202f")))
    if random.random() < 0.1:
        text = text.translate({ord("0") + one: ord("０") + one for one in range(10)})
    if random.random() < 0.15:
        text = text.replace("-", "–").replace("%", "％")
    if random.random() < 0.15:
        text = text.replace("万", " 万 ").replace("个", " 个")
    return "\ufeff" + text if random.random() < 0.1 else text


# -- edits -----------------------------------------------------------------------------------------------


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _with_figure(random: Random, text: str) -> str:
    figures = [at for at, one in enumerate(text) if one in "23456789"]
    if not figures:
        return text
    at = random.choice(figures)
    return text[:at] + random.choice("23456789") + text[at + 1 :]


def _with_line(random: Random, text: str) -> str:
    lines = _lines(text)
    at = random.randint(0, len(lines))
    new = _sentence(random, random.choice(("zh", "en")))
    return "".join([*lines[:at], f"{new}\n{random.choice(('', chr(10)))}", *lines[at:]])


def _without_line(random: Random, text: str) -> str:
    lines = _lines(text)
    if len(lines) > 1:
        del lines[random.randrange(len(lines))]
    return "".join(lines)


def _with_swap(random: Random, text: str) -> str:
    lines = _lines(text)
    if len(lines) < 2:
        return text
    one, other = random.sample(range(len(lines)), 2)
    lines[one], lines[other] = lines[other].rstrip("\r\n") + "\n", lines[one].rstrip("\r\n") + "\n"
    return "".join(lines)
