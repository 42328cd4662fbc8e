"""Corrections that people make on the page, as entries of the notes beside the article."""

from __future__ import annotations

from collections.abc import Mapping

from audit.base.findings import Sentence, sentence
from audit.base.source import Source
from audit.claimfile.notes import notes_of
from audit.claimfile.noting import NEW, Unnotable, with_date, with_entry, without_entry
from audit.claimfile.values import span_of
from audit.serve.model import MOST_NOTES, Refused

# The fields of a form that an entry of each kind is made of; those with a star may be empty.
ENTRIES: dict[str, tuple[str, ...]] = {
    "waive": ("check", "why", "until*"),
    "skip": ("says", "why", "at*"),
    "reads": ("says", "interval", "unit*", "because", "at*"),
}
_LONGEST = 2000  # characters of a field


def corrected(text: str | None, file: str, form: Mapping[str, str]) -> str:
    """The notes with what a form says. Raises ``Refused``, and then nothing is changed."""
    before = text or NEW
    try:
        after = _changed(before, form)
    except Unnotable as error:
        raise Refused(error.why) from error
    if len(after) > MOST_NOTES:
        raise Refused(sentence("the notes are too long: part the article"))
    _refuse_faults(after, file)
    return after


def _changed(text: str, form: Mapping[str, str]) -> str:
    kind = form.get("kind", "")
    if kind == "date":
        return with_date(text, _day(form.get("date", "")))
    if kind == "undo":
        return without_entry(text, form.get("key", ""), _number(form.get("number", "")))
    if kind not in ENTRIES:
        raise Refused(sentence("this page has no such correction"))
    return with_entry(text, kind, dict(_entry(kind, form)))


def _entry(kind: str, form: Mapping[str, str]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for field in ENTRIES[kind]:
        name = field.removesuffix("*")
        value = form.get(name, "").strip()
        if len(value) > _LONGEST:
            raise Refused(sentence("the words are too long: {most} characters at most", most=_LONGEST))
        if value:
            found.append((name, value))
        elif name == field:
            raise Refused(_missing(name))
    return found


def _missing(name: str) -> Sentence:
    if name in ("why", "because"):
        return sentence("a reason is needed, for whoever reads the report later")
    return sentence("the field `{name}` is empty", name=name)


def _day(day: str) -> str:
    day = day.strip()
    if day and span_of(day) is None:
        raise Refused(sentence("{day} is no day, month or year such as 2024-03-05", day=day))
    return day


def _number(told: str) -> int:
    return int(told) if told.isdecimal() and len(told) < 6 else -1


def _refuse_faults(text: str, file: str) -> None:
    faults = notes_of(Source(file, text)).faults
    if faults:
        raise Refused(sentence("{place}: {message}", place=str(faults[0].place), message=faults[0].message))
