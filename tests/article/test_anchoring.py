"""Anchoring: each claim finds its own place, moved text is followed, a changed number is told from a lost one."""

from __future__ import annotations

import time
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit import check
from audit.article.anchoring import Anchors, State, anchors, located
from audit.article.anchoring.folding import fold
from audit.article.articles import articles_of
from audit.article.extraction import mentions as numbers
from audit.article.model import Article, Mention
from audit.base.findings import Severity
from audit.base.source import Place, Text
from audit.claimfile.loading import load_text
from audit.claimfile.model import Claim
from audit.interpretation.readings import readings_of

PLACE = Place("a.yaml", 1, 1, 1, 2)


def anchored(text: str, claims: str, language: str = "zh") -> Anchors:
    """The claims of a YAML text, anchored in an article."""
    document = load_text("a.yaml", f"audit: 1\narticle: {{language: {language}}}\nclaims:\n{claims}")
    assert not document.faults, document.faults
    return located(document, readings_of(document).readings, text)


def articles(text: str) -> list[Article]:
    return articles_of(text, "zh")


def state(found: Anchors, claim: str = "a") -> tuple[str, bool, str]:
    one = found.by_claim[claim]
    return str(one.state), one.moved, found.article.text[one.start : one.end]


# -- finding ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("says", "text"),
    [
        ("466个", "全区４６６个小区。"),
        ("50万平方米", "共50 万\n平方米。"),
        ("近20万吨", "垃圾近20\r\n万吨。"),
        ("-42公斤级", "女子−42公斤级决赛。"),
        ("12个", "统一12个。"),
        ("一个", "统一一个体系。"),
        ("三地", "京津冀三地连通。"),
        ("1,200 homes", "It has 1,200\nhomes."),
        ("nearly 8000 books", "Nearly 8000 books burnt."),
        ("96.1%", "达96.1％。"),
    ],
)
def test_a_number_is_found_however_it_is_set(says: str, text: str) -> None:
    language = "en" if text.isascii() else "zh"
    found = anchored(f"{text}\n\n--\n", f'  a: {{says: "{says}", at: p1}}\n', language)
    assert found.by_claim["a"].state is State.FOUND
    start, end = found.by_claim["a"].start, found.by_claim["a"].end
    assert fold(text[start:end]).text == fold(says).text


@pytest.mark.parametrize(
    ("says", "text"),
    [
        ("12个", "全区112个。"),
        ("466个", "全区1,466个。"),
        ("5个", "三十五个和3.5个。"),
        ("3", "有3万人。"),
        ("12", "some 12 million people"),
        ("1", "1,200 homes"),
        ("five homes", "twenty-five homes"),
    ],
)
def test_a_part_of_a_longer_number_is_no_number(says: str, text: str) -> None:
    found = anchored(text, f'  a: {{says: "{says}"}}\n', "en" if text.isascii() else "zh")
    assert found.by_claim["a"].state is not State.FOUND


def test_equal_numbers_of_a_paragraph_are_given_in_order() -> None:
    found = anchored("甲有12个,乙有12个。", "  a: {says: 12个, at: p1}\n  b: {says: 12个, at: p1}\n")
    assert [found.by_claim[name].start for name in "ab"] == [2, 8]


def test_the_characters_beside_a_number_tell_its_place() -> None:
    claims = "  a: {says: 12个, at: p1, anchor: {prefix: 乙有}}\n  b: {says: 12个, at: p1}\n"
    found = anchored("甲有12个,乙有12个。", claims)
    assert [found.by_claim[name].start for name in "ab"] == [8, 2]


def test_the_neighbours_tell_its_place() -> None:
    claims = "  a: {says: 3元, at: p1}\n  b: {says: 12个, at: p1}\n  c: {says: 5吨, at: p1}\n"
    found = anchored("甲有12个,价3元,乙有12个,重5吨。", claims)
    assert found.by_claim["b"].start == 12


