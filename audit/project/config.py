"""The configuration of a project: ``audit.toml``, or the table ``[tool.audit]`` of ``pyproject.toml``.

It is searched for in the working directory and, within a repository, in the folders above; never in a folder, or from
a file, of another user. Every plain run searches, so this module stays light: a TOML parser is imported only if there
is something to parse.
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from audit.base.regular import bytes_of
from audit.base.source import Place
from audit.engine.result import FAIL_ON
from audit.project.boundary import OWN_FILE, REPOSITORY, is_of_another, lies_in, repository_of, upwards

SHARED_FILE = "pyproject.toml"
SHARED_TABLE = ("tool", "audit")
RULE_LEVELS = ("error", "warning", "note", "off")
MOST_JOBS = 256  # processes; each takes about 50 MB
MOST_BYTES = 1_000_000  # of a configuration

# The ways in which TOML can open the table [tool.audit]: dotted, or as a key of [tool] or of an inline table.
_DOTTED = rb"""\btool["']?[ \t]*\.[ \t]*["']?audit\b"""
_WHOLE_TABLE = rb"""(?m)^[ \t]*(\[[ \t]*["']?tool["']?[ \t]*\]|["']?tool["']?[ \t]*=)"""


class ConfigurationFault(ValueError):
    """A configuration that cannot be used.

    ``lines`` has one sentence for each thing that is wrong, with file:line:column where available."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class WrongSetting(NamedTuple):
    """One thing that is wrong with a configuration, and where."""

    place: Place
    sentence: str

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


class FoundConfiguration(NamedTuple):
    """A configuration file that was found.

    ``table`` is where in it the keys are; ``named`` says that the user named it on the command line, and so trusts
    it; ``foreign`` that somebody else can change it."""

    file: str  # as the user would name it from the working directory
    data: bytes
    table: tuple[str, ...] = ()
    named: bool = False
    foreign: bool = False


class Configuration(NamedTuple):
    """The contents of a configuration file: its keys with values of the right types, except those with ``faults``.

    File names are as written, relative to ``folder``."""

    file: str
    folder: str
    values: dict[str, Any]
    text: str
    table: tuple[str, ...]
    faults: tuple[WrongSetting, ...] = ()
    named: bool = False  # as in ``FoundConfiguration``, and so is the next
    foreign: bool = False

    def place(self, *path: str | int) -> Place:
        """The place in the file of the key or value at ``path`` below the table."""
        from audit.project.toml_places import place_of

        return place_of(self.file, self.text, (*self.table, *path))


class ConfigurationKey(NamedTuple):
    """One key: a test that returns what is wrong with a value (None: nothing), and what it is for."""

    wrong: Callable[[Any], str | None]
    meaning: str


def _is_word(value: Any) -> bool:
    return isinstance(value, str) and value != "" and "\0" not in value


def _not_words(value: Any) -> str | None:
    if isinstance(value, list) and all(_is_word(one) for one in value):
        return None
    return 'a list of words is expected, such as ["one", "two"]'


def _not_a_word(value: Any) -> str | None:
    return None if _is_word(value) else "a word in quotes is expected"


def _not_a_count(value: Any) -> str | None:
    is_count = isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_JOBS
    return None if is_count else f"a whole number from 1 to {MOST_JOBS} is expected"


def _not_a_level(value: Any) -> str | None:
    return None if value in FAIL_ON else f"one of {', '.join(FAIL_ON)} is expected"


def _not_severities(value: Any) -> str | None:
    if isinstance(value, dict) and all(one in RULE_LEVELS for one in value.values()):
        return None
    return f"a table is expected that gives rules one of {', '.join(RULE_LEVELS)}"


KEYS: Mapping[str, ConfigurationKey] = {
    "paths": ConfigurationKey(_not_words, "claim files and folders that are audited when none is named"),
    "select": ConfigurationKey(_not_words, "run only these rules"),
    "ignore": ConfigurationKey(_not_words, "leave these rules out"),
    "rules": ConfigurationKey(_not_words, "folders with further rules"),
    "knowledge": ConfigurationKey(
        _not_words, "files of your own envelopes, which come before the shipped ones"
    ),
    "severity": ConfigurationKey(_not_severities, "how serious the findings of a rule are"),
    "fail-on": ConfigurationKey(_not_a_level, "the mildest finding that makes the exit code 1"),
    "baseline": ConfigurationKey(_not_a_word, "the file of findings that are known and accepted"),
    "formats": ConfigurationKey(_not_words, "report formats, each NAME or NAME=FILE"),
    "lang": ConfigurationKey(_not_a_word, "the language of reports"),
    "jobs": ConfigurationKey(_not_a_count, "processes to use"),
}


def find_configuration() -> FoundConfiguration | None:
    """The configuration in force in the working directory: its own, or that of the nearest folder above in the
    repository.

    Raises ``ConfigurationFault`` if a folder has two, and for one that does not belong to the user."""
    steps = ""
    for folder in _looked_in(os.getcwd()):
        found = _in_folder(folder, steps)
        if found is not None:
            return found
        steps = os.path.join(os.pardir, steps)
    return None


def _looked_in(folder: str) -> Iterator[str]:
    """The folder, and those above it up to the root of its repository.

    A folder of another user's counts as a root here, so that its configuration is refused instead of ignored."""
    above = list(upwards(folder))
    for number, one in enumerate(above):
        if os.path.lexists(os.path.join(one, REPOSITORY)):
            return iter(above[: number + 1])
    return iter(above[:1])


def _in_folder(folder: str, steps: str) -> FoundConfiguration | None:
    own = _data_of(os.path.join(folder, OWN_FILE), os.path.join(steps, OWN_FILE))
    shared = _data_of(os.path.join(folder, SHARED_FILE), os.path.join(steps, SHARED_FILE))
    if shared is not None and not _mentions_table(shared):
        shared = None
    for name, data in ((OWN_FILE, own), (SHARED_FILE, shared)):
        if data is not None:
            _refuse_link_out(folder, name, os.path.join(steps, name))
    if own is not None and shared is not None and _table_of(os.path.join(steps, SHARED_FILE), shared):
        raise ConfigurationFault(
            f"both {os.path.join(steps, OWN_FILE)} and [tool.audit] in {os.path.join(steps, SHARED_FILE)} "
            "configure the audit; keep one of them"
        )
    if own is not None:
        foreign = is_of_another(folder, os.path.join(folder, OWN_FILE))
        return FoundConfiguration(os.path.join(steps, OWN_FILE), own, foreign=foreign)
    if shared is None or not _table_of(os.path.join(steps, SHARED_FILE), shared):
        return None
    foreign = is_of_another(folder, os.path.join(folder, SHARED_FILE))
    return FoundConfiguration(os.path.join(steps, SHARED_FILE), shared, SHARED_TABLE, foreign=foreign)


def _refuse_link_out(folder: str, name: str, shown: str) -> None:
    """Raises ``ConfigurationFault`` for a link to a file outside the project, which complaints would quote."""
    if not lies_in(os.path.join(folder, name), repository_of(folder) or os.path.realpath(folder)):
        raise ConfigurationFault(
            f"{shown}: it is a link to a file outside the project; put the file here, or name it: --config {shown}"
        )


def _data_of(path: str, shown: str) -> bytes | None:
    try:
        return bytes_of(path, MOST_BYTES)
    except (NotADirectoryError, IsADirectoryError):
        return None
    except FileNotFoundError as error:
        if not os.path.islink(path):
            return None
        raise ConfigurationFault(f"{shown}: the link leads to no file; mend or remove it") from error
    except OSError as error:
        raise ConfigurationFault(
            f"{shown}: cannot be read: {(error.strerror or str(error)).lower()}"
        ) from error


def _mentions_table(data: bytes) -> bool:
    """Whether the file may contain the table: a look at its bytes, which costs next to nothing."""
    return b"audit" in data and bool(re.search(_DOTTED, data) or re.search(_WHOLE_TABLE, data))


def _table_of(file: str, data: bytes) -> bool:
    """Whether the file really has the table; a comment or a text may mention it as well."""
    table: Any = _parsed(file, data)[1]
    for name in SHARED_TABLE:
        table = table.get(name) if isinstance(table, dict) else None
    return table is not None


def named_configuration(file: str) -> FoundConfiguration:
    """The configuration in ``file``. Raises ``ConfigurationFault`` if it cannot be read or has none."""
    data = _data_of(file, file)
    if data is None:
        raise ConfigurationFault(f"--config: there is no file `{file}`")
    if os.path.basename(file) != SHARED_FILE:
        return FoundConfiguration(file, data, named=True)
    if not _table_of(file, data):
        raise ConfigurationFault(f"{file}: it has no table [tool.audit]")
    return FoundConfiguration(file, data, SHARED_TABLE, True)


def read_configuration(found: FoundConfiguration) -> Configuration:
    """The contents of a configuration file, with everything that is wrong with its keys.

    Raises ``ConfigurationFault`` if it has no usable keys."""
    text, values = _parsed(found.file, found.data)
    for name in found.table:
        values = values[name]
    folder = os.path.dirname(found.file)
    configuration = Configuration(
        found.file, folder, values, text, found.table, named=found.named, foreign=found.foreign
    )
    if not isinstance(values, dict):
        raise ConfigurationFault(f"{_table_place(configuration)}: a table is expected")
    faults = [fault for name, value in values.items() for fault in _key_faults(configuration, name, value)]
    sound = {
        name: value for name, value in values.items() if name in KEYS and KEYS[name].wrong(value) is None
    }
    return configuration._replace(values=sound, faults=tuple(faults))


def _table_place(configuration: Configuration) -> Place:
    return configuration._replace(table=()).place(*configuration.table)


def _key_faults(configuration: Configuration, name: str, value: Any) -> Iterator[WrongSetting]:
    key = KEYS.get(name)
    if key is None:
        yield WrongSetting(configuration.place(name), f"unknown key `{_shown(name)}`{_guess(name)}")
        return
    wrong = key.wrong(value)
    if wrong is not None:
        for inside in _wrong_inside(name, value):
            yield WrongSetting(configuration.place(name, *inside), f"`{name}`: {wrong}")


def _wrong_inside(name: str, value: Any) -> list[tuple[str, ...]]:
    """Where in the value of a key the fault is: at each rule with a wrong severity, otherwise at no inner place."""
    inside = value.items() if name == "severity" and isinstance(value, dict) else ()
    return [(rule,) for rule, level in inside if level not in RULE_LEVELS] or [()]


def _shown(text: str) -> str:
    from audit.claimfile.faults import shown

    return shown(text)


def _guess(name: str) -> str:
    from audit.claimfile.faults import nearest

    close = nearest(name.replace("_", "-"), KEYS)
    return f"; did you mean `{close}`?" if close else f"; there are {', '.join(KEYS)}"


def _parsed(file: str, data: bytes) -> tuple[str, dict[str, Any]]:
    import tomllib

    try:
        text = data.decode()
        return text, tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigurationFault(f"{file}:{line}:1: the file is not in UTF-8; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationFault(_syntax_fault(file, text, str(error))) from error
    except ValueError as error:  # Python refuses to read integers of thousands of digits
        raise ConfigurationFault(
            f"{file}: a number in it has too many digits; write a shorter one"
        ) from error
    except RecursionError as error:
        raise ConfigurationFault(f"{file}: it is nested too deep; the keys need one level") from error


def _syntax_fault(file: str, text: str, said: str) -> str:
    """The parser's complaint with the place in front."""
    where = re.search(r" \(at line (\d+), column (\d+)\)$", said)
    if where is not None:
        line, column = int(where[1]), int(where[2])
    else:  # "(at end of document)"
        lines = text.split("\n")
        line, column = len(lines), len(lines[-1]) + 1
    reason = re.sub(r" \(at .*\)$", "", said)
    told = (
        _TOML_REASONS.get(reason)
        or f"{_shown(reason[:1].lower() + reason[1:])}; mend this line or the one above"
    )
    return f"{file}:{line}:{column}: this is no TOML: {told}"


# The parser's own phrases, and what the writer can do about them.
_TOML_REASONS = {
    "Cannot overwrite a value": "a key stands twice; keep one of them",
    "Invalid value": "a value is missing or has no quotes; put words in quotes",
    "Unclosed array": "a list is not closed; close it with `]`",
    "Invalid statement": "this line is no `key = value`",
    "Expected '=' after a key in a key/value pair": "a key has no `=` behind it; write `key = value`",
}
