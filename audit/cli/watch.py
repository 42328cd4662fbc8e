"""``audit check --watch``: checks again whenever a claim file is saved, and draws the report anew."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from audit.claimfile.files import is_claim_file, is_notes_file
from audit.cli.configured import CommandLineWish, check_with
from audit.cli.output import Unwritable, complain
from audit.cli.settings import Settings, formats_of
from audit.engine.gate import Memory
from audit.inputs.discovery import discover
from audit.project.config import ConfigurationFault

if TYPE_CHECKING:
    from typing import Any

# Milliseconds: a burst of events of one save is over when nothing happens for STEP; a long one is cut at MOST.
# When nothing happens for IDLE, the files are looked at.
_STEP, _MOST, _IDLE = 15, 100, 1000
_CLEAR = "\x1b[2J\x1b[H"


def watch_and_check(settings: Settings, wish: CommandLineWish) -> int:
    """Checks, and checks again after every save, until Ctrl-C; returns the exit code of the last check. Only
    files that changed are audited anew. Raises ``ConfigurationFault`` where watching is not possible."""
    _refuse(settings, wish)
    bursts = _bursts(settings.values["paths"])
    gc.enable()  # the command line pauses it, which is right for a process that ends soon
    memory = Memory()
    last = _Last()
    try:
        with last:
            last.code = _draw(settings, wish, memory)
        for changed in bursts:
            if _calls_for_a_check(changed, settings, wish, memory):
                with last:
                    last.code = _draw_again(settings, wish, memory)
    except KeyboardInterrupt:
        pass
    return last.code


class _Last:
    """The exit code of the last check. Ctrl-C during a check waits for its end, so that the code is that of the
    report on the screen; pressed twice, it does not wait."""

    def __init__(self) -> None:
        self.code = 2  # until a check is done
        self._pressed = False
        self._before: Any = None

    def __enter__(self) -> None:
        self._before = signal.signal(signal.SIGINT, self._press)

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)
        if self._pressed:
            raise KeyboardInterrupt

    def _press(self, *_: object) -> None:
        if self._pressed:
            raise KeyboardInterrupt
        self._pressed = True


def _refuse(settings: Settings, wish: CommandLineWish) -> None:
    for option, is_given in (("--diff", wish.diff), (f"--baseline {wish.mode}", wish.mode)):
        if is_given is not None:
            raise ConfigurationFault(f"--watch and {option} exclude each other")
    for path in settings.values["paths"]:
        if not os.path.exists(path):
            raise ConfigurationFault(f"--watch: there is no file or folder `{path}`")


def _folders(paths: Sequence[str]) -> tuple[list[str], bool]:
    """What to watch, and whether in depth. Of a file its folder, since editors put a new file in its place."""
    folders = {path if os.path.isdir(path) else os.path.dirname(path) or os.curdir for path in paths}
    return sorted(folders), any(os.path.isdir(path) for path in paths)


def _bursts(paths: Sequence[str]) -> Iterator[set[str]]:
    """The paths that changed, burst by burst. An empty set comes when nothing happens for a while, and soon
    after the watch is set up."""
    try:
        import watchfiles
    except ImportError as error:
        cure = "python -m pip install 'audit-numbers[watch]' brings it in"
        raise ConfigurationFault(f"--watch needs the package watchfiles; {cure}") from error
    folders, recursive = _folders(paths)
    bursts = watchfiles.watch(
        *folders, watch_filter=_is_no_trace, step=_STEP, debounce=_MOST, rust_timeout=_IDLE,
        yield_on_timeout=True, recursive=recursive,
    )  # fmt: skip
    return ({path for _, path in burst} for burst in bursts)


def _is_no_trace(change: object, path: str) -> bool:
    """False for hidden and temporary files, which editors leave beside what they save."""
    name = os.path.basename(path)
    return not name.startswith((".", "#")) and not name.endswith(("~", ".swp", ".swx", ".tmp"))


def _calls_for_a_check(changed: set[str], settings: Settings, wish: CommandLineWish, memory: Memory) -> bool:
    paths = settings.values["paths"]
    if not changed:  # a save may have come before the watch stood
        return memory.is_outdated(discover(paths, wish.articles.beside_claims)[0])
    reports = {os.path.realpath(file) for _, file in formats_of(settings) if file is not None}
    files = {os.path.realpath(path) for path in changed} - reports
    wanted = [os.path.realpath(path) for path in paths]
    files = {file for file in files if any(_lies_in(file, path) or _is_beside(file, path) for path in wanted)}
    if not all(is_claim_file(file) for file in files):
        memory.forget()  # the text of an article, say, or a file of another ending
    return bool(files)


def _is_beside(file: str, article: str) -> bool:
    """Whether a file has notes on an article that is watched by itself."""
    return is_notes_file(file) and os.path.dirname(file) == os.path.dirname(article)


def _lies_in(file: str, path: str) -> bool:
    return file == path or file.startswith(os.path.join(path, ""))


def _draw_again(settings: Settings, wish: CommandLineWish, memory: Memory) -> int:
    """A fault in the middle of the work, such as a baseline that is being edited, does not end the watch."""
    try:
        return _draw(settings, wish, memory)
    except (ConfigurationFault, Unwritable) as error:
        return complain(error)


def _draw(settings: Settings, wish: CommandLineWish, memory: Memory) -> int:
    on_terminal = sys.stdout.isatty()
    if on_terminal:
        sys.stdout.write(_CLEAR)
    code = check_with(settings, wish, memory)
    if on_terminal:
        sys.stderr.write("\nwatching for saves; Ctrl-C ends\n")
    return code
