"""Drafts load without fault, name each number, and find it again in the text; updates lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article.anchoring import Anchors, anchors
from audit.article.drafting import draft
from audit.article.extraction import mentions
from audit.article.model import Article, Mention
from audit.article.naming import identifier, name_for
from audit.article.reading import articles_of
from audit.article.updating import Update, update
from audit.claimfile import load_text
from audit.claimfile.formatting import formatted
from audit.claimfile.model import Document
from audit.claimfile.values import wrong_name
from audit.interpretation.readings import readings_of
from audit.numbers import Kind, read
from audit.numbers.weekdays import with_weekdays
from tests.article.pages import ENGLISH, PAGE
from tests.article.stub import every_number


def drafted(article: Article, text_path: str | None = "a.txt") -> tuple[str, Document]:
    text = draft(article, every_number(article), text_path=text_path)
    document = load_text("draft.yaml", text)
    assert document.faults == () and formatted(text) == text
    return text, document


def placed_in(article: Article, document: Document) -> Anchors:
    return anchors(document.claims.values(), readings_of(document).readings, article, every_number(article))


@pytest.mark.parametrize("page", [PAGE, ENGLISH])
def test_every_claim_of_a_draft_stands_at_its_own_place(page: str) -> None:
    for article in articles_of(page, split=True):
        numbers = [one for one in every_number(article) if one.claim]
        document = drafted(article)[1]
        claims = list(document.claims.values())
        assert [one.says.value for one in claims] == [one.printed for one in numbers]
        placed = placed_in(article, document)
        assert [(one.start, one.end) for one in placed.by_claim.values()] == [
            (one.reading.start, one.reading.end) for one in numbers
        ]


def test_a_draft_has_title_language_text_and_positions() -> None:
    text, document = drafted(articles_of(PAGE, split=True)[0], "../texts/a.txt")
    article = document.article
    assert article.title is not None and article.title.value == "抓好一渠清水 河湾县新修水渠三百里"
    assert article.language == "zh" and article.text is not None and article.text.value == "../texts/a.txt"
    assert {str(one.at) for one in document.claims.values()} == {"None", "p1", "p2"}
    assert "# 因分栏断开而接合的段落：p1" in text and "# date:" in text


def test_names_come_from_the_noun_and_are_never_taken_twice() -> None:
    (reading,) = read("466个")
    mention = Mention(reading, 0, True, "", "老旧小区", ("全区",))
    assert name_for(mention, set()) == "老旧小区"
    assert name_for(mention, {"老旧小区", "老旧小区_2"}) == "老旧小区_3"
    assert (
        name_for(mention._replace(noun="the old compounds of the district"), set())
        == "old_compounds_district"
    )
    assert name_for(mention._replace(noun="Ｇ６ 高速"), set()) == "g6高速"
    assert name_for(mention._replace(noun="the sum"), set()) == "sum_2"  # a function of expressions
    assert name_for(mention._replace(noun="", words=()), {"number_1"}) == "number_2"


@given(st.text(max_size=30), st.lists(st.text(max_size=8), max_size=3))
def test_any_words_give_a_name_that_a_claim_file_allows(noun: str, words: list[str]) -> None:
    (reading,) = read("466个")
    assert wrong_name(name_for(Mention(reading, 0, True, "", noun, tuple(words)), set())) is None
    assert identifier(noun) == "" or identifier(noun).isidentifier()


_NOUNS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(_NOUNS, _NOUNS, _NOUNS)
@settings(deadline=None)
def test_hostile_words_and_titles_do_no_harm(title: str, noun: str, word: str) -> None:
    (article,) = articles_of("共有466个小区。")
    article = article._replace(title=title)
    numbers = [one._replace(noun=noun, words=(word,)) for one in every_number(article)]
    document = load_text("f", draft(article, numbers))
    assert document.faults == () and [one.says.value for one in document.claims.values()] == ["466个"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("县里去年新修水渠投资2.1亿\n元，占全年预算的三成以上，比前年多。", "2.1亿元"),
        ("The county spent 20 \r\n million on roads, and it was not enough for them.", "20 million"),
        ("Last year it paid out £1.9\nbillion to the schools of the county and towns.", "£1.9 billion"),
        (
            "The old hall had seats for some twenty-\nfive people and no more than that.",
            "some twenty-five people",
        ),
    ],
)
def test_a_number_that_a_line_break_cuts_is_printed_without_it(text: str, says: str) -> None:
    (article,) = articles_of(f"{text}\n\n--\n", broken=True)
    assert says in [one.printed for one in mentions(article)]


# -- bringing a file up to date --------------------------------------------------------------------------

BEFORE = "去年新修水渠120公里,投资3.2亿元,受益1200户。\n\n今年再修60公里,投资1.5亿元。\n"
WRITTEN = """# checked by the desk
audit: 1
article: {title: Canals}
claims:
  # length first
  canals: {says: 120公里, means: canals dug last year, at: p1}  # from the annual report
  money:
    says: 3.2亿元
    # the county's own figure
    because: exact to the last digit printed
    at: p1
  households: {says: 1200户, at: p1}

  more: {says: 60公里, means: canals to dig, at: p2}
  budget: {says: 1.5亿元, at: p2}
derived:
  both: canals + more
checks:
  - that: more < canals  # it slows down
    because: the best ground is dug
