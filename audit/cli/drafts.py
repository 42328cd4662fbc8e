"""Drafts of claim files on their way to the disk: new ones, and those that bring an older one up to date."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

from audit.article.anchoring import located
from audit.article.extraction import mentions
from audit.article.lines import LineStarts
from audit.article.model import Article, Mention
from audit.article.reading import ArticleFault, ArticleSource, articles_of, read_article_file
from audit.article.reasons import UNREADABLE
from audit.article.updating import Update
from audit.base.findings import worded
from audit.claimfile import load, load_text
from audit.claimfile.files import TEXT_ENDINGS, is_claim_file
from audit.claimfile.formatting import Unformattable
from audit.cli.output import Unwritable, fault_line, write_whole
from audit.interpretation.readings import readings_of
from audit.project.boundary import lies_in, project_of_claims
from audit.relations.drafts import Draft, new_draft, renewed
from audit.reports.language import ENGLISH, Language
from audit.wiring import chosen_rules, guessed_measure

_MOST_NAME = 30  # characters of a file's name that come from a title


class Undraftable(Exception):
    """Why no draft can be written (exit code 2); ``lines`` has one for each thing that is wrong."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class DraftWish(NamedTuple):
    """What the command line asks for. ``output`` is a file, or a folder where ``split`` is set."""

    article: str
    output: str
    language: str | None = None
    split: bool = False
    join: bool = True
    save_text: str | None = None
    suggest: int = 0  # the level of the checks to suggest; 0 for none
    said: Language = ENGLISH  # what was done is told in


class _Draft(NamedTuple):
    path: str
    text: str
    lines: list[str]  # what to say about it


def write_drafts(wanted: DraftWish) -> list[str]:
    """Writes the drafts, and the text where that is asked for; returns the lines that say what was done.
    Nothing is written unless everything can be. Raises ``Undraftable`` and ``Unwritable``."""
    source = read_article_file(wanted.article)
    if isinstance(source, ArticleFault):
        raise Undraftable(str(source))
    _refuse_target(wanted)
    articles = articles_of(source.text, wanted.language, wanted.split, wanted.join)
    drafts = _drafts(wanted, source, articles)
    lines = _save_text(wanted, source)
    lines += [f"{wanted.article}: {words}" for words in source.unread]
    for one in drafts:
        _write(one.path, one.text)
        lines.extend(one.lines)
    return lines


def _refuse_target(wanted: DraftWish) -> None:
    is_folder = os.path.isdir(wanted.output)
    if is_folder and not wanted.split:
        raise Undraftable(f"{wanted.output} is a folder: name a file, or add --split for one file an article")
    if wanted.split and not is_folder and os.path.exists(wanted.output):
        raise Undraftable(f"{wanted.output} is a file: with --split, name a folder for one file an article")
    if not wanted.split and not is_claim_file(os.path.basename(wanted.output)):
        raise Undraftable(
            f"{wanted.output} does not end in .yaml or .yml, so no check of its folder would find it"
        )
    if wanted.save_text is not None and not wanted.save_text.endswith(TEXT_ENDINGS):
        raise Undraftable(f"--save-text writes text: name it {os.path.splitext(wanted.save_text)[0]}.txt")
    for path in filter(None, (wanted.output, wanted.save_text)):
        if os.path.exists(path) and os.path.samefile(path, wanted.article):
            raise Undraftable(f"{path} is the article itself, which is never overwritten")


def _drafts(wanted: DraftWish, source: ArticleSource, articles: Sequence[Article]) -> list[_Draft]:
    found: list[_Draft] = []
    for article in articles:
        path = _path(wanted, article, [one.path for one in found])
        one: _Draft | None
        if os.path.exists(path):
            one = _brought_up(wanted, path, source, article)
        else:
            one = _drafted(wanted, path, source, article, _text_path(wanted, source, path))
            if one is not None and _lies_outside(wanted, source, path):
                one.lines.append(
                    "  its text lies outside the project, so the draft does not name it: --save-text"
                )
        if one is not None:
            found.append(one)
    if not found:
        unreadable = [
            line for article in articles for line in _unreadable(wanted.article, article, mentions(article))
        ]
        told = f"{wanted.article} has no number to check; nothing was written"
        raise Undraftable(told, *unreadable)
    return found


