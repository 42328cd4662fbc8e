"""Single entries of a claim file: a claim, a check, a waiver."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Sentence, Words, marked, sentence, series, worded
from audit.base.source import Place, Text
from audit.claimfile import vocabulary as words
from audit.claimfile.faults import Faults, did_you_mean, nearest, shown
from audit.claimfile.fields import (
    Fields,
    called,
    plain_fields,
    read_fields,
    report_kind,
    report_missing,
    scalars_of,
    slipped_colon,
)
from audit.claimfile.model import About, Check, Claim, Context, Override, ReadsAs, Skip, Unrelated, Waiver
from audit.claimfile.nodes import ListNode, MappingNode, Node, key_place, node_place
from audit.claimfile.values import Bounds, Wrong, bounds_of, span_of

if TYPE_CHECKING:
    from typing import Any

_REQUIRED_OF_CLAIM = words.required(words.CLAIM)
_REQUIRED_OF_WAIVER = words.required(words.WAIVER)
_REQUIRED_OF_KIND = {kind: words.required(keys) for kind, keys in words.CHECK_KINDS.items()}

_PLAIN_CLAIM = scalars_of(words.CLAIM)
_PLAIN_KIND = {kind: scalars_of(keys) for kind, keys in words.CHECK_KINDS.items()}

_ALTERNATIVES = {kind: [set(some) for some in several] for kind, several in words.ALTERNATIVES.items()}
_ANY_ALTERNATIVE = {kind: frozenset().union(*several) for kind, several in words.ALTERNATIVES.items()}
_TAKEN_AS_THEY_ARE = frozenset(("says", "means", "measures", "at", "per", "tense", "decimals", "because"))

_A_CLAIM = marked("claim `{name}`")
_A_CHECK = {
    kind: sentence("an `{kind}` check", kind=kind)
    if kind.startswith(("a", "e", "o"))
    else sentence("a `{kind}` check", kind=kind)
    for kind in words.CHECK_KINDS
}
_A_WAIVER = sentence("a waiver")
_REQUIRED_OF_SKIP = words.required(words.SKIP)
_A_SKIP = sentence("a number to skip")
_REQUIRED_OF_READING = words.required(words.READING)
_A_READING = sentence("a reading")
_REQUIRED_OF_UNRELATED = words.required(words.UNRELATED_KEYS)
_AN_UNRELATED = sentence("an entry of `unrelated`")


def read_claim(name: str, place: Place, node: Node, faults: Faults) -> Claim | None:
    """One claim; ``None`` if it does not say what the article says. ``place`` is that of its name."""
    plain = plain_fields(node, _PLAIN_CLAIM) if node.__class__ is MappingNode else None
    if plain is not None and "says" in plain:
        return _claim(name, place, plain)
    owner = Sentence(_A_CLAIM, (("name", shown(name)),))
    if not isinstance(node, MappingNode):
        report_bare(name, node, None, faults)
        return None
    fields = read_fields(node, words.CLAIM, owner, faults)
    if "says" not in fields:
        report_missing(node, _REQUIRED_OF_CLAIM, words.CLAIM, owner, place, faults)
        return None
    return _claim(
        name, place, fields,
        _override(fields, owner, faults) if "reads" in fields else None,
        _about(fields["about"], owner, faults) if "about" in fields else None,
        _context(fields["anchor"], owner, faults) if "anchor" in fields else None,
    )  # fmt: skip


def _claim(
    name: str, place: Place, fields: Fields,
    reads: Override | None = None, about: About | None = None, anchor: Context | None = None,
) -> Claim:  # fmt: skip
    if fields.keys() <= _TAKEN_AS_THEY_ARE:  # nearly every claim: half the time of naming all that it has not
        return Claim(name=name, place=place, **fields)
    get = fields.get
    rounding, exact, unit = get("rounding"), get("exact"), get("unit")
    return Claim(
        name=name,
        says=fields["says"],
        place=place,
        means=get("means"),
        measures=get("measures"),
        at=get("at"),
        per=get("per"),
        tense=get("tense"),
        exact=exact is not None and exact.value == "true",
        decimals=get("decimals"),
        rounding=None if rounding is None else rounding.value,
        reads=reads,
        about=about,
        because=get("because"),
        anchor=anchor,
        unit=None if unit is None else unit.value,
        around=None,
        cell=None,
        data=get("from"),
        that=get("that"),
    )


def report_bare(name: str, node: Node, whole: str | None, faults: Faults) -> None:
    """Reports a claim that is not a mapping: most often the number was written right after the name.

    ``whole`` is a number that a comma split, rejoined and in quotes."""
    if node is None:
        return
    written = node.value if isinstance(node, Text) else ""
    message = sentence(
        "{owner} must be a mapping of keys and values", owner=Sentence(_A_CLAIM, (("name", shown(name)),))
    )
    faults.add(
        node_place(faults.file, node),
        message,
        slipped_colon(written) or _as_claim(name, node, written, whole),
    )


def _as_claim(name: str, node: Node, written: str, whole: str | None) -> Sentence:
    if isinstance(node, ListNode) and not node.flow and name in words.TOP:
        return sentence("begin `{name}:` in the first column", name=name)
    if isinstance(node, ListNode) and not node.flow:
        return sentence("leave out the `- ` before its keys")
    value = whole or shown(written)
    value = "50" if value in _NOTHING else value
    called = name if name.isidentifier() else "name"
    return sentence("write `{name}: {{says: {value}}}`", name=called, value=value)


_NOTHING = ("", "~", "null")


def _override(fields: Fields, owner: Words, faults: Faults) -> Override | None:
    """``reads:`` as a text, with the claim's ``because`` as its reason, or as a mapping that has its own."""
    node = fields["reads"]
    if isinstance(node, Text):
        given: Fields = {"interval": node, "because": fields.get("because")}
        if given["because"] is None:
            message = sentence("`reads` of {owner} has no reason", owner=owner)
            faults.add(node.place, message, sentence("add `because:` to the claim"))
    elif isinstance(node, MappingNode):
        given = _nested(node, words.READS_KEYS, called("reads", owner), faults)
    else:
        cure = marked('put it in quotes: `{key}: "[180000, 200000) t"`')
        report_kind(node, "reads", owner, marked("an interval"), cure, faults)
        return None
    return _interval(given, node, owner, faults)


