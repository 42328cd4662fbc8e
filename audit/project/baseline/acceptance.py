"""Applying a baseline to a run: known findings are marked, entries that no longer match anything are reported."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from audit.base.findings import SEVERITY_OF, Finding, Verdict, marked, sentence, series
from audit.engine.document import FileOutcome
from audit.engine.gate import OWN_RULES, STALE_BASELINE
from audit.engine.result import reaches
from audit.project.baseline.files import Baseline, Entry, FindingKey, baseline_text, parse_baseline
from audit.project.baseline.matching import Files, Matching, match
from audit.rules.rule import Rule

_CANNOT_BE_ACCEPTED = (Verdict.HOLDS, Verdict.INVALID)  # what could not be audited has no finding to accept
USE, UPDATE, PRUNE = "use", "update", "prune"


class Renewed(NamedTuple):
    """A baseline as it should be written: its text, how many findings it accepts, and how many of these are new.

    ``dropped`` counts those that it used to accept and that are no longer found."""

    text: str
    accepted: int
    added: int
    dropped: int


class Acceptance:
    """Marks known findings, as ``gate.Accept`` expects.

    With the mode ``update`` the baseline first takes in every finding that reaches ``fail_on`` and drops those that
    are no longer found; with ``prune`` it only drops. ``renewed`` is then what has to be written."""

    def __init__(self, baseline: Baseline, mode: str = USE, fail_on: str = "error") -> None:
        self._baseline = baseline
        self._mode = mode
        self._fail_on = fail_on
        self.renewed: Renewed | None = None

    def __call__(
        self, paths: Sequence[str], rules: Sequence[Rule], audited: Sequence[FileOutcome],
        outcomes: list[Finding],
    ) -> list[Finding]:  # fmt: skip
        """The outcomes, with a remark for each entry that accepts more than is found."""
        scope = _Scope(self._baseline, paths, rules, audited, outcomes)
        open_ones = [index for index, one in enumerate(outcomes) if _can_be_accepted(one)]
        keys = [scope.key(outcomes[index]) for index in open_ones]
        matching = match(self._baseline.entries, keys, scope.files)
        if self._mode != USE:
            taken = [reaches(outcomes[index], self._fail_on) for index in open_ones]
            self._renew(scope, keys, matching, taken)
            matching = match(self._baseline.entries, keys, scope.files)
        marked = list(outcomes)
        for index, entry in zip(open_ones, matching.entry_of, strict=True):
            if entry is not None:
                marked[index] = _accepted(marked[index], self._baseline.entries[entry])
        rest = zip(self._baseline.entries, matching.left, strict=True)
        return [*marked, *(_stale(entry, left) for entry, left in rest if left and scope.covers(entry.key))]

    def _renew(
        self, scope: _Scope, keys: Sequence[FindingKey], matching: Matching, taken: Sequence[bool]
    ) -> None:
        counts: Counter[FindingKey] = Counter()
        known = [entry is not None for entry in matching.entry_of]
        for key, is_known, is_taken in zip(keys, known, taken, strict=True):
            if is_known or (is_taken and self._mode == UPDATE):
                counts[key] += 1
        added = counts.total() - sum(known)
        dropped = 0
        for entry, left in zip(self._baseline.entries, matching.left, strict=True):
            if scope.covers(entry.key):
                dropped += left
            else:  # its file or its rule was not examined, so nothing is known about it
                counts[entry.key] += left
        text = baseline_text(counts)
        self.renewed = Renewed(text, counts.total(), added, dropped)
        self._baseline = parse_baseline(self._baseline.file, text)


class _Scope:
    """The part of a baseline that a run can judge: the files that were audited in full, and the rules that ran."""

    def __init__(
        self, baseline: Baseline, paths: Sequence[str], rules: Sequence[Rule],
        audited: Sequence[FileOutcome], outcomes: Sequence[Finding],
    ) -> None:  # fmt: skip
        self._folder = baseline.folder
        self._rules = {rule.name for rule in rules}
        self._roots = [os.path.realpath(path) for path in paths if os.path.isdir(path)]
        self.name_of = cache(self._name_of)
        names = {self.name_of(one.source.file): frozenset(one.names) for one in audited}
        self.files = Files(names, cache(self._is_gone))
        self._faulty = {self.name_of(one.place.file) for one in outcomes if one.verdict is Verdict.INVALID}

    def _name_of(self, file: str) -> str:
        """A claim file as the baseline names it."""
        try:
            return os.path.relpath(os.path.realpath(file), self._folder).replace(os.sep, "/")
        except ValueError:  # on another drive
            return os.path.realpath(file).replace(os.sep, "/")

    def key(self, finding: Finding) -> FindingKey:
        """What identifies the finding."""
        if finding.beside:  # in an article, whose claims have no lasting names
            known = (finding.form or finding.rule, *finding.beside)
            return FindingKey(self.name_of(finding.place.file), finding.rule, (), tuple(sorted(known)))
        claims, written = tuple(sorted(finding.claims)), tuple(sorted(finding.written))
        return FindingKey(self.name_of(finding.place.file), finding.rule, claims, written)

    def covers(self, key: FindingKey) -> bool:
        """Whether the run would have found the finding of an entry.

        It would if its rule ran over its file and nothing in the file was unreadable, or if the file is gone from an
        audited folder."""
        if key.rule not in self._rules or key.file in self._faulty:
            return False
        return key.file in self.files.names or (self.files.gone(key.file) and self._lies_in_a_root(key.file))

    def _path(self, name: str) -> str:
        return os.path.normpath(os.path.join(self._folder, name))

    def _is_gone(self, name: str) -> bool:
        return "\0" in name or not os.path.exists(self._path(name))

    def _lies_in_a_root(self, name: str) -> bool:
        path = self._path(name)
        return any(path.startswith(os.path.join(root, "")) for root in self._roots)


def _can_be_accepted(finding: Finding) -> bool:
    is_open = finding.waived is None and finding.verdict not in _CANNOT_BE_ACCEPTED
    return is_open and finding.rule not in OWN_RULES


def _accepted(finding: Finding, entry: Entry) -> Finding:
    return finding._replace(waived=f"known in {entry.place.file}", baselined=True, waived_at=entry.place)


def _stale(entry: Entry, left: int) -> Finding:
    key = entry.key
    template = marked("the baseline accepts `{rule}` in {file} ({written}), which is no longer found")
    if left < entry.number:
        template = marked(
            "the baseline accepts `{rule}` in {file} ({written}) {count} times, but it is found {found} times"
        )
    written = series(key.written or key.claims or (key.file,), marked(", "))
    found = entry.number - left
    return Finding(
        Verdict.REMARK,
        sentence(template, rule=key.rule, file=key.file, written=written, count=entry.number, found=found),
        entry.place,
        help=sentence("`audit check --baseline prune` removes what is no longer found"),
        written=key.written,
        rule=STALE_BASELINE,
        severity=SEVERITY_OF[Verdict.REMARK],
    )
