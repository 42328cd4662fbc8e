"""The letter to the author: what an editor would ask, one letter per article. Its words are in ``letters.yaml``."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding, Sentence, Verdict, marked, series
from audit.reports.figures import raised
from audit.reports.html.cards import Card
from audit.reports.html.index import FileView
from audit.reports.html.shown import visible
from audit.reports.html.source_lines import Piece
from audit.reports.language import LANGUAGES, Language, language

if TYPE_CHECKING:
    from typing import Any

_CODE = re.compile(r"`([^`]+)`")
_NAME = re.compile(r"(?<![\w-])[^\W\d]\w*(?![\w-])")  # of a claim: the name of an envelope has hyphens
_ASKED = (Verdict.FAILS, Verdict.IMPLAUSIBLE, Verdict.STRAINED, Verdict.UNUSUAL)
_OF_FILES = (
    "number-not-in-text",
    "unreadable-number",
)  # rules about faults of a claim file, not of its article


class Letter(NamedTuple):
    """What to send to the author of one article: a subject line and the text."""

    subject: str
    text: str
    language: str


def letter(cards: Sequence[Card], view: FileView, lang: Language) -> Letter | None:
    """The letter about one article, in its language.

    It has each finding with the article's sentence, the numbers and a question. Nothing is asked about accepted or
    undecided findings, or about faults of a claim file."""
    asked = [card for card in cards if _is_asked(card)]
    if not asked:
        return None
    said = letter_language(view, lang)
    words = _phrases(said.name)
    title = visible(view.title, lang)
    opening = words["opening"]["one" if len(asked) == 1 else "many"]
    items = [_item(number, card, view, said) for number, card in enumerate(asked, 1)]
    parts = [
        words["greeting"], opening.format(title=title, number=len(asked)), *items, words["closing"],
    ]  # fmt: skip
    return Letter(words["subject"].format(title=title), "\n\n".join(parts), said.name)


def query(card: Card, view: FileView, lang: Language) -> str:
    """The question of one finding alone, as in the letter; empty if none is asked."""
    if not _is_asked(card):
        return ""
    return _item(1, card, view, letter_language(view, lang)).removeprefix("1. ").replace("\n   ", "\n")


def _is_asked(card: Card) -> bool:
    finding = card.finding
    return not card.is_brief and finding.verdict in _ASKED and finding.rule not in _OF_FILES


def letter_language(view: FileView, lang: Language) -> Language:
    """The language of an article, if there are letters in it; otherwise that of the page."""
    own = view.audited.document.article.language if view.audited is not None else ""
    return language(own) if own in LANGUAGES else lang


def _item(number: int, card: Card, view: FileView, lang: Language) -> str:
    words = _phrases(lang.name)
    quote = " ".join(_spoken(line) for line in card.quote)
    values = {
        "number": number,
        "quote": visible(quote, lang),
        "finding": visible(_finding(card.finding, view, lang), lang).rstrip(".。"),
        "question": words["question"].get(str(card.finding.verdict), ""),
    }
    return str(words["item"]["quoted" if quote else "plain"].format_map(values))


def _spoken(line: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in line).strip()


@cache
def _phrases(name: str) -> dict[str, Any]:
    """The phrases of letters in a language."""
    from yaml import safe_load

    with open(os.path.join(os.path.dirname(__file__), os.pardir, "letters.yaml"), encoding="utf-8") as stream:
        phrases: dict[str, Any] = safe_load(stream)[name]
    return phrases


def _finding(finding: Finding, view: FileView, lang: Language) -> str:
    """What does not fit, in the author's terms: numbers as printed and their meaning, without names of claims."""
    message = finding.message if finding.is_bound else _with_meanings(finding, view, lang)
    return raised(_in_words(lang.told(message), finding, view, lang)).replace("`", "")


def _in_words(text: str, finding: Finding, view: FileView, lang: Language) -> str:
    """A sentence without the names of claims, which the author does not know.

    Each number is given as printed, with its meaning."""
    words: dict[str, str] = {}
    for name in finding.claims:
        found = view.claims.get(name)
        if found is not None:
            says, means = found.claim.says.value, found.claim.means
            words[name] = _quoted(says, means.value if means is not None else "", lang)
            text = _stated(text, name, says, means.value if means is not None else None, lang)
    return _CODE.sub(lambda code: _spelt(code.group(1), words) or code.group(), text)


def _stated(text: str, name: str, says: str, means: str | None, lang: Language) -> str:
    """A name followed by its number, directly or after one word, in any language: *`total` says 466*."""
    who = lang.text("“{number}”", number=means) if means is not None else lang.text("the article")
    behind = re.compile(rf"`{re.escape(name)}` (\w+ ){re.escape(says)}")
    gap = "" if who[-1].isalpha() and not who.isascii() else " "  # no space between Chinese words
    text = behind.sub(lambda found: who + gap + found[1] + says, text)
    return text.replace(f"`{name}` {says}", _quoted(says, means or "", lang))


def _spelt(code: str, words: dict[str, str]) -> str | None:
    """An expression with its claims in words; ``None`` if it names none of them."""
    if not any(name in words for name in _NAME.findall(code)):
        return None
    return _NAME.sub(lambda name: words.get(name.group(), name.group()), code)


def _with_meanings(finding: Finding, view: FileView, lang: Language) -> Sentence:
    """The sentence of a form, each of its numbers with its meaning if the claim gives one."""
    values = dict(finding.message.values)
    for role, names in finding.roles:
        claims = [view.claims[name].claim for name in names if name in view.claims]
        if role in values and len(claims) == len(names) and any(claim.means is not None for claim in claims):
            quoted = [
                _quoted(claim.says.value, claim.means.value if claim.means is not None else "", lang)
                for claim in claims
            ]
            values[role] = series(quoted, marked(", "), marked(" and "))
    return finding.message._replace(values=tuple(values.items()))


def _quoted(says: str, means: str, lang: Language) -> str:
    if means:
        return lang.text("“{number}” ({meaning})", number=says, meaning=means)
    return lang.text("“{number}”", number=says)
