"""The whole page: the result prepared and laid out by the templates, with its style and script inline."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from audit.base.version import VERSION
from audit.engine.result import Result
from audit.reports.diagnostic import Lines
from audit.reports.html import words
from audit.reports.html.articles import Section, section
from audit.reports.html.cards import Card, cards
from audit.reports.html.compiled import FOLDER, environment
from audit.reports.html.index import FileIndex, index_of
from audit.reports.language import Language, language
from audit.reports.options import ReportOptions

if TYPE_CHECKING:
    from typing import Any

_LANGUAGES = {"zh": "zh-Hans"}  # the HTML name of a language, if it differs


def render(result: Result, options: ReportOptions) -> str:
    """The result as one self-contained HTML file."""
    lang = language(options.lang)
    style, script = template_file("report.css") + template_file("tables.css"), template_file("report.js")
    prepared = prepared_of(result, index_of(result, lang), lang)
    return drawn("report.html", prepared, lang, style, script, policy([style], [script]))


def drawn(
    template: str, prepared: Mapping[str, Any], lang: Language, style: str, script: str, allowed: str
) -> str:
    """A page from a template, with its style and its script inline; ``allowed`` is its security policy."""
    page = (
        environment()
        .get_template(template)
        .render(
            _=lang.text,
            counted=lang.counted,
            html_lang=_LANGUAGES.get(lang.name, lang.name),
            version=VERSION,
            style=Markup(style),
            script=Markup(script),
            policy=allowed,
            **prepared,
        )
    )
    return page if page.endswith("\n") else page + "\n"


def prepared_of(result: Result, index: FileIndex, lang: Language, claims_at: str = "") -> dict[str, Any]:
    """What the template of the report shows of a result; ``claims_at`` as in ``section``."""
    found = cards(result.findings, index, Lines(result.sources), lang)
    headline, aside, state = words.headline(result, lang)
    return {
        "headline": headline,
        "aside": aside,
        "state": state,
        "counts": result.counts,
        "totals": words.totals(result.counts, lang),
        "number": len(found),
        "rules": sorted({card.finding.rule for card in found if card.finding.rule}),
        "states": _states(lang, {card.state for card in found}),
        "state_name": words.state_names(lang).__getitem__,
        "sections": _sections(found, index, lang, claims_at),
        "signs": words.SIGNS,
        "serving": None,
        "claims_at": claims_at,
    }


def _sections(drawn: list[Card], index: FileIndex, lang: Language, claims_at: str) -> list[Section]:
    """The articles: first those with errors, then those with something to look at, each in the order of the files."""
    by_file: dict[int, list[Card]] = {}
    for card in drawn:
        by_file.setdefault(card.article, []).append(card)
    sections = [section(view, by_file.get(view.number, []), lang, claims_at) for view in index.files]
    return sorted(sections, key=lambda one: (not one.tally.get("error"), not one.cards))


def _states(lang: Language, found: set[str]) -> list[tuple[str, str]]:
    return [(state, words.state_names(lang)[state]) for state in words.STATES if state in found]


def policy(styles: Iterable[str], scripts: Iterable[str], server: str = "'none'") -> str:
    """What a page may do: use its own styles and scripts, contact ``server`` and send it forms, and nothing else."""
    return (
        f"default-src 'none'; style-src {_hashes(styles)}; script-src {_hashes(scripts)}; img-src data:; "
        f"base-uri 'none'; connect-src {server}; form-action {server}"
    )


def _hashes(texts: Iterable[str]) -> str:
    found = (b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii") for text in texts)
    return " ".join(f"'sha256-{one}'" for one in found)


@cache
def template_file(name: str) -> str:
    """The text of a file beside the templates."""
    with open(os.path.join(FOLDER, name), encoding="utf-8") as stream:
        return stream.read()
