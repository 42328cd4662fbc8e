"""Which claim files have changed since a revision.

A file counts as unchanged only if its revision proves it: it is in there, with the same content. New, ignored and
foreign files therefore count as changed, and nothing is left out for lack of information.

Git is asked only for the names and hashes of the revision. Comparing them with the files is done here, because the
programs that git would run for that (filters, monitors) are named by the repository, which may come from anybody.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Callable

from audit.base.regular import bytes_of
from audit.project.config import ConfigurationFault

_LINK = "120000"  # the mode that marks a link in git
# Nothing is fetched and no program of the repository is run, whatever its configuration names.
_CAUTION = (
    "-c",
    "core.fsmonitor=false",
    "-c",
    f"core.hooksPath={os.devnull}",
    "-c",
    "safe.bareRepository=explicit",
)
_ALONE = {"GIT_ALLOW_PROTOCOL": "", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_PAGER": "cat"}


class ChangesUnknown(ConfigurationFault):
    """Git cannot say what has changed; the text is one sentence."""


def unchanged_since(revision: str) -> Callable[[str], bool]:
    """Returns a function that says whether a file is the same as in ``revision``. Works in any folder of a
    repository.

    Raises ``ChangesUnknown`` if git, the repository or the revision is missing."""
    root = os.path.realpath(_git("rev-parse", "--show-toplevel", what="there is no git repository here")[0])
    revision = _git(
        "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}",
        what=f"git knows no revision `{revision}`",
    )[0]  # fmt: skip
    known = dict(map(_entry, _git("ls-tree", "-r", "-z", "--full-tree", revision, folder=root)))
    return lambda file: all(_is_same(path, root, known) for path in (_lying(file), os.path.realpath(file)))


def _entry(line: str) -> tuple[str, tuple[str, str]]:
    """The name of a file in the revision, with its mode and the hash of its content."""
    told, _, name = line.partition("\t")
    mode, _, digest = told.split(" ")[:3]
    return name, (mode, digest)


def _is_same(path: str, root: str, known: dict[str, tuple[str, str]]) -> bool:
    mode, digest = known.get(_name(path, root), ("", ""))
    if not digest:
        return False
    try:
        is_link = os.path.islink(path)
        content = os.fsencode(os.readlink(path)) if is_link else bytes_of(path)
    except OSError:
        return False
    lines = content.replace(b"\r\n", b"\n")  # as git stores text that was checked out with other line ends
    return is_link == (mode == _LINK) and digest in (_hash(content, digest), _hash(lines, digest))


def _hash(content: bytes, like: str) -> str:
    """The hash that git would give a file with this content, in the algorithm of the repository."""
    digest = hashlib.sha256() if len(like) == 64 else hashlib.sha1(usedforsecurity=False)
    digest.update(b"blob %d\0" % len(content))
    digest.update(content)
    return digest.hexdigest()


def _lying(file: str) -> str:
    """The path of the file itself, which may be a link to another."""
    folder, name = os.path.split(os.path.abspath(file))
    return os.path.join(os.path.realpath(folder), name)


def _name(path: str, root: str) -> str:
    """The path as git names it; one outside the repository has no such name."""
    inside = path.startswith(os.path.join(root, ""))
    return os.path.relpath(path, root).replace(os.sep, "/") if inside else ""


def _git(*arguments: str, what: str | None = None, folder: str | None = None) -> list[str]:
    """What git prints, split at line ends or, with -z, at NUL. ``what`` is the message if git refuses."""
    try:
        done = subprocess.run(
            ["git", *_CAUTION, *arguments], cwd=folder, capture_output=True, check=False,
            env={**os.environ, **_ALONE}, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except OSError as error:
        raise ChangesUnknown("--diff needs git, and there is no program `git`") from error
    if done.returncode:
        said = os.fsdecode(done.stderr).strip().splitlines()
        raise ChangesUnknown(f"--diff: {what or (said[-1] if said else 'git failed')}")
    text = os.fsdecode(done.stdout)
    return [name for name in text.split("\0" if "-z" in arguments else "\n") if name]