"""


def updated(now: str, written: str = WRITTEN) -> Update:
    (article,) = articles_of(now)
    result = update(written, article, every_number(article))
    assert load_text("f", result.text).faults == ()
    again = update(result.text, article, every_number(article))
    assert again.text == result.text and not again.added and again.changed == result.changed
    return result


def assert_nothing_is_lost(text: str) -> None:
    for part in (
        "# checked by the desk", "# length first", "means: canals dug last year", "# from the annual report",
        "# the county's own figure", "because: exact to the last digit", "both: canals + more", "# it slows down",
        "because: the best ground is dug", "means: canals to dig",
    ):  # fmt: skip
        assert part in text
    names = list(load_text("f", text).claims)
    assert [one for one in names if one in load_text("f", WRITTEN).claims] == list(
        load_text("f", WRITTEN).claims
    )


def test_the_same_text_changes_nothing_but_the_form() -> None:
    result = updated(BEFORE)
    assert result.text == formatted(WRITTEN) and len(result.kept) == 5
    assert_nothing_is_lost(result.text)


def test_a_changed_number_keeps_its_claim_and_is_listed() -> None:
    result = updated(BEFORE.replace("3.2亿元", "3.4亿元"))
    assert result.changed == (("money", "3.2亿元", "3.4亿元"),) and not result.added and not result.gone
    assert (
        "  # extract: the text now has 3.4亿元\n  money:\n" in result.text and "says: 3.2亿元" in result.text
    )
    assert_nothing_is_lost(result.text)


def test_a_number_that_is_gone_gets_a_comment_and_is_never_deleted() -> None:
    result = updated(BEFORE.replace(",受益1200户", ""))
    assert result.gone == (("households", "1200户"),) and len(result.kept) == 4
    assert "  # extract: no longer in the text\n  households:" in result.text
    assert_nothing_is_lost(result.text)
    back = update(result.text, articles_of(BEFORE)[0], every_number(articles_of(BEFORE)[0]))
    assert back.text == formatted(WRITTEN)


def test_a_new_number_is_added_behind_its_paragraph() -> None:
    result = updated(BEFORE.replace("1200户。", "1200户,建泵站5座。"))
    assert [(one.says, one.at) for one in result.added] == [("5座", "p1")]
    claims = list(load_text("f", result.text).claims)
    assert claims.index("households") + 1 == claims.index("座") == claims.index("more") - 1
    assert_nothing_is_lost(result.text)


def test_moved_paragraphs_are_followed_and_their_changed_numbers_too() -> None:
    result = updated("水利是农业的命脉,全县上下齐心协力修水渠。\n\n" + BEFORE.replace("1.5亿元", "1.6亿元"))
    assert ("canals", "p1", "p2") in result.moved and ("more", "p2", "p3") in result.moved
    assert result.changed == (("budget", "1.5亿元", "1.6亿元"),) and not result.gone
    assert_nothing_is_lost(result.text)


def test_two_equal_numbers_are_told_apart() -> None:
    text = "去年3个村修渠,今年3个村修路,明年30个村通水。\n"
    (article,) = articles_of(text)
    written = (
        "audit: 1\nclaims:\n  a: {says: 3个, at: p1}\n  b: {says: 3个, at: p1}\n  c: {says: 30个, at: p1}\n"
    )
    placed = placed_in(article, load_text("f", written)).by_claim
    assert [placed[name].start for name in "abc"] == [
        text.index("3个"),
        text.index("3个", 4),
        text.index("30个"),
    ]


_PARTS = st.lists(
    st.sampled_from(["修渠120公里", "投资3亿元", "共12个村", "有3个组", "占96.1%", "没有数字"]), max_size=5
)
_PARAGRAPHS = st.lists(_PARTS.map("全县".join).map(lambda one: f"这一段说:{one}。"), min_size=1, max_size=4)


@given(_PARAGRAPHS, _PARAGRAPHS)
@settings(deadline=None)
def test_any_change_of_the_text_keeps_every_claim_and_misses_no_number(
    old: list[str], new: list[str]
) -> None:
    (before,), (after,) = articles_of("\n\n".join(old)), articles_of("\n\n".join(new))
    numbers = every_number(after)
    if not any(one.claim for one in every_number(before)):
        return
    written = draft(before, every_number(before))
    result = update(written, after, numbers)
    claims = load_text("f", result.text).claims
    first = load_text("f", written).claims
    assert load_text("f", result.text).faults == ()
    assert {name: claims[name].says.value for name in first} == {
        name: one.says.value for name, one in first.items()
    }
    accounted = len(result.kept) + len(result.moved) + len(result.changed) + len(result.added)
    assert accounted == sum(one.claim for one in numbers)
    assert update(result.text, after, numbers).text == result.text


def test_a_date_is_drafted_with_its_day_of_the_week() -> None:
    text = "The bridge opened on Saturday, 12 August 2023. 会议于5月26日（星期五）召开，每周一开会。\n"
    (article,) = articles_of(text, "en")
    told = [one.reading.text for one in mentions(article)]
    assert told[:2] == ["Saturday, 12 August 2023", "5月26日（星期五）"]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Saturday, 12 August 2023", "Saturday, 12 August 2023"),
        ("on Monday the 8th of May", "Monday the 8th of May"),
        ("5 May 2023 (Friday) at noon", "5 May 2023 (Friday)"),
        ("（星期五）5月26日起", "（星期五）5月26日"),
        ("Friday, 5 May, Saturday", "5 May"),
        ("5月26日每周五", "5月26日"),
        ("5 May was a Friday", "5 May"),
    ],
)
def test_what_belongs_to_a_date(text: str, beside: str) -> None:
    (found,) = [one for one in with_weekdays(text, read(text)) if one.kind is Kind.DATE]
    assert found.text == text[found.start : found.end] == beside