def _interval(given: Fields, node: Node, owner: Words, faults: Faults) -> Override | None:
    written: Text | None = given.get("interval")
    if written is None:
        return None
    bounds: Any = bounds_of(written.value)
    unit: Text | None = given.get("unit")
    if isinstance(bounds, Bounds) and bounds.unit and unit is not None:
        bounds = Wrong(marked("names a unit, and so does `unit`"), marked("write the unit once"))
    if isinstance(bounds, Wrong):
        shown_value = shown(written.value)
        wrong = worded(bounds.message)
        message = sentence("`{value}` of {owner} {wrong}", value=shown_value, owner=owner, wrong=wrong)
        faults.add(written.place, message, sentence("{cure}", cure=worded(bounds.cure)))
        return None
    if given.get("because") is None:
        return None
    unit_name = unit.value if unit is not None else bounds.unit
    return Override(bounds.interval, unit_name, given["because"], node_place(faults.file, node))


def _about(node: Node, owner: Words, faults: Faults) -> About | None:
    if not isinstance(node, MappingNode):
        cure = marked("write `{key}: {{subject: …, measure: …, at: 2020}}`")
        report_kind(node, "about", owner, marked("a mapping of subject, measure and at"), cure, faults)
        return None
    fields = _nested(node, words.ABOUT_KEYS, called("about", owner), faults)
    if "subject" not in fields or "measure" not in fields:
        return None
    return About(fields["subject"], fields["measure"], fields.get("at"), node_place(faults.file, node))


def _context(node: Node, owner: Words, faults: Faults) -> Context | None:
    if not isinstance(node, MappingNode):
        cure = marked("write `{key}: {{prefix: …, suffix: …}}`")
        report_kind(node, "anchor", owner, marked("a mapping of prefix and suffix"), cure, faults)
        return None
    fields = read_fields(node, words.CONTEXT_KEYS, called("anchor", owner), faults)
    prefix, suffix = fields.get("prefix"), fields.get("suffix")
    return Context(prefix.value if prefix is not None else "", suffix.value if suffix is not None else "")


def _nested(node: MappingNode, keys: words.Keys, owner: Words, faults: Faults) -> Fields:
    """The keys of a mapping inside a claim, with a fault for each that is missing."""
    fields = read_fields(node, keys, owner, faults)
    report_missing(node, words.required(keys), keys, owner, node_place(faults.file, node), faults)
    return fields