def _path(wanted: DraftWish, article: Article, taken: Sequence[str]) -> str:
    if not wanted.split:
        return wanted.output
    title = "-".join(re.findall(r"[^\W_]+", article.title.lower()))[:_MOST_NAME].strip("-") or "article"
    paths = (os.path.join(wanted.output, f"{name}.yaml") for name in _numbered(title))
    return next(path for path in paths if path not in taken)


def _numbered(title: str) -> Iterator[str]:
    yield title
    for number in count(2):
        yield f"{title}-{number}"


def _text_file(wanted: DraftWish, source: ArticleSource) -> str | None:
    """The file that holds the article's text, where there is one."""
    text = wanted.save_text or (None if source.extracted else source.path)
    return text if text is not None and text.endswith(TEXT_ENDINGS) else None


def _lies_outside(wanted: DraftWish, source: ArticleSource, path: str) -> bool:
    """Whether there is a text that the claim file at ``path`` must not name, since no check would read it."""
    text = _text_file(wanted, source)
    return text is not None and not lies_in(text, project_of_claims(path))


def _text_path(wanted: DraftWish, source: ArticleSource, path: str) -> str | None:
    """The text as ``article.text:`` names it: relative to the claim file, and only what is a file of text that the
    check of the draft may read."""
    text = _text_file(wanted, source)
    if text is None or _lies_outside(wanted, source, path):
        return None
    relative = os.path.relpath(os.path.realpath(text), os.path.dirname(os.path.realpath(path)))
    return relative.replace(os.sep, "/")


def _on_tables(source: ArticleSource, article: Article) -> str:
    """The structure of the article's tables as comments."""
    pieces = [piece for paragraph in article.paragraphs for piece in paragraph.pieces]
    if not source.tables or not pieces:
        return ""
    from audit.reports.outline import draft_comments
    from audit.tables.outline import outlines_of

    low, high = min(pieces)[0], max(end for _, end in pieces)
    own = [one for one in source.tables if one.cells and low <= one.cells[0].start < high]
    return draft_comments(outlines_of(own))


def _drafted(
    wanted: DraftWish, path: str, source: ArticleSource, article: Article, text_path: str | None
) -> _Draft | None:
    numbers = mentions(article)
    made = new_draft(article, numbers, chosen_rules(), guessed_measure, text_path, wanted.suggest)
    if not made.text:
        return None
    lines = list(_wrote(path, len(load_text(path, made.text).claims), made, wanted.said))
    text = made.text + _on_tables(source, article)
    return _Draft(path, text, [*lines, *_unreadable(wanted.article, article, numbers)])


def _wrote(path: str, number: int, made: Draft, said: Language) -> Iterator[str]:
    """What is said of a new draft."""
    numbers = said.counted(number, "{number} number", "{number} numbers")
    if made.live:
        checks = said.counted(made.live, "{number} check", "{number} checks")
        told = said.text("wrote {file}: {numbers} and {checks}", file=path, numbers=numbers, checks=checks)
    else:
        told = said.text("wrote {file}: {numbers}", file=path, numbers=numbers)
    yield said.text("{told}; say what each number means, and add checks", told=told)
    if made.quiet:
        yield "  " + said.counted(
            made.quiet,
            "{number} check that its words may state stands there commented out",
            "{number} more that its words may state are there as comments",
        )


def _unreadable(path: str, article: Article, numbers: Sequence[Mention]) -> list[str]:
    """The numbers of the text that are written as nobody can read them, each with its place."""
    lines = LineStarts(path, article.text)
    wrong = [one.reading for one in numbers if one.reason == UNREADABLE]
    return [
        f"  {lines.place(one.start, one.end)}: {one.text} cannot be read: {worded(one.note or '')}"
        for one in wrong
    ]


