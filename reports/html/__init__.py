"""The report as a page: one HTML file that needs no network and no script, for editors.

Jinja2 renders the templates beside this module with escaping on; text of files is inserted only through ``shown``.
"""

from __future__ import annotations

from audit.reports.html.page import render

__all__ = ["render"]
