"""The day of publication according to a document's metadata.

A web page states it about itself, and is believed. A DOCX or PDF only knows when the file was made, which is the
article's day only if it was written then: it is used if the file was worked on for days and not for months, and if
the text itself names that year and no later one. A converted or copied file gives today's date for an old text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from audit.languages.zh.characters import MONTH, YEAR

if TYPE_CHECKING:
    from typing import Any

# The names of the day in pages, most reliable first: Open Graph, schema.org, Dublin Core, and newspapers' own
# systems.
_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "og:published_time", "dcterms.created", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "publishdate", "publish_date", "publish-date", "pubdate", "parsely-pub-date", "sailthru.date",
    "article.published", "publication_date", "firstpublishedtime", "date",
)  # fmt: skip
_LINKED = re.compile(r'"datePublished"\s*:\s*"([0-9]{4}-[0-9]{2}-[0-9]{2})')
_MOST_META = 400  # elements of a head that are looked at
_DAY = re.compile(rf"([12][0-9]{{3}})[-/.{YEAR}]?([0-9]{{2}})[-/.{MONTH}]?([0-9]{{2}})")
_YEAR = re.compile(r"(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])")
_MOST_DAYS = 31  # over which a text is written, or a file of it made anew


def day_in(text: str | None) -> str | None:
    """The day of a timestamp: 2024-03-05T10:15:00Z, D:20240305101500."""
    found = None if text is None else _DAY.search(text)
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups())).isoformat()
    except ValueError:
        return None


def of_page(page: Any, article: Any) -> str | None:
    """The day on which an HTML page says it was published."""
    named: dict[str, str] = {}
    for element in page.css("meta")[:_MOST_META]:
        own = element.attributes
        name = own.get("property") or own.get("name") or own.get("itemprop") or ""
        named.setdefault(name.lower(), own.get("content") or "")
    for name in _NAMES:
        found = day_in(named.get(name))
        if found is not None:
            return found
    return _linked(page) or _of_times(article)


def _linked(page: Any) -> str | None:
    """The day in the page's linked data, if all of it names the same one."""
    texts = (one.text() for one in page.css('script[type="application/ld+json"]')[:_MOST_META])
    days = {day for text in texts for day in _LINKED.findall(text)}
    return day_in(days.pop()) if len(days) == 1 else None


def _of_times(article: Any) -> str | None:
    """The day of the article's <time> that is marked as its own, or of its only one."""
    if article is None:
        return None
    times = article.css("time[datetime]")[:_MOST_META]
    marked = [
        one
        for one in times
        if "pubdate" in one.attributes or one.attributes.get("itemprop") == "datePublished"
    ]
    days = {day_in(one.attributes.get("datetime")) for one in marked or times}
    return days.pop() if len(days) == 1 else None


def of_file(text: str, made: Iterable[str | None], revised: bool = True) -> str | None:
    """The day a file was last worked on, if it can be that of its text.

    ``made`` are the days it was created and changed, ``revised`` whether it was saved more than once."""
    days = [date.fromisoformat(day) for one in made if (day := day_in(one)) is not None]
    if not days or not revised or not 0 <= (days[-1] - days[0]).days <= _MOST_DAYS:
        return None
    years = [int(year) for year in _YEAR.findall(text)]
    return days[-1].isoformat() if years and max(years) == days[-1].year else None
