"""What is wrong with a run as a whole: one sentence, and exit code 2."""

from __future__ import annotations

from importlib.util import find_spec


class ArchiveFault(Exception):
    """An archive that cannot be audited at all, in one sentence."""


_EXTRAS = {"archive": ("fsspec", "pyarrow"), "dask": ("distributed",)}


def refuse_missing(extra: str) -> None:
    """Raises ``ArchiveFault`` with the command that installs what an extra of this package brings in, if some of it is not there."""
    missing = [name for name in _EXTRAS[extra] if find_spec(name) is None]
    if missing:
        wanted = "archive" if extra == "archive" else f"archive,{extra}"
        raise ArchiveFault(
            f"audit archive needs {' and '.join(missing)}: install it with python -m pip install 'audit-numbers[{wanted}]'"
        )
