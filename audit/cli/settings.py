"""What is in force for a run: the command line, else the configuration, else the defaults; and from where.

A value of the command line replaces the configured one, lists included.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from audit.config import KEYS, Configuration, ConfigurationFault, Found, read_configuration
from audit.findings import Severity
from audit.gate import OWN_RULES
from audit.records import NamedTuple
from audit.reports import FORMATS
from audit.rules import Rule
from audit.wiring import FaultyKnowledge, UnknownRule, chosen_rules

Wanted = tuple[str, str | None]  # a format, and the file it goes to (None: standard output)

DEFAULTS: Mapping[str, Any] = {
    "paths": ["claims/"],
    "select": [],
    "ignore": [],
    "rules": [],
    "knowledge": [],
    "severity": {},
    "fail-on": "error",
    "baseline": None,
    "formats": [],
    "lang": "en",
    "jobs": 1,
}
_FILES = ("paths", "rules", "knowledge")  # keys that hold file names
_CANNOT_BE_SET = "invalid-claim-file"


class Settings(NamedTuple):
    """The value of every key, with file names as seen from the working directory; ``origin`` says of each key
    where its value comes from: ``default``, ``command line`` or file:line."""

    values: dict[str, Any]
    origin: dict[str, str]
    configuration: Configuration | None = None

    def own_severities(self) -> dict[str, Severity | None]:
        """The configured severities of findings about waivers and baselines; None is off."""
        configured = self.values["severity"]
        return {
            name: None if configured[name] == "off" else Severity(configured[name])
            for name in OWN_RULES
            if name in configured
        }


def settings_of(found: Found | None, given: Mapping[str, Any]) -> Settings:
    """What is in force; ``given`` holds what the command line says, by key. Raises ``ConfigurationFault``."""
    configuration = read_configuration(found) if found is not None else None
    configured = _configured(configuration) if configuration is not None else {}
    values: dict[str, Any] = {}
    origin: dict[str, str] = {}
    for name in KEYS:
        if name in given:
            values[name], origin[name] = given[name], "command line"
        elif name in configured:
            values[name], origin[name] = configured[name], configuration.file if configuration else ""
        else:
            values[name], origin[name] = DEFAULTS[name], "default"
    return Settings(values, origin, configuration)


def _configured(configuration: Configuration) -> dict[str, Any]:
    """The configured values as the command line would give them."""
    values = dict(configuration.values)
    _check_language(configuration)
    for name in _FILES:
        if name in values:
            values[name] = [_seen_from_here(configuration, path) for path in values[name]]
    if "baseline" in values:
        values["baseline"] = _seen_from_here(configuration, values["baseline"])
    for index, wish in enumerate(values.get("formats", ())):
        format_of(wish, configuration, index)
    if "formats" in values:
        values["formats"] = [_format_seen_from_here(configuration, wish) for wish in values["formats"]]
        _check_one_output(values["formats"], str(configuration.place("formats")))
    return values


def _seen_from_here(configuration: Configuration, path: str) -> str:
    """A file name of the configuration, which is relative to the configuration's folder."""
    return os.path.join(configuration.folder, path)


def _format_seen_from_here(configuration: Configuration, wish: str) -> str:
    name, sign, file = wish.partition("=")
    return f"{name}={_seen_from_here(configuration, file)}" if sign and file else name


def _check_language(configuration: Configuration) -> None:
    from audit.reports.language import LANGUAGES

    lang = configuration.values.get("lang", "en")
    if lang not in LANGUAGES:
        place = configuration.place("lang")
        raise ConfigurationFault(f"{place}: there is no language `{lang}`; there are {', '.join(LANGUAGES)}")


def format_of(wish: str, configuration: Configuration | None = None, index: int = 0) -> Wanted:
    """A format with its file from ``NAME[=FILE]``. Raises ``ConfigurationFault`` for an unknown format."""
    name, _, file = wish.partition("=")
    if name not in FORMATS:
        where = f"{configuration.place('formats', index)}: " if configuration is not None else ""
        raise ConfigurationFault(f"{where}there is no format `{name}`; there are {', '.join(FORMATS)}")
    return name, file or None


def formats_of(settings: Settings) -> list[Wanted]:
    """The formats in force, each with its file; at most one of them goes to standard output. Raises
    ``ConfigurationFault``."""
    _check_one_output(settings.values["formats"], "--format")
    return [format_of(wish) for wish in settings.values["formats"]]


def _check_one_output(wishes: Sequence[str], where: str) -> None:
    if sum("=" not in wish or wish.endswith("=") for wish in wishes) > 1:
        cure = "only one format can go to standard output; give the others a file: NAME=FILE"
        raise ConfigurationFault(f"{where}: {cure}")


def rules_of(settings: Settings) -> tuple[Rule, ...]:
    """The rules in force, with their severities. Raises ``ConfigurationFault`` for a name that no rule has."""
    values, levels = settings.values, settings.values["severity"]
    if _CANNOT_BE_SET in levels:
        raise ConfigurationFault(
            f"{_place(settings, _CANNOT_BE_SET)}: what could not be audited is always an error"
        )
    named = values["select"] if settings.origin["select"] == "command line" else ()
    off = [name for name, level in levels.items() if level == "off" and name not in (*OWN_RULES, *named)]
    severities = {
        name: Severity(level) for name, level in levels.items() if level != "off" and name not in OWN_RULES
    }
    try:
        return chosen_rules(
            values["select"], [*values["ignore"], *off], values["rules"], severities, values["knowledge"]
        )
    except FaultyKnowledge as error:
        raise ConfigurationFault(str(error)) from error
    except UnknownRule as error:
        where = _place(settings, error.name)
        raise ConfigurationFault(f"{where}: {error}" if where else str(error)) from error
    except ValueError as error:  # a folder of rules
        where = _place_of_key(settings, "rules")
        raise ConfigurationFault(f"{where}: {error}" if where else str(error)) from error


def _place(settings: Settings, rule: str) -> str:
    """Where the configuration names a rule; empty where the command line does."""
    configuration = settings.configuration
    if configuration is None:
        return ""
    for key in ("select", "ignore"):
        if settings.origin[key] not in ("command line", "default") and rule in settings.values[key]:
            return str(configuration.place(key, settings.values[key].index(rule)))
    return str(configuration.place("severity", rule)) if rule in settings.values["severity"] else ""


def _place_of_key(settings: Settings, key: str) -> str:
    """Where a key is configured; empty where it is not."""
    if settings.configuration is None or settings.origin[key] in ("command line", "default"):
        return ""
    return str(settings.configuration.place(key))


def origin_of(settings: Settings, key: str) -> str:
    """Where the value of a key comes from, with its line."""
    if not _place_of_key(settings, key):
        return settings.origin[key]
    assert settings.configuration is not None
    place = settings.configuration.place(key)
    return f"{place.file}:{place.line}"