def _brought_up(wanted: DraftWish, path: str, source: ArticleSource, article: Article) -> _Draft:
    """A claim file that is there already. Which paragraphs its claims stand in is decided as ``audit check`` does."""
    document = load(path)
    if document.faults:
        faults = [fault_line(fault, wanted.said) for fault in document.faults]
        raise Undraftable(*faults, f"{path} has faults and was left as it is; mend them first")
    numbers = mentions(article)
    if not wanted.split:
        placed = located(
            document, readings_of(document).readings, source.text, None if wanted.join else False
        )
        article, numbers = placed.article, list(placed.mentions)
    try:
        new, made = renewed(document, article, numbers, chosen_rules(), guessed_measure, wanted.suggest)
        one = _updated(path, new, document.source.text, made, wanted.said)
    except Unformattable as error:
        raise Undraftable(f"{path} was left as it is: {error}") from error
    return one._replace(lines=[*one.lines, *_unreadable(wanted.article, article, numbers)])


def _updated(path: str, new: Update, before: str, made: Draft, said: Language) -> _Draft:
    if new.text == before:
        lines = [said.text("{file}: is up to date", file=path)]
    else:
        lines = [said.text("{file}: brought up to date; nothing that was written in it is lost", file=path)]
    lines.append("  " + said.text(
        "{kept} kept, {moved} moved, {changed} changed, {gone} gone, {added} new",
        kept=len(new.kept), moved=len(new.moved), changed=len(new.changed), gone=len(new.gone), added=len(new.added),
    ))  # fmt: skip
    lines += [f"  {line}" for line in _differences(new, said)]
    if made.live:
        lines.append("  " + said.counted(made.live, "{number} more check", "{number} more checks"))
    if made.quiet:
        lines.append("  " + said.counted(
            made.quiet, "{number} more check that the words may state, commented out",
            "{number} more checks that the words may state, commented out",
        ))  # fmt: skip
    return _Draft(path, new.text, lines)


def _differences(new: Update, said: Language) -> Iterator[str]:
    """Each claim of which the text has something else now, and each that is new."""
    for name, old, now in new.moved:
        where = now or said.text("outside the paragraphs")
        yield said.text("moved: {name} from {old} to {now}", name=name, old=old, now=where)
    for name, old, now in new.changed:
        yield said.text("changed: {name} says {old}, the text now has {now}", name=name, old=old, now=now)
    for name, says in new.gone:
        yield said.text("gone: {name} says {says}, which is no longer in the text", name=name, says=says)
    for name, says in new.shared:
        yield said.text(
            "shared: {name} says {says}, which the text has only where another claim stands",
            name=name,
            says=says,
        )
    for one in new.added:
        if one.at:
            yield said.text("new: {name} says {says} in {at}", name=one.name, says=one.says, at=one.at)
        else:
            yield said.text("new: {name} says {says}", name=one.name, says=one.says)
    for one in new.left_out:
        yield said.text("left out: {says} in {at}, which cannot be read by itself", says=one.says, at=one.at)


def _save_text(wanted: DraftWish, source: ArticleSource) -> list[str]:
    if wanted.save_text is None:
        return []
    if os.path.exists(wanted.save_text) and not _has(wanted.save_text, source.text):
        raise Undraftable(
            f"{wanted.save_text} exists already and has another text: remove it, or name another file"
        )
    _write(wanted.save_text, source.text)
    return [f"wrote {wanted.save_text}: the text that every position refers to"]


def _has(path: str, text: str) -> bool:
    with open(path, "rb") as file:
        return file.read() == text.encode()


def _write(path: str, text: str) -> None:
    folder = os.path.dirname(path)
    try:
        os.makedirs(folder or os.curdir, exist_ok=True)
    except OSError as error:
        raise Unwritable(f"cannot make {folder}: {error.strerror}") from error
    write_whole(path, text)
