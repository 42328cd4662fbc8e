"""An article as a document of claims and checks, as a claim file would state them: made in memory, never written.

Every number is a claim at its place in the text; every relation that is bound is a check with the words that bound it.
"""

from __future__ import annotations

from collections.abc import Sequence

from audit.article.articles import articles_of
from audit.article.lines import Lines
from audit.article.model import Wish
from audit.article.naming import name_for
from audit.claimfile.model import Article as ArticleFacts
from audit.claimfile.model import Binding, Check, Claim, Document
from audit.claimfile.values import span_of
from audit.records import NamedTuple
from audit.relations.binding import Relations
from audit.relations.dateline import dateline_of
from audit.relations.equations import units_in
from audit.relations.model import Bound, Candidate, Grade, Statement
from audit.source import Place, Source, Text

_WRITTEN = {
    "growth": "{growth} == {to} / {from} - 1",
    "fall": "{fall} == 1 - {to} / {from}",
    "growth-by": "{growth} == {by} / ({base})",
    "fall-by": "{fall} == {by} / ({base})",
    "difference": "{difference} == {more} - {less}",
    "points": "{points} == abs({to} - {from})",
    "times": "{times} == {is} / {of}",
    "each": "{each} == {amount} / {count}",
    "product": "{product} == {factors}",
    "margin": "{margin} == 1 - {cost} / {whole}",
    "mean": "{mean} == ({values}) / {n}",
    "percents": "{percents} == 100%",
    "structure": "{first} / {second} == {one} / {other}",
    "converts": "{to} == {converts}",
    "order": "{less} <= {more}",
}
_KEYS = {
    "fall": "growth",
    "growth-by": "growth",
    "fall-by": "growth",
}  # forms that are one key in a claim file


class Placed(NamedTuple):
    """A claim of an article: where its number stands in the text, and in which paragraph."""

    name: str
    says: str
    start: int
    end: int
    paragraph: int


class ArticleDocument(NamedTuple):
    """An article's claims and checks, and where the claims stand."""

    document: Document
    placed: tuple[Placed, ...]


def document_of_article(path: str, text: str, wish: Wish) -> ArticleDocument:
    """The claims and the bound relations of the article in a file. The day it prints comes before one that is wished."""
    lines = Lines(path, text)
    claims: dict[str, Claim] = {}
    checks: list[Check] = []
    placed: list[Placed] = []
    language, published = "zh", dateline_of(text) or wish.date
    for article in articles_of(text):
        relations = Relations(article, published)
        language = article.language
        names = _names(relations.statements, claims)
        lent = _lent_units(relations)
        for one in relations.statements:
            name = names[one.number]
            says = _printed(text[one.reading.start : one.reading.end])
            place = lines.place(one.reading.start, one.reading.end)
            claims[name] = Claim(name, Text(says, place), place, unit=lent.get(one.number))
            number = article.paragraphs[one.paragraph].number
            placed.append(Placed(name, says, one.reading.start, one.reading.end, number))
        checks.extend(
            _check(bound, relations.statements, names, lines, published)
            for bound in relations.bound
            if wish.bound == "likely" or bound.grade is Grade.ANNOUNCED
        )
    facts = ArticleFacts(
        date=None if published is None else Text(published, Place.whole_file(path)),
        published=None if published is None else span_of(published),
        language=language,
    )
    document = Document(Source(path, text), facts, claims, {}, tuple(checks))
    return ArticleDocument(document, tuple(placed))


def _printed(words: str) -> str:
    return " ".join(words.split())


def _names(statements: Sequence[Statement], taken: dict[str, Claim]) -> dict[int, str]:
    from audit.article.model import Mention

    used = set(taken)
    names: dict[int, str] = {}
    for one in statements:
        name = name_for(Mention(one.reading, one.paragraph, True, "", one.noun), used)
        used.add(name)
        names[one.number] = name
    return names


def _lent_units(relations: Relations) -> dict[int, str]:
    found = {one.number: "%" for one in relations.statements if _is_told_as_percent(one)}
    for bound in relations.bound:
        for index, lender in units_in(bound.candidate, relations.statements).items():
            found.setdefault(index, lender.reading.unit.symbol)
    return found


def _is_told_as_percent(one: Statement) -> bool:
    """Whether a figure of a proportion is read as percent though it prints no sign."""
    return one.sort[0] == "percent" and one.reading.text.replace(".", "").isdigit()


def _check(
    bound: Bound, statements: Sequence[Statement], names: dict[int, str], lines: Lines, published: str | None
) -> Check:
    one = bound.candidate
    anchor = statements[one.anchor].reading
    place = lines.place(anchor.start, anchor.end)
    named = {role: [names[index] for index in some] for role, some in one.roles}
    roles = tuple((role, tuple(some)) for role, some in named.items())
    binding = Binding(
        _KEYS.get(one.form, one.form), bound.grade.name.lower(), one.cue, roles, not bound.holds
    )

    def text(value: str) -> Text:
        return Text(value, place, 0, False)

    if one.form == "parts":
        fields: dict[str, Text | tuple[Text, ...] | dict[str, Text]] = {
            "parts": tuple(text(name) for name in named["parts"]),
            "total": text(named["total"][0]),
        }
        return Check("parts", fields, place, binding)
    if one.form == "lists":
        items = tuple(text(item) for item in one.items)
        return Check("lists", {"lists": text(named["lists"][0]), "items": items}, place, binding)
    if one.form == "same":
        return Check("same", {"same": tuple(text(name) for name in named["same"])}, place, binding)
    if one.form in ("share", "age", "lasts", "date"):
        fields = {role: text(some[0]) for role, some in named.items()}
        if one.form == "lasts":
            fields = {role: fields.get(role, text(published or "")) for role in ("lasts", "from", "to")}
        return Check(one.form, fields, place, binding)
    return Check("that", {"that": text(_written(one, named))}, place, binding)


def _written(one: Candidate, named: dict[str, list[str]]) -> str:
    form = one.form
    values = {role: some[0] for role, some in named.items()}
    if form.endswith("-by"):
        by = named["by"][0]
        sign = "-" if form == "growth-by" else "+"
        values["base"] = named["from"][0] if "from" in named else f"{named['to'][0]} {sign} {by}"
    if form == "percents":
        values["percents"] = " + ".join(named["percents"])
    if form == "mean":
        values["values"], values["n"] = " + ".join(named["values"]), str(len(named["values"]))
    if form == "product":
        values["factors"] = " * ".join(named["factors"])
    if form == "structure":
        values["first"], values["second"] = named["amounts"]
        values["one"], values["other"] = named["ratio"]
    if form == "cannot-be":
        return f"{values['number']} {one.limit}"
    return _WRITTEN[form].format_map(values)
