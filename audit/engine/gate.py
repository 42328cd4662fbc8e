"""What surrounds a run: only changed files, known findings accepted, unchanged outcomes remembered.

A plain run has no gate. The engine passes its files and outcomes through one if there is something to narrow,
remember or accept.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from audit.base.findings import Finding, Severity, Verdict
from audit.engine.document import AuditFiles, FileOutcome, Progress
from audit.engine.unread import RULE as PART_NOT_READ
from audit.engine.waivers import RULE as IDLE_WAIVER
from audit.rules.rule import Rule

STALE_BASELINE = "stale-baseline"
# Findings about waivers, baselines and parts of documents. No rule makes them. Their severity can be configured, and
# no baseline accepts them, so that nothing accepted outlives its cause unseen.
OWN_RULES = (IDLE_WAIVER, PART_NOT_READ, STALE_BASELINE)

Accept = Callable[[Sequence[str], Sequence[Rule], Sequence[FileOutcome], list[Finding]], list[Finding]]


class Gate(NamedTuple):
    """What narrows a run and accepts its findings.

    ``unchanged`` says that nothing in a file need be reported; ``accept`` marks known findings; ``severities`` are
    those of ``OWN_RULES``, None for off; ``memory`` keeps outcomes from run to run."""

    unchanged: Callable[[str], bool] | None = None
    accept: Accept | None = None
    severities: Mapping[str, Severity | None] = {}
    memory: Memory | None = None

    def audit_all(
        self, files: Sequence[str], rules: Sequence[Rule], jobs: int, progress: Progress | None, keep: bool,
        audit: AuditFiles,
    ) -> Iterator[FileOutcome]:  # fmt: skip
        """Audits the files in order. Unchanged ones only contribute what rules across files compare."""
        if self.memory is not None:
            yield from self.memory.audit_all(files, lambda stale: audit(stale, rules, jobs, progress, keep))
            return
        if self.unchanged is None:
            yield from audit(files, rules, jobs, progress, keep)
            return
        unchanged = [file for file in files if self.unchanged(file)]
        known = frozenset(unchanged)
        changed = [file for file in files if file not in known]
        gathering = [
            rule._replace(check=None, constrain=None, together=None, in_text=None)
            for rule in rules
            if rule.gather is not None
        ]
        found = {one.source.file: one for one in audit(unchanged, gathering, jobs, None, False)}
        changed += [file for file, one in found.items() if not self._is_unchanged(one)]
        found.update((one.source.file, one) for one in audit(changed, rules, jobs, progress, keep))
        yield from (found[file] for file in files)

    def _is_unchanged(self, one: FileOutcome) -> bool:
        """Whether neither the file nor anything beside it (its article's text, notes) has changed."""
        assert self.unchanged is not None
        return self.unchanged(one.source.file) and all(map(self.unchanged, one.beside))

    def passed(
        self, paths: Sequence[str], rules: Sequence[Rule], audited: list[FileOutcome], outcomes: list[Finding]
    ) -> tuple[list[FileOutcome], list[Finding]]:
        """The files that count and the findings to report, with known ones marked as accepted."""
        if self.unchanged is not None:
            left_out = {one.source.file for one in audited if self._is_unchanged(one)}
            audited = [one for one in audited if one.source.file not in left_out]
            files = {one.source.file for one in audited}
            outcomes = [one for one in outcomes if one.place.file not in left_out or _concerns(one, files)]
        if self.accept is not None:
            outcomes = self.accept(paths, rules, audited, outcomes)
        return audited, [self._as_severe(one) for one in outcomes if self._is_on(one)]

    def _is_on(self, finding: Finding) -> bool:
        return self.severities.get(finding.rule, Severity.NOTE) is not None

    def _as_severe(self, finding: Finding) -> Finding:
        severity = self.severities.get(finding.rule)
        return finding if severity is None else finding._replace(severity=severity)


def _concerns(finding: Finding, files: set[str]) -> bool:
    """Whether a finding in one file mentions a number in another of ``files``."""
    return finding.verdict is not Verdict.HOLDS and any(near.place.file in files for near in finding.related)


_Stamp = tuple[int, ...]


class Memory:
    """The outcomes of files as last audited; a file that has changed since is audited again."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[_Stamp | None, _Stamp | None, FileOutcome]] = {}

    def audit_all(
        self, files: Sequence[str], audit: Callable[[list[str]], Iterator[FileOutcome]]
    ) -> Iterator[FileOutcome]:
        """The outcomes of all files in order; ``audit`` is called for those that are not known."""
        # taken before the files are read, so that a later change is noticed next time
        stamps = {file: _stamp(file) for file in files}
        texts = {file: self._stamp_beside(file) for file in files}
        stale = [file for file in files if not self._knows(file, stamps[file], texts[file])]
        fresh = dict(zip(stale, audit(stale), strict=True))
        for file, outcome in fresh.items():
            if file not in self._kept:
                texts[file] = _stamp_beside(outcome)
        self._kept = {
            file: (stamps[file], texts[file], fresh[file] if file in fresh else self._kept[file][2])
            for file in files
        }
        yield from (outcome for _, _, outcome in self._kept.values())

    def _knows(self, file: str, stamp: _Stamp | None, of_text: _Stamp | None) -> bool:
        return stamp is not None and file in self._kept and self._kept[file][:2] == (stamp, of_text)

    def _stamp_beside(self, file: str) -> _Stamp | None:
        return _stamp_beside(self._kept[file][2]) if file in self._kept else None

    def is_outdated(self, files: Sequence[str]) -> bool:
        """Whether the files, or the texts of their articles, have changed since they were last audited."""
        return list(self._kept) != list(files) or not all(
            self._knows(file, _stamp(file), self._stamp_beside(file)) for file in files
        )

    def forget(self) -> None:
        """Makes the next run audit everything anew."""
        self._kept = {}


def _stamp_beside(one: FileOutcome) -> _Stamp | None:
    stamps = [_stamp(file) for file in one.beside]
    return sum((stamp or (0,) for stamp in stamps), ()) or None


def _stamp(file: str) -> _Stamp | None:
    try:
        about = os.stat(file)
    except OSError:
        return None
    return about.st_mtime_ns, about.st_ctime_ns, about.st_size, about.st_ino
