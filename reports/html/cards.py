"""The findings as cards: sentence, numbers as written, arithmetic, number line, advice, and source lines."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup, escape

from audit.base.findings import Finding, Repair, Step, Verdict, Words
from audit.reports.brief import printed
from audit.reports.diagnostic import Lines
from audit.reports.html import words
from audit.reports.html.drawing import DrawnLine, number_line
from audit.reports.html.index import ClaimView, FileIndex, FileView, anchors_of
from audit.reports.html.mathml import formula
from audit.reports.html.shown import shown, told, visible, with_names
from audit.reports.html.source_lines import Excerpt, Piece, excerpts, quoted, quoted_in
from audit.reports.html.tables import finding_table
from audit.reports.html.waiving import WaiverEntry, waiver
from audit.reports.language import Language
from audit.reports.telling import accepted_until
from audit.reports.wording import EXCHANGE, PAIR, PLAIN_EXCHANGE, accepted_because, mended, step_line

_MOST_NUMBERS = 24  # numbers of one finding that are listed one by one


class NumberView(NamedTuple):
    """A number as written: whose it is, what it counts, where it is in the article."""

    says: Markup
    name: Markup | None  # None for a generated name
    means: Markup | None
    at: str
    anchor: str | None


class StepView(NamedTuple):
    """A line of the arithmetic: a formula or words, and where its width comes from."""

    formula: Markup | None
    words: Markup
    origin: Markup | None


class RepairView(NamedTuple):
    """A slip that would explain the finding, or a pair of them.

    It has its likelihood, what it resolves, the resulting arithmetic, and what it leaves in question."""

    lead: str
    is_best: bool
    exchange: Markup
    mends: str
    gives: list[StepView]
    leaves: list[Markup]


class Card(NamedTuple):
    """One finding, ready for layout. A brief one has neither numbers nor arithmetic."""

    number: int
    anchor: str
    state: str
    verdict: str
    finding: Finding
    place: Markup
    article: int
    sentence: Markup
    numbers: list[NumberView]
    more_numbers: int
    steps: list[StepView]
    line: DrawnLine | None
    repairs: list[RepairView]
    notes: list[Markup]
    help: Markup | None
    waived: Markup | None
    until: str | None
    excerpts: list[Excerpt]
    quote: list[list[Piece]]  # the sentences of an article, before all else
    table: Markup | None  # the table that contains it, in place of the quote
    waiver: WaiverEntry | None
    back: str | None  # the claim whose number in the text the finding is placed at
    query: str = ""  # what to ask the author, in the language of the article

    @property
    def is_brief(self) -> bool:
        """Whether one line is enough for it."""
        return self.state not in ("error", "warning")


def cards(findings: tuple[Finding, ...], index: FileIndex, sources: Lines, lang: Language) -> list[Card]:
    """The findings of a result in their order."""
    named = zip(anchors_of(findings), findings, strict=True)
    return [_card(number, anchor, one, index, sources, lang) for number, (anchor, one) in enumerate(named, 1)]


def _card(
    number: int, anchor: str, finding: Finding, index: FileIndex, sources: Lines, lang: Language
) -> Card:
    state = words.state_of(finding)
    is_brief = state == "remark"
    is_fault = finding.verdict is Verdict.INVALID  # a fault of the file: what it quotes is not a number
    numbers = [] if is_brief or is_fault else _numbers(finding, index, lang)
    file = index.by_file.get(finding.place.file)
    return Card(
        number,
        anchor,
        state,
        words.card_name(finding, lang),
        finding,
        shown(finding.place, lang),
        file.number if file is not None else 0,
        told(finding.message, lang),
        numbers[:_MOST_NUMBERS],
        max(len(numbers) - _MOST_NUMBERS, 0),
        [] if is_brief else [_step(step, finding, lang) for step in finding.steps],
        None if is_brief else number_line(finding.picture, lang),
        _repairs(finding, lang),
        [told(note, lang) for note in finding.notes],
        told(finding.help, lang) if finding.help is not None else None,
        shown(accepted_because(finding, lang), lang) if finding.waived is not None else None,
        accepted_until(finding),
        [] if is_brief or finding.is_bound else excerpts(finding, sources, lang),
        _quote(finding, file, sources, lang),
        finding_table(finding, file, lang),
        waiver(finding, file, lang) if file is not None and state in ("error", "warning") else None,
        _stands_at(finding),
    )


def _quote(finding: Finding, file: FileView | None, sources: Lines, lang: Language) -> list[list[Piece]]:
    """The sentences of the article, either the audited article or the text that a claim file names."""
    if finding.is_bound:
        return quoted(finding, sources, lang)
    return quoted_in(file.in_text, finding, lang) if file is not None else []


def _stands_at(finding: Finding) -> str | None:
    beside = {near.claim for near in finding.related}
    return next(iter([name for name in finding.claims if name not in beside] or finding.claims), None)


def _numbers(finding: Finding, index: FileIndex, lang: Language) -> list[NumberView]:
    """The numbers that a finding mentions, as written: those of its claims, or those it quotes itself."""
    claims = [(name, index.claim(finding.place.file, name)) for name in dict.fromkeys(finding.claims)]
    if claims and all(claim is not None for _, claim in claims):
        return [_of_claim(claim, index, finding, lang) for _, claim in claims if claim is not None]
    if len(finding.written) == len(finding.claims):
        pairs = list(zip(finding.written, finding.claims, strict=True))
    else:
        pairs = [(said, "") for said in finding.written]
    return [NumberView(shown(said, lang), shown(name, lang) or None, None, "", None) for said, name in pairs]


def _field(finding: Finding, name: str, lang: Language) -> Markup | None:
    """The role of a number of an article in its relation; None for the number that the finding is placed at."""
    place = {near.claim: near.label for near in finding.related}
    return told(place[name], lang) if name in place else None


def _of_claim(view: ClaimView, index: FileIndex, finding: Finding, lang: Language) -> NumberView:
    claim = view.claim
    audited = index.by_file[finding.place.file].audited
    language = audited.document.article.language if audited is not None else ""
    return NumberView(
        shown(claim.says, lang, language),
        None if finding.is_bound else shown(claim.name, lang),
        shown(claim.means, lang) if claim.means is not None else _field(finding, claim.name, lang),
        position(claim.at.value, lang) if claim.at is not None else "",
        view.anchor,
    )


def position(at: str, lang: Language) -> str:
    """``p2.s1`` in words."""
    paragraph, _, place = at.removeprefix("p").partition(".s")
    if not (paragraph.isdigit() and (place.isdigit() or not place)):
        return visible(at, lang)
    if place:
        return lang.text("paragraph {number}, sentence {place}", number=visible(paragraph, lang), place=place)
    return lang.text("paragraph {number}", number=visible(paragraph, lang))


def _step(step: Step, finding: Finding, lang: Language) -> StepView:
    reason = words.origin(step, lang)
    return _arithmetic(step_line(step, finding, lang), lang)._replace(
        origin=with_names(reason, lang) if reason else None
    )


def _arithmetic(line: Words, lang: Language) -> StepView:
    said = lang.told(line)
    return StepView(formula(visible(said, lang)), with_names(words.raised_signs(printed(said)), lang), None)


def _repairs(finding: Finding, lang: Language) -> list[RepairView]:
    """The repairs, likeliest first. The first is called most likely only if no other one is as good."""
    alone = sum(repair.rank == 1 for repair in finding.repairs) == 1
    template = PLAIN_EXCHANGE if finding.is_bound else EXCHANGE
    return [_repair(repair, alone, template, lang) for repair in finding.repairs]


def _repair(repair: Repair, alone: bool, template: str, lang: Language) -> RepairView:
    lead = lang.text("also possible")
    if repair.solved:
        lead = lang.text("would have to be")
    elif repair.rank == 1:
        lead = lang.text("most likely") if alone else lang.text("equally likely")
    exchange = _exchange(repair, template, lang)
    if repair.partner is not None:
        pair = Markup(lang.text(PAIR))
        exchange = pair.format(repair=exchange, other=_exchange(repair.partner, template, lang))
    return RepairView(
        lead,
        repair.rank == 1,
        exchange,
        "" if template is PLAIN_EXCHANGE and repair.of < 2 else mended(repair, lang),
        []
        if template is PLAIN_EXCHANGE and repair.solved
        else [_arithmetic(line, lang) for line in repair.gives],
        [told(left, lang) for left in repair.leaves],
    )


def _exchange(repair: Repair, template: str, lang: Language) -> Markup:
    """One number in place of another, in the word order of the language."""
    template = lang.text(template).replace("`{claim}`", "<code>{claim}</code>")
    return Markup(template).format(
        instead=Markup("<ins>{}</ins>").format(shown(repair.instead, lang)),
        says=Markup("<del>{}</del>").format(shown(repair.says, lang)),
        claim=shown(repair.claim, lang),
        slip=told(repair.slip, lang),
    )


def _template(template: str, lang: Language) -> Markup:
    """A sentence of the catalogue whose values are elements."""
    return Markup(escape(lang.text(template)))
