"""Corrections that people make on the page, as entries of the notes beside the article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from audit.base.findings import Sentence, sentence
from audit.base.source import Source
from audit.claimfile.notes import notes_of
from audit.claimfile.noting import NEW, Unnotable, with_date, with_entry, without_entry
from audit.claimfile.values import span_of
from audit.claimfile.vocabulary import CHECK_KINDS, EXPRESSIONS, ITEMS, LINE_KINDS
from audit.serve.model import MOST_NOTES, Refused

if TYPE_CHECKING:
    from typing import Any

# The fields of a form that make up an entry of each kind; those with a star may be empty.
ENTRIES: dict[str, tuple[str, ...]] = {
    "waive": ("check", "why", "until*"),
    "skip": ("says", "why", "at*"),
    "reads": ("says", "interval", "unit*", "because", "at*"),
}
BETWEEN = ";"  # separates numbers in one field: no number contains it
_LONGEST = 2000  # characters of a field


def corrected(text: str | None, file: str, form: Mapping[str, str]) -> str:
    """The notes with the correction in a form. Raises ``Refused``, and then nothing is changed."""
    before = text or NEW
    try:
        after = _changed(before, form)
    except Unnotable as error:
        raise Refused(error.why) from error
    if len(after) > MOST_NOTES:
        raise Refused(sentence("the notes are too long: split the article"))
    _refuse_faults(after, file)
    return after


def _changed(text: str, form: Mapping[str, str]) -> str:
    kind = form.get("kind", "")
    if kind == "date":
        return with_date(text, _day(form.get("date", "")))
    if kind == "undo":
        return without_entry(text, form.get("key", ""), _number(form.get("number", "")))
    if kind == "relate":
        return _related(text, form)
    if kind == "line":
        return with_entry(text, "tables", _line(form))
    if kind not in ENTRIES:
        raise Refused(sentence("this page has no such correction"))
    return with_entry(text, kind, dict(_entry(kind, form)))


def _entry(kind: str, form: Mapping[str, str]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for field in ENTRIES[kind]:
        name = field.removesuffix("*")
        value = form.get(name, "").strip()
        if value:
            found.append((name, _short(value)))
        elif name == field:
            raise Refused(_missing(name))
    return found


def _related(text: str, form: Mapping[str, str]) -> str:
    """Adds that numbers are unrelated and, if given, what they are related to instead."""
    why = _given(form, "why")
    text = with_entry(text, "unrelated", {"numbers": _several(form, "numbers"), "why": why})
    form_of_check = form.get("form", "")
    if not form_of_check:
        return text
    keys = CHECK_KINDS.get(form_of_check)
    if keys is None:
        raise Refused(sentence("this page has no such correction"))
    named = [key for key in keys if f"field-{key}" in form]
    fields: dict[str, str | list[str]] = {
        key: _several(form, f"field-{key}")
        if keys[key].holds == EXPRESSIONS
        else _given(form, f"field-{key}")
        for key in named
    }
    return with_entry(text, "checks", {**fields, "because": why})


def _line(form: Mapping[str, str]) -> dict[str, Any]:
    """What a row or a column of a table is: its own name under the key for that, and the fields that go with it."""
    kind, lines = form.get("line", ""), "columns" if form.get("lines") == "columns" else "rows"
    keys = LINE_KINDS.get(kind)
    if keys is None:
        raise Refused(sentence("this page has no such correction"))
    label = _given(form, f"label-{lines}")
    entry: dict[str, Any] = {kind: [label] if keys[kind].holds == ITEMS else label}
    for key, one in keys.items():
        if key not in (kind, "why") and (one.required or form.get(f"field-{key}", "").strip()):
            field = f"field-{key}"
            entry[key] = _several(form, field) if one.holds == ITEMS else _given(form, field)
    return {"table": _given(form, "table"), lines: [{**entry, "why": _given(form, "why")}]}


def _given(form: Mapping[str, str], name: str) -> str:
    """A field that must not be empty."""
    value = form.get(name, "").strip()
    if not value:
        raise Refused(_missing(name.removeprefix("field-")))
    return _short(value)


def _several(form: Mapping[str, str], name: str) -> list[str]:
    return [part for part in map(str.strip, _given(form, name).split(BETWEEN)) if part]


def _short(value: str) -> str:
    if len(value) > _LONGEST:
        raise Refused(sentence("the text is too long: {most} characters at most", most=_LONGEST))
    return value


def _missing(name: str) -> Sentence:
    if name in ("why", "because"):
        return sentence("a reason is needed, for whoever reads the report later")
    return sentence("the field `{name}` is empty", name=name)


def _day(day: str) -> str:
    day = day.strip()
    if day and span_of(day) is None:
        raise Refused(sentence("{day} is not a day, month or year such as 2024-03-05", day=day))
    return day


def _number(told: str) -> int:
    return int(told) if told.isdecimal() and len(told) < 6 else -1


def _refuse_faults(text: str, file: str) -> None:
    faults = notes_of(Source(file, text)).faults
    if faults:
        raise Refused(sentence("{place}: {message}", place=str(faults[0].place), message=faults[0].message))
