"""What belongs together on the page: claims and checks by file, each with the anchor that links go to. Anchors are made
of fingerprints, so that a link into a report leads to the same thing in the next one, wherever that stands by then."""

from __future__ import annotations

from collections.abc import Sequence

from audit.claimfile.model import Claim
from audit.findings import Finding
from audit.numbers import Reading
from audit.records import NamedTuple
from audit.reports.brief import brief
from audit.reports.fingerprints import fingerprints, name_of
from audit.reports.html.words import state_of
from audit.reports.language import Language
from audit.result import Audited, Result

_RANK = ("error", "warning", "undecided", "waived", "baselined", "good", "remark", "none")


class CheckView(NamedTuple):
    """One check that ran: its anchor, its state, the check in brief, the claims it rests on by name, and the
    anchor of its finding, if it has one."""

    anchor: str
    state: str
    outcome: Finding
    text: str
    claims: tuple[str, ...]
    finding: str | None


class ClaimView(NamedTuple):
    """One claim with its checks. ``state`` is the most serious one of its checks, or ``none`` without any."""

    anchor: str
    claim: Claim
    reading: Reading | None
    checks: list[CheckView]
    state: str


class FileView(NamedTuple):
    """One claim file. ``audited`` is missing where the run did not keep the documents."""

    number: int
    file: str
    audited: Audited | None
    claims: dict[str, ClaimView]
    checks: list[CheckView]

    @property
    def anchor(self) -> str:
        """The anchor of its section."""
        return f"a{name_of(self.file)}"


class Index(NamedTuple):
    """All files in order, and the anchors of the findings, which stand in the order of the result."""

    files: list[FileView]
    by_file: dict[str, FileView]

    def claim(self, file: str, name: str) -> ClaimView | None:
        """A claim by its file and name."""
        found = self.by_file.get(file)
        return found.claims.get(name) if found is not None else None


_Named = tuple[Finding, str]  # an outcome and its fingerprint


def anchors_of(findings: Sequence[Finding]) -> list[str]:
    """The anchors of findings, in their order: the fingerprints that other reports give them, behind a letter."""
    return [f"f{name}" for name in fingerprints(findings)]


def index_of(result: Result, lang: Language) -> Index:
    """The files of a result with their claims and checks."""
    audited = {one.document.source.file: one for one in result.audited}
    names = dict.fromkeys([*audited, *(one.place.file for one in (*result.outcomes, *result.findings))])
    outcomes: dict[str, list[_Named]] = {name: [] for name in names}
    for outcome, name in zip(result.outcomes, fingerprints(result.outcomes), strict=True):
        outcomes[outcome.place.file].append((outcome, name))
    named = zip(result.findings, anchors_of(result.findings), strict=True)
    anchors = {id(finding): anchor for finding, anchor in named}
    files = [
        _file(number, name, audited.get(name), outcomes[name], anchors, lang)
        for number, name in enumerate(names, 1)
    ]
    return Index(files, {one.file: one for one in files})


def _file(
    number: int,
    name: str,
    audited: Audited | None,
    outcomes: list[_Named],
    anchors: dict[int, str],
    lang: Language,
) -> FileView:
    checks = [
        CheckView(f"k{own}", state_of(one), one, brief(one, lang), one.claims, anchors.get(id(one)))
        for one, own in outcomes
    ]
    return FileView(number, name, audited, _claims(name, audited, checks), checks)


def _claims(file: str, audited: Audited | None, checks: list[CheckView]) -> dict[str, ClaimView]:
    if audited is None:
        return {}
    of_claim: dict[str, list[CheckView]] = {name: [] for name in audited.document.claims}
    for check in checks:
        for name in dict.fromkeys(check.claims):
            if name in of_claim:
                of_claim[name].append(check)
    return {
        name: ClaimView(
            f"c{name_of(file, name)}",
            claim,
            audited.readings.get(name),
            of_claim[name],
            _worst(of_claim[name]),
        )
        for name, claim in audited.document.claims.items()
    }


def _worst(checks: list[CheckView]) -> str:
    return min((check.state for check in checks), key=_RANK.index, default="none")
