"""From an article to its numbers: what each says, of what, and whether it is a claim."""

from __future__ import annotations

import re

from audit.article import chinese_claims, chinese_nouns, common_claims, english_claims, english_nouns
from audit.article.added import with_added
from audit.article.local_text import LocalText, local_text, placed
from audit.article.model import Article, Mention, Paragraph
from audit.article.reasons import FURNITURE, UNREAD
from audit.article.spot import Spot, spot_at
from audit.numbers import Kind, Reading, read

MOST_READINGS = 1500  # of one paragraph; a printed page has about 150 numbers
_CHINESE = re.compile("[\u4e00-\u9fff]")
_LEFT_OUT = "the paragraph has too many numbers to be an article's; the rest of it was not read"


def mentions(article: Article) -> list[Mention]:
    """Every number of the article in the order of its paragraphs, claims or not, each with its noun.

    A paragraph is read by itself, so that what stands in others changes nothing. Nothing is raised.
    """
    found: list[Mention] = []
    for index, paragraph in enumerate(article.paragraphs):
        found.extend(_of_paragraph(article, index, paragraph))
    return found


def _of_paragraph(article: Article, index: int, paragraph: Paragraph) -> list[Mention]:
    local = local_text(article, paragraph)
    readings = read(local.text, language=article.language, most=MOST_READINGS + 1)
    rest = readings.pop() if len(readings) > MOST_READINGS else None
    readings = with_added(local.text, readings)
    is_furniture = paragraph.kind == "byline" or common_claims.is_furniture(local.text)
    found = []
    for position, reading in enumerate(readings):
        spot = spot_at(local.text, readings, position, local.begins_a_line(reading.start))
        reason, noun, words = _told(spot, is_furniture)
        found.append(Mention(placed(article, local, reading), index, not reason, reason, noun, words))
    if rest is not None:
        found.append(_left_out(article, local, index, rest))
    return found


def _told(spot: Spot, is_furniture: bool) -> tuple[str, str, tuple[str, ...]]:
    """Why a number is no claim (empty for a claim), its noun, and words beside it."""
    is_chinese = _CHINESE.search(spot.before[-12:] + spot.reading.text + spot.after[:12]) is not None
    if is_furniture:
        return FURNITURE, "", ()
    language = chinese_claims if is_chinese else english_claims
    reason = common_claims.reason_against(spot) or language.reason_against(spot)
    if reason:
        return reason, "", ()
    noun, words = (chinese_nouns if is_chinese else english_nouns).noun_of(spot)
    return "", noun, words


def _left_out(article: Article, local: LocalText, index: int, first: Reading) -> Mention:
    """One mention that stands for all that was not read: from the first such number to the paragraph's end."""
    unread = first._replace(kind=Kind.VAGUE, value=None, resolution=None, hedge=None, note=_LEFT_OUT)
    whole = unread._replace(text=local.text[first.start :], end=len(local.text))
    return Mention(placed(article, local, whole), index, False, UNREAD)
