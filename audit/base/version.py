"""The version of the product: what pyproject.toml says, too."""

from __future__ import annotations

VERSION = "0.1.0"
