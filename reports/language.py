"""The language of a report: every word of it goes through a ``Language``, which English leaves as it is.

Templates are the message ids of the catalogues in ``locale/``; values are filled in after translation, and a value
that consists of words is translated first.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from audit.base.findings import Labelled, Sentence, Series, Words

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES = ("en", "zh")
CATALOGUES = os.path.join(os.path.dirname(__file__), "locale")


class Language:
    """Words sentences and texts of the interface in one language."""

    __slots__ = ("_catalogue", "name")

    def __init__(self, name: str) -> None:
        self.name = name
        self._catalogue = None if name == "en" else _catalogue(name)

    def text(self, template: str, /, **values: object) -> str:
        """A text of the interface, with its values filled in."""
        if self._catalogue is not None and template:
            template = self._catalogue.gettext(template)
        return template.format_map(values) if values else template

    def counted(self, number: int, one: str, many: str) -> str:
        """A number with its noun; the templates ``one`` and ``many`` contain ``{number}``."""
        if self._catalogue is None:
            template = one if number == 1 else many
        else:
            template = self._catalogue.ngettext(one, many, number)
        return template.format(number=f"{number:,}")

    def told(self, words: Words) -> str:
        """The words of a finding; text that comes from a file is unchanged."""
        if self._catalogue is None or words.__class__ is str:
            return str(words)
        if isinstance(words, Sentence):
            return self._sentence(words)
        if isinstance(words, Labelled):
            return words.zh if self.name == "zh" else words.en
        if isinstance(words, Series):
            told = tuple([self.told(part) for part in words.parts])
            return str(Series(told, self.text(words.joint), self.text(words.last)))
        return words

    def _sentence(self, words: Sentence) -> str:
        template = self.text(words.template)
        told = {name: self.told(value) for name, value in words.values}
        for name, value in told.items():
            template = _joined(template, f"{{{name}}}", value)
        return template.format_map(told) if told else template


def _joined(template: str, mark: str, value: str) -> str:
    """A template without the spaces around a field that would separate two Chinese characters.

    Only figures and names are set off by spaces."""
    before, found, after = template.partition(mark)
    if _is_ideograph(value[:1]) and before[-1:] == " " and _is_ideograph(before[-2:-1]):
        before = before[:-1]
    if _is_ideograph(value[-1:]) and after[:1] == " " and _is_ideograph(after[1:2]):
        after = after[1:]
    return before + found + after


def _is_ideograph(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _catalogue(name: str) -> NullTranslations:
    from gettext import translation  # English, the language of the templates, does not need it

    return translation("audit", CATALOGUES, [name], fallback=True)


@cache
def language(name: str) -> Language:
    """The language with that name (see ``LANGUAGES``)."""
    return Language(name)


def of_locale() -> str:
    """The language set in the environment, read as other programs do; English if there is none."""
    set_ones = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    named = next(filter(None, set_ones), "").lower().replace("-", "_")
    if named.partition(".")[0] in ("", "c", "posix"):
        return "en"
    asked = os.environ.get("LANGUAGE", "").lower().split(":")[0] or named
    return next(
        (name for name in LANGUAGES if asked == name or asked.startswith((f"{name}_", f"{name}."))), "en"
    )


def writable(name: str, encoding: str) -> Language:
    """The language with that name, or English if ``encoding`` cannot write its characters."""
    try:
        language(name).text("the check").encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ENGLISH
    return language(name)


ENGLISH = language("en")
