"""The report as a page: one HTML file that needs no network and no script, for editors.

Jinja2 lays out the templates beside this module with escaping on; text of files gets in through ``shown`` alone.
"""

from __future__ import annotations

from audit.reports.html.page import render

__all__ = ["render"]
