"""Reads the keys of one mapping according to the vocabulary: values with places, a fault for anything wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from typing import TYPE_CHECKING

from audit.base.findings import Sentence, Words, marked, sentence, series, worded
from audit.base.source import Place, Text
from audit.claimfile import vocabulary as words
from audit.claimfile.faults import Faults, did_you_mean, nearest, shown
from audit.claimfile.nodes import ListNode, MappingNode, Node, key_place, node_place
from audit.claimfile.values import (
    Wrong,
    wrong_choice,
    wrong_context,
    wrong_date,
    wrong_day,
    wrong_digits,
    wrong_flag,
    wrong_position,
    wrong_unit,
    wrong_version,
)
from audit.claimfile.vocabulary import Key, Keys

if TYPE_CHECKING:
    from typing import Any

Fields = dict[str, "Any"]
Validator = Callable[[str, Key], Wrong | None]

# The kinds that are one scalar, each with a further condition on it.
_SCALARS: dict[str, Validator | None] = {
    words.TEXT: None,
    words.EXPRESSION: None,
    words.CHOICE: wrong_choice,
    words.FLAG: wrong_flag,
    words.DIGITS: wrong_digits,
    words.POSITION: wrong_position,
    words.UNIT: wrong_unit,
    words.VERSION: wrong_version,
    words.DATE: wrong_date,
    words.DAY: wrong_day,
    words.BESIDE: wrong_context,
}
_LISTS = (words.EXPRESSIONS, words.ITEMS)
THE_FILE = sentence("the file")  # the owner of the top-level keys in messages
_SAMPLES = {
    words.VERSION: words.FORMAT_VERSION, words.FLAG: "true", words.DIGITS: "2", words.POSITION: "p2", words.UNIT: "EUR",
    words.DATE: "2020-09-03", words.DAY: "2020-09-03", words.EXPRESSION: "a + b",
}  # fmt: skip
_AS_LIST = marked("write it as `{key}: [a, b, c]`")
_ROLE = Key(words.EXPRESSION, "a number for the role")


Scalars = dict[
    str, tuple[Key, Validator | None]
]  # by name: a key that is one scalar or a list of them, and the condition on a scalar


def scalars_of(keys: Keys) -> Scalars:
    """The keys of a mapping that are one scalar each, or a list of them."""
    plain = (*_SCALARS, *_LISTS)
    return {name: (key, _SCALARS.get(key.holds)) for name, key in keys.items() if key.holds in plain}


def plain_fields(node: MappingNode, scalars: Scalars) -> Fields | None:
    """The values of a mapping that consists of known, faultless scalars, and lists of them; ``None`` if anything needs a
    closer look.

    Most mappings do not, so that no words for messages are needed."""
    found: Fields = {}
    for name, (_, value) in node.entries.items():
        known = scalars.get(name)
        if known is None:
            return None
        key, validator = known
        if value.__class__ is not Text:
            some = _plain_list(value, key)
            if some is None:
                return None
            found[name] = some
            continue
        written = value.value
        if key.holds in _LISTS or not written or written.isspace():
            return None
        if validator is not None and validator(written, key) is not None:
            return None
        found[name] = value
    return found


def _plain_list(node: Node, key: Key) -> tuple[Text, ...] | None:
    """The entries of a list that has as many as its key wants, each of them a plain value."""
    if key.holds not in _LISTS or node.__class__ is not ListNode:
        return None
    found = [
        one for one in node.items if one.__class__ is Text and one.value.strip() and "，" not in one.value
    ]
    fits = key.at_least <= len(found) and (not key.at_most or len(found) <= key.at_most)
    return tuple(found) if fits and len(found) == len(node.items) else None


def read_fields(node: MappingNode, keys: Keys, owner: Words, faults: Faults) -> Fields:
    """The values of a mapping.

    That is a ``Text`` for a scalar, tuples and dicts of them for lists and roles, and the node itself for anything
    that has a reader of its own. Keys that are unknown or cannot be read are left out."""
    found: Fields = {}
    cut, pieces = _cut(node, keys, owner, faults)
    for name, (_, value) in node.entries.items():
        key = keys.get(name)
        if name in pieces or name in cut:
            continue
        if key is None:
            _report_unknown(name, node, keys, owner, faults)
        elif value.__class__ is Text and key.holds in _SCALARS and value.value and not value.value.isspace():
            validator = _SCALARS[key.holds]
            if validator is None or _accepted(value, validator, key, name, owner, faults):
                found[name] = value
        else:
            other = _read_other(value, name, key, owner, faults)
            if other is not None:
                found[name] = other
    return found


def _cut(
    node: MappingNode, keys: Keys, owner: Words, faults: Faults
) -> tuple[Container[str], Container[str]]:
    """The keys whose values a comma split, each reported, and the pieces."""
    if all(name in keys for name in node.entries):
        return (), ()
    from audit.claimfile.cuts import cuts_of, report_cut  # something is wrong

    cut, pieces = cuts_of(node, keys)
    for name, one in cut.items():
        report_cut(name, one, owner, faults)
    return cut, pieces


def report_missing(
    node: MappingNode, required: tuple[str, ...], keys: Keys, owner: Words, where: Place, faults: Faults
) -> None:
    """Reports a fault for every missing required key.

    None is reported after a break of the YAML, or for a key that is present but misspelt."""
    for name in required:
        if name not in node.entries and name not in node.meant and node.closed:
            faults.add(
                where,
                sentence("{owner} lacks the key `{key}`", owner=owner, key=name),
                sentence("add `{key}`: {meaning}", key=name, meaning=worded(keys[name].meaning)),
            )


def _report_unknown(name: str, node: MappingNode, keys: Keys, owner: Words, faults: Faults) -> None:
    """Reports an unknown key, with the key that was probably meant."""
    mark = node.entries[name][0]
    if faults.skip():
        node.meant = tuple(keys)
        return
    near = nearest(name, keys)
    node.meant = (*node.meant, near or re.split("[:：]", name)[0])
    faults.add(
        key_place(faults.file, mark, name),
        sentence("unknown key `{key}` in {owner}", key=shown(name), owner=owner),
        slipped_colon(name)
        or _merged(name)
        or did_you_mean(near)
        or sentence("known keys: {keys}", keys=series(keys, marked(", "))),
    )


def slipped_colon(text: str) -> Sentence | None:
    """Help with ``says：5`` and ``says:5``, which YAML takes for one word, and with ``homes {says: 5}``."""
    bare = text.partition("{")[0].strip()
    if "{" in text and bare.isidentifier():
        return sentence("put a colon and a space behind the name: `{name}: {{…}}`", name=bare)
    if "：" in text:
        return sentence("use an ASCII colon and a space after a key, not `：`")
    if ":" in text and text[: text.find(":")].isidentifier():
        return sentence("put a space after the colon")
    return None


def called(name: str, owner: Words) -> Words:
    """A key as messages name it: with its owner, unless that is the file itself."""
    return f"`{name}`" if owner is THE_FILE else sentence("`{name}` of {owner}", name=name, owner=owner)


def _merged(name: str) -> Sentence | None:
    return sentence("merge keys are not part of a claim file: write the keys out") if name == "<<" else None


def _accepted(text: Text, validator: Validator, key: Key, name: str, owner: Words, faults: Faults) -> bool:
    wrong = validator(text.value, key)
    if wrong is None:
        return True
    written = called(f"{name}: {shown(text.value)}", owner)
    message = sentence("{written} {wrong}", written=written, wrong=worded(wrong.message))
    near = nearest(text.value, key.choices)
    faults.add(text.place, message, did_you_mean(near) or sentence("{cure}", cure=worded(wrong.cure)))
    return False


def _read_other(value: Node, name: str, key: Key, owner: Words, faults: Faults) -> Any:
    """Reads anything that is not a plain scalar: empty values, lists, roles, and nodes that have a reader of their
    own."""
    if value is None:
        return None
    if isinstance(value, Text) and not value.value.strip():
        report_empty(value.place, name, owner, faults)
        return None
    if key.holds in _SCALARS:
        expected = marked("one value, not a list or mapping")
        message = sentence("{key} must be {expected}", key=called(name, owner), expected=worded(expected))
        cure = sentence("write it as `{key}: {value}`", key=name, value=_sample(name, key))
        faults.add(node_place(faults.file, value), message, cure)
        return None
    if key.holds in _LISTS:
        return _read_list(value, name, key, owner, faults)
    if key.holds == words.ROLES:
        return _read_roles(value, name, owner, faults)
    return value


def _sample(name: str, key: Key) -> str:
    """An example of a value for the key."""
    return "50 homes" if name == "says" else next(iter(key.choices), _SAMPLES.get(key.holds, "…"))


def report_empty(place: Place, name: str, owner: Words, faults: Faults) -> None:
    """Reports a key without a value."""
    message = sentence("{key} is empty", key=called(name, owner))
    faults.add(place, message, sentence("write its value, or remove the key"))


def report_kind(node: Node, name: str, owner: Words, expected: Words, cure: str, faults: Faults) -> None:
    """Reports a value of the wrong kind."""
    message = sentence("{key} must be {expected}", key=called(name, owner), expected=worded(expected))
    faults.add(node_place(faults.file, node), message, sentence(cure, key=name))


def _read_list(node: Node, name: str, key: Key, owner: Words, faults: Faults) -> tuple[Text, ...] | None:
    if not isinstance(node, ListNode):
        report_kind(node, name, owner, marked("a list"), _AS_LIST, faults)
        return None
    texts = [text for item in node.items if (text := _read_item(item, name, owner, node, faults)) is not None]
    if len(node.items) < key.at_least and node.closed:
        expected = marked("a list of two or more") if key.at_least == 2 else marked("a list of one or more")
        report_kind(node, name, owner, expected, marked("add to `{key}`, or remove the check"), faults)
        return None
    if 0 < key.at_most < len(node.items):
        at_most = sentence("a list of at most {most}", most=key.at_most)
        report_kind(node, name, owner, at_most, marked("state `{key}` in several checks"), faults)
        return None
    return tuple(texts) if len(texts) == len(node.items) else None


def _read_item(item: Node, name: str, owner: Words, parent: ListNode, faults: Faults) -> Text | None:
    if item is None:
        return None
    if not isinstance(item, Text):
        report_kind(item, name, owner, marked("a list of single values"), _AS_LIST, faults)
    elif not item.value.strip():
        report_empty(item.place, name, owner, faults)
    elif parent.flow and "，" in item.value and not item.lead:
        cure = marked("separate with ASCII commas; put an item that contains `，` in quotes")
        report_kind(item, name, owner, marked("separated by `,`, not by `，`"), cure, faults)
    else:
        return item
    return None


def _read_roles(node: Node, name: str, owner: Words, faults: Faults) -> dict[str, Text] | None:
    if not isinstance(node, MappingNode):
        cure = marked("write it as `{key}: {{coal: coal_saved}}`")
        report_kind(node, name, owner, marked("a mapping of roles"), cure, faults)
        return None
    roles: dict[str, Text] = {}
    for role, (_, value) in node.entries.items():
        if isinstance(value, Text) and value.value:
            roles[role] = value
        else:
            _read_other(
                value, shown(role), _ROLE, sentence("`{name}` of {owner}", name=name, owner=owner), faults
            )
    return roles if len(roles) == len(node.entries) else None
