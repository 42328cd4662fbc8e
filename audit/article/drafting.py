"""From an article's numbers to the draft of its claim file.

A draft quotes nothing of the article but its title, its numbers and the head words beside them. It is written
in canonical form and loads without fault; what the numbers mean and what must be true of them a person adds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from audit.article.model import Article, Mention, Paragraph
from audit.article.naming import identifier, name_for
from audit.formatting import formatted
from audit.formatting.scalars import written
from audit.records import NamedTuple

Guesser = Callable[
    [Mention], str | None
]  # the word of the quantity vocabulary for a number, if it is evident
_LONGEST_COMMENT = 40
_PLACES = {"heading": "in a heading", "byline": "in a by-line", "caption": "in a caption"}
_ABOUT = (
    "# A draft: the numbers of the article as printed. Write what each one means, take out what claims nothing,",
    "# and add the checks that ought to hold.",
)


class Drafted(NamedTuple):
    """One claim of a draft: its name, its number as printed, its ``at:`` (empty in headings and captions), and
    where the number stands in the article's text."""

    name: str
    says: str
    at: str
    start: int
    end: int
    line: str  # the claim as it stands in the file


def no_guess(mention: Mention) -> str | None:
    """The guesser that never knows."""
    return None


def draft(
    article: Article, mentions: Sequence[Mention], guess: Guesser = no_guess, text_path: str | None = None
) -> str:
    """The text of a claim file with every mention that claims something; it must be one at least.
    ``text_path`` is the path of the article's text as the claim file names it."""
    lines = [*_ABOUT, *joins(article), "audit: 1", *_article(article, text_path), "claims:"]
    before = None
    for paragraph, one in drafted(article, mentions, guess, set()):
        if before is not None and paragraph != before:
            lines.append("")
        before = paragraph
        lines.append(one.line)
    return formatted("\n".join(lines) + "\n")


def drafted(
    article: Article, mentions: Iterable[Mention], guess: Guesser, taken: set[str], note: str = ""
) -> Iterator[tuple[int, Drafted]]:
    """The claims among the mentions, in the order of the text, each with the index of its paragraph. Their
    names are added to ``taken``; ``note`` begins the comment beside each."""
    for mention in sorted(mentions, key=lambda one: (one.paragraph, one.reading.start)):
        if mention.claim:
            name = name_for(mention, taken)
            taken.add(name)
            yield mention.paragraph, _drafted(article, mention, name, guess, note)


def _drafted(article: Article, mention: Mention, name: str, guess: Guesser, note: str) -> Drafted:
    start, end = mention.reading.start, mention.reading.end
    says, at = printed(article.text[start:end]), position(article, article.paragraphs[mention.paragraph])
    fields = [("says", says), ("measures", guess(mention)), ("at", at)]
    braces = ", ".join(f"{key}: {written(value, True)}" for key, value in fields if value)
    comment = _comment("" if at else article.paragraphs[mention.paragraph].kind, mention, name, note)
    return Drafted(name, says, at, start, end, f"  {name}: {{{braces}}}{comment}")


def printed(words: str) -> str:
    """A number as printed, without the line breaks that a margin or a column put into it."""
    parts = re.split(r"[ \t\u3000]*[\r\n]\s*", words)
    joined = parts[0]
    for part in parts[1:]:
        joined += (" " if joined.isascii() and part.isascii() else "") + part
    return joined


def position(article: Article, paragraph: Paragraph) -> str:
    """``p3`` for the third paragraph of running text; headings and by-lines have none. Captions are counted by
    themselves and have one only where there is no running text that ``p3`` could be taken for."""
    is_alone = all(one.kind != "text" for one in article.paragraphs)
    return f"p{paragraph.number}" if paragraph.kind == "text" or (paragraph.number and is_alone) else ""


def _comment(kind: str, mention: Mention, name: str, note: str) -> str:
    """The head words, where the name does not say them already, and where a number without ``at`` stands."""
    place = _PLACES.get(kind, "")
    words = one_line(" ".join(mention.words) or mention.noun)
    if identifier(words) in (name, name.rstrip("_0123456789")):
        words = ""
    said = "; ".join(part for part in (note, words, place) if part)
    return f"  # {said}" if said else ""


def one_line(words: str) -> str:
    """Words as a comment can hold them: printable, on one line, not too long."""
    plain = "".join(one if one.isprintable() else " " for one in words)
    plain = " ".join(plain.split())
    return plain if len(plain) <= _LONGEST_COMMENT else plain[: _LONGEST_COMMENT - 1] + "…"


def joins(article: Article) -> list[str]:
    """A comment that lists the paragraphs which are put together of two pieces."""
    cut = [position(article, one) for one in article.paragraphs if one.kind == "text" and len(one.pieces) > 1]
    if not cut:
        return []
    return [
        f"# Put together where a column break had cut them: {', '.join(cut)} (--no-join keeps the pieces apart)."
    ]


def _article(article: Article, text_path: str | None) -> list[str]:
    title = "".join(one if one.isprintable() else " " for one in article.title).strip()
    lines = ["article:"]
    if title:
        lines.append(f"  title: {written(title, False)}")
    lines += [
        "  # date: the day of publication, such as 2020-09-03; 今年10月 and last May are read against it"
    ]
    lines.append(f"  language: {article.language}")
    if text_path is not None:
        lines.append(f"  text: {written(text_path, False)}")
    return lines