def test_the_sentence_tells_its_place() -> None:
    found = anchored("甲有12个。乙有12个。", "  a: {says: 12个, at: p1.s2}\n")
    assert found.by_claim["a"].start == 8


# -- what has changed ------------------------------------------------------------------------------------


def test_a_changed_number_is_told_with_the_new_one() -> None:
    claims = "  a: {says: 466个, at: p1}\n  b: {says: 12元, at: p1}\n"
    assert state(anchored("现有463个小区,每户12元。", claims)) == ("changed", False, "463个")


def test_a_lost_hedge_is_a_change() -> None:
    assert state(anchored("垃圾20万吨。", "  a: {says: 近20万吨, at: p1}\n")) == ("changed", False, "20万吨")


@pytest.mark.parametrize(
    ("text", "says", "now"),
    [
        ("共拆除1.234,5平方米，安置20户。", "1234.5平方米", "1.234,5"),
        ("2月30日开工，安置20户。", "2月20日", "2月30日"),
    ],
)
def test_a_number_that_cannot_be_read_any_more_has_changed(text: str, says: str, now: str) -> None:
    claims = f'  a: {{says: "{says}", at: p1}}\n  b: {{says: 20户, at: p1}}\n'
    assert state(anchored(text, claims)) == ("changed", False, now)


def test_two_numbers_that_cannot_be_read_are_no_change() -> None:
    text = "共拆除1.234,5平方米，补助1.234,6元。"
    assert state(anchored(text, '  a: {says: "1234.5平方米", at: p1}\n'))[0] == "missing"


def test_another_unit_is_no_change() -> None:
    assert state(anchored("现有463户,值463元。", "  a: {says: 466个, at: p1}\n"))[0] == "missing"


def test_two_equally_likely_changes_are_none() -> None:
    assert state(anchored("有12个,有13个。", "  a: {says: 99个, at: p1}\n"))[0] == "missing"


def test_a_number_that_has_become_claimed_twice_is_shared() -> None:
    claims = "  a: {says: 12个, at: p1}\n  b: {says: 12个, at: p1}\n"
    found = anchored("只有12个。", claims)
    assert {state(found, "a")[0], state(found, "b")[0]} == {"found", "shared"}


def test_one_of_two_equal_numbers_has_changed() -> None:
    claims = "  a: {says: 12个, at: p1}\n  b: {says: 12个, at: p1}\n"
    found = anchored("甲有12个,乙有13个。", claims)
    assert state(found, "a") == ("found", False, "12个")
    assert state(found, "b") == ("changed", False, "13个")


def test_a_paragraph_that_moved_is_followed() -> None:
    claims = (
        "  a: {says: 466个, at: p1}\n  b: {says: 12元, at: p1}\n"
        "  c: {says: 7个, at: p2}\n  d: {says: 9吨, at: p3}\n  e: {says: 8吨, at: p3}\n"
    )
    text = "新增的一段有460个。\n\n现有466个小区,12元。\n\n另有7个,5个。\n\n重9吨,8吨。"
    found = anchored(text, claims)
    assert [state(found, name)[:2] for name in "abcde"] == [("found", True)] * 5
    assert [found.label(found.by_claim[name].paragraph) for name in "abcd"] == ["p2", "p2", "p3", "p4"]


@pytest.mark.parametrize(("title", "own"), [("甲县新闻", "甲县有"), ("乙县新闻", "乙县有")])
def test_a_claim_file_takes_its_own_article(title: str, own: str) -> None:
    text = "".join(
        f"# {name}\n\n□本报记者 王小明\n\n{name[:2]}有12个小区，共{number}。\n\n"
        for name, number in (("甲县新闻", "3元"), ("乙县新闻", "466户"))
    )
    number = "3元" if own == "甲县有" else "466户"
    claims = f"  a: {{says: 12个, at: p1}}\n  b: {{says: {number}, at: p1}}\n"
    found = anchored(text, claims)
    assert text[: found.by_claim["a"].start].endswith(own) and not found.by_claim["a"].moved
    document = load_text(
        "a", f"audit: 1\narticle: {{title: {title}}}\nclaims:\n  a: {{says: 12个, at: p1}}\n"
    )
    alone = located(document, readings_of(document).readings, text)
    assert text[: alone.by_claim["a"].start].endswith(own)


