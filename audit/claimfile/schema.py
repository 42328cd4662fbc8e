"""The JSON Schema (draft 7) of claim files, for completion and hints in editors; made from the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from audit.claimfile import vocabulary as words
from audit.claimfile.vocabulary import Key, Keys

if TYPE_CHECKING:
    from typing import Any

Schema = dict[str, "Any"]

# Editors convert values (20 is a number, true a boolean) where audit keeps the text; both are accepted.
_SCALAR: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_NAME = r"^[^\s\d!-/:-@\[-^`{-~][^\s!-/:-@\[-^`{-~]*$"  # no spaces, no ASCII signs except _, no leading digit
_DAY = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
_DATE = "[0-9]{4}(-[0-9]{1,2}(-[0-9]{1,2})?)?"

_SCALARS: dict[str, Schema] = {
    words.TEXT: _SCALAR,
    words.EXPRESSION: _SCALAR,
    words.FLAG: {"enum": [True, False, "true", "false"]},
    words.DIGITS: {
        "type": ["string", "integer"],
        "pattern": "^[0-9]{1,4}$",
        "minimum": 0,
        "maximum": 9999,
    },
    words.UNIT: _SCALAR,
    words.POSITION: {"type": "string", "pattern": r"^p[1-9][0-9]*(\.s[1-9][0-9]*)?$"},
    words.VERSION: {"enum": [int(words.FORMAT_VERSION), words.FORMAT_VERSION]},
    words.DATE: {"type": ["string", "integer"], "pattern": f"^{_DATE}( */ *{_DATE})?$"},
    words.DAY: {"type": "string", "pattern": f"^{_DAY}$"},
    words.BESIDE: {**_SCALAR, "maxLength": 12},
}


def json_schema() -> Schema:
    """The JSON Schema (draft 7) of claim files. It has the keys and what they hold.

    Anything that only the whole file shows (a name defined twice, a span that ends before it starts) is left to
    loading."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Claim file",
        "description": "The numbers of one article, and the relations that ought to hold between them.",
        **_mapping(words.TOP),
        "required": ["audit"],
        "anyOf": [{"required": ["claims"]}, {"required": ["rows", "data"]}],
        "definitions": {kind: _check(kind, keys) for kind, keys in words.CHECK_KINDS.items()},
    }


def notes_schema() -> Schema:
    """The JSON Schema (draft 7) of the notes beside an article, ``NAME.audit.yaml``."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Notes on an article",
        "description": "What is said of an article by people who write no claims.",
        **_mapping(words.NOTES),
        "definitions": {kind: _check(kind, keys) for kind, keys in words.CHECK_KINDS.items()},
    }


def _mapping(keys: Keys) -> Schema:
    schema: Schema = {
        "type": "object",
        "properties": {name: _property(name, key) for name, key in keys.items()},
        "additionalProperties": False,
    }
    if required := words.required(keys):
        schema["required"] = list(required)
    return schema


def _check(kind: str, keys: Keys) -> Schema:
    """A check of one kind; if some of its keys are alternatives, it has those of one of them."""
    some = words.ALTERNATIVES.get(kind)
    if some is None:
        return _mapping(keys)
    known = {name for one in some for name in one}
    return {**_mapping(keys), "oneOf": [_only(one, known.difference(one)) for one in some]}


def _only(wanted: Iterable[str], others: Iterable[str]) -> Schema:
    unwanted = [{"required": [name]} for name in sorted(others)]
    return {"required": list(wanted), **({"not": {"anyOf": unwanted}} if unwanted else {})}


def _property(name: str, key: Key) -> Schema:
    return {"title": name, "description": key.meaning, **_holding(key)}


def _holding(key: Key) -> Schema:
    if key.holds == words.CHOICE:
        return {"enum": list(key.choices)}
    if key.holds in _SCALARS:
        return _SCALARS[key.holds]
    if key.holds in (words.EXPRESSIONS, words.ITEMS):
        most = {"maxItems": key.at_most} if key.at_most else {}
        return {"type": "array", "items": _SCALAR, "minItems": key.at_least, **most}
    return _STRUCTURES[key.holds]()


def _named(entry: Schema) -> Schema:
    names = {"pattern": _NAME, "not": {"enum": list(words.FUNCTIONS)}}
    return {"type": "object", "propertyNames": names, "additionalProperties": entry}


def _claim() -> Schema:
    """A claim; an interval given as a text has its reason beside it."""
    one_text = {"required": ["reads"], "properties": {"reads": {"type": "string"}}}
    return {**_mapping(words.CLAIM), "if": one_text, "then": {"required": ["because"]}}


def _checks() -> Schema:
    kinds = [{"$ref": f"#/definitions/{kind}"} for kind in words.CHECK_KINDS]
    return {"type": "array", "items": {"oneOf": kinds}}


_STRUCTURES: dict[str, Callable[[], Schema]] = {
    words.ROLES: lambda: {"type": "object", "additionalProperties": _SCALAR},
    words.READS: lambda: {"oneOf": [{"type": "string"}, _mapping(words.READS_KEYS)]},
    words.ABOUT: lambda: _mapping(words.ABOUT_KEYS),
    words.ARTICLE: lambda: _mapping(words.ARTICLE_KEYS),
    words.CLAIMS: lambda: {**_named(_claim()), "minProperties": 1},
    words.DERIVED: lambda: _named(_SCALAR),
    words.UNSTATED: lambda: _named(_SCALAR),
    words.CHECKS: _checks,
    words.CONTEXT: lambda: _mapping(words.CONTEXT_KEYS),
    words.SKIPS: lambda: {"type": "array", "items": _mapping(words.SKIP)},
    words.READINGS: lambda: {"type": "array", "items": _mapping(words.READING)},
    words.UNRELATED: lambda: {"type": "array", "items": _mapping(words.UNRELATED_KEYS)},
    words.TABLES: lambda: {"type": "array", "items": _mapping(words.TABLE)},
    words.LINES: lambda: {"type": "array", "items": {"oneOf": [*map(_mapping, words.LINE_KINDS.values())]}},
    words.WAIVERS: lambda: {"type": "array", "items": _mapping(words.WAIVER)},
}
