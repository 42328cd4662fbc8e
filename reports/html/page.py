"""The whole page: the result made ready, laid out by the templates, with its style and script inside."""

from __future__ import annotations

import os
from base64 import b64encode
from functools import cache
from hashlib import sha256

from markupsafe import Markup

from audit import __version__
from audit.reports.diagnostic import Lines
from audit.reports.html import words
from audit.reports.html.articles import Section, section
from audit.reports.html.cards import Card, cards
from audit.reports.html.compiled import FOLDER, environment
from audit.reports.html.index import Index, index_of
from audit.reports.language import Language, language
from audit.reports.options import Options
from audit.result import Result

_LANGUAGES = {"zh": "zh-Hans"}  # the name of a language in HTML, where it is not the same


def render(result: Result, options: Options) -> str:
    """The result as one HTML file that needs nothing beside it."""
    lang = language(options.lang)
    index = index_of(result, lang)
    drawn = cards(result.findings, index, Lines(result.sources), lang)
    headline, aside, state = words.headline(result, lang)
    sections = _sections(drawn, index, lang)
    style, script = _file("report.css") + _file("tables.css"), _file("report.js")
    page = (
        environment()
        .get_template("report.html")
        .render(
            _=lang.text,
            counted=lang.counted,
            html_lang=_LANGUAGES.get(lang.name, lang.name),
            version=__version__,
            headline=headline,
            aside=aside,
            state=state,
            counts=result.counts,
            totals=words.totals(result.counts, lang),
            number=len(drawn),
            rules=sorted({card.finding.rule for card in drawn if card.finding.rule}),
            states=_states(lang, {card.state for card in drawn}),
            state_name=words.state_names(lang).__getitem__,
            sections=sections,
            signs=words.SIGNS,
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
        )
    )
    return page if page.endswith("\n") else page + "\n"


def _sections(drawn: list[Card], index: Index, lang: Language) -> list[Section]:
    """The articles: first those with errors, then those with something to look at, each in the order of the files."""
    by_file: dict[int, list[Card]] = {}
    for card in drawn:
        by_file.setdefault(card.article, []).append(card)
    sections = [section(view, by_file.get(view.number, []), lang) for view in index.files]
    return sorted(sections, key=lambda one: (not one.tally.get("error"), not one.cards))


def _states(lang: Language, found: set[str]) -> list[tuple[str, str]]:
    return [(state, words.state_names(lang)[state]) for state in words.STATES if state in found]


def _policy(style: str, script: str) -> str:
    """What the page may do: use its own style and script, and nothing else."""
    hashes = [b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii") for text in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _file(name: str) -> str:
    with open(os.path.join(FOLDER, name), encoding="utf-8") as stream:
        return stream.read()
