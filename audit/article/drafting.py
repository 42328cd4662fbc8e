"""From an article's numbers to the draft of its claim file.

A draft quotes nothing of the article but its title, its numbers and the head words beside them. It is written in
canonical form and loads without faults; what the numbers mean and what must be true of them is for a person to add.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.article.model import Article, Mention
from audit.article.naming import Numbered, identifier, name_for
from audit.article.quoting import Quote, blank, quotes_of
from audit.claimfile.formatting import formatted
from audit.claimfile.formatting.scalars import written
from audit.claimfile.model import Document
from audit.claimfile.vocabulary import FUNCTIONS
from audit.languages.en.comments import COMMENTS as ENGLISH
from audit.languages.zh.comments import COMMENTS as CHINESE

if TYPE_CHECKING:
    from typing import Any

Guesser = Callable[
    [Mention], str | None
]  # the word of the quantity vocabulary for a number, if it is evident
_LONGEST_COMMENT = 40
_COMMENTS: dict[str, dict[str, Any]] = {"en": ENGLISH, "zh": CHINESE}


def comments_in(language: str) -> dict[str, Any]:
    """The comments of a draft, in the language of its article."""
    return _COMMENTS.get(language, ENGLISH)


class NumberWords(NamedTuple):
    """What is known about a number besides what is printed.

    It has a name for it (empty for none) and an alternative if that is taken, its meaning, the time it is for, and
    the unit that it leaves out."""

    name: str = ""
    other: str = ""
    means: str = ""
    per: str = ""
    unit: str = ""


Tell = Callable[[Mention], NumberWords]


def tell_nothing(mention: Mention) -> NumberWords:
    """What is known if nobody has examined the relations of the article."""
    return NumberWords()


class Drafted(NamedTuple):
    """One claim of a draft: its name, its number as printed, and its ``at:`` (empty in headings and captions).

    Also where the number is in the article's text. One without a name is a number that no claim can quote by
    itself."""

    name: str
    says: str
    at: str
    start: int
    end: int
    line: str  # the claim as written in the file or, for a number without a name, the comment about it


def no_guess(mention: Mention) -> str | None:
    """The guesser that never knows."""
    return None


def draft(
    article: Article, mentions: Sequence[Mention], guess: Guesser = no_guess, text_path: str | None = None,
    tell: Tell = tell_nothing, published: str | None = None,
) -> str:  # fmt: skip
    """The text of a claim file with every mention that claims something; empty if no claim can quote any of them.

    ``text_path`` is the path of the article's text as the claim file names it, ``published`` the day that it
    prints."""
    lines = [
        *comments_in(article.language)["about"],
        *joins(article),
        "audit: 1",
        *_article(article, text_path, published),
        "claims:",
    ]
    found = list(drafted(article, mentions, guess, set(), blank(article.language), "", tell))
    if not any(one.name for _, one in found):
        return ""
    before = None
    for paragraph, one in found:
        if before is not None and paragraph != before:
            lines.append("")
        before = paragraph
        lines.append(one.line)
    return formatted("\n".join(lines) + "\n")


def drafted(
    article: Article,
    mentions: Iterable[Mention],
    guess: Guesser,
    taken: set[str],
    document: Document,
    note: str = "",
    tell: Tell = tell_nothing,
) -> Iterator[tuple[int, Drafted]]:
    """The claims among the mentions, in the order of the text, each with the index of its paragraph.

    Their names are added to ``taken``; ``document`` is the file they go into; ``note`` starts the comment beside
    each."""
    labels, numbered, said = article.labels(), dict[str, int](), comments_in(article.language)
    for mention in sorted(mentions, key=lambda one: (one.paragraph, one.reading.start)):
        if not mention.claim:
            continue
        at, kind = labels[mention.paragraph], article.paragraphs[mention.paragraph].kind
        quotes, words = quotes_of(mention, document), tell(mention)
        for quote in quotes:
            name = _named(mention, words, taken, numbered)
            taken.add(name)
            place = "" if at else said.get(kind, "")
            yield mention.paragraph, _drafted(mention, quote, name, at, place, guess, note, words, said)
        if not quotes:
            yield mention.paragraph, _left_out(mention, at or said.get(kind, ""), said)


def _named(mention: Mention, words: NumberWords, taken: set[str], numbered: Numbered) -> str:
    """A name from the role of the number in a relation, otherwise from its noun."""
    free = (one for one in (words.name, words.other) if one.isidentifier() and one not in taken)
    name = next((one for one in free if one not in FUNCTIONS), "")
    return name or name_for(mention, taken, numbered, words.other or words.name)


def _drafted(
    mention: Mention, quote: Quote, name: str, at: str, place: str, guess: Guesser, note: str, words: NumberWords,
    comments: dict[str, Any],
) -> Drafted:  # fmt: skip
    measures = None if quote.alone else guess(mention)
    fields = [
        ("says", quote.says), ("means", one_line(words.means)), ("measures", measures), ("per", words.per),
        ("unit", words.unit), ("at", at),
    ]  # fmt: skip
    braces = ", ".join(f"{key}: {written(value, True)}" for key, value in fields if value)
    said = mention._replace(noun="", words=()) if words.means else mention
    comment = _comment(place, said, quote, name, note, comments)
    return Drafted(name, quote.says, at, quote.start, quote.end, f"  {name}: {{{braces}}}{comment}")


def _left_out(mention: Mention, where: str, comments: dict[str, Any]) -> Drafted:
    """A comment in place of a number that would make the file faulty."""
    start, end = mention.reading.start, mention.reading.end
    line = "  " + comments["left out"].format(number=one_line(mention.printed), place=where)
    return Drafted("", mention.printed, where, start, end, line)


def _comment(
    place: str, mention: Mention, quote: Quote, name: str, note: str, comments: dict[str, Any]
) -> str:
    """The comment beside a claim.

    It has the head words if the name does not contain them, the place of a number without ``at``, and its reading if
    that is not the one in its sentence."""
    words = one_line(" ".join(mention.words) or mention.noun)
    if identifier(words) in (name, name.rstrip("_0123456789")):
        words = ""
    alone = comments["alone"].format(reading=quote.alone) if quote.alone else ""
    said = "; ".join(part for part in (note, words, place, alone) if part)
    return f"  # {said}" if said else ""


def one_line(words: str) -> str:
    """Words as a comment can contain them: printable, on one line, not too long."""
    plain = "".join(one if one.isprintable() else " " for one in words)
    plain = " ".join(plain.split())
    return plain if len(plain) <= _LONGEST_COMMENT else plain[: _LONGEST_COMMENT - 1] + "…"


def joins(article: Article) -> list[str]:
    """A comment that lists the paragraphs that were assembled from two pieces."""
    cut = [
        label
        for label, one in zip(article.labels(), article.paragraphs, strict=True)
        if one.kind == "text" and len(one.pieces) > 1
    ]
    if not cut:
        return []
    return [comments_in(article.language)["joined"].format(places=", ".join(cut))]


def _article(article: Article, text_path: str | None, published: str | None) -> list[str]:
    title = "".join(one if one.isprintable() else " " for one in article.title).strip()
    lines = ["article:"]
    if title:
        lines.append(f"  title: {written(title, False)}")
    asked = "  " + comments_in(article.language)["date"]
    lines.append(asked if published is None else f"  date: {published}")
    lines.append(f"  language: {article.language}")
    if text_path is not None:
        lines.append(f"  text: {written(text_path, False)}")
    return lines