def read_check(node: Node, faults: Faults) -> Check | None:
    """One entry of ``checks:``; its leading key, wherever it is, decides the kind."""
    if not isinstance(node, MappingNode):
        _report_entry(
            node,
            marked("a check must be a mapping of keys and values"),
            "check",
            marked("write it as `- that: a == b`"),
            faults,
        )
        return None
    kinds = [name for name in node.entries if name in words.CHECK_KINDS]
    if len(kinds) != 1:
        _report_kinds(node, kinds, faults)
        return None
    kind = kinds[0]
    place = key_place(faults.file, node.entries[kind][0], kind)
    plain = plain_fields(node, _PLAIN_KIND[kind])
    if plain is not None and _is_whole(kind, plain):
        return Check(kind, plain, place, None)
    owner = _A_CHECK[kind]
    fields = read_fields(node, words.CHECK_KINDS[kind], owner, faults)
    report_missing(node, _wanted(kind, node), words.CHECK_KINDS[kind], owner, place, faults)
    if _fitting(kind, node) is None:
        _report_too_many(kind, node, place, faults)
    if kind in words.ALIKE:
        _report_unlike(fields, kind, faults)
    return Check(kind, fields, place) if _is_whole(kind, fields) else None


def _is_whole(kind: str, fields: Fields) -> bool:
    """Whether a check has all its fields; of alternative sets, all those of one."""
    if not all(name in fields for name in _REQUIRED_OF_KIND[kind]):
        return False
    if kind in words.ALIKE:
        first, second = words.ALIKE[kind]
        return len(fields[first]) == len(fields[second])
    return kind not in words.ALTERNATIVES or _given(kind, fields) in _ALTERNATIVES[kind]


def _given(kind: str, fields: Mapping[str, object]) -> Set[str]:
    """Which of the alternative fields are present."""
    return fields.keys() & _ANY_ALTERNATIVE[kind]


def _wanted(kind: str, node: MappingNode) -> tuple[str, ...]:
    """The keys that a check should have, in the order of the vocabulary."""
    wanted = {*_REQUIRED_OF_KIND[kind], *(_fitting(kind, node) or ())}
    return tuple(name for name in words.CHECK_KINDS[kind] if name in wanted)


def _fitting(kind: str, node: MappingNode) -> tuple[str, ...] | None:
    """The first alternative that has all the fields present; ``None`` if they do not go together."""
    if kind not in words.ALTERNATIVES:
        return ()
    given = _given(kind, node.entries)
    return next((some for some in words.ALTERNATIVES[kind] if given <= set(some)), None)


def _report_too_many(kind: str, node: MappingNode, place: Place, faults: Faults) -> None:
    given = _given(kind, node.entries)
    together = series(
        (f"`{name}`" for name in words.CHECK_KINDS[kind] if name in given), marked(", "), marked(" and ")
    )
    message = sentence("{owner} cannot have {keys} together", owner=_A_CHECK[kind], keys=together)
    faults.add(place, message, sentence("leave one of them out, or make it two checks"))


def _report_unlike(fields: Fields, kind: str, faults: Faults) -> None:
    """Reports a fault for two lists that belong together and differ in length."""
    first, second = words.ALIKE[kind]
    if first not in fields or second not in fields or len(fields[first]) == len(fields[second]):
        return
    message = sentence(
        "`{first}` has {few} entries, and `{second}` has {many}",
        first=first, few=len(fields[first]), second=second, many=len(fields[second]),
    )  # fmt: skip
    faults.add(fields[second][0].place, message, sentence("write one amount for each figure"))


def _report_kinds(node: MappingNode, kinds: list[str], faults: Faults) -> None:
    """Reports a check with two leading keys, or with none."""
    if kinds:
        place = key_place(faults.file, node.entries[kinds[1]][0], kinds[1])
        message = sentence(
            "a check cannot have both `{first}` and `{second}`", first=kinds[0], second=kinds[1]
        )
        faults.add(place, message, sentence("make it two checks"))
    elif node.closed:
        known = series(words.CHECK_KINDS, marked(", "))
        message = sentence("this check has none of the keys that say what to check: {known}", known=known)
        faults.add(_first_key(node, faults), message, _meant_kind(node))


def _first_key(node: MappingNode, faults: Faults) -> Place:
    for name, (mark, _) in node.entries.items():
        return key_place(faults.file, mark, name)
    return node_place(faults.file, node)


