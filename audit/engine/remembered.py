"""An unchanged claim file is not audited again: its outcome is that of an earlier run.

An outcome is kept under a digest of all that it depends on: the installation and what it runs on, the rules with
their options, the request, the file's name and its text. The article's text that the file names is read anew, as an
audit reads it, and compared; nothing is kept for a text with notes. A file is identified by the text that was
audited, not by its modification time, so no edit can slip in between.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding
from audit.base.source import Source
from audit.claimfile.files import is_claim_file, read_source
from audit.engine.document import AuditFiles, FileOutcome, Progress
from audit.rules.rule import Rule

if TYPE_CHECKING:
    from audit.engine.outcome_store import OutcomeStore

Lean = Callable[[FileOutcome], FileOutcome]

FEWEST = 10  # files per run: opening the database takes as long as auditing five


class _Kept(NamedTuple):
    """An outcome without texts; ``text`` is the digest of the article's text that the file names, empty if it
    names none."""

    outcome: FileOutcome
    text: bytes


class Remembered:
    """Outcomes of earlier runs in the database ``file``.

    ``state_of`` gives what the findings of some rules depend on besides the files; ``None`` if that is not known, as
    for third-party rules: then everything is audited."""

    def __init__(self, file: str, state_of: Callable[[Sequence[Rule]], bytes | None]) -> None:
        self._file = file
        self._state_of = state_of

    def around(self, audit: AuditFiles, told: str, lean: Lean) -> AuditFiles:
        """``audit``, called only for the files that are not known.

        ``told`` is what was requested besides the rules; ``lean`` drops what nobody will ask of an
        outcome."""

        def audited(
            files: Sequence[str], rules: Sequence[Rule], jobs: int, progress: Progress | None, keep: bool
        ) -> Iterator[FileOutcome]:
            state = None if keep or len(files) < FEWEST else self._state_of(rules)
            if state is None:
                return map(lean, audit(files, rules, jobs, progress, keep))

            def audit_stale(stale: Sequence[str]) -> Iterator[FileOutcome]:
                return map(lean, audit(stale, rules, jobs, progress, keep))

            return self._in_order(files, told.encode() + state, audit_stale)

        return audited

    def _in_order(
        self, files: Sequence[str], state: bytes, audit: Callable[[Sequence[str]], Iterator[FileOutcome]]
    ) -> Iterator[FileOutcome]:
        from audit.engine.outcome_store import OutcomeStore  # which takes a while to import

        store = OutcomeStore(self._file)
        known = _known(store, files, state)
        fresh = audit([file for file in files if file not in known])
        learnt: dict[bytes, _Kept] = {}
        for file in files:
            outcome = known.pop(file, None)
            if outcome is None:
                outcome = next(fresh)
                if _can_be_kept(file, outcome):
                    learnt[_key(state, file, outcome.source.text)] = _kept(outcome)
            yield outcome
        store.write(learnt)


def _known(store: OutcomeStore, files: Sequence[str], state: bytes) -> dict[str, FileOutcome]:
    """The outcomes of unchanged files, by name."""
    sources = {file: one for file in files if (one := _source(file)) is not None}
    keys = {file: _key(state, file, source.text) for file, source in sources.items()}
    found = store.read(keys.values())
    whole = ((file, _whole(found.get(key), sources[file])) for file, key in keys.items())
    return {file: one for file, one in whole if one is not None}


def _source(file: str) -> Source | None:
    """The text of a claim file as an audit reads it."""
    if not is_claim_file(os.path.basename(file)):
        return None
    found = read_source(file)
    return None if isinstance(found, Finding) else found._replace(text=found.text.removeprefix("\ufeff"))


def _key(state: bytes, file: str, text: str) -> bytes:
    from audit.engine.outcome_store import digest

    return digest(state, os.fsencode(file), text.encode())


def _can_be_kept(file: str, outcome: FileOutcome) -> bool:
    """Whether an outcome rests on nothing but the file and the text that it names.

    A file whose text could not be read is not kept, since the cause may be gone tomorrow."""
    if not is_claim_file(os.path.basename(file)) or not outcome.source.text:
        return False
    return not outcome.beside or (len(outcome.beside) == len(outcome.texts) == 1)


def _kept(outcome: FileOutcome) -> _Kept:
    bare = [Source(one.file, "") for one in (outcome.source, *outcome.texts)]
    text = _digest_of(outcome.texts[0].text) if outcome.texts else b""
    return _Kept(outcome._replace(source=bare[0], texts=tuple(bare[1:])), text)


def _whole(kept: object, source: Source) -> FileOutcome | None:
    """A kept outcome with its texts; ``None`` if the text that the file names has changed, or has notes
    now."""
    if not isinstance(kept, _Kept):
        return None
    outcome = kept.outcome._replace(source=source)
    if not outcome.texts:
        return outcome
    from audit.article.article_text import text_named
    from audit.claimfile.notes import notes_file_of

    has_notes = notes_file_of(outcome.beside[0]) is not None
    text = None if has_notes else text_named(source.file, outcome.text_named)
    if not isinstance(text, str) or _digest_of(text) != kept.text:
        return None
    return outcome._replace(texts=(Source(outcome.texts[0].file, text),))


def _digest_of(text: str) -> bytes:
    from audit.engine.outcome_store import digest

    return digest(text.encode("utf-8", "surrogatepass"))
