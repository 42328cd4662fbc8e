"""A check with all that is in force: configuration, baseline, changed files, severities."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.article.model import Wish as ArticleWish
from audit.cli.asked import language_asked
from audit.cli.job import check
from audit.cli.output import Unwritable, Wanted, say, write_whole
from audit.cli.settings import Settings, formats_of, rules_of, settings_of
from audit.cli.targets import refused_targets
from audit.engine.gate import Gate, Memory
from audit.project.config import ConfigurationFault, FoundConfiguration

if TYPE_CHECKING:
    from audit.cli.short import ShortCommand
    from audit.project.baseline.acceptance import Acceptance

MODES = ("update", "prune")  # what --baseline can be told to do instead of naming a file


class CommandLineWish(NamedTuple):
    """What only the command line can say. ``mode`` is one of ``MODES`` or None; ``diff`` a revision."""

    mode: str | None = None
    diff: str | None = None
    quiet: bool = False
    no_color: bool = False
    articles: ArticleWish = ArticleWish()
    verbose: bool = False
    cached: bool = True


def check_simply(said: ShortCommand, found: FoundConfiguration | None) -> int:
    """A check that a simple command line asks for; returns the exit code. Raises ``ValueError`` with a sentence for what cannot be used, and ``Unwritable``."""
    wish = CommandLineWish(quiet=said.quiet, verbose=said.verbose, cached=said.cached)
    return check_with(settings_of(found, said.given), wish)


def check_with(settings: Settings, wish: CommandLineWish, memory: Memory | None = None) -> int:
    """Audits, reports, writes the baseline where that is wished, and returns the exit code. Raises as
    ``check_simply`` does."""
    rules, wanted, values = rules_of(settings), formats_of(settings), settings.values
    _refuse_targets(settings, wish, wanted)
    acceptance = _acceptance(settings, wish)
    gate = _gate(settings, wish, acceptance, memory)
    code = check(
        values["paths"], wanted, rules, fail_on=values["fail-on"], jobs=values["jobs"], quiet=wish.quiet,
        no_color=wish.no_color, lang=values["lang"], gate=gate,
        articles=wish.articles, verbose=wish.verbose, cached=wish.cached and memory is None,
    )  # fmt: skip
    if wish.mode is not None and acceptance is not None:
        _renew(_baseline_file(settings), acceptance, settings.values["baseline"] is None)
    return code


def _refuse_targets(settings: Settings, wish: CommandLineWish, wanted: Sequence[Wanted]) -> None:
    """No report is written over what the audit reads. Raises ``Unwritable`` before anything is done."""
    values, configuration = settings.values, settings.configuration
    others = list(values["knowledge"])
    others += (os.path.join(folder, name) for folder in values["rules"] for name in os.listdir(folder))
    if values["baseline"] is not None or wish.mode is not None:
        others.append(_baseline_file(settings))
    if configuration is not None:
        others.append(configuration.file)
    said = refused_targets(wanted, values["paths"], others)
    if said:
        raise Unwritable(*said)


def _gate(
    settings: Settings, wish: CommandLineWish, acceptance: Acceptance | None, memory: Memory | None
) -> Gate | None:
    severities = settings.own_severities()
    if acceptance is None and wish.diff is None and memory is None and not severities:
        return None
    unchanged = None
    if wish.diff is not None:
        from audit.project.git_changes import unchanged_since

        unchanged = unchanged_since(wish.diff)
    return Gate(unchanged, acceptance, severities, memory)


def _baseline_file(settings: Settings) -> str:
    from audit.project.baseline.files import DEFAULT_FILE

    return settings.values["baseline"] or DEFAULT_FILE


def _acceptance(settings: Settings, wish: CommandLineWish) -> Acceptance | None:
    if settings.values["baseline"] is None and wish.mode is None:
        return None
    from audit.project.baseline.acceptance import UPDATE, USE, Acceptance
    from audit.project.baseline.files import Baseline, read_baseline

    file = _baseline_file(settings)
    try:
        baseline = read_baseline(file)
    except FileNotFoundError as error:
        if wish.mode != UPDATE:
            cure = "`audit check --baseline update` writes a first one"
            raise ConfigurationFault(f"there is no baseline {file}; {cure}") from error
        baseline = Baseline(file)
    return Acceptance(baseline, wish.mode or USE, settings.values["fail-on"])


def _renew(file: str, acceptance: Acceptance, is_default: bool) -> None:
    renewed = acceptance.renewed
    assert renewed is not None
    write_whole(file, renewed.text)
    lang = language_asked()
    said = lang.text(
        "{file} accepts {number} (new: {new}, dropped: {dropped})",
        file=file, number=renewed.accepted, new=renewed.added, dropped=renewed.dropped,
    )  # fmt: skip
    if is_default:
        line = f'baseline = "{os.path.basename(file)}"'
        said = lang.text(
            "{said}; `{line}` in audit.toml or [tool.audit] makes every check use it", said=said, line=line
        )
    say(said)
