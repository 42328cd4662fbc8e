"""Writes docs/reference/envelopes.md, the whole knowledge base as a page: ``python docs/make_envelopes.py``."""

from __future__ import annotations

from pathlib import Path

from audit.checks.knowledge.page import page


def main() -> None:
    """Writes the page beside this file."""
    (Path(__file__).parent / "reference" / "envelopes.md").write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
