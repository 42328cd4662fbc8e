"""What a bound relation that fails is told as: in the article's numbers, without the names that the claims were given."""

from __future__ import annotations

from audit.claimfile.model import Document
from audit.findings import Finding, Sentence, Verdict, Words, marked, sentence, series

_TOLD = {
    "growth": marked("{from} to {to} is {computed}, not {growth}"),
    "fall": marked("{from} to {to} is a fall of {computed}, not {fall}"),
    "difference": marked("between {more} and {less} lies {computed}, not {difference}"),
    "points": marked("from {from} to {to} it is {computed}, not {points}"),
    "share": marked("{part} of {whole} is {computed}, not {share}"),
    "parts": marked("{parts} make {computed}, not {total}"),
    "each": marked("{amount} for {count} is {computed} each, not {each}"),
    "times": marked("{is} is {computed} times {of}, not {times}"),
    "percents": marked("{percents} make {computed}, not 100 %"),
    "converts": marked("{converts} is {computed}, not {to}"),
    "margin": marked("what {cost} leaves of {whole} is {computed}, not {margin}"),
    "mean": marked("the mean of {values} is {computed}, not {mean}"),
    "product": marked("{factors} make {computed}, not {product}"),
}
_TURNED = {  # the direction alone is wrong
    "fall-as-rise": marked("{from} to {to} is a fall of {growth}, not a rise"),
    "rise-as-fall": marked("{from} to {to} is a rise of {fall}, not a fall"),
}
_NOT_THE_SAME = marked("{converts} is not {to}")  # where what it is cannot be told in the other unit
_STATED = {
    "parts": "total",
    "percents": "",
    "converts": "to",
}  # the field that a form states, where it is not its key


def in_its_words(finding: Finding, document: Document) -> Finding:
    """The finding with a sentence of the article's numbers, where its form has one; others as they are."""
    roles = dict(finding.roles)
    form = next((one for one in _TOLD if one in roles), finding.form)
    template = _TOLD.get(form)
    if finding.verdict is not Verdict.FAILS or template is None or "by" in roles:
        return finding
    if finding.confusion in _TURNED:
        printed = {role: _numbers(names, document) for role, names in finding.roles}
        return finding._replace(message=sentence(_TURNED[finding.confusion], **printed))
    told = _sentence(template, form, finding, document)
    return finding if told is None else finding._replace(message=told)


def _sentence(template: str, form: str, finding: Finding, document: Document) -> Sentence | None:
    roles = dict(finding.roles)
    stated = roles.get(_STATED.get(form, form), ())
    computed = _computed(finding, stated[0] if stated else "")
    if computed is None:
        return None
    if form == "converts" and not _is_solved(finding, stated[0]):
        template = _NOT_THE_SAME
    values: dict[str, Words] = {role: _numbers(names, document) for role, names in roles.items()}
    return sentence(template, **{**values, "computed": computed})


def _numbers(names: tuple[str, ...], document: Document) -> Words:
    says = [document.claims[name].says.value for name in names]
    return says[0] if len(says) == 1 else series(says, marked(", "), marked(" and "))


def _is_solved(finding: Finding, stated: str) -> bool:
    return any(one.claim == stated and (one.solved or one.rank == 1) for one in finding.repairs)


def _computed(finding: Finding, stated: str) -> Words | None:
    """What the others make of the number that is stated: as it would be printed, else as it was computed."""
    for one in finding.repairs:
        if one.claim == stated and (one.solved or one.rank == 1):
            return one.instead
    return dict(finding.message.values).get("value")
