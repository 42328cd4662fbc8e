"""The query sheet: what an editor would ask the author, one question a finding."""

from __future__ import annotations

from typing import NamedTuple

from audit.findings import Finding, Verdict
from audit.reports.html.cards import Card
from audit.reports.html.shown import with_names
from audit.reports.figures import raised
from audit.reports.language import Language
from markupsafe import Markup


class Question(NamedTuple):
    """A question about one finding, with the article it is about."""

    card: Card
    text: Markup


def questions(cards: list[Card], lang: Language) -> list[Question]:
    """The questions, most serious first. What is waived or only a remark asks nothing of an author."""
    asked = [(card, _question(card.finding, lang)) for card in cards if card.state in ("error", "warning", "undecided")]
    return [Question(card, with_names(raised(text), lang)) for card, text in asked if text]


def _question(finding: Finding, lang: Language) -> str:
    said = lang.told(finding.message)
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
