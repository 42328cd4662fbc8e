"""The engine: files in, a result out. It runs rules, stamps their findings, applies waivers and counts.

Nothing here prints, and nothing raises for bad input: anything that cannot be audited becomes a finding.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from audit.article.model import Wish
from audit.base.findings import Finding, Severity, Verdict
from audit.base.source import Place, Source
from audit.claimfile import load
from audit.claimfile.files import is_claim_file
from audit.claimfile.model import Document, Notes
from audit.claimfile.notes import notes_beside
from audit.engine.counts import Counts
from audit.engine.document import AuditFiles, FileOutcome, Progress, audit_material, crash
from audit.engine.placed import places_of_claims
from audit.engine.result import Result
from audit.engine.waivers import apply_waivers
from audit.inputs.discovery import discover
from audit.inputs.standard_input import PATH as STANDARD_INPUT
from audit.rules.material import examine
from audit.rules.rule import Rule
from audit.rules.severity import stamped

if TYPE_CHECKING:
    from audit.article.reading import ArticleSource
    from audit.engine.gate import Gate
    from audit.engine.remembered import Remembered

_ORDER = {severity: rank for rank, severity in enumerate(Severity)}


def run(
    paths: Sequence[str],
    rules: Sequence[Rule],
    *,
    jobs: int = 1,
    progress: Progress | None = None,
    detailed: int | None = None,
    keep: bool = False,
    gate: Gate | None = None,
    articles: Wish | None = None,
    claims: bool = True,
    remembered: Remembered | None = None,
) -> Result:
    """Audits claim files and folders. Returns every outcome; never raises for what the files contain.

    With more files than ``detailed``, passes come without their arithmetic, which would keep every document alive.
    ``keep`` keeps the documents in the result; ``gate`` narrows the run and accepts known findings; ``articles`` is
    what is said about articles from outside; ``claims`` asks for every claim with its place; ``remembered`` has the
    outcomes of earlier runs, and stores those of this one."""
    started = time.perf_counter()
    was_collecting = gc.isenabled()
    gc.disable()  # documents hold no reference cycles; looking for some costs a fifth of a large run
    try:
        wish = Wish() if articles is None else articles
        return _run(paths, rules, jobs, progress, started, detailed, keep, gate, wish, claims, remembered)
    finally:
        if was_collecting:
            gc.enable()


def run_given(
    given: Document | ArticleSource, rules: Sequence[Rule], wish: Wish | None = None,
    notes: Notes | None = None, keep: bool = False,
) -> Result:  # fmt: skip
    """Audits a document or an article in memory, as ``run`` does a file: an article with the ``notes`` on it.

    ``keep`` keeps the document in the result."""
    started = time.perf_counter()
    if isinstance(given, Document):
        one = _audit_claims(given, rules, keep, wish or Wish(), True)
    else:
        from audit.relations.auditing import audit_article  # claim files mostly come without an article

        one = audit_article(given, rules, keep, wish or Wish(), notes or Notes())
    outcomes = apply_waivers([*one.outcomes, *_across_files([one], rules)], list(one.waivers))
    sources = {text.file: text for text in (one.source, *one.texts)}
    result = _result(outcomes, 1, one.claims, sources, time.perf_counter() - started)
    kept = () if one.audited is None else (one.audited,)
    return result._replace(rules=tuple(rules), claims=tuple(one.placed), audited=kept)


def _run(
    paths: Sequence[str], rules: Sequence[Rule], jobs: int, progress: Progress | None, started: float,
    detailed: int | None, keep: bool, gate: Gate | None, wish: Wish, with_claims: bool, remembered: Remembered | None,
) -> Result:  # fmt: skip
    files, faults = discover(paths, wish.beside_claims)
    audit_all: AuditFiles = partial(_audit_all, wish, with_claims)
    is_lean = detailed is not None and len(files) > detailed
    lean = _without_arithmetic_of_passes if is_lean else _as_it_is
    if remembered is not None:
        audit_all = remembered.around(audit_all, f"{wish} {with_claims} {is_lean}", lean)
    if gate is None:
        found = audit_all(files, rules, jobs, progress, keep)
    else:
        found = gate.audit_all(files, rules, jobs, progress, keep, audit_all)
    audited = list(found if remembered is not None else map(lean, found))
    audited += _rest_of_texts(audited, rules, keep, wish)
    outcomes = list(faults)
    for one in audited:
        outcomes.extend(one.outcomes)
    outcomes.extend(_across_files(audited, rules))
    waivers = list(
        dict.fromkeys(waiver for one in audited for waiver in one.waivers)
    )  # the notes on one text give their waivers once
    outcomes = apply_waivers(outcomes, waivers)
    if gate is not None:
        audited, outcomes = gate.passed(paths, rules, audited, outcomes)
    sources = {one.source.file: one.source for one in audited}
    sources.update((text.file, text) for one in audited for text in one.texts)
    number = sum(one.claims for one in audited)
    result = _result(outcomes, len(audited), number, sources, time.perf_counter() - started)
    textless = sum(not one.has_text for one in audited)
    result = result._replace(counts=result.counts._replace(textless=textless))
    kept = tuple(one.audited for one in audited if one.audited is not None)
    claims = tuple(claim for one in audited for claim in one.placed)
    return result._replace(rules=tuple(rules), audited=kept, claims=claims)


def _audit_all(
    wish: Wish,
    with_claims: bool,
    files: Sequence[str],
    rules: Sequence[Rule],
    jobs: int,
    progress: Progress | None,
    keep: bool,
) -> Iterator[FileOutcome]:
    if jobs > 1 and len(files) > 1 and STANDARD_INPUT not in files:  # which only this process has
        from audit.engine.parallel import audit_in_parallel

        work = partial(audit_file, rules, keep, wish, with_claims)
        yield from audit_in_parallel(work, files, jobs, progress)
        return
    for done, file in enumerate(files):
        if progress is not None:
            progress(done, len(files))
        yield audit_file(rules, keep, wish, with_claims, file)


def audit_file(rules: Sequence[Rule], keep: bool, wish: Wish, with_claims: bool, file: str) -> FileOutcome:
    """Audits one claim file with the text that it names, or one article with the notes beside it."""
    if is_claim_file(os.path.basename(file)):
        return _audit_claims(load(file), rules, keep, wish, with_claims)
    from audit.inputs.articles import (  # claim files mostly come without an article
        RefusedFile,
        article_in,
    )

    found = article_in(file)
    if isinstance(found, Document):  # a claim file under another name
        return _audit_claims(found, rules, keep, wish, with_claims)
    from audit.relations.auditing import audit_article, refused_article

    if isinstance(found, RefusedFile):
        return refused_article(found.source, found.fault)
    return audit_article(found.source, rules, keep, wish, found.notes)


def _audit_claims(
    document: Document, rules: Sequence[Rule], keep: bool, wish: Wish, with_claims: bool
) -> FileOutcome:
    beside: tuple[str, ...] = ()
    if any(claim.data is not None or claim.that is not None for claim in document.claims.values()):
        from audit.rows.computed import computed  # few claims are computed from data

        document, beside = computed(document)
    material = examine(document)
    own = audit_material(material, rules, keep)
    own = own._replace(beside=(*own.beside, *beside))
    if with_claims:
        own = own._replace(placed=tuple(places_of_claims(material)))
    if document.rows:
        from audit.rows.auditing import audit_rows  # few files speak of data

        own = audit_rows(document, own, rules)
    if document.text_file is None:
        return own
    from audit.relations.auditing import audit_with_text  # most files name no text

    return audit_with_text(material, own, rules, wish, notes_beside(document.text_file))


def _rest_of_texts(
    audited: Sequence[FileOutcome], rules: Sequence[Rule], keep: bool, wish: Wish
) -> Iterator[FileOutcome]:
    """What texts named by claim files contain beside the articles that these are about."""
    stretches: dict[Source, list[tuple[int, int]]] = {}
    for one in audited:
        if one.article is not None:
            stretches.setdefault(one.texts[0], []).append(one.article)
    for text, known in stretches.items():
        from audit.relations.auditing import rest_of_text  # most files name no text

        found = rest_of_text(text, known, rules, keep, wish, notes_beside(text.file))
        if found is not None:
            yield found


def _as_it_is(one: FileOutcome) -> FileOutcome:
    return one


def _without_arithmetic_of_passes(one: FileOutcome) -> FileOutcome:
    lean = tuple(_bare(found) if found.verdict is Verdict.HOLDS else found for found in one.outcomes)
    return one._replace(outcomes=lean)


def _bare(found: Finding) -> Finding:
    """A finding without evidence, for every pass of a large run."""
    return found._replace(evidence=None)


def _across_files(audited: Sequence[FileOutcome], rules: Sequence[Rule]) -> Iterator[Finding]:
    for rule in rules:
        if rule.compare is None:
            continue
        gathered = [statement for one in audited for statement in one.statements.get(rule.name, ())]
        if not gathered:
            continue
        try:
            yield from list(stamped(rule, rule.compare(gathered, rule.options)))
        except Exception as error:  # for the same reason as in _run_rule
            yield crash(rule.name, error, Place.whole_file(audited[0].source.file))


def _result(
    outcomes: Sequence[Finding], files: int, claims: int, sources: dict[str, Source], seconds: float
) -> Result:
    findings = [one for one in outcomes if one.verdict is not Verdict.HOLDS]
    findings.sort(key=_seriousness)
    checks = tuple(one for one in outcomes if one.check is not None and not _is_silent(one))
    needed = {place.file for one in findings for place in (one.place, *(near.place for near in one.related))}
    return Result(
        _counts(outcomes, len(checks), files, claims),
        checks,
        tuple(findings),
        {file: source for file, source in sources.items() if file in needed},
        seconds,
    )


def _is_silent(one: Finding) -> bool:
    """A pass that no check of a file asked for: it is counted but not listed among the checks."""
    return one.unasked and one.verdict is Verdict.HOLDS


def _seriousness(finding: Finding) -> tuple[bool, bool, int, str, Place]:
    return (
        finding.waived is not None,
        finding.verdict is not Verdict.INVALID and finding.severity is not Severity.ERROR,
        _ORDER[finding.severity],
        finding.verdict.value,
        finding.place,
    )


def _counts(outcomes: Sequence[Finding], checks: int, files: int, claims: int) -> Counts:
    tally = dict.fromkeys(Verdict, 0)
    waived = baselined = unasked = 0
    for one in outcomes:
        if _is_silent(one):
            unasked += 1
        elif one.baselined:
            baselined += 1
        elif one.waived is not None:
            waived += 1
        else:
            tally[one.verdict] += 1
    return Counts(
        files=files,
        claims=claims,
        checks=checks,
        holds=tally[Verdict.HOLDS],
        strained=tally[Verdict.STRAINED],
        fails=tally[Verdict.FAILS],
        unusual=tally[Verdict.UNUSUAL],
        implausible=tally[Verdict.IMPLAUSIBLE],
        undecided=tally[Verdict.UNDECIDED],
        waived=waived,
        invalid=tally[Verdict.INVALID],
        baselined=baselined,
        unasked=unasked,
    )
