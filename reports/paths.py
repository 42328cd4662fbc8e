"""Names of files as services expect them: relative to the folder of the run, with forward slashes."""

from __future__ import annotations

import os


def relative(file: str) -> str:
    """``file`` relative to the folder of the run, if it is below it; without a leading ``./``."""
    if os.path.isabs(file):
        below = os.path.relpath(file)
        file = file if below.startswith(os.pardir) else below
    slashed = file.replace(os.sep, "/")
    while slashed.startswith("./") and len(slashed) > 2:
        slashed = slashed[2:]
    return slashed


def uri(file: str) -> str:
    """``file`` as a URI reference: relative if ``relative`` makes it so, percent-encoded as UTF-8."""
    from urllib.parse import quote

    path = relative(file)
    quoted = quote(_bytes(path), safe="/")
    return f"file://{quoted}" if quoted.startswith("/") else quoted


def _bytes(path: str) -> bytes:
    """The bytes of the file name; a name that does not come from a file system keeps its odd characters too."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
