"""From an article to its numbers: what each says, about what, and whether it is a claim."""

from __future__ import annotations

from audit.article import chinese_claims, chinese_nouns, common_claims, english_claims, english_nouns
from audit.article.added import with_added
from audit.article.ages import with_ages
from audit.article.local_text import LocalText, local_text, placed
from audit.article.model import Article, Mention, Paragraph
from audit.article.paired_nouns import with_pairs
from audit.article.reasons import FURNITURE, UNREAD
from audit.article.spot import NumberContext, spot_at
from audit.claimfile.model import Span
from audit.languages.zh import claims as chinese
from audit.numbers import Reading, read
from audit.numbers.patterns import Pattern
from audit.numbers.scanner import REST
from audit.numbers.weekdays import with_weekdays

MOST_READINGS = 1200  # of one paragraph; a printed page has about 150 numbers
_CHANGE = Pattern(chinese.CHANGE_LINKS)
_CHINESE = Pattern("[\u4e00-\u9fff]")


def mentions(article: Article) -> list[Mention]:
    """Every number of the article in the order of its paragraphs, claims or not, each with its noun.

    A paragraph is read by itself, so that the content of others changes nothing. Nothing is raised.
    """
    found: list[Mention] = []
    for index, paragraph in enumerate(article.paragraphs):
        found.extend(_of_paragraph(article, index, paragraph))
    return found


def mentions_of(
    article: Article, index: int, published: Span | None = None
) -> tuple[LocalText, list[tuple[Mention, Reading]]]:
    """The numbers of one paragraph, each with its reading in the paragraph's own text, and that text.

    ``published`` is the article's day, which completes dates without a year."""
    paragraph = article.paragraphs[index]
    local = local_text(article, paragraph)
    found, readings = _in_text(article, index, paragraph, local, published)
    return local, list(zip(found, readings, strict=True))


def _of_paragraph(article: Article, index: int, paragraph: Paragraph) -> list[Mention]:
    return _in_text(article, index, paragraph, local_text(article, paragraph))[0]


def _in_text(
    article: Article, index: int, paragraph: Paragraph, local: LocalText, published: Span | None = None
) -> tuple[list[Mention], list[Reading]]:
    text = local.text
    readings = with_added(
        text, read(text, published=published, language=article.language, most=MOST_READINGS)
    )
    readings = with_ages(text, with_weekdays(text, readings))
    is_furniture = paragraph.kind == "byline" or common_claims.is_furniture(text)
    line_starts = {start for start, _ in local.starts}
    found: list[Mention] = []
    for position, reading in enumerate(readings):
        spot = spot_at(text, readings, position, reading.start in line_starts)
        reason, noun, words = (FURNITURE, "", ()) if is_furniture else _told(spot)
        if found and not reason and not noun and _goes_on(spot):
            noun = found[-1].noun
        says = " ".join(reading.text.split())
        found.append(Mention(placed(article, local, reading), index, not reason, reason, noun, words, says))
    return with_pairs(text, readings, found), readings


def _goes_on(spot: NumberContext) -> bool:
    """由26.3%降至0.4%: only the change is between them, so both measure the same thing."""
    leader = spot.leader()
    if leader is None or leader.unit != spot.reading.unit:
        return False
    return _CHANGE.fullmatch(spot.text[leader.end : spot.reading.start]) is not None


def _told(spot: NumberContext) -> tuple[str, str, tuple[str, ...]]:
    """Why a number is not a claim (empty for a claim), its noun, and words beside it."""
    if spot.reading.note == REST:
        return UNREAD, "", ()
    is_chinese = _CHINESE.search(spot.before[-12:] + spot.reading.text + spot.after[:12]) is not None
    language = chinese_claims if is_chinese else english_claims
    reason = common_claims.reason_against(spot) or language.reason_against(spot)
    if reason:
        return reason, "", ()
    noun, words = (chinese_nouns if is_chinese else english_nouns).noun_of(spot)
    return "", noun, words
