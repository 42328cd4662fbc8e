"""What is worth keeping between runs, in the user's cache folder: an index, compiled templates.

Never beside the installed modules: an uninstall leaves there what it did not install, and a folder that is left
would stand before the next installation as a package without modules.
"""

from __future__ import annotations

import os
from contextlib import suppress


def kept_path(name: str) -> str | None:
    """The file of this name in ``$XDG_CACHE_HOME/audit`` or ``~/.cache/audit``; ``None`` where there is no such
    folder to be had. The name must tell one installation, interpreter and version from another."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(home, "audit", name) if os.path.isabs(home) else None


def keep(path: str, data: bytes) -> bool:
    """Writes a file whole or not at all, in a folder that only the user can read; ``False`` where it cannot be."""
    draft = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(draft, "xb") as stream:
            stream.write(data)
        os.replace(draft, path)
    except OSError:
        with suppress(OSError):
            os.unlink(draft)
        return False
    return True
