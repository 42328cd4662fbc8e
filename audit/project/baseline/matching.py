"""Which finding is which entry of a baseline.

First by the whole key. The remaining ones are tried twice more, for the two changes that do not make a finding new: a
renamed claim and a moved file. Written numbers always have to match: a finding with another number is a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from audit.project.baseline.files import Entry, FindingKey


class Files(NamedTuple):
    """What matching needs to know about claim files, by their names in the baseline.

    That is the names of claims in each audited file, and whether a file no longer exists."""

    names: Mapping[str, frozenset[str]]
    gone: Callable[[str], bool]


class Matching(NamedTuple):
    """``entry_of`` gives for each finding the index of the entry that accepts it, or None.

    ``left`` gives how many more findings each entry would have accepted."""

    entry_of: list[int | None]
    left: list[int]


def match(entries: Sequence[Entry], findings: Sequence[FindingKey], files: Files) -> Matching:
    """Matches findings with entries; no entry accepts more findings than its count."""
    matching = Matching([None] * len(findings), [entry.number for entry in entries])
    _match_alike(matching, entries, findings)
    _match_renamed_claims(matching, entries, findings, files)
    _match_moved_files(matching, entries, findings, files)
    return matching


def _match_alike(matching: Matching, entries: Sequence[Entry], findings: Sequence[FindingKey]) -> None:
    known = _grouped(range(len(entries)), lambda index: entries[index].key)
    for index, key in enumerate(findings):
        for entry in known.get(key, ()):
            if matching.left[entry]:
                matching.entry_of[index] = entry
                matching.left[entry] -= 1
                break


def _match_renamed_claims(
    matching: Matching, entries: Sequence[Entry], findings: Sequence[FindingKey], files: Files
) -> None:
    """Matches entries with a claim that is no longer in its file.

    They match findings that have the same numbers and all the claims that still exist."""

    def kept(index: int) -> Hashable:
        key = entries[index].key
        return key.file, key.rule, key.written, len(key.claims), _still_there(key, files)

    def is_renamed(index: int) -> bool:
        key = entries[index].key
        return key.file in files.names and len(_still_there(key, files)) < len(key.claims)

    left = [index for index in _with_rest(matching) if is_renamed(index)]
    for group in _grouped(left, kept).values():
        old = entries[group[0]].key
        there = set(_still_there(old, files))
        alike = [
            index for index in _unmatched(matching)
            if (new := findings[index])[:2] == old[:2] and new.written == old.written
            and len(new.claims) == len(old.claims) and there <= set(new.claims)
        ]  # fmt: skip
        _pair(matching, group, alike)


def _still_there(key: FindingKey, files: Files) -> tuple[str, ...]:
    names = files.names.get(key.file, frozenset())
    return tuple(claim for claim in key.claims if claim in names)


def _match_moved_files(
    matching: Matching, entries: Sequence[Entry], findings: Sequence[FindingKey], files: Files
) -> None:
    """Matches entries of files that are gone with findings that are the same in another file."""
    left = [index for index in _with_rest(matching) if files.gone(entries[index].key.file)]
    unmatched = _grouped(_unmatched(matching), lambda index: findings[index][1:])
    for alike, group in _grouped(left, lambda index: entries[index].key[1:]).items():
        _pair(matching, group, unmatched.get(alike, []))


def _pair(matching: Matching, entries: Sequence[int], findings: Sequence[int]) -> None:
    """Accepts the findings if the entries suffice for all of them; of more, nobody can say which is new."""
    if len(findings) > sum(matching.left[index] for index in entries):
        return
    places = [index for index in entries for _ in range(matching.left[index])]
    for finding, entry in zip(findings, places, strict=False):
        matching.entry_of[finding] = entry
        matching.left[entry] -= 1


def _with_rest(matching: Matching) -> Iterator[int]:
    return (index for index, left in enumerate(matching.left) if left)


def _unmatched(matching: Matching) -> Iterator[int]:
    return (index for index, entry in enumerate(matching.entry_of) if entry is None)


def _grouped(
    indices: Iterator[int] | range | list[int], key: Callable[[int], Hashable]
) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = {}
    for index in indices:
        groups.setdefault(key(index), []).append(index)
    return groups
