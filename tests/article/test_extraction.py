"""Which numbers of an article are claims, and what they count: sentences of our own, and properties of any text."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.article.extraction import MOST_READINGS, mentions
from audit.article.model import Article, Mention, Paragraph
from audit.article.reasons import REASONS
from tests.article.marked_sentences import claimed, lines, score
from tests.article.plain_article import plain_article

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("zh", "en")
# What is known to be claimed wrongly: nothing around a film's title tells it from a count of monkeys.
KNOWN = {"en": {"The Oscar-winning film 12 Monkeys is back in cinemas."}, "zh": set()}


def of(text: str, language: str = "zh") -> list[Mention]:
    return mentions(plain_article(text, language))


def by_words(text: str, language: str = "zh") -> dict[str, Mention]:
    return {one.reading.text: one for one in of(text, language)}


# -- sentences -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_codes_idioms_and_scores_are_no_claims(language: str) -> None:
    sentences = lines(f"clean_{language}.txt")
    assert len(sentences) >= 60
    assert {one for one in sentences if claimed(one, language)} == KNOWN[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_claims_of_ordinary_news_are_found(language: str) -> None:
    sentences = lines(f"news_{language}.txt") + lines(f"more_news_{language}.txt")
    assert len(sentences) >= 40
    found = score(sentences, language)
    assert found.f1 >= 0.95, (found.missed, found.false)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["fresh", "fresh_more", "fresh_third", "fresh_fourth"])
def test_the_claims_of_sentences_of_many_fields_are_found(name: str, language: str) -> None:
    sentences = lines(f"{name}_{language}.txt")
    assert len(sentences) >= 35
    found = score(sentences, language)
    assert found.f1 >= 0.95, (found.missed, found.false)


def test_a_value_that_is_wrong_is_a_miss_and_what_is_open_counts_for_nothing() -> None:
    found = score(["现有{12个=13}村，{12名=12}教师，{3户=?}。", "现有{人=?}5个县。"], "zh")
    assert (found.right, len(found.missed), len(found.false)) == (1, 1, 2)


@pytest.mark.parametrize(
    ("text", "language", "words", "reason"),
    [
        ("14号队员进球", "zh", "14号", "name"),
        ("某公司（600519）公告", "zh", "600519", "name"),
        ("某集团（0700.HK）公布业绩", "zh", "0700", "name"),
        ("依据国发〔2020〕5号文件", "zh", "2020", "name"),
        ("作出（2021）京01民初12号判决", "zh", "01", "name"),
        ("沿省道438线行驶", "zh", "438", "name"),
        ("小米14系列手机上市", "zh", "14系列", "name"),
        ("涨幅重回“2时代”", "zh", "2", "name"),
        ("电话转至119指挥中心", "zh", "119", "name"),
        ("水位走势（圖1）", "zh", "1", "reference"),
        ("全国政协常委会第十三次会议闭幕", "zh", "第十三次", "name"),
        ("老字号“三元”推出新品", "zh", "三元", "slogan"),
        ("老两口都来了", "zh", "两口", "idiom"),
        ("他以6-3、4-6、7-5逆转", "zh", "4-6", "score"),
        ("A Boeing 787-9 landed.", "en", "9", "name"),
        ("Boeing's 787 is grounded.", "en", "787", "name"),
        ("按照“一心、三带、四区”布局", "zh", "四区", "slogan"),
        ("An Airbus A350-900 landed.", "en", "900", "name"),
        ("It is closed between junctions 9 and 10.", "en", "10", "name"),
        ("Most Year 6 pupils passed.", "en", "6 pupils", "name"),
        ("沿G6高速行驶", "zh", "G6", "name"),
        ("落实“三创四建”活动要求", "zh", "三创", "slogan"),
        ("落实“首都两区”建设任务", "zh", "两区", "slogan"),
        ("主队3:2取胜", "zh", "3:2", "score"),
        ("晚上7点30分开始", "zh", "晚上7点30分", "clock time"),
        ("（二）加强领导", "zh", "二", "list number"),
        ("《2020年政府工作报告》发布", "zh", "2020年", "title"),
        ("本报讯 新华社北京9月18日电", "zh", "9月18日", "furniture"),
        ("成为一个缩影", "zh", "一个", "indefinite"),
        ("近几年变化很大", "zh", "近几年", "vague"),
        ("启动一级响应", "zh", "一级", "class of a name"),
        ("依照第三条规定处理", "zh", "第三条", "reference"),
        ("At first sight it works.", "en", "first", "idiom"),
        ("It won 89-89.", "en", "89", "score"),
        ("The Falcon 9 rocket flew.", "en", "9", "name"),
        ("See Fig. 3 for more.", "en", "3", "reference"),
    ],
)
def test_a_reason_is_given(text: str, language: str, words: str, reason: str) -> None:
    mention = by_words(text, language)[words]
    assert (mention.claim, mention.reason) == (False, reason)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("入库水质由原来的四类提升到二类水质标准", ["四类", "二类"]),
        ("女子-42公斤级决赛", ["-42公斤级"]),
        ("实现了京津冀三地的连通", ["三地"]),
        ("推行“三定四微双纪实”制度", ["三定", "四微", "双纪实"]),
        ("“三定”，即定计划、定时间、定职责", ["三定"]),
        ("免租金、免水电、免物业“三免”政策", ["三免"]),
        ("健全一个体系 实现两个覆盖", ["一个", "两个"]),
        ("抓实一项工作，即减负工作", ["一项"]),
        ("每月讲一堂党课", ["一堂"]),
        ("仅一人受伤", ["一人"]),
        ("设有五大功能区", ["五大"]),
        ("位列全国第一", ["第一"]),
        ("师生比为1:13", ["1:13"]),
        ("装机二百五十兆瓦", ["二百五十兆瓦"]),  # 二百五 is an idiom, but the number goes on
        ("职工（1138人）", ["1138人"]),
    ],
)
def test_what_the_article_asserts_is_a_claim(text: str, words: list[str]) -> None:
    assert [one.reading.text for one in of(text) if one.claim] == words


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("该区466个老旧小区完成改造", "466个", "老旧小区"),
        ("拆除违章建筑450余处，", "450余处", "违章建筑"),
        ("绿地面积已达1207.35公顷，", "1207.35公顷", "绿地面积"),
        ("占公园总面积的96.61%，", "96.61%", "公园总面积"),
        ("投入10多亿元资金，", "10多亿元", "资金"),
        ("上游的3条自然形成的沙河沟，", "3条", "沙河沟"),
        ("可提供就业岗位1000多个，", "1000多个", "就业岗位"),
        ("从事图书馆工作22年。", "22年", "从事图书馆工作"),
    ],
)
def test_chinese_nouns(text: str, words: str, noun: str) -> None:
    assert by_words(text)[words].noun == noun


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("The unemployment rate rose to 5.2% in May.", "5.2%", "unemployment rate"),
        ("It employs 300 factory workers in Ohio.", "300", "factory workers"),
        ("The ship carried 20 tonnes of rice.", "20 tonnes", "rice"),
        ("Police arrested six men.", "six men", "men"),
    ],
)
def test_english_nouns(text: str, words: str, noun: str) -> None:
    assert by_words(text, "en")[words].noun == noun


# -- offsets and paragraphs ------------------------------------------------------------------------------


def test_a_paragraph_in_two_pieces_is_read_as_one() -> None:
    text = "新增沙河沟3条，入库水质由原\n\n来的四类提升，清理垃圾20\n\n万吨。"
    pieces = ((0, 14), (16, 29), (31, len(text)))
    found = mentions(Article("", text, (Paragraph(1, "text", pieces),)))
    assert [one.reading.text for one in found] == ["3条", "四类", "20\n\n万吨"]
    assert all(text[one.reading.start : one.reading.end] == one.reading.text for one in found)
    assert found[1].claim and found[2].reading.value == 200_000


def test_a_byline_holds_no_claim() -> None:
    text = "记者 王明 2020年9月18日"
    assert not any(
        one.claim for one in mentions(Article("", text, (Paragraph(0, "byline", ((0, len(text)),)),)))
    )


_WORDS = st.sampled_from(
    ["一", "个", "3:2", "“三定", "”，即", "《", "》", "第三条", " 12", "G6", "京津冀三地", "双纪实”", "近20万吨", "、", "。", "\n",
     "(1)", "one by one ", "first", ", 2019", "The ", "5.2%", "每", "了", "胜", "\r", "\u3000", "10多", "亿元", "年", "级", "-42公斤"]
)  # fmt: skip
_TEXTS = st.lists(_WORDS | st.characters(), max_size=30).map("".join)


@given(_TEXTS, st.sampled_from(LANGUAGES))
def test_spans_always_match_and_reasons_are_known(text: str, language: str) -> None:
    last = 0
    for one in of(text, language):
        assert text[one.reading.start : one.reading.end] == one.reading.text
        assert last <= one.reading.start < one.reading.end
        assert one.reading.start <= one.reading.numeral[0] < one.reading.numeral[1] <= one.reading.end
        assert one.claim is (one.reason == "") and (one.claim or one.reason in REASONS)
        last = one.reading.end


@given(st.lists(_TEXTS.map(lambda text: text.replace("\n", " ")), max_size=4), st.sampled_from(LANGUAGES))
def test_paragraphs_do_not_change_each_other(texts: list[str], language: str) -> None:
    whole = "\n\n".join(texts)
    spans, position = [], 0
    for text in texts:
        spans.append((position, position + len(text)))
        position += len(text) + 2
    paragraphs = tuple(Paragraph(number, "text", (span,)) for number, span in enumerate(spans, 1))
    together = mentions(Article("", whole, paragraphs, language))
    apart = [
        (index, one)
        for index, text in enumerate(texts)
        for one in mentions(Article("", text, (Paragraph(1, "text", ((0, len(text)),)),), language))
    ]
    assert [
        (one.reading.text, one.claim, one.reason, one.noun, one.words, one.paragraph) for one in together
    ] == [(one.reading.text, one.claim, one.reason, one.noun, one.words, index) for index, one in apart]
    assert [one.reading.start for one in together] == [
        spans[index][0] + one.reading.start for index, one in apart
    ]


# -- limits ----------------------------------------------------------------------------------------------


def test_a_paragraph_with_too_many_numbers_says_what_was_not_read() -> None:
    text = "共3个，" * (MOST_READINGS + 10)
    found = of(text)
    assert len(found) == MOST_READINGS + 1
    assert found[-1].reason == "too many numbers" and found[-1].reading.end == len(text)
    assert all(one.claim for one in found[:-1])


@pytest.mark.parametrize(
    "piece", ["十", "1 ", "几", "between 1 and ", "京津冀三地", "“三定", "一个", "《1", "[1]", "1-"]
)
def test_hostile_lines_are_read_in_linear_time(piece: str) -> None:
    """Wide of any busy machine, and far below what going back over the line would take."""
    start = time.process_time()
    of(piece * (100_000 // len(piece)))
    assert time.process_time() - start < 10


def test_the_same_over_hash_seeds() -> None:
    code = (
        "from audit import extract, mentions\nfrom pathlib import Path\n"
        "for name in ('news_zh', 'news_en', 'clean_zh', 'clean_en'):\n"
        "    text = Path(f'tests/article/{name}.txt').read_text('utf-8')\n    print(mentions(text), extract(text).source.text)\n"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1 and len(found.pop()) > 1000
