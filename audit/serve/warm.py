"""Imported by the process that all others are forked from: a small audit, so that everything they need is in
memory."""

from __future__ import annotations

from audit.languages.en import itself as english
from audit.languages.zh import itself as chinese
from audit.serve.model import Asked
from audit.serve.work import answer

for _words, _lang in ((english, "en"), (chinese, "zh")):
    answer(
        Asked("page", _words.SAMPLE_NAME, _words.SAMPLE.encode(), None, "sample.audit.yaml", _lang, "/", 0)
    )
