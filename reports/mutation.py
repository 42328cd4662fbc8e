"""The mutation score: a table for people, and an object for programs (``audit mutate``)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from audit.diagnosis.mutation import HELD_BY, ClaimScore, FileScore
from audit.mutations import Mutations
from audit.reports.cells import cells, padded
from audit.reports.safe import safe, safe_json

_MOST_EXAMPLES = 4  # slips of a claim that are shown
_WEAK = 0.8  # a claim of which fewer slips are noticed is listed
_NAMES = {
    "equation": "in an equation or a closed list",
    "relation": "in an order, a date or an open list",
    "envelope": "in an envelope only",
    "none": "in no check",
}


def noticed_share(found: Mutations, checked_only: bool) -> float | None:
    """The share of slips that would be noticed: of all claims, or of those that some check speaks of."""
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


def as_table(found: Mutations) -> str:
    """The score in all and by what holds the claims, then each file with its weak claims and idle checks."""
    parts = ["\n".join(_summary(found))]
    parts.extend("\n".join(_file(file)) for file in found.files if file.claims)
    return "\n\n".join(parts) + "\n"


def _summary(found: Mutations) -> Iterator[str]:
    claims = _claims(found)
    slips = sum(one.slips for one in claims)
    share = _percent(noticed_share(found, checked_only=False))
    checked = _percent(noticed_share(found, checked_only=True))
    yield f"{share} of {slips:,} slips would be noticed; {checked} of those in claims that some check speaks of"
    for kind in HELD_BY:
        own = [one for one in claims if one.held_by == kind]
        if own:
            name, number = _NAMES[kind], f"{len(own)} claim{'s' if len(own) != 1 else ''}"
            yield f"  {name:<38}{number:>11} {sum(one.slips for one in own):>8,} slips {_percent(_share(own)):>9}"


def _file(file: FileScore) -> Iterator[str]:
    yield f"{safe(file.file)}  {_percent(_share(file.claims))}"
    weak = [one for one in file.claims if one.slips and (one.caught + one.questioned) < _WEAK * one.slips]
    weak.sort(key=lambda one: (one.caught + one.questioned) / one.slips)
    side = max((cells(safe(one.claim)) for one in weak), default=0)
    for one in weak:
        number = f"{100 * (one.caught + one.questioned) / one.slips:3.0f} %"
        yield f"  {number}  {padded(safe(one.claim), side)}  {safe(one.says)}: {_examples(one)}"
    for check in file.idle:
        yield f"  catches nothing: {safe(check)}"


def _examples(claim: ClaimScore) -> str:
    shown = ", ".join(safe(text) for text in claim.unnoticed[:_MOST_EXAMPLES])
    rest = len(claim.unnoticed) - _MOST_EXAMPLES
    told = f"{shown} and {rest} more" if rest > 0 else shown
    return f"{told} {'is' if len(claim.unnoticed) == 1 else 'are'} unnoticed"


# -- for programs ----------------------------------------------------------------------------------------


def as_json(found: Mutations) -> str:
    """The scores as one JSON object; shares are numbers from 0 to 1, or null where there is no slip."""
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
