"""One section per file: the article with its numbers marked, its claims, its checks, and how they are connected."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from audit.article.tally import by_checks, independent, tally_of
from audit.base.findings import worded
from audit.numbers import Reading
from audit.reports.figures import raised
from audit.reports.fingerprints import name_of
from audit.reports.html.cards import Card, position
from audit.reports.html.graph import Graph, graph
from audit.reports.html.index import CheckView, ClaimView, FileView
from audit.reports.html.questions import Letter, letter, query
from audit.reports.html.shown import shown, told, visible
from audit.reports.html.tables import whole_table
from audit.reports.html.words import SIGNS, kind_names, set_words
from audit.reports.language import Language

if TYPE_CHECKING:  # most files name no text, and the reader of articles is large
    from audit.article.article_text import ArticleText, NumberedParagraph


class CheckRow(NamedTuple):
    """A check in the list of a file."""

    anchor: str
    state: str
    sign: str
    text: Markup
    rule: str
    finding: str | None
    claims: list[tuple[str, Markup]]  # anchor and number as written


class ClaimRow(NamedTuple):
    """A claim in the table of a file.

    ``back`` is the anchor of its number in the text, ``finding`` that of the card about it."""

    anchor: str
    state: str
    sign: str
    name: Markup
    says: Markup
    means: Markup | None
    at: str
    reading: str
    because: str
    checks: list[CheckRow]
    back: str | None
    finding: str | None
    target: str  # the address that its number in the text links to


class Stretch(NamedTuple):
    """A stretch of the article's text: plain words, or a number with the claim it belongs to.

    A number that no claim covers is described by its reading, one that is left out on purpose by the reason."""

    text: Markup
    anchor: str | None = None
    claim: ClaimRow | None = None
    reading: str = ""
    skipped: Markup | None = None
    changed: bool = False


class CountBar(NamedTuple):
    """A part of a bar chart of counts, with its position in percent.

    It counts the claims that take part in no check, one, two or more, or the numbers of the text that are claimed,
    left out, unclaimed."""

    name: str
    number: int
    low: float
    width: float
    role: str


class ShownParagraph(NamedTuple):
    """A paragraph of the article, or a table in place of its rows, with the cards of the findings in it."""

    stretches: list[Stretch]
    cards: list[Card]
    kind: str
    table: Markup | None = None


class Section(NamedTuple):
    """A file, ready for layout.

    It has the cards, the findings for which a line is enough, the letter to the author, the text, and all that was
    checked. ``tally`` counts the findings by state."""

    anchor: str
    number: int
    file: Markup
    title: Markup
    outlet: Markup | None
    dates: list[str]
    language: str
    cards: list[Card]
    briefs: list[Card]
    remarks: list[tuple[str, list[Card]]]  # facts about the claim file, by rule
    letter: Letter | None
    tally: dict[str, int]
    claims: list[ClaimRow]
    checks: list[CheckRow]
    bars: list[CountBar]
    covered: list[CountBar]
    graph: Graph | None
    paragraphs: list[ShownParagraph]
    missing: list[ClaimRow]
    trouble: Markup | None
    backs: dict[str, str]  # by claim, the anchor of its number in the text

    @property
    def has_unclaimed(self) -> bool:
        """Whether its text has numbers that are neither claims nor left out on purpose."""
        parts = (part for paragraph in self.paragraphs for part in paragraph.stretches)
        return any(part.anchor and part.claim is None and part.skipped is None for part in parts)

    def back_of(self, card: Card) -> str | None:
        """The place in the text of the finding of a card."""
        return self.backs.get(card.back or "")


def section(view: FileView, drawn: list[Card], lang: Language, claims_at: str = "") -> Section:
    """The section of one file, with the cards of its findings.

    Its numbers link to their claims: at the addresses that start with ``claims_at``, otherwise on the page itself."""
    checks = {check.anchor: _check(check, view, lang) for check in view.checks}
    anchors = _anchors(view)
    backs = _backs(view, anchors)
    claims = {
        name: _claim(one, checks, backs.get(name), view, lang, claims_at) for name, one in view.claims.items()
    }
    audited = view.audited
    text = audited.text if audited is not None else None
    article = audited.document.article if audited is not None else None
    language = article.language if article is not None else ""
    own = [
        card._replace(query=query(card, view, lang)) for card in drawn if card.state in ("error", "warning")
    ]
    remarks = [card for card in drawn if card.state == "remark"]
    return Section(
        view.anchor,
        view.number,
        shown(view.file, lang),
        shown(view.title, lang),
        shown(article.outlet, lang) if article is not None and article.outlet is not None else None,
        _dates(view),
        language,
        own,
        [card for card in drawn if card.is_brief and card.state != "remark"],
        _by_rule(remarks),
        letter(drawn, view, lang),
        _tally(view, drawn),
        [claims[name] for name, _ in sorted(view.claims.items(), key=_in_article)],
        list(checks.values()),
        _bars(view, lang),
        _covered(text, lang) if text is not None and text.paragraphs and _is_claimed_by_hand(view) else [],
        graph(view, lang),
        _paragraphs(view, own, anchors, claims, lang),
        [claims[name] for name in (text.missing if text else ())],
        told(text.trouble, lang) if text is not None and text.trouble is not None else None,
        backs,
    )


def _by_rule(remarks: list[Card]) -> list[tuple[str, list[Card]]]:
    groups: dict[str, list[Card]] = {}
    for card in remarks:
        groups.setdefault(card.finding.rule, []).append(card)
    return list(groups.items())


def _tally(view: FileView, drawn: list[Card]) -> dict[str, int]:
    """How many findings there are in each state, and how many checks hold."""
    counted = Counter(card.state for card in drawn)
    holds = sum(check.state == "good" and not check.outcome.unasked for check in view.checks)
    return {**counted, "good": holds}


def _paragraphs(
    view: FileView, drawn: list[Card], anchors: _Anchors, claims: dict[str, ClaimRow], lang: Language
) -> list[ShownParagraph]:
    text = view.audited.text if view.audited is not None else None
    beside: dict[int, list[Card]] = {}
    for card in drawn:
        for at, _, _ in view.in_text.get(card.back or "", ())[:1]:
            beside.setdefault(at, []).append(card)
    paragraphs = text.paragraphs if text is not None else ()
    tables = _tables(view, anchors, claims, lang)
    found: list[ShownParagraph] = []
    for number, rows in groupby(range(len(paragraphs)), lambda at: paragraphs[at].table):
        places = list(rows)
        if number in tables:
            own = [card for at in places for card in beside.get(at, [])]
            found.append(ShownParagraph([], own, "table", tables[number]))
            continue
        found += [
            ShownParagraph(_stretches(one, at + 1, anchors, claims, lang), beside.get(at, []), one.kind)
            for at, one in ((at, paragraphs[at]) for at in places)
        ]
    return found


def _tables(
    view: FileView, anchors: _Anchors, claims: dict[str, ClaimRow], lang: Language
) -> dict[int, Markup]:
    """The tables of the article that are shown whole, by number."""
    targets = {name: one.target for name, one in claims.items()}
    text = view.audited.text if view.audited is not None else None
    backs = _backs(view, anchors)
    above = _lines_above(text)
    drawn = (
        (one.number, whole_table(one, view, backs, targets, lang, above.get(one.number) != one.title))
        for one in (text.tables if text else ())
    )
    return {number: table for number, table in drawn if table is not None}


def _lines_above(text: ArticleText | None) -> dict[int, str]:
    """The line above each table, by number; if it is the caption, it is not repeated."""
    near = pairwise(text.paragraphs if text is not None else ())
    return {one.table: before.text.strip("# ") for before, one in near if one.table not in (0, before.table)}


def _is_claimed_by_hand(view: FileView) -> bool:
    """Whether a person chose which numbers of the text are claims; in an article without a claim file all are."""
    return view.audited is not None and view.audited.document.article.text is not None


def _dates(view: FileView) -> list[str]:
    """The day of publication, or the first and the last possible day."""
    span = view.audited.document.article.published if view.audited is not None else None
    return [] if span is None else list(dict.fromkeys((span.first.isoformat(), span.last.isoformat())))


def _in_article(item: tuple[str, ClaimView]) -> tuple[int, int]:
    """Paragraph and sentence of a claim; claims without a place come last, in the order of the file."""
    at = item[1].claim.at
    paragraph, _, sentence = (at.value if at is not None else "").removeprefix("p").partition(".s")
    first, second = (int(part[:9]) if part.isdecimal() else 0 for part in (paragraph, sentence))
    return first or 1_000_000_000, second


# -- rows ------------------------------------------------------------------------------------------------


def _check(check: CheckView, view: FileView, lang: Language) -> CheckRow:
    known = [view.claims[name] for name in dict.fromkeys(check.claims) if name in view.claims]
    return CheckRow(
        check.anchor,
        check.state,
        SIGNS[check.state],
        shown(raised(check.text), lang),
        visible(check.outcome.rule, lang),
        check.finding,
        [(claim.anchor, shown(claim.claim.says, lang)) for claim in known],
    )


def _claim(
    view: ClaimView,
    checks: dict[str, CheckRow],
    back: str | None,
    file: FileView,
    lang: Language,
    claims_at: str,
) -> ClaimRow:
    claim, audited = view.claim, file.audited
    language = audited.document.article.language if audited is not None else ""
    because = lang.told(worded(view.reading.origin)) if view.reading is not None else ""
    finding = _card_of(view)
    return ClaimRow(
        view.anchor,
        view.state,
        SIGNS[view.state],
        shown(claim.name, lang),
        shown(claim.says, lang, language),
        shown(claim.means, lang) if claim.means is not None else None,
        position(claim.at.value, lang) if claim.at is not None else "",
        reading_words(view.reading, lang),
        because,
        [checks[check.anchor] for check in view.checks],
        back,
        finding,
        f"{claims_at}{view.anchor}" if claims_at else f"#{finding or view.anchor}",
    )


def _card_of(view: ClaimView) -> str | None:
    """The card about a claim; of several, the most serious one."""
    pressing = [check for check in view.checks if check.finding and check.state in ("error", "warning")]
    return min(pressing, key=lambda check: check.state != "error").finding if pressing else None


def reading_words(reading: Reading | None, lang: Language) -> str:
    """How a number is read: its kind and its usual set, and what the words still allow."""
    if reading is None:
        return lang.text("cannot be read")
    unit = "date" if str(reading.kind) == "date" else reading.unit.symbol
    fair = set_words(reading.fair, unit, lang)
    said = lang.text("{kind}: {set}", kind=kind_names(lang)[reading.kind], set=visible(fair, lang))
    if reading.widest == reading.fair:
        return said
    widest = visible(set_words(reading.widest, unit, lang), lang)
    return lang.text("{reading}; at the widest {set}", reading=said, set=widest)


# -- the text --------------------------------------------------------------------------------------------


_Anchors = dict[tuple[int, int], str]  # by paragraph and place in it


def _anchors(view: FileView) -> _Anchors:
    """The anchors of the numbers in the text: by the claim of a number and how it is written.

    The second of two equal ones ends in ``-2``."""
    text = view.audited.text if view.audited is not None else None
    found: _Anchors = {}
    seen: dict[str, int] = {}
    for at, paragraph in enumerate(text.paragraphs if text else (), 1):
        for place, number in enumerate(paragraph.numbers, 1):
            name = name_of(view.file, number.claim, paragraph.text[number.start : number.end])
            seen[name] = seen.get(name, 0) + 1
            found[at, place] = f"t{name}" if seen[name] == 1 else f"t{name}-{seen[name]}"
    return found


def _backs(view: FileView, anchors: _Anchors) -> dict[str, str]:
    """The anchors of the numbers in the text, by claim."""
    text = view.audited.text if view.audited is not None else None
    return {
        number.claim: anchors[at, place]
        for at, one in enumerate(text.paragraphs if text else (), 1)
        for place, number in enumerate(one.numbers, 1)
        if number.claim is not None
    }


def _stretches(
    paragraph: NumberedParagraph, at: int, anchors: _Anchors, claims: dict[str, ClaimRow], lang: Language
) -> list[Stretch]:
    found: list[Stretch] = []
    end = 0
    for place, number in enumerate(paragraph.numbers, 1):
        before = paragraph.text[end : number.start]
        found.append(Stretch(_text(before.lstrip("# ") if _begins_heading(paragraph, end) else before, lang)))
        words = _text(paragraph.text[number.start : number.end], lang)
        claim = claims.get(number.claim) if number.claim is not None else None
        reading = "" if claim is not None else reading_words(number.reading, lang)
        skipped = shown(number.skipped, lang) if number.skipped is not None else None
        found.append(Stretch(words, anchors[at, place], claim, reading, skipped, number.changed))
        end = number.end
    rest = paragraph.text[end:]
    found.append(Stretch(_text(rest.lstrip("# ") if _begins_heading(paragraph, end) else rest, lang)))
    return found


def _begins_heading(paragraph: NumberedParagraph, at: int) -> bool:
    """Whether a heading starts here, with the signs that mark it in plain text."""
    return at == 0 and paragraph.kind == "heading"


def _text(text: str, lang: Language) -> Markup:
    """Text unchanged, with the tabs between the cells of a row as dots."""
    return escape(visible(text.replace("\t", " · "), lang, 100_000))


# -- bars ------------------------------------------------------------------------------------------------


def _bars(view: FileView, lang: Language) -> list[CountBar]:
    numbers = (independent(check.outcome for check in claim.checks) for claim in view.claims.values())
    names = (lang.text("two or more checks"), lang.text("one check"), lang.text("no check"))
    return _laid(list(zip(names, by_checks(numbers), ("two", "one", "zero"), strict=True)))


def _covered(text: ArticleText, lang: Language) -> list[CountBar]:
    """The numbers of the text by their state; those of other versions count as unclaimed."""
    tally = tally_of(text)
    parts = [(lang.text("claimed"), tally.claimed, "two")]
    if tally.skipped:
        parts.append((lang.text("left out on purpose"), tally.skipped, "one"))
    if tally.changed:
        parts.append((lang.text("changed"), tally.changed, "zero"))
    return _laid([*parts, (lang.text("unclaimed"), tally.unclaimed, "zero")])


def _laid(parts: list[tuple[str, int, str]]) -> list[CountBar]:
    """The parts side by side, their sum being the whole width."""
    whole = sum(number for _, number, _ in parts)
    bars: list[CountBar] = []
    low = 0.0
    for name, number, role in parts:
        width = 100 * number / whole if whole else 0
        bars.append(CountBar(name, number, round(low, 3), round(width, 3), role))
        low += width
    return bars
