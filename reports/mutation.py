"""The mutation score: a table for people, and an object for programs (``audit mutate``)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from audit.base.findings import marked
from audit.diagnosis.mutation import HELD_BY, ClaimScore, FileScore
from audit.engine.mutations import Mutations
from audit.reports.blocks import Line, StyledText
from audit.reports.cells import cells, padded
from audit.reports.language import ENGLISH, Language
from audit.reports.safe import safe, safe_json

_MOST_EXAMPLES = 4  # slips of a claim that are shown
_WEAK = 0.8  # claims with a smaller share of noticed slips are listed
_NAMES = {
    "equation": marked("in an equation or a closed list"),
    "relation": marked("in an order, a date or an open list"),
    "envelope": marked("in an envelope only"),
    "none": marked("in no check"),
}


def noticed_share(found: Mutations, checked_only: bool) -> float | None:
    """The share of slips that would be noticed: for all claims, or for those that some check mentions."""
    return _share(one for one in _claims(found) if one.checks or not checked_only)


def _claims(found: Mutations) -> list[ClaimScore]:
    return [claim for file in found.files for claim in file.claims]


def _share(claims: Iterable[ClaimScore]) -> float | None:
    slips = noticed = 0
    for one in claims:
        slips += one.slips
        noticed += one.caught + one.questioned
    return noticed / slips if slips else None


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"


# -- for people ------------------------------------------------------------------------------------------


def as_table(found: Mutations, language: Language = ENGLISH) -> list[Line]:
    """The overall score and that by kind of check, then each file with its weak claims and idle checks."""
    lines = list(_summary(found, language))
    for file in found.files:
        if file.claims:
            lines += [(), *_file(file, language)]
    return lines


def _summary(found: Mutations, language: Language) -> Iterator[Line]:
    claims = _claims(found)
    told = language.text(
        "{share} of {slips} slips would be noticed; {checked} of those in claims that some check covers",
        share=_percent(noticed_share(found, checked_only=False)),
        slips=f"{sum(one.slips for one in claims):,}",
        checked=_percent(noticed_share(found, checked_only=True)),
    )
    yield (StyledText(told, "strong"),)
    names = {kind: language.text(name) for kind, name in _NAMES.items()}
    side = max(map(cells, names.values()))
    for kind in HELD_BY:
        own = [one for one in claims if one.held_by == kind]
        if own:
            number = language.counted(len(own), "{number} claim", "{number} claims")
            slips = language.counted(sum(one.slips for one in own), "{number} slip", "{number} slips")
            share = _percent(_share(own))
            told = f"  {padded(names[kind], side)}  {_right(number, 11)} {_right(slips, 14)} {share:>9}"
            yield (StyledText(told),)


def _right(text: str, width: int) -> str:
    return " " * max(width - cells(text), 0) + text


def _file(file: FileScore, language: Language) -> Iterator[Line]:
    yield (StyledText(safe(file.file), "title"), StyledText(f"  {_percent(_share(file.claims))}", "strong"))
    weak = [one for one in file.claims if one.slips and (one.caught + one.questioned) < _WEAK * one.slips]
    weak.sort(key=lambda one: (one.caught + one.questioned) / one.slips)
    side = max((cells(safe(one.claim)) for one in weak), default=0)
    for one in weak:
        number = f"{100 * (one.caught + one.questioned) / one.slips:3.0f} %"
        yield (
            StyledText(f"  {number}  ", "warning"), StyledText(padded(safe(one.claim), side), "place"),
            StyledText(f"  {_examples(one, language)}"),
        )  # fmt: skip
    for check in file.idle:
        yield (StyledText("  " + language.text("catches nothing: {check}", check=safe(check)), "dim"),)


def _examples(claim: ClaimScore, language: Language) -> str:
    """Slips of a number that nobody would notice."""
    slips = language.text(", ").join(safe(text) for text in claim.unnoticed[:_MOST_EXAMPLES])
    rest = len(claim.unnoticed) - _MOST_EXAMPLES
    says = safe(claim.says)
    if rest > 0:
        return language.text(
            "{says}: {slips} and {more} more are unnoticed", says=says, slips=slips, more=rest
        )
    if len(claim.unnoticed) == 1:
        return language.text("{says}: {slips} is unnoticed", says=says, slips=slips)
    return language.text("{says}: {slips} are unnoticed", says=says, slips=slips)


# -- for programs ----------------------------------------------------------------------------------------


def as_json(found: Mutations) -> str:
    """The scores as one JSON object; shares are numbers from 0 to 1, or null if there are no slips."""
    claims = _claims(found)
    report = {
        "format": 1,
        "summary": {
            "slips": sum(one.slips for one in claims),
            "caught": sum(one.caught for one in claims),
            "questioned": sum(one.questioned for one in claims),
            "score": noticed_share(found, checked_only=False),
            "score_of_checked": noticed_share(found, checked_only=True),
            "held_by": {kind: _share(one for one in claims if one.held_by == kind) for kind in HELD_BY},
        },
        "files": [_file_object(file) for file in found.files],
    }
    return safe_json(json.dumps(report, ensure_ascii=False, indent=2)) + "\n"


def _file_object(file: FileScore) -> dict[str, object]:
    return {
        "file": file.file,
        "score": _share(file.claims),
        "claims": [_claim_object(one) for one in file.claims],
        "idle_checks": list(file.idle),
    }


def _claim_object(one: ClaimScore) -> dict[str, object]:
    unnoticed: Sequence[str] = one.unnoticed
    return {
        "claim": one.claim,
        "line": one.place.line,
        "says": one.says,
        "held_by": one.held_by,
        "checks": one.checks,
        "slips": one.slips,
        "caught": one.caught,
        "questioned": one.questioned,
        "unnoticed": list(unnoticed),
    }
