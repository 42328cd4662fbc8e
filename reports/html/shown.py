"""Texts of files on the page: every character visible, clipped, and isolated from the surrounding text."""

from __future__ import annotations

from markupsafe import Markup, escape

from audit.base.findings import Words
from audit.reports.figures import raised
from audit.reports.language import Language
from audit.reports.safe import safe

_LONGEST = 1000  # characters of one text
_AN_ATTRIBUTE = 200  # characters of a text that is only needed to tell things apart


def visible(text: object, lang: Language, longest: int = _LONGEST) -> str:
    """Any text of a file with every character visible; a text too long to read keeps only its two ends."""
    shown = str(text)
    if len(shown) > longest:
        half = longest // 2
        left_out = lang.text("… ({number} more characters) …", number=f"{len(shown) - 2 * half:,}")
        shown = f"{shown[:half]}{left_out}{shown[-half:]}"
    return safe(shown)


def short(text: object, lang: Language) -> str:
    """A text for an attribute or a drawing: visible, and clipped early."""
    return visible(text, lang, _AN_ATTRIBUTE)


def shown(text: object, lang: Language, language: str = "") -> Markup:
    """A text of a file as an element of its own, so that it keeps its own direction."""
    named = f' lang="{escape(language)}"' if language and language != lang.name else ""
    return Markup(f"<bdi{named}>{escape(visible(text, lang))}</bdi>")  # three times as fast as Markup.format


def told(said: Words, lang: Language) -> Markup:
    """A sentence of a finding, with the names in backticks set as names."""
    return with_names(raised(lang.told(said)), lang)


def with_names(text: str, lang: Language) -> Markup:
    """A text with names in backticks: safe, with the names set as names."""
    parts = visible(text, lang).split("`")
    if len(parts) % 2 == 0:  # a backtick without its partner comes from a file
        return Markup(f"<bdi>{escape('`'.join(parts))}</bdi>")
    pieces = [
        f"<code>{escape(part)}</code>" if index % 2 else escape(part) for index, part in enumerate(parts)
    ]
    return Markup(f"<bdi>{''.join(pieces)}</bdi>")
