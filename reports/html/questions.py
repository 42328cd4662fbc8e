"""The query sheet: what an editor would ask the author, one question a finding."""

from __future__ import annotations

import re

from markupsafe import Markup

from audit.findings import Finding, Sentence, Verdict, marked, series
from audit.records import NamedTuple
from audit.reports.figures import raised
from audit.reports.html.cards import Card
from audit.reports.html.index import FileView, Index
from audit.reports.html.shown import shown, with_names
from audit.reports.html.words import capital
from audit.reports.language import Language

_CODE = re.compile(r"`([^`]+)`")
_NAME = re.compile(r"(?<![\w-])[^\W\d]\w*(?![\w-])")  # of a claim: the name of an envelope has hyphens
_ASKED = ("error", "warning", "undecided")


class Question(NamedTuple):
    """A question about one finding, with the title of the article it is about."""

    card: Card
    text: Markup
    title: Markup | None


def questions(cards: list[Card], index: Index, lang: Language) -> list[Question]:
    """The questions, most serious first. What is waived or only a remark asks nothing of an author."""
    asked = []
    for card in cards:
        view = index.by_file.get(card.finding.place.file)
        text = _question(card.finding, view, lang) if card.state in _ASKED else ""
        if text:
            asked.append(Question(card, with_names(raised(text), lang), _title(view, lang)))
    return asked


def _title(view: FileView | None, lang: Language) -> Markup | None:
    title = view.audited.document.article.title if view is not None and view.audited is not None else None
    return shown(title, lang) if title is not None else None


def _in_words(text: str, finding: Finding, view: FileView | None, lang: Language) -> str:
    """A sentence without the names of claims, which its author does not know: each number as printed, with
    what it stands for."""
    words: dict[str, str] = {}
    for name in finding.claims:
        found = view.claims.get(name) if view is not None else None
        if found is not None:
            says, means = found.claim.says.value, found.claim.means
            words[name] = _quoted(says, means.value if means is not None else "", lang)
            text = _stated(text, name, says, means.value if means is not None else None, lang)
    return _CODE.sub(lambda code: _spelt(code.group(1), words) or code.group(), text)


def _stated(text: str, name: str, says: str, means: str | None, lang: Language) -> str:
    """A name that its number follows, at once or behind one word, in any language: *`total` says 466*."""
    who = lang.text("“{number}”", number=means) if means is not None else lang.text("the article")
    behind = re.compile(rf"`{re.escape(name)}` (\w+ ){re.escape(says)}")
    gap = "" if who[-1].isalpha() and not who.isascii() else " "  # none between Chinese words
    text = behind.sub(lambda found: who + gap + found[1] + says, text)
    return text.replace(f"`{name}` {says}", _quoted(says, means or "", lang))


def _spelt(code: str, words: dict[str, str]) -> str | None:
    """An expression with its claims in words; ``None`` where it names none of them."""
    if not any(name in words for name in _NAME.findall(code)):
        return None
    return _NAME.sub(lambda name: words.get(name.group(), name.group()), code)


def _with_meanings(finding: Finding, view: FileView, lang: Language) -> Sentence:
    """The sentence of a form, each of its numbers with what it stands for where the claim says so."""
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


def _question(finding: Finding, view: FileView | None, lang: Language) -> str:
    message = finding.message if view is None else _with_meanings(finding, view, lang)
    said = capital(_in_words(lang.told(message), finding, view, lang), lang)
    if finding.verdict is Verdict.FAILS:
        return lang.text("Which of these numbers is wrong? {sentence}", sentence=said)
    if finding.verdict is Verdict.IMPLAUSIBLE:
        return lang.text("Is one of these numbers or its unit misprinted? {sentence}", sentence=said)
    if finding.verdict is Verdict.STRAINED:
        return lang.text("How was this number rounded? {sentence}", sentence=said)
    if finding.verdict is Verdict.UNUSUAL:
        return lang.text("Is this right, and where does it come from? {sentence}", sentence=said)
    if finding.verdict is Verdict.UNDECIDED:
        return lang.text("Can you give us what is missing? {sentence}", sentence=said)
    return ""


def _quoted(says: str, means: str, lang: Language) -> str:
    if means:
        return lang.text("“{number}” ({meaning})", number=says, meaning=means)
    return lang.text("“{number}”", number=says)
