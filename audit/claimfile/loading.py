"""From the text of one claim file to a document: the model, and every fault found on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding, Related, marked, sentence, series, worded
from audit.base.source import Place, Source, Text
from audit.claimfile import vocabulary as words
from audit.claimfile.entries import read_check, read_claim, read_skip, read_waiver, report_bare
from audit.claimfile.faults import Faults, nearest, shown
from audit.claimfile.fields import (
    THE_FILE,
    read_fields,
    report_empty,
    report_kind,
    report_missing,
    slipped_colon,
)
from audit.claimfile.files import read_source
from audit.claimfile.model import ArticleEntry, Check, Claim, Derived, Document, TableNote
from audit.claimfile.nodes import ListNode, MappingNode, Node, key_place, node_place
from audit.claimfile.stating import averages_of
from audit.claimfile.values import span_of, wrong_name

if TYPE_CHECKING:
    from typing import Any

_REQUIRED = words.required(words.TOP)


def load(path: str) -> Document:
    """The document in a claim file. A file that cannot be read gives a document with just that fault."""
    source = read_source(path)
    if isinstance(source, Finding):
        return Document(Source(path, ""), ArticleEntry(), {}, {}, (), faults=(source,))
    return load_text(path, source.text)


def load_text(file: str, text: str) -> Document:
    """The document in the text of a claim file; ``file`` is its name in places. Never raises for the text."""
    text = text.removeprefix("\ufeff")
    faults = Faults(file)
    if "\t" in text:
        from audit.claimfile.syntax import report_tabs  # few files have tabs

        report_tabs(text, faults)
    # needs PyYAML, which an article without notes does not need
    from audit.claimfile.building import read_nodes

    root = read_nodes(text, faults)
    source = Source(file, text)
    if isinstance(root, MappingNode):
        return _document(source, root, faults)
    if not faults.found and faults.broken is None:
        _report_no_mapping(root, faults)
    return Document(source, ArticleEntry(), {}, {}, (), faults=settled(faults, source.text))


def settled(faults: Faults, text: str) -> tuple[Finding, ...]:
    """All faults of a text. The parser adds a line end that is missing, and may report something after it."""
    found = faults.all()
    if not found:
        return ()
    from audit.claimfile.syntax import inside, lines_of

    lines = lines_of(text)
    return tuple(one._replace(place=inside(one.place, lines)) for one in found)


def _report_no_mapping(root: Node, faults: Faults) -> None:
    if root is None or (isinstance(root, Text) and not root.value):
        message = sentence("the file holds no claims: it is empty, or has comments only")
    else:
        message = sentence("the file is not a claim file: it does not consist of keys and values")
    slip = slipped_colon(root.value) if isinstance(root, Text) else None
    cure = slip or sentence("begin it with `audit: 1`, then `claims:`")
    faults.add(node_place(faults.file, root), message, cure)


def _document(source: Source, root: MappingNode, faults: Faults) -> Document:
    if _is_foreign(root):
        _report_foreign(root, faults)
        return Document(source, ArticleEntry(), {}, {}, (), faults=settled(faults, source.text))
    fields = read_fields(root, words.TOP, THE_FILE, faults)
    _report_missing_top(root, faults)
    article, places = _article(fields.get("article"), faults)
    claims = _claims(fields.get("claims"), faults)
    derived = _described(fields.get("derived"), _DERIVED, claims, faults)
    unstated = _described(fields.get("unstated"), _UNSTATED, {**claims, **derived}, faults)
    checks = _entries(fields.get("checks"), "checks", read_check, faults)
    waivers = _entries(fields.get("waive"), "waive", read_waiver, faults)
    skips = _entries(fields.get("skip"), "skip", read_skip, faults)
    tables = _tables(fields.get("tables"), faults)
    data = fields.get("data")
    rows = _entries(fields.get("rows"), "rows", read_check, faults)
    rounding = fields.get("rounding")
    refused = _refused(fields.get("claims"), claims) | _refused(fields.get("derived"), {**claims, **derived})
    if not root.closed or not isinstance(fields.get("claims"), MappingNode):
        refused |= _spoken_of(checks, derived).difference(claims, derived, unstated)
    missing = {name: one.expression for name, one in unstated.items()}
    return Document(
        source, article, claims, derived, tuple(checks), tuple(waivers), settled(faults, source.text),
        rounding.value if rounding is not None else None, places, refused, root.closed, missing,
        tuple(skips), frozenset(_quotients(checks)), averages_of(checks), tables,
        data if isinstance(data, Text) else None, tuple(rows),
    )  # fmt: skip


def _tables(node: Node, faults: Faults) -> tuple[TableNote, ...]:
    if node is None:
        return ()
    from audit.claimfile.table_entries import read_table  # few files say anything about tables

    return tuple(_entries(node, "tables", read_table, faults))


def _quotients(checks: Iterable[Check]) -> Iterator[str]:
    """The names that checks equate with an expression that divides: the ``daily`` of ``daily == crashes / 365``."""
    for check in checks:
        relation = check.text("that")
        if relation is None or "/" not in relation.value:
            continue
        left, equal, right = relation.value.partition("==")
        if equal and "=" not in right:
            yield from (one.strip() for one, other in ((left, right), (right, left)) if "/" in other)


def _is_foreign(root: MappingNode) -> bool:
    """Whether a file has no key of a claim file, not even a misspelt one: then it is something else."""
    names = root.entries
    known = words.TOP.keys() - {"tables", "data", "rows"}  # keys that many other files have as well
    return root.closed and bool(names) and not any(name in known or _meant(name) for name in names)


def _meant(name: str) -> bool:
    return slipped_colon(name) is not None or nearest(name, words.TOP) is not None


def _report_foreign(root: MappingNode, faults: Faults) -> None:
    name, (mark, _) = next(iter(root.entries.items()))
    known = series(words.TOP, marked(", "))
    message = sentence("the file is not a claim file: it has none of the keys {known}", known=known)
    cure = sentence(
        "begin it with `audit: 1`, then `claims:`; or move anything that is not a claim file elsewhere"
    )
    faults.add(key_place(faults.file, mark, name), message, cure)


def _report_missing_top(root: MappingNode, faults: Faults) -> None:
    first = next(iter(root.entries.items()), None)
    place = node_place(faults.file, root) if first is None else key_place(faults.file, first[1][0], first[0])
    wanted = [name for name in _REQUIRED if name != "claims" or "rows" not in root.entries]
    report_missing(root, tuple(wanted), words.TOP, THE_FILE, place, faults)


def _mapping(node: Node, name: str, cure: str, faults: Faults) -> MappingNode | None:
    """The mapping under a top-level key; anything else there is a fault."""
    if node is None or isinstance(node, MappingNode):
        return node
    if isinstance(node, ListNode) and not node.flow:
        cure = marked("leave out the `- ` before the names under `{key}`")
    report_kind(node, name, THE_FILE, marked("a mapping of keys and values"), cure, faults)
    return None


def _article(node: Node, faults: Faults) -> tuple[ArticleEntry, dict[str, Place]]:
    mapping = _mapping(node, "article", marked("write `{key}:` and under it, indented, `title: …`"), faults)
    if mapping is None:
        return ArticleEntry(), {}
    fields = read_fields(mapping, words.ARTICLE_KEYS, "`article`", faults)
    language, date = fields.get("language"), fields.get("date")
    places = {name: key_place(faults.file, mark, name) for name, (mark, _) in mapping.entries.items()}
    article = ArticleEntry(
        fields.get("title"), fields.get("outlet"), date, span_of(date.value) if date is not None else None,
        language.value if language is not None else "zh", fields.get("text"), language is not None,
    )  # fmt: skip
    return article, places


def _claims(node: Node, faults: Faults) -> dict[str, Claim]:
    mapping = _mapping(node, "claims", marked("write a name for each number: `name: {{says: 50}}`"), faults)
    claims: dict[str, Claim] = {}
    if mapping is None:
        return claims
    cut, pieces = _cut(mapping)
    for name, (mark, value) in mapping.entries.items():
        if name in pieces:
            continue
        place = key_place(faults.file, mark, name)
        is_name = wrong_name(name) is None or _is_name(name, place, faults)
        if not is_name and ("{" in name or (isinstance(value, Text) and not value.value)):
            continue  # `homes {says: 5}`: one slip, so one fault
        if name in cut:
            report_bare(name, value, cut[name], faults)
            continue
        claim = read_claim(name, place, value, faults)
        if is_name and claim is not None:
            claims[name] = claim
    if not mapping.entries and mapping.closed:
        place = node_place(faults.file, mapping)
        faults.add(place, sentence("`claims` is empty"), sentence("add a claim, such as `homes: {says: 50}`"))
    return claims


def _cut(mapping: MappingNode) -> tuple[Mapping[str, str], Container[str]]:
    """The names whose numbers a comma split, ``{homes: 1,250}``, each with the whole in quotes; and the pieces."""
    if not mapping.flow:
        return {}, ()
    from audit.claimfile.cuts import cuts_of, quoted  # claims in one pair of braces are rare

    cut, pieces = cuts_of(mapping, ())
    return {name: quoted(one.whole) for name, one in cut.items()}, pieces


def _refused(node: Node, read: Container[str]) -> frozenset[str]:
    """The names whose entries have faults: whatever needs them is undecided, without a second fault."""
    if not isinstance(node, MappingNode):
        return frozenset()
    return frozenset(name for name in node.entries if name not in read)


def _spoken_of(checks: Sequence[Check], derived: Mapping[str, Derived]) -> frozenset[str]:
    """The words of all expressions. If the claims could not be read, none of them counts as unknown."""
    texts = [one.expression.value for one in derived.values()]
    for check in checks:
        for value in check.fields.values():
            several = (
                value.values() if isinstance(value, dict) else (value,) if isinstance(value, Text) else value
            )
            texts.extend(text.value for text in several)
    return frozenset(name for text in texts for name in re.findall(r"[^\W\d]\w*", text))


class _Section(NamedTuple):
    """A top-level mapping of names to texts: its key, what a text is, and examples of all and of one."""

    key: str
    holds: str
    all: str
    one: str


_DERIVED = _Section(
    "derived",
    marked("an expression"),
    marked("write a name for each quantity: `its_name: a + b`"),
    marked("write it as `{key}: a + b`"),
)
_UNSTATED = _Section(
    "unstated",
    marked("a description"),
    marked("write a name for each quantity: `its_name: what it would be`"),
    marked("write it as `{key}: what it would be`"),
)


def _described(
    node: Node, section: _Section, taken: Mapping[str, Claim | Derived], faults: Faults
) -> dict[str, Derived]:
    mapping = _mapping(node, section.key, section.all, faults)
    found: dict[str, Derived] = {}
    if mapping is None:
        return found
    for name, (mark, value) in mapping.entries.items():
        place = key_place(faults.file, mark, name)
        text = _scalar(name, value, section, faults)
        if _is_name(name, place, faults) and _is_new(name, place, taken, faults) and text is not None:
            found[name] = Derived(name, text, place)
    return found


def _scalar(name: str, value: Node, section: _Section, faults: Faults) -> Text | None:
    if isinstance(value, Text) and value.value:
        return value
    if isinstance(value, Text):
        report_empty(value.place, shown(name), f"`{section.key}`", faults)
    elif value is not None:
        report_kind(value, shown(name), f"`{section.key}`", section.holds, section.one, faults)
    return None


def _is_name(name: str, place: Place, faults: Faults) -> bool:
    wrong = wrong_name(name)
    if wrong is None:
        return True
    written = f"`{shown(name)}`" if name else sentence("an empty key")
    message = sentence("{name} {wrong}", name=written, wrong=worded(wrong.message))
    faults.add(place, message, slipped_colon(name) or sentence("{cure}", cure=worded(wrong.cure)))
    return False


def _is_new(name: str, place: Place, taken: Mapping[str, Claim | Derived], faults: Faults) -> bool:
    first = taken.get(name)
    if first is None:
        return True
    is_claim = isinstance(first, Claim)
    message = _NAME_OF_CLAIM if is_claim else _NAME_OF_DERIVED
    faults.add(
        place,
        sentence(message, name=name, line=first.place.line),
        sentence("give one of them another name"),
        (Related(first.place, sentence("the claim") if is_claim else sentence("the derived quantity")),),
    )
    return False


_NAME_OF_CLAIM = marked("`{name}` is already the name of a claim, on line {line}")
_NAME_OF_DERIVED = marked("`{name}` is already the name of a derived quantity, on line {line}")


def _entries(node: Node, name: str, read: Callable[[Node, Faults], Any], faults: Faults) -> list[Any]:
    """The entries of a top-level list that could be read."""
    if node is None:
        return []
    if not isinstance(node, ListNode):
        report_kind(
            node, name, THE_FILE, marked("a list"), marked("begin each entry of `{key}` with `- `"), faults
        )
        return []
    entries = [read(item, faults) for item in node.items]
    return [entry for entry in entries if entry is not None]
