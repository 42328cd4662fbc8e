"""The words of the page: the verdict in a sentence, and the names of states, kinds and sets."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from audit.base.findings import Finding, Step, Verdict
from audit.base.intervals import Interval
from audit.engine.counts import Counts
from audit.engine.result import Result
from audit.engine.summary import Weight, weight_of
from audit.reports.figures import raised, set_text
from audit.reports.language import Language
from audit.reports.wording import headline_parts, is_set_told, label_of

# The sign beside each state, so that no state is shown by colour alone.
SIGNS = {
    "error": "✗",
    "warning": "!",
    "undecided": "?",
    "good": "✓",
    "remark": "·",
    "waived": "–",
    "baselined": "–",
    "none": "○",
}
STATES = ("error", "warning", "undecided", "remark", "waived", "baselined")


class Total(NamedTuple):
    """One of the verdicts that occurred: its number, its name, and its state."""

    number: int
    name: str
    state: str


_STATE_OF = {
    Weight.FAULT: "error",
    Weight.ERROR: "error",
    Weight.LOOK: "warning",
    Weight.UNDECIDED: "undecided",
    Weight.REMARK: "remark",
    Weight.NONE: "good",
}


def state_of(finding: Finding) -> str:
    """The state in which a finding is shown; for an accepted one that is all."""
    if finding.waived is not None:
        return "baselined" if finding.baselined else "waived"
    return _STATE_OF[weight_of(finding)]


@cache
def state_names(lang: Language) -> dict[str, str]:
    """The states in words."""
    return {
        "error": lang.text("needs the author"),
        "warning": lang.text("to look at"),
        "undecided": lang.text("undecided"),
        "good": lang.text("holds"),
        "remark": lang.text("remark"),
        "waived": lang.text("waived"),
        "baselined": lang.text("in the baseline"),
        "none": lang.text("not checked"),
    }


def verdict_name(verdict: Verdict, lang: Language) -> str:
    """A verdict in a word, as on the card of a finding."""
    names = {
        Verdict.HOLDS: lang.text("holds"),
        Verdict.STRAINED: lang.text("strained"),
        Verdict.FAILS: lang.text("fails"),
        Verdict.UNUSUAL: lang.text("unusual"),
        Verdict.IMPLAUSIBLE: lang.text("implausible"),
        Verdict.UNDECIDED: lang.text("undecided"),
        Verdict.INVALID: lang.text("could not be audited"),
        Verdict.REMARK: lang.text("remark"),
    }
    return names[verdict]


def card_name(finding: Finding, lang: Language) -> str:
    """The heading of a finding's card: its verdict, or that it is accepted."""
    if finding.waived is None:
        return verdict_name(finding.verdict, lang)
    return lang.text("in the baseline") if finding.baselined else lang.text("waived")


def totals(counts: Counts, lang: Language) -> list[Total]:
    """The verdicts that occurred, most serious first."""
    rows = (
        (counts.invalid, lang.text("could not be audited"), "error"),
        (counts.fails, label_of("fails", counts.fails, lang), "error"),
        (counts.implausible, lang.text("implausible"), "error"),
        (counts.strained, lang.text("strained"), "warning"),
        (counts.unusual, lang.text("unusual"), "warning"),
        (counts.undecided, lang.text("undecided"), "undecided"),
        (counts.waived, lang.text("waived"), "waived"),
        (counts.baselined, lang.text("in the baseline"), "baselined"),
        (counts.holds, label_of("holds", counts.holds, lang), "good"),
    )
    return [Total(*row) for row in rows if row[0]]


def headline(result: Result, lang: Language) -> tuple[str, str, str]:
    """The verdict on the whole run as a heading, what else there is to look at, and the state of both."""
    summary = result.summary
    first, *more = headline_parts(summary, lang)
    return capital(first, lang), " · ".join(more), str(summary.tone)


def capital(said: str, lang: Language) -> str:
    """A sentence with a capital letter at its start, if its language has them.

    In Chinese a Latin letter at the start belongs to a name, and does not change."""
    return said[:1].upper() + said[1:] if lang.name == "en" else said


@cache
def kind_names(lang: Language) -> dict[str, str]:
    """The sorts of numbers in words."""
    return {
        "count": lang.text("count"), "measure": lang.text("measure"), "money": lang.text("money"),
        "percent": lang.text("percent"), "ratio": lang.text("ratio"), "ordinal": lang.text("ordinal"),
        "date": lang.text("date"), "time": lang.text("time"), "class": lang.text("class"),
        "enumeration": lang.text("enumeration"), "name": lang.text("name"), "vague": lang.text("vague"),
    }  # fmt: skip


def bar_name(role: str, lang: Language) -> str:
    """The name of a set on a number line."""
    names = {
        "hard": lang.text("limits"),
        "typical": lang.text("usual"),
        "computed": lang.text("computed"),
        "stated": lang.text("stated"),
        "repaired": lang.text("repaired"),
    }
    return names.get(role, role)


def set_words(values: Interval, unit: str, lang: Language) -> str:
    """A set of values in words, in ``unit``; days as dates."""
    return set_text(values, unit, language=lang)


def origin(step: Step, lang: Language) -> str:
    """The set that a step gives, and why it is as wide as it is.

    Empty if it is a single value or has already been given."""
    reason = lang.told(step.origin) if step.origin is not None else ""
    values = step.set
    if values is None or is_set_told(step):
        return reason
    words = set_words(values, step.unit, lang)
    return lang.text("{set}: {reason}", set=words, reason=reason) if reason else words


def raised_signs(text: str) -> str:
    """Arithmetic with the powers of its units raised: ``t/m²``."""
    return raised(text)