# -- for any text ----------------------------------------------------------------------------------------

NUMBERS = st.sampled_from(["12个", "3元", "466个", "近20万吨", "96.1%", "7户", "2020年", "三百人", "12元"])
WORDS = st.sampled_from(["甲", "乙方有", "其中", "另有", "，", "共计", "，价", "。"])
PARAGRAPHS = st.lists(
    st.lists(st.tuples(WORDS, NUMBERS), min_size=1, max_size=6).map(
        lambda parts: "".join(word + number for word, number in parts) + "止。"
    ),
    min_size=1,
    max_size=5,
)


def drafted(article: Article, mentions: list[Mention]) -> list[Claim]:
    """A claim for each number, with its paragraph, in the order of the text."""
    claims = []
    for index, one in enumerate(mentions):
        at = Text(f"p{article.paragraphs[one.paragraph].number}", PLACE)
        claims.append(Claim(f"c{index}", Text(one.reading.text, PLACE), PLACE, at=at))
    return claims


def drafted_and_anchored(text: str, edited: str) -> tuple[list[Mention], Anchors, list[Mention]]:
    (article,), (changed,) = articles(text), articles(edited)
    mentions, now = numbers(article), numbers(changed)
    claims = drafted(article, mentions)
    readings = {claim.name: one.reading for claim, one in zip(claims, mentions, strict=True)}
    return mentions, anchors(claims, readings, changed, now), now