def _meant_kind(node: MappingNode) -> Sentence:
    meant = (slipped_colon(name) or did_you_mean(nearest(name, words.CHECK_KINDS)) for name in node.entries)
    return next(filter(None, meant), sentence("add one of them, such as `that: a == b`"))


class _Entry(NamedTuple):
    """What an entry of a list is: its keys, its name in messages, and the complaint if it is not a mapping."""

    owner: Sentence
    keys: words.Keys
    required: tuple[str, ...]
    what: str
    complaint: str
    cure: str


_WAIVER_ENTRY = _Entry(
    owner=_A_WAIVER, keys=words.WAIVER, required=_REQUIRED_OF_WAIVER, what="waiver",
    complaint=marked("a waiver must be a mapping of keys and values"),
    cure=marked("write it as `- {{check: …, why: …}}`"),
)  # fmt: skip
_SKIP_ENTRY = _Entry(
    owner=_A_SKIP, keys=words.SKIP, required=_REQUIRED_OF_SKIP, what="skip",
    complaint=marked("a number to skip must be a mapping of keys and values"),
    cure=marked("write it as `- {{says: …, why: …}}`"),
)  # fmt: skip
_UNRELATED_ENTRY = _Entry(
    owner=_AN_UNRELATED, keys=words.UNRELATED_KEYS, required=_REQUIRED_OF_UNRELATED, what="unrelated",
    complaint=marked("numbers that are unrelated must be a mapping of keys and values"),
    cure=marked("write it as `- {{numbers: […, …], why: …}}`"),
)  # fmt: skip


def _fields_of(node: Node, entry: _Entry, faults: Faults) -> Fields | None:
    """The fields of an entry of a list; ``None``, and a fault, if it is not a mapping."""
    if not isinstance(node, MappingNode):
        _report_entry(node, entry.complaint, entry.what, entry.cure, faults)
        return None
    fields = read_fields(node, entry.keys, entry.owner, faults)
    report_missing(node, entry.required, entry.keys, entry.owner, node_place(faults.file, node), faults)
    return fields


def read_waiver(node: Node, faults: Faults) -> Waiver | None:
    """One entry of ``waive:``."""
    fields = _fields_of(node, _WAIVER_ENTRY, faults)
    if fields is None or "check" not in fields or "why" not in fields:
        return None
    until = span_of(fields["until"].value) if "until" in fields else None
    return Waiver(
        fields["check"], fields["why"], until.last if until else None, node_place(faults.file, node)
    )


def read_skip(node: Node, faults: Faults) -> Skip | None:
    """One entry of ``skip:``."""
    fields = _fields_of(node, _SKIP_ENTRY, faults)
    if fields is None or "says" not in fields or "why" not in fields:
        return None
    return Skip(fields["says"], fields["why"], fields.get("at"))


def read_reading(node: Node, faults: Faults) -> ReadsAs | None:
    """One entry of ``reads:`` in an article's notes."""
    if not isinstance(node, MappingNode):
        _report_entry(
            node,
            marked("a reading must be a mapping of keys and values"),
            "reading",
            marked('write it as `- {{says: …, interval: "[180000, 200000)", unit: t, because: …}}`'),
            faults,
        )
        return None
    place = node_place(faults.file, node)
    fields = read_fields(node, words.READING, _A_READING, faults)
    report_missing(node, _REQUIRED_OF_READING, words.READING, _A_READING, place, faults)
    interval = _interval(fields, node, _A_READING, faults)
    if "says" not in fields or interval is None:
        return None
    return ReadsAs(fields["says"], interval, fields.get("at"))


def read_unrelated(node: Node, faults: Faults) -> Unrelated | None:
    """One entry of ``unrelated:`` in an article's notes."""
    fields = _fields_of(node, _UNRELATED_ENTRY, faults)
    if fields is None or "numbers" not in fields or "why" not in fields:
        return None
    return Unrelated(fields["numbers"], fields["why"], fields.get("at"), node_place(faults.file, node))


def _report_entry(node: Node, complaint: str, what: str, cure: str, faults: Faults) -> None:
    """Reports an entry of a list that is not a mapping."""
    if node is None:
        return
    written = node.value if isinstance(node, Text) else ""
    message = sentence(complaint, what=what)
    faults.add(node_place(faults.file, node), message, slipped_colon(written) or sentence(cure, what=what))
