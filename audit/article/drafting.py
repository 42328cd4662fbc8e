"""From an article's numbers to the draft of its claim file.

A draft quotes nothing of the article but its title, its numbers and the head words beside them. It is written
in canonical form and loads without fault; what the numbers mean and what must be true of them a person adds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from audit.article.model import Article, Mention
from audit.article.naming import identifier, name_for
from audit.article.quoting import Quote, blank, quotes_of
from audit.claimfile.model import Document
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
    where the number stands in the article's text. One without a name is a number that no claim can say by itself."""

    name: str
    says: str
    at: str
    start: int
    end: int
    line: str  # the claim as it stands in the file; of a number without a name the comment that tells of it


def no_guess(mention: Mention) -> str | None:
    """The guesser that never knows."""
    return None


def draft(
    article: Article, mentions: Sequence[Mention], guess: Guesser = no_guess, text_path: str | None = None
) -> str:
    """The text of a claim file with every mention that claims something; empty where no claim can say any of them.
    ``text_path`` is the path of the article's text as the claim file names it."""
    lines = [*_ABOUT, *joins(article), "audit: 1", *_article(article, text_path), "claims:"]
    found = list(drafted(article, mentions, guess, set(), blank(article.language)))
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
) -> Iterator[tuple[int, Drafted]]:
    """The claims among the mentions, in the order of the text, each with the index of its paragraph. Their
    names are added to ``taken``; ``document`` is the file they come into; ``note`` begins the comment beside each."""
    labels, numbered = article.labels(), dict[str, int]()
    for mention in sorted(mentions, key=lambda one: (one.paragraph, one.reading.start)):
        if not mention.claim:
            continue
        at, kind = labels[mention.paragraph], article.paragraphs[mention.paragraph].kind
        quotes = quotes_of(mention, document)
        for quote in quotes:
            name = name_for(mention, taken, numbered)
            taken.add(name)
            yield mention.paragraph, _drafted(mention, quote, name, at, kind, guess, note)
        if not quotes:
            yield mention.paragraph, _left_out(mention, at or _PLACES.get(kind, ""))


def _drafted(
    mention: Mention, quote: Quote, name: str, at: str, kind: str, guess: Guesser, note: str
) -> Drafted:
    measures = None if quote.alone else guess(mention)
    fields = [("says", quote.says), ("measures", measures), ("at", at)]
    braces = ", ".join(f"{key}: {written(value, True)}" for key, value in fields if value)
    comment = _comment("" if at else kind, mention, quote, name, note)
    return Drafted(name, quote.says, at, quote.start, quote.end, f"  {name}: {{{braces}}}{comment}")


def _left_out(mention: Mention, where: str) -> Drafted:
    """A number that would make the file faulty is told instead."""
    start, end = mention.reading.start, mention.reading.end
    line = f"  # left out, for it cannot be read by itself: {one_line(mention.printed)} ({where})"
    return Drafted("", mention.printed, where, start, end, line)


def _comment(kind: str, mention: Mention, quote: Quote, name: str, note: str) -> str:
    """The head words, where the name does not say them already, where a number without ``at`` stands, and what it is
    read as where that is not what its sentence makes it."""
    place = _PLACES.get(kind, "")
    words = one_line(" ".join(mention.words) or mention.noun)
    if identifier(words) in (name, name.rstrip("_0123456789")):
        words = ""
    alone = f"by itself read as {quote.alone}: say what is meant with `reads:`" if quote.alone else ""
    said = "; ".join(part for part in (note, words, place, alone) if part)
    return f"  # {said}" if said else ""


def one_line(words: str) -> str:
    """Words as a comment can hold them: printable, on one line, not too long."""
    plain = "".join(one if one.isprintable() else " " for one in words)
    plain = " ".join(plain.split())
    return plain if len(plain) <= _LONGEST_COMMENT else plain[: _LONGEST_COMMENT - 1] + "…"


def joins(article: Article) -> list[str]:
    """A comment that lists the paragraphs which are put together of two pieces."""
    cut = [
        label
        for label, one in zip(article.labels(), article.paragraphs, strict=True)
        if one.kind == "text" and len(one.pieces) > 1
    ]
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
