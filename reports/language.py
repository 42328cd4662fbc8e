"""The language of a report: every word of it goes through a ``Language``, which English leaves as it is.

Templates are the message ids of the catalogues in ``locale/``; values are filled in after translation, and a
value that is a sentence itself is translated first.
"""

from __future__ import annotations

import gettext
import os
from functools import cache

from audit.findings import Sentence

LANGUAGES = ("en", "zh")
_FOLDER = os.path.join(os.path.dirname(__file__), "locale")


class Language:
    """Says sentences and words of the interface in one language."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._catalogue = gettext.translation("audit", _FOLDER, [name], fallback=True)

    def text(self, template: str, **values: object) -> str:
        """A text of the interface, with its values filled in."""
        said = self._catalogue.gettext(template) if template else template
        return said.format(**values) if values else said

    def counted(self, number: int, one: str, many: str) -> str:
        """A number with its noun; the templates ``one`` and ``many`` hold ``{number}``."""
        return self._catalogue.ngettext(one, many, number).format(number=f"{number:,}")

    def told(self, said: Sentence) -> str:
        """A sentence of a finding."""
        return self.text(said.template, **dict(said.values))


@cache
def language(name: str) -> Language:
    """The language of that name (see ``LANGUAGES``)."""
    return Language(name)
