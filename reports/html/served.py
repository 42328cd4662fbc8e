"""The pages of `audit serve`: the report of one article with its corrections, and the pages around it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from audit.article.files.formats import ENDINGS
from audit.claimfile.model import Notes
from audit.engine.result import Result
from audit.languages.en import itself as english
from audit.languages.zh import itself as chinese
from audit.reports.html import page
from audit.reports.html.articles import Section
from audit.reports.html.compiled import environment
from audit.reports.html.corrections import corrections_of
from audit.reports.html.index import FileIndex, index_of
from audit.reports.html.page import drawn, prepared_of, template_file
from audit.reports.html.panels import Panel, panels_of
from audit.reports.html.questions import Letter
from audit.reports.html.shown import visible
from audit.reports.html.table_lines import names_of_lines
from audit.reports.html.words import SIGNS, state_names
from audit.reports.language import LANGUAGES, Language

if TYPE_CHECKING:
    from typing import Any

_NAMES = {"en": english.OWN_NAME, "zh": chinese.OWN_NAME}  # of the languages, each in itself


class Serving(NamedTuple):
    """The article of a page.

    It has the address that all addresses start with, the article's number after that, the names of the article and
    its notes, the notes, and the result of the last correction."""

    root: str
    number: int
    file: str
    notes_file: str
    notes: Notes
    said: str

    @property
    def address(self) -> str:
        """The address of the article."""
        return f"{self.root}{self.number}"

    @property
    def claims_at(self) -> str:
        """The start of the address of each of its numbers."""
        return f"{self.address}/number/"


class Far(NamedTuple):
    """The progress of an article.

    It has the steps that are done, the number of characters (0 before it is read), and for how many seconds somebody
    has waited."""

    step: int
    characters: int
    seconds: int


class ArticlePage(NamedTuple):
    """The page of an article, and a short result.

    The result is the headline, its state, the article's title; and what is shown for each of its numbers, by the last
    part of its address."""

    body: str
    headline: str
    state: str
    title: str
    panels: dict[str, str]


class Listed(NamedTuple):
    """An article in the list of open ones; without a headline while it is being read."""

    number: int
    title: str
    headline: str = ""
    state: str = ""


# -- an article ------------------------------------------------------------------------------------------


def page_of(result: Result, serving: Serving, lang: Language) -> ArticlePage:
    """The page of one article, and what its numbers link to."""
    index = index_of(result, lang)
    prepared = prepared_of(result, index, lang, serving.claims_at)
    panels = _panels(prepared["sections"], index, lang)
    prepared |= {
        "serving": serving, "kept": corrections_of(serving.notes, lang), "downloads": _downloads(serving, lang),
        "day": serving.notes.date.value if serving.notes.date is not None else "",
        "printed": sorted({panel.says for panel in panels}),
        "lines": [line for view in index.files for line in names_of_lines(view)],
        "own_script": Markup(template_file("serve.js")), **_other(lang),
    }  # fmt: skip
    body = drawn("serve_article.html", prepared, lang, _style(), template_file("report.js"), _allowed())
    title = index.files[0].title if index.files else serving.file
    told = {panel.name: _told(panel, serving, lang) for panel in panels}
    return ArticlePage(body, prepared["headline"], prepared["state"], visible(title, lang), told)


def _panels(sections: list[Section], index: FileIndex, lang: Language) -> list[Panel]:
    views = {view.number: view for view in index.files}
    return [panel for one in sections for panel in panels_of(views[one.number], one, lang)]


def _told(panel: Panel, serving: Serving, lang: Language) -> str:
    """What is shown for one number, as a part of a page."""
    known = {"panel": panel, "serving": serving, "signs": SIGNS, "state_name": state_names(lang).__getitem__}
    return environment().get_template("panel.html").render(_=lang.text, **known)


def letters_of(result: Result, lang: Language) -> list[Letter]:
    """The letters to the authors about what is wrong."""
    sections: list[Section] = prepared_of(result, index_of(result, lang), lang)["sections"]
    return [one.letter for one in sections if one.letter is not None]


def _downloads(serving: Serving, lang: Language) -> list[tuple[str, str]]:
    is_annotated = serving.file.lower().endswith((".docx", ".docm", ".dotx", ".pdf"))
    return [
        *([("annotated", lang.text("The document with comments"))] if is_annotated else []),
        ("report", lang.text("The report")),
        ("letter", lang.text("The letter to the author")),
        ("claims", lang.text("A claim file")),
        *([("notes", lang.text("The corrections"))] if serving.notes.file is not None else []),
    ]


# -- the pages around it ---------------------------------------------------------------------------------


def start_page(root: str, listed: list[Listed], said: str, lang: Language) -> str:
    """The page to drop articles on."""
    told = lang.text("Check the numbers of an article")
    return _plain(lang, root, "start", title=told, listed=listed, said=said)


def waiting_page(root: str, number: int, file: str, far: Far, lang: Language) -> str:
    """What is shown while an article is being read: its progress."""
    name = visible(file, lang)
    told = lang.counted(
        far.seconds,
        "{number} second so far; the article appears here by itself",
        "{number} seconds so far; the article appears here by itself",
    )
    return _plain(
        lang, root, "waiting", title=name, file=name, number=number, steps=_steps(far, lang), told=told
    )


def _steps(far: Far, lang: Language) -> list[tuple[str, str]]:
    """The steps for an article, each with whether it is done, in progress, or to come."""
    checking = lang.text("checking its numbers")
    if far.characters:
        checking = lang.text(
            "checking the numbers of its {characters} characters", characters=f"{far.characters:,}"
        )
    names = (lang.text("reading the document"), checking, lang.text("laying out the page"))
    states = ("done" if at < far.step else "now" if at == far.step else "later" for at in range(len(names)))
    return list(zip(names, states, strict=True))


def number_page(root: str, number: int, file: str, panel: str, lang: Language) -> str:
    """A number by itself, for browsers without scripts; the others load this part into the article's page."""
    told = visible(file, lang)
    return _plain(lang, root, "number", title=told, file=told, number=number, panel=Markup(panel))


def refused_page(root: str, number: int, file: str, why: str, lang: Language) -> str:
    """Why something was not done."""
    told = visible(file, lang) or lang.text("This could not be done")
    return _plain(
        lang, root, "refused", title=told, file=visible(file, lang), number=number, said=visible(why, lang)
    )


def _plain(lang: Language, root: str, kind: str, **prepared: Any) -> str:
    known = {"number": 0, "file": "", "listed": [], "said": "", "panel": "", "at_home": kind == "start"}
    given = {
        **known, **prepared, "root": root, "kind": kind, "accept": ",".join(sorted(ENDINGS)), **_other(lang),
    }  # fmt: skip
    return drawn("serve_start.html", given, lang, _style(), template_file("serve.js"), _allowed())


def _other(lang: Language) -> dict[str, str]:
    """The language that the page is not in."""
    name = next(one for one in LANGUAGES if one != lang.name)
    return {"other_lang": name, "other_name": _NAMES[name]}


def _style() -> str:
    return template_file("report.css") + template_file("tables.css") + template_file("serve.css")


@cache
def _allowed() -> str:
    """What these pages may do: the same as a report, and send forms to their own origin."""
    return page.policy([_style()], [template_file("report.js"), template_file("serve.js")], "'self'")


def policy() -> str:
    """The same for the header of a response, with what only a header can say."""
    return f"{_allowed()}; frame-ancestors 'none'"
