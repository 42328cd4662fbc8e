"""What belongs together on the page: claims and checks by file, each with the anchor that links go to.

Anchors are made from fingerprints, so that a link into a report leads to the same thing in the next one, wherever
that is by then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding
from audit.claimfile.model import Claim
from audit.engine.result import Audited, Result
from audit.numbers import Reading
from audit.reports.brief import brief
from audit.reports.fingerprints import fingerprints, name_of
from audit.reports.html.words import state_of
from audit.reports.language import Language

if TYPE_CHECKING:  # most files name no text, and the reader of articles is large
    from audit.article.article_text import ArticleNumber, NumberedParagraph

    InText = tuple[
        int, NumberedParagraph, ArticleNumber
    ]  # the number of the paragraph, the paragraph, and a number in it

_RANK = ("error", "warning", "undecided", "waived", "baselined", "good", "remark", "none")


class CheckView(NamedTuple):
    """One check that ran.

    It has its anchor, its state, the check in brief, the claims it rests on by name, and the anchor of its finding,
    if it has one."""

    anchor: str
    state: str
    outcome: Finding
    text: str
    claims: tuple[str, ...]
    finding: str | None


class ClaimView(NamedTuple):
    """One claim with its checks. ``state`` is the most serious state of its checks, or ``none`` without any."""

    anchor: str
    claim: Claim
    reading: Reading | None
    checks: list[CheckView]
    state: str


class FileView(NamedTuple):
    """One claim file or article. ``audited`` is missing if the run did not keep the documents."""

    number: int
    file: str
    audited: Audited | None
    claims: dict[str, ClaimView]
    checks: list[CheckView]
    in_text: dict[str, list[InText]]  # where the numbers of claims are in the text

    @property
    def anchor(self) -> str:
        """The anchor of its section."""
        return f"a{name_of(self.file)}"

    @property
    def title(self) -> str:
        """The title of the article: from its claim file, or the heading at the start of its text, or the name of the
        file."""
        article = self.audited.document.article if self.audited is not None else None
        if article is not None and article.title is not None:
            return article.title.value
        text = self.audited.text if self.audited is not None else None
        first = text.paragraphs[0] if text is not None and text.paragraphs else None
        if first is not None and first.kind == "heading" and any(map(str.isalpha, first.text)):
            return first.text.strip("# ")
        return self.file.rpartition("/")[2]


class FileIndex(NamedTuple):
    """All files in order, and the anchors of the findings in the order of the result."""

    files: list[FileView]
    by_file: dict[str, FileView]

    def claim(self, file: str, name: str) -> ClaimView | None:
        """A claim by its file and name."""
        found = self.by_file.get(file)
        return found.claims.get(name) if found is not None else None


_Named = tuple[Finding, str]  # an outcome and its fingerprint


def anchors_of(findings: Sequence[Finding]) -> list[str]:
    """The anchors of findings, in order: the fingerprints of other reports with a letter before them."""
    return [f"f{name}" for name in fingerprints(findings)]


def index_of(result: Result, lang: Language) -> FileIndex:
    """The files of a result with their claims and checks."""
    audited = {one.document.source.file: one for one in result.audited}
    home = _homes(audited)
    names = dict.fromkeys([
        *audited, *(home.get(one.place.file, one.place.file) for one in (*result.outcomes, *result.findings))
    ])  # fmt: skip
    outcomes: dict[str, list[_Named]] = {name: [] for name in names}
    for outcome, name in zip(result.outcomes, fingerprints(result.outcomes), strict=True):
        outcomes[home.get(outcome.place.file, outcome.place.file)].append((outcome, name))
    named = zip(result.findings, anchors_of(result.findings), strict=True)
    anchors = {id(finding): anchor for finding, anchor in named}
    files = [
        _file(number, name, audited.get(name), outcomes[name], anchors, lang)
        for number, name in enumerate(names, 1)
    ]
    by_file = {one.file: one for one in files}
    return FileIndex(files, {**{text: by_file[file] for text, file in home.items()}, **by_file})


def _homes(audited: Mapping[str, Audited]) -> dict[str, str]:
    """The claim file about a text, by the text's own name: findings in the text are shown with it."""
    home: dict[str, str] = {}
    for file, one in audited.items():
        text = one.document.text_file
        if text is not None and text not in audited:
            home.setdefault(text, file)
    return home


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
    return FileView(number, name, audited, _claims(name, audited, checks), checks, _in_text(audited))


def _in_text(audited: Audited | None) -> dict[str, list[InText]]:
    found: dict[str, list[InText]] = {}
    text = audited.text if audited is not None else None
    for at, paragraph in enumerate(text.paragraphs if text is not None else ()):
        for number in paragraph.numbers:
            if number.claim is not None:
                found.setdefault(number.claim, []).append((at, paragraph, number))
    return found


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
