"""What belongs together on the page: claims and checks by file, each with the anchor that links go to."""

from __future__ import annotations

from audit.claimfile.model import Claim
from audit.findings import Finding
from audit.numbers import Reading
from audit.records import NamedTuple
from audit.reports.brief import brief
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
        return f"a{self.number}"


class Index(NamedTuple):
    """All files in order, and the anchors of the findings, which stand in the order of the result."""

    files: list[FileView]
    by_file: dict[str, FileView]

    def claim(self, file: str, name: str) -> ClaimView | None:
        """A claim by its file and name."""
        found = self.by_file.get(file)
        return found.claims.get(name) if found is not None else None


def index_of(result: Result, lang: Language) -> Index:
    """The files of a result with their claims and checks."""
    audited = {one.document.source.file: one for one in result.audited}
    names = dict.fromkeys([*audited, *(one.place.file for one in (*result.outcomes, *result.findings))])
    outcomes: dict[str, list[Finding]] = {name: [] for name in names}
    for outcome in result.outcomes:
        outcomes[outcome.place.file].append(outcome)
    anchors = {id(finding): f"f{number}" for number, finding in enumerate(result.findings, 1)}
    files = [
        _file(number, name, audited.get(name), outcomes[name], anchors, lang)
        for number, name in enumerate(names, 1)
    ]
    return Index(files, {one.file: one for one in files})


def _file(
    number: int,
    name: str,
    audited: Audited | None,
    outcomes: list[Finding],
    anchors: dict[int, str],
    lang: Language,
) -> FileView:
    checks = [
        CheckView(
            f"a{number}k{place}", state_of(one), one, brief(one, lang), one.claims, anchors.get(id(one))
        )
        for place, one in enumerate(outcomes, 1)
    ]
    return FileView(number, name, audited, _claims(number, audited, checks), checks)


def _claims(number: int, audited: Audited | None, checks: list[CheckView]) -> dict[str, ClaimView]:
    if audited is None:
        return {}
    of_claim: dict[str, list[CheckView]] = {name: [] for name in audited.document.claims}
    for check in checks:
        for name in dict.fromkeys(check.claims):
            if name in of_claim:
                of_claim[name].append(check)
    return {
        name: ClaimView(
            f"a{number}c{place}", claim, audited.readings.get(name), of_claim[name], _worst(of_claim[name])
        )
        for place, (name, claim) in enumerate(audited.document.claims.items(), 1)
    }


def _worst(checks: list[CheckView]) -> str:
    return min((check.state for check in checks), key=_RANK.index, default="none")
