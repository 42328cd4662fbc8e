"""From slots to lines: a fixed position for each key, one kind of braces, comments where they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from audit.claimfile import vocabulary as words
from audit.claimfile.formatting.scalars import written
from audit.claimfile.formatting.slots import LIST, MAPPING, SCALAR, Slot

WIDEST = 110  # characters of a line with braces or brackets
WIDEST_WITH_NAME = 105  # of a claim's line; a longer one has its braces on the next line

# The position in the article comes last in a claim, after what a person writes about it.
_CLAIM_KEYS = (*(name for name in words.CLAIM if name != "at"), "at")
_SECTIONS_WITH_BLANK = ("claims", "derived", "unstated", "checks", "waive")


def laid_out(root: Slot) -> str:
    """The text of a claim file in canonical form."""
    lines = _header(root)
    for number, slot in enumerate(_ordered(root.children, tuple(words.TOP))):
        if number and (slot.key in _SECTIONS_WITH_BLANK or (slot.above and slot.blank)):
            lines.append("")
        lines.extend(_section(slot))
    if root.below:
        lines.extend(([""] if root.blank_below else []) + root.below)
    return "\n".join(lines) + "\n"


def _header(root: Slot) -> list[str]:
    """The comments at the top stay there, whatever key they were above."""
    first = root.children[0]
    header, first.above = first.above, []
    return header


def _ordered(slots: Sequence[Slot], keys: Sequence[str]) -> list[Slot]:
    """The slots in the order of their keys; others follow in their own order."""
    places = {key: number for number, key in enumerate(keys)}
    return sorted(slots, key=lambda slot: places.get(slot.key or "", len(places)))


def _section(slot: Slot) -> Iterator[str]:
    key = slot.key or ""
    yield from slot.above
    if slot.kind == SCALAR:
        yield from _beside(f"{key}: {written(slot.text, False)}", slot)
        return
    if not slot.children:
        yield from _beside(f"{key}: {_flow(slot)}", slot)
        return
    yield from _beside(f"{key}:", slot)
    for number, child in enumerate(_ordered(slot.children, _keys_of(key))):
        if child.blank and number:
            yield ""
        yield from _child(key, child)
    yield from _below(slot, "  ")


def _keys_of(section: str) -> tuple[str, ...]:
    return tuple(words.ARTICLE_KEYS) if section == "article" else ()


def _child(section: str, slot: Slot) -> Iterator[str]:
    yield from _indented(slot.above, "  ")
    if slot.key is None:
        yield from _entry(section, slot)
    elif section == "claims" and slot.kind == MAPPING:
        yield from _claim(slot)
    else:
        yield from _keyed(slot, "  ", ())


def _claim(slot: Slot) -> Iterator[str]:
    name = f"  {written(slot.key or '', False)}:"
    if not _has_comments(slot):
        braces = _flow(slot, _CLAIM_KEYS)
        if len(name) + 1 + len(braces) <= WIDEST_WITH_NAME:
            yield from _beside(f"{name} {braces}", slot)
            return
        if 4 + len(braces) <= WIDEST and not any("\n" in one.text for one in slot.inside()):
            yield from _beside(name, slot)
            yield f"    {braces}"
            return
    yield from _beside(name, slot)
    yield from _block(slot, "    ", _CLAIM_KEYS)


def _entry(section: str, slot: Slot) -> Iterator[str]:
    """An entry of ``checks:`` or ``waive:``: a block after its dash."""
    if slot.kind != MAPPING or not slot.children:
        yield from _beside(f"  - {_value(slot, False)}", slot)
        return
    slots = _ordered(slot.children, _keys_of_entry(section, slot))
    first = slots[0]
    extra = [*first.above, *slot.beside[1:]]
    yield from _indented(extra, "  ")
    first.above, first.beside = [], [*slot.beside[:1], *first.beside]
    for number, line in enumerate(_all(slots, "    ")):
        yield f"  - {line[4:]}" if number == 0 else line
    yield from _below(slot, "    ")


def _keys_of_entry(section: str, slot: Slot) -> tuple[str, ...]:
    if section == "waive":
        return tuple(words.WAIVER)
    kind = next((one.key for one in slot.children if one.key in words.CHECK_KINDS), None)
    return tuple(words.CHECK_KINDS[kind]) if kind else ()


def _block(slot: Slot, indent: str, keys: Sequence[str] = ()) -> Iterator[str]:
    yield from _all(_ordered(slot.children, keys), indent)
    yield from _below(slot, indent)


def _all(slots: Iterable[Slot], indent: str) -> Iterator[str]:
    for slot in slots:
        yield from _indented(slot.above, indent)
        yield from _keyed(slot, indent, ())


def _keyed(slot: Slot, indent: str, keys: Sequence[str]) -> Iterator[str]:
    """A key with its value, or an entry of a list, on one line if there is room."""
    sign = "-" if slot.key is None else f"{written(slot.key, False)}:"
    # A number with a comma needs quotes inside braces; it gets them outside too, so that it can be moved.
    line = f"{indent}{sign} {_value(slot, slot.key == 'says')}"
    if slot.kind == SCALAR or not slot.children or (len(line) <= WIDEST and not _has_comments(slot)):
        yield from _beside(line, slot)
        return
    if slot.key is None:  # a list or mapping in a list, which no claim file needs
        yield from _beside(line, slot)
        return
    yield from _beside(f"{indent}{sign}", slot)
    yield from _block(slot, indent + "  ")


def _value(slot: Slot, flow: bool) -> str:
    return written(slot.text, flow) if slot.kind == SCALAR else _flow(slot)


def _flow(slot: Slot, keys: Sequence[str] = ()) -> str:
    if slot.kind == LIST:
        return f"[{', '.join(_value(one, True) for one in slot.children)}]"
    pairs = (f"{written(one.key or '', True)}: {_value(one, True)}" for one in _ordered(slot.children, keys))
    return f"{{{', '.join(pairs)}}}"


def _has_comments(slot: Slot) -> bool:
    return bool(slot.below) or any(one.above or one.beside or one.below for one in slot.inside())


def _beside(line: str, slot: Slot) -> Iterator[str]:
    """A line with the comment beside it; there is room for only one, so further ones go above."""
    indent = line[: len(line) - len(line.lstrip())]
    yield from _indented(slot.beside[1:], indent)
    yield f"{line}  {slot.beside[0]}" if slot.beside else line


def _below(slot: Slot, indent: str) -> Iterator[str]:
    if slot.below and slot.blank_below:
        yield ""
    yield from _indented(slot.below, indent)


def _indented(comments: Iterable[str], indent: str) -> Iterator[str]:
    return (f"{indent}{one}" if one else "" for one in comments)