@given(PARAGRAPHS)
def test_drafted_claims_go_back_to_their_own_places(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    mentions, found, _ = drafted_and_anchored(text, text)
    places = [(one.start, one.end) for one in found.by_claim.values()]
    assert places == [(one.reading.start, one.reading.end) for one in mentions]
    assert all(one.state is State.FOUND and not one.moved for one in found.by_claim.values())


@given(PARAGRAPHS, st.data())
def test_edits_elsewhere_lose_no_anchor(paragraphs: list[str], data: st.DataObject) -> None:
    text = "\n\n".join(paragraphs)
    words = data.draw(st.sampled_from(["据了解，", "记者获悉：", "日前，"]))
    where = data.draw(st.integers(0, len(paragraphs) - 1))
    edited = [words + one if index == where else one for index, one in enumerate(paragraphs)]
    _, found, now = drafted_and_anchored(text, "\n\n".join(edited))
    assert [one.start for one in found.by_claim.values()] == [one.reading.start for one in now]


@given(
    st.text(alphabet="0123456789.,-%万亿千百十一二三个元吨年 \n\r\t　abé，。", max_size=80),
    st.lists(st.text(alphabet="0123456789.,-%万亿千百十一二个元 ab", min_size=1, max_size=8), max_size=5),
    st.lists(st.sampled_from(["p1", "p2.s1", "p9", "p0", "x"]), min_size=5, max_size=5),
)
def test_nothing_raises_and_no_two_claims_share_a_place(text: str, says: list[str], at: list[str]) -> None:
    claims = [
        Claim(f"c{index}", Text(one, PLACE), PLACE, at=Text(where, PLACE))
        for index, (one, where) in enumerate(zip(says, at, strict=False))
    ]
    article = next(iter(articles(text)), Article("", text, ()))
    result = anchors(claims, {}, article, numbers(article))
    own = [one for one in result.by_claim.values() if one.state in (State.FOUND, State.CHANGED)]
    taken = [offset for one in own for offset in range(one.start, one.end)]
    assert len(taken) == len(set(taken))
    assert set(result.by_claim) == {one.name for one in claims}


def test_many_equal_numbers_take_linear_time() -> None:
    """A long text with nothing but one number, and claims of it: twice the text, about twice the time."""

    def seconds(count: int) -> float:
        text = "有12个。" * count
        (article,) = articles(text)
        claims = [
            Claim(f"c{index}", Text("12个", PLACE), PLACE, at=Text("p1", PLACE)) for index in range(200)
        ]
        started = time.perf_counter()
        found = anchors(claims, {}, article, [])
        spent = time.perf_counter() - started
        assert all(one.state is State.FOUND for one in found.by_claim.values())
        return spent

    small, large = min(seconds(8_000) for _ in range(2)), min(seconds(32_000) for _ in range(2))
    assert Fraction(large) < 12 * Fraction(small) + Fraction(1, 10)


# -- equal numbers of one paragraph ----------------------------------------------------------------------

POOR = (
    "Enrolment rose by 18.5 percent in two years. Residents older than 65 make up 18.5 percent of the town."
)
OLDER = "全县教师增长12.4%，学校经费占支出的35%。医院床位增长12.4%，达到800张。"


@pytest.mark.parametrize(
    ("text", "claims", "places"),
    [
        (
            POOR,
            "  years: {says: two years, at: p1}\n  residents: {says: 18.5 percent, means: share older than 65, at: p1}\n"
            "  enrolment: {says: 18.5 percent, means: rise of enrolment, at: p1}\n",
            {"residents": 1, "enrolment": 0},
        ),
        (POOR, "  older: {says: 18.5 percent, means: residents older than 65, at: p1}\n", {"older": 1}),
        (POOR, "  growth: {says: 18.5 percent, means: rise of enrolment, at: p1}\n", {"growth": 0}),
        (POOR, "  a: {says: two years, at: p1}\n  b: {says: 18.5 percent, at: p1}\n", {"b": 1}),
        (OLDER, '  床位: {says: "12.4%", means: 医院床位的增长, at: p1}\n', {"床位": 1}),
        (OLDER, '  经费: {says: "35%", at: p1}\n  教师: {says: "12.4%", means: 教师增长, at: p1}\n', {"教师": 1}),
        (
            OLDER,
            '  张: {says: 800张, at: p1}\n  经费: {says: "35%", at: p1}\n  教师: {says: "12.4%", means: 教师增长, at: p1}\n',
            {"教师": 0},
        ),
    ],
)  # fmt: skip
def test_order_and_words_tell_equal_numbers_apart(text: str, claims: str, places: dict[str, int]) -> None:
    found = anchored(text, claims, "en" if text.isascii() else "zh")
    for name, place in places.items():
        one = found.by_claim[name]
        number = text[one.start : one.end]
        before = text[: one.start].count(number)
        assert (before, one.doubtful) == (place, False), name


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (POOR, "  a: {says: 18.5 percent, at: p1}\n"),
        (OLDER, '  a: {says: "12.4%", at: p1}\n'),
        (OLDER, '  b: {says: 800张, at: p1}\n  c: {says: "35%", at: p1}\n  a: {says: "12.4%", at: p1}\n'),
    ],
)
def test_where_nothing_tells_the_doubt_is_told(text: str, claims: str) -> None:
    found = anchored(text, claims, "en" if text.isascii() else "zh")
    assert found.by_claim["a"].doubtful


def test_the_doubt_is_one_remark_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{POOR}\n", "utf-8")
    claims = "  a: {says: 18.5 percent, at: p1}\n"
    (tmp_path / "a.yaml").write_text(
        f"audit: 1\narticle: {{language: en, text: a.txt}}\nclaims:\n{claims}", "utf-8"
    )
    (told,) = [one for one in check(str(tmp_path / "a.yaml")).findings if one.rule == "number-not-in-text"]
    assert (
        str(told.message) == "the text has 18.5 percent more than once, and nothing says which one `a` means"
    )
    assert told.severity is Severity.NOTE
