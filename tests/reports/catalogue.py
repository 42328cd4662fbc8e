"""The message catalogues: what the code says, and what the catalogue of each language has for it.

python -m tests.reports.catalogue update     new templates into every audit.po, forgotten ones out
python -m tests.reports.catalogue compile    every audit.po into its audit.mo
python -m tests.reports.catalogue missing    what is not translated yet
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import click
import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from audit.cli.group import COMMANDS, group
from audit.cli.helping import paragraphs_of, parts_of
from audit.languages.en.dates import WEEKDAYS
from audit.rules.manuals import summary_of
from audit.wiring import chosen_rules

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ROOT / "reports" / "locale"
LANGUAGES = ("zh",)

Spots = tuple[int, ...] | None
# What marks a template: in findings a sentence, in tables and constants ``marked``, in reports and commands the
# calls of a ``Language`` too. ``.text`` of a check or a claim is another thing, so it counts there only.
_CORE: dict[str, Spots] = {"sentence": None, "Sentence": None, "marked": None}
_INTERFACE: dict[str, Spots] = {
    **_CORE,
    "text": None,
    "counted": (2, 3),
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
}
# Folder, pattern of files, Babel's way to read them, and what marks a template there.
SOURCES: tuple[tuple[str, str, str, dict[str, Spots]], ...] = (
    ("audit", "*.py", "python", _CORE),
    ("checks", "*.py", "python", _CORE),
    ("audit/cli", "*.py", "python", _INTERFACE),
    ("reports", "*.py", "python", _INTERFACE),
    ("reports", "*.j2", "jinja2", _INTERFACE),
    ("reports", "*.html", "jinja2", _INTERFACE),
)

Template = str | tuple[str, str]


@cache
def templates() -> Mapping[Template, list[tuple[str, int]]]:
    """Every template of the code with its places, in the order of files and lines."""
    found: dict[Template, list[tuple[str, int]]] = {}
    for folder, pattern, method, keywords in SOURCES:
        for path in sorted((ROOT / folder).rglob(pattern)):
            name = path.relative_to(ROOT)
            if name.parts[:2] not in (("audit", "checks"), ("audit", "reports")):
                for line, template in _in_file(path, method, keywords):
                    found.setdefault(template, []).append((str(name), line))
    for words, file in (*_of_knowledge(), *_of_languages(), *_of_help(), *_of_rules()):
        found.setdefault(words, []).append((file, 1))
    return found


def _of_knowledge() -> Iterator[tuple[str, str]]:
    """What the rows of the knowledge base say in English only: where a range is usual, what fills a role."""
    for path in sorted((ROOT / "checks" / "knowledge").glob("*.yaml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8")).values():
            described = [(typical, "scope") for typical in row.get("typical", ())]
            described += [(role, "what") for role in row.get("roles", {}).values()]
            for inner, key in described:
                yield str(inner[key]), str(path.relative_to(ROOT))


def _of_languages() -> Iterator[tuple[str, str]]:
    """The words of English that sentences name: days of the week."""
    for name in WEEKDAYS:
        yield name, "audit/languages/en/dates.py"


def _of_help() -> Iterator[tuple[str, str]]:
    """The help pages of the commands: their paragraphs, and what each option does."""
    for words in _help_words():
        if words.strip() and not re.fullmatch(r"[\W\dx]*", words):
            yield words, "audit/cli/group.py"


def _of_rules() -> Iterator[tuple[str, str]]:
    """What each rule finds, as `audit rules` lists it."""
    for rule in chosen_rules():
        yield summary_of(rule.manual), f"checks/{rule.name.replace('-', '_')}.py"


def _help_words() -> Iterator[str]:
    context = click.Context(group)
    commands = [group, *(group.get_command(context, name) for name in COMMANDS)]
    for command in commands:
        assert command is not None
        yield from paragraphs_of(command.help or "")
        for one in command.params:
            does, asides = parts_of(getattr(one, "help", None) or "")
            yield from (does, *(aside.removeprefix("default: ") for aside in asides))


def _in_file(path: Path, method: str, keywords: dict[str, Spots]) -> Iterator[tuple[int, Template]]:
    options = {"encoding": "utf-8"}
    for line, template, _, _ in extract_from_file(method, path, dict(keywords), options=options):
        if template:
            yield line, template if isinstance(template, str) else (template[0], template[1])


def po_of(language: str) -> Path:
    """The catalogue that people edit."""
    return LOCALES / language / "LC_MESSAGES" / "audit.po"


def read(language: str) -> Catalog:
    """A catalogue as it stands in its file; an empty one where there is none yet."""
    if not po_of(language).exists():
        return Catalog(locale=language)
    with po_of(language).open("rb") as file:
        return read_po(file, locale=language)


def updated(language: str) -> Catalog:
    """The catalogue with the templates that the code has now, and what was translated before."""
    before = read(language)
    catalogue = Catalog(locale=language, project="audit", fuzzy=False, header_comment=_HEADER)
    for template, places in templates().items():
        old = before.get(template[0] if isinstance(template, tuple) else template)
        files = [(name, 1) for name in dict.fromkeys(name for name, _ in places)]
        catalogue.add(template, old.string if old is not None else None, files)
    return catalogue


_HEADER = "# What audit says, in another language: see docs/language.md for the words to use."
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)  # the same catalogue gives the same file on every day


def as_po(catalogue: Catalog) -> bytes:
    """The text of a catalogue, the same for the same messages: without dates and line numbers."""
    out = BytesIO()
    write_po(out, catalogue, width=0, sort_output=True, include_lineno=False, omit_header=True)
    headers = f'msgid ""\nmsgstr ""\n"Language: {catalogue.locale}\\n"\n'
    headers += '"Content-Type: text/plain; charset=utf-8\\n"\n'
    headers += f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'
    return f"{_HEADER}\n{headers}".encode() + out.getvalue()


def as_mo(language: str) -> bytes:
    """The compiled form of the catalogue's file."""
    catalogue = read(language)
    catalogue.creation_date = catalogue.revision_date = _NO_DATE
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def untranslated(language: str) -> list[Message]:
    """The templates of the code that the catalogue has no translation for."""
    return [message for message in updated(language) if message.id and not _is_said(message)]


def _is_said(message: Message) -> bool:
    said = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(said) and not message.fuzzy


def main(job: str) -> None:
    """Does one of the jobs named above for every language."""
    for language in LANGUAGES:
        path = po_of(language)
        if job == "update":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(as_po(updated(language)))
        elif job == "compile":
            path.with_suffix(".mo").write_bytes(as_mo(language))
        for message in untranslated(language):
            print(f"{language}: {message.id!r} is not translated yet")


if __name__ == "__main__":
    main(sys.argv[1])
