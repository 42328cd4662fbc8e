"""Which claim files have changed since a revision, as git tells.

A file counts as unchanged only where git vouches for it: it is tracked, and the same as in the revision. New,
ignored and foreign files therefore count as changed, and nothing is left out for want of knowledge.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable

from audit.config import ConfigurationFault


class ChangesUnknown(ConfigurationFault):
    """Git cannot say what has changed; the text is one sentence."""


def unchanged_since(revision: str) -> Callable[[str], bool]:
    """Says of a file whether it is the same as in ``revision``. Works from any folder of a repository. Raises
    ``ChangesUnknown`` where git, the repository or the revision is missing."""
    root = os.path.realpath(_git("rev-parse", "--show-toplevel", what="there is no git repository here")[0])
    revision = _git(
        "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}",
        what=f"git knows no revision `{revision}`",
    )[0]  # fmt: skip
    tracked = set(_git("ls-files", "-z", "--full-name", folder=root))
    changed = set(
        _git("diff", "--name-only", "--no-relative", "--no-renames", "-z", revision, "--", folder=root)
    )
    same = tracked - changed
    return lambda file: all(_name(path, root) in same for path in (_lying(file), os.path.realpath(file)))


def _lying(file: str) -> str:
    """The path of a file where it lies, which may be a link to another."""
    folder, name = os.path.split(os.path.abspath(file))
    return os.path.join(os.path.realpath(folder), name)


def _name(path: str, root: str) -> str:
    """The path as git names it; one outside the repository has no such name."""
    inside = path.startswith(os.path.join(root, ""))
    return os.path.relpath(path, root).replace(os.sep, "/") if inside else ""


def _git(*arguments: str, what: str | None = None, folder: str | None = None) -> list[str]:
    """What git prints, split at line ends or, with -z, at NUL. ``what`` is said where git refuses."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise ChangesUnknown("--diff needs git, and there is no program `git`") from error
    if done.returncode:
        said = os.fsdecode(done.stderr).strip().splitlines()
        raise ChangesUnknown(f"--diff: {what or (said[-1] if said else 'git failed')}")
    text = os.fsdecode(done.stdout)
    return [name for name in text.split("\0" if "-z" in arguments else "\n") if name]
