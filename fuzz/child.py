"""One target under libFuzzer: ``python -m fuzz.child TARGET OPTIONS… CORPUS…``, called by ``python -m fuzz``."""

from __future__ import annotations

import os
import sys

import atheris


def main() -> None:
    """Runs the target until its runs or its seconds are over, or an input is found to be wrong."""
    name = sys.argv.pop(1)
    os.chdir(
        os.environ["AUDIT_FUZZ_FOLDER"]
    )  # a configuration is judged by the project around it: an empty folder
    if os.environ.get("AUDIT_FUZZ_UNGUIDED"):
        from fuzz.targets import TARGETS
    else:
        with atheris.instrument_imports(include=["audit"]):
            from fuzz.targets import TARGETS
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()


main()
