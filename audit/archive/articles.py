"""From an entry of an archive to an article with what the archive says of it, or to the reason why it is none."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from audit.archive.containers.objects import no_json
from audit.archive.model import ArchiveEntry, ArchiveWish, Field, Kind
from audit.article.reading import ArticleFault, ArticleSource, read_article
from audit.base.findings import Sentence, marked, sentence
from audit.claimfile.values import span_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

# The names that a field goes by where the user names none, likeliest first.
USUAL_NAMES: Mapping[Field, tuple[str, ...]] = {
    Field.TEXT: ("text", "body", "content", "article"),
    Field.ID: ("id", "_id", "url"),
    Field.TITLE: ("title", "headline"),
    Field.DATE: ("date", "published", "published_at", "publication_date"),
    Field.OUTLET: ("outlet", "publication", "publisher", "source"),
}
FORMS = {
    "text": ".txt",
    "html": ".html",
    "markdown": ".md",
}  # of the text in rows, each with the ending of its files
_BETWEEN = "\n\n"  # a title and its text
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?![\d-])")
_SECONDS = (0, 4_102_444_800)  # of a date in seconds: up to the year 2100


class ArchivedArticle(NamedTuple):
    """An article of an archive. ``source`` has the whole text that is audited, with the ``title`` before it where that stands
    in a field of its own: then the text of the other field begins at ``begins``. ``unread`` says what of its fields could not be made out."""

    entry: ArchiveEntry
    id: str
    title: str
    date: str | None
    outlet: str
    source: ArticleSource
    begins: int = 0
    unread: tuple[Sentence, ...] = ()


def article_of(entry: ArchiveEntry, wish: ArchiveWish) -> ArchivedArticle | Sentence:
    """The article of an entry, or why there is none. Never raises."""
    if entry.fault is not None:
        return entry.fault
    if entry.kind is Kind.DOCUMENT:
        return _document(entry, wish)
    try:
        row = json.loads(entry.data)
    except (ValueError, RecursionError) as error:
        return no_json(error)
    if not isinstance(row, dict):
        return sentence("is no object with the fields of an article")
    return _of_row(entry, row, wish)


def _document(entry: ArchiveEntry, wish: ArchiveWish) -> ArchivedArticle | Sentence:
    found = read_article(entry.file, entry.data)
    if isinstance(found, ArticleFault):
        return _why(found)
    if len(found.text) > wish.longest:
        return _too_long(found.text, wish)
    return ArchivedArticle(entry, entry.file, "", found.published or wish.date, "", found)


def _why(fault: ArticleFault) -> Sentence:
    """Why a text cannot be read, without its name, which the row of the problem has."""
    why = dict(fault.words.values).get("why")
    return why if isinstance(why, Sentence) else fault.words


def _too_long(text: str, wish: ArchiveWish) -> Sentence:
    return sentence(
        "is too long: {number} characters, and no more than {most} are audited (--longest)",
        number=f"{len(text):,}", most=f"{wish.longest:,}",
    )  # fmt: skip


def _of_row(entry: ArchiveEntry, row: dict[str, Any], wish: ArchiveWish) -> ArchivedArticle | Sentence:
    name, text = _field(row, Field.TEXT, wish)
    if not isinstance(text, str):
        why = marked("has no field `{name}`") if text is None else marked("has no text in the field `{name}`")
        return sentence(why, name=name)
    if not text.strip():
        return sentence("has no text in the field `{name}`", name=name)
    found = read_article(f"{entry.file}{FORMS[wish.form]}", text.encode("utf-8", "surrogatepass"))
    if isinstance(found, ArticleFault):
        return _why(found)
    if len(found.text) > wish.longest:
        return _too_long(found.text, wish)
    return _with_fields(entry, row, wish, found)


def _with_fields(
    entry: ArchiveEntry, row: dict[str, Any], wish: ArchiveWish, found: ArticleSource
) -> ArchivedArticle:
    title = " ".join(_plain(_field(row, Field.TITLE, wish)[1]).split())
    begins = 0
    if title and not found.text.lstrip().startswith(title) and not found.extracted:
        begins = len(title) + len(_BETWEEN)
        found = found._replace(text=f"{title}{_BETWEEN}{found.text}")
    name, told = _field(row, Field.DATE, wish)
    date = _day(told)
    unread = (
        ()
        if date or _is_empty(told)
        else (sentence("`{date}` in the field `{name}` is no date", date=_plain(told)[:40], name=name),)
    )
    named = _plain(_field(row, Field.ID, wish)[1])
    shown = named or f"{entry.file}:{entry.line}"
    outlet = _plain(_field(row, Field.OUTLET, wish)[1])
    return ArchivedArticle(
        entry,
        shown,
        title,
        date or found.published or wish.date,
        outlet,
        found._replace(path=shown),
        begins,
        unread,
    )


def _field(row: Mapping[str, Any], field: Field, wish: ArchiveWish) -> tuple[str, Any]:
    """The name of a field and what stands in it. A name with stops goes into objects: ``meta.source``."""
    given = dict(wish.fields).get(field)
    names = USUAL_NAMES[field] if given is None else (given,)
    for name in names:
        value = _inside(row, name)
        if not _is_empty(value):
            return name, value
    return names[0], None


def _inside(row: Any, name: str) -> Any:
    if isinstance(row, dict) and name in row:
        return row[name]
    first, _, rest = name.partition(".")
    return _inside(row[first], rest) if rest and isinstance(row, dict) and first in row else None


def _is_empty(value: object) -> bool:
    return value is None or value == ""


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    return "" if value is None else json.dumps(value, ensure_ascii=False)


def _day(value: object) -> str | None:
    """A day, month or year as audit writes it: of ISO dates and times the day, of seconds since 1970 the day in UTC."""
    if isinstance(value, int | float) and not isinstance(value, bool) and _SECONDS[0] < value < _SECONDS[1]:
        if value < 10_000 or 19_000_000 < value < 22_000_000:
            return _day(str(int(value)))
        return datetime.fromtimestamp(value, UTC).date().isoformat()
    told = _plain(value).strip()
    found = _DAY.match(told)
    day = "-".join(found.groups()) if found is not None else told
    return day if span_of(day) is not None else None
