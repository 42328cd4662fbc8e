"""What is in force for a run: the command line, else the configuration, else the defaults; and from where.

A value of the command line replaces the configured one, lists included.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Severity
from audit.cli.output import Wanted
from audit.cli.targets import wanted, wrong_format, wrong_outputs
from audit.cli.trusting import outside, refuse_foreign, refuse_untrusted_rules, seen_from_here
from audit.engine.gate import OWN_RULES
from audit.project.config import (
    KEYS,
    Configuration,
    ConfigurationFault,
    FoundConfiguration,
    WrongSetting,
    read_configuration,
)
from audit.reports.language import of_locale
from audit.rules.rule import Rule
from audit.wiring import FaultyKnowledge, UnknownRules, chosen_rules

if TYPE_CHECKING:
    from typing import Any

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
_NOWHERE = ("command line", "default", "locale")  # origins that are no place in a configuration
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


def settings_of(found: FoundConfiguration | None, given: Mapping[str, Any]) -> Settings:
    """What is in force; ``given`` holds what the command line says, by key. Raises ``ConfigurationFault`` for all
    that is wrong with the configuration, rules that there are not included."""
    if found is None:
        return _in_force(None, {}, given)
    configuration = read_configuration(found)
    refuse_foreign(configuration)
    settings = _in_force(configuration, _configured(configuration), given)
    leaving = list(outside(configuration))
    faults = sorted((*configuration.faults, *_value_faults(configuration), *leaving))
    if faults:
        more = () if leaving else _faults_of_rules(settings)  # which reads the files that it names
        raise ConfigurationFault(*map(str, faults), *more)
    return settings


def _in_force(
    configuration: Configuration | None, configured: Mapping[str, Any], given: Mapping[str, Any]
) -> Settings:
    values: dict[str, Any] = {}
    origin: dict[str, str] = {}
    for name in KEYS:
        if name in given:
            values[name], origin[name] = given[name], "command line"
        elif name in configured:
            values[name], origin[name] = configured[name], configuration.file if configuration else ""
        elif name == "lang" and (spoken := of_locale()) != DEFAULTS[name]:
            values[name], origin[name] = spoken, "locale"
        else:
            values[name], origin[name] = DEFAULTS[name], "default"
    return Settings(values, origin, configuration)


def _configured(configuration: Configuration) -> dict[str, Any]:
    """The configured values as the command line would give them."""
    values = dict(configuration.values)
    for name in _FILES:
        if name in values:
            values[name] = [seen_from_here(configuration, path) for path in values[name]]
    if "baseline" in values:
        values["baseline"] = seen_from_here(configuration, values["baseline"])
    if "formats" in values:
        values["formats"] = [_format_seen_from_here(configuration, wish) for wish in values["formats"]]
    return values


def _value_faults(configuration: Configuration) -> Iterator[WrongSetting]:
    """What is wrong with values of the right types: a language or a format that there is not."""
    from audit.reports.language import LANGUAGES

    lang, formats = configuration.values.get("lang", "en"), configuration.values.get("formats", [])
    if lang not in LANGUAGES:
        sentence = f"there is no language `{lang}`; there are {', '.join(LANGUAGES)}"
        yield WrongSetting(configuration.place("lang"), sentence)
    for index, wish in enumerate(formats):
        wrong = wrong_format(wish)
        if wrong is not None:
            yield WrongSetting(configuration.place("formats", index), wrong)
    wrong = wrong_outputs([_format_seen_from_here(configuration, wish) for wish in formats])
    if wrong is not None:
        yield WrongSetting(configuration.place("formats"), wrong)


def _format_seen_from_here(configuration: Configuration, wish: str) -> str:
    name, sign, file = wish.partition("=")
    return f"{name}={seen_from_here(configuration, file)}" if sign and file else wish


def formats_of(settings: Settings) -> list[Wanted]:
    """The formats in force, each with its file; at most one of them goes to standard output. Raises
    ``ConfigurationFault``."""
    wishes = settings.values["formats"]
    wrong = [one for one in (*map(wrong_format, wishes), wrong_outputs(wishes)) if one is not None]
    if wrong:
        raise ConfigurationFault(*(f"--format: {one}" for one in wrong))
    return [wanted(wish) for wish in wishes]


def rules_of(settings: Settings) -> tuple[Rule, ...]:
    """The rules in force, with their severities. Raises ``ConfigurationFault`` for names that no rule has, and
    for a folder or a file that cannot be used."""
    levels = dict(settings.values["severity"])
    said: list[str] = []
    if levels.pop(_CANNOT_BE_SET, None) is not None:
        said.append(
            f"{_place(settings, _CANNOT_BE_SET)}: what could not be audited is always an error; remove the line"
        )
    try:
        rules = _chosen(settings, levels)
    except ConfigurationFault as error:
        said.extend(error.lines)
    if said:
        raise ConfigurationFault(*said)
    return rules


def _chosen(settings: Settings, levels: Mapping[str, str]) -> tuple[Rule, ...]:
    values = settings.values
    if settings.configuration is not None and _place_of_key(settings, "rules"):
        refuse_untrusted_rules(settings.configuration)
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
        raise ConfigurationFault(*error.lines) from error
    except UnknownRules as error:
        lines = (_placed(_place(settings, name), said) for name, said in error.said.items())
        raise ConfigurationFault(*lines) from error
    except ValueError as error:  # a folder of rules
        raise ConfigurationFault(_placed(_place_of_key(settings, "rules"), str(error))) from error


def _faults_of_rules(settings: Settings) -> tuple[str, ...]:
    try:
        rules_of(settings)
    except ConfigurationFault as error:
        return error.lines
    return ()


def _placed(place: str, told: str) -> str:
    return f"{place}: {told}" if place else told


def _place(settings: Settings, rule: str) -> str:
    """Where the configuration names a rule; empty where the command line does."""
    configuration = settings.configuration
    if configuration is None:
        return ""
    for key in ("select", "ignore"):
        if settings.origin[key] not in _NOWHERE and rule in settings.values[key]:
            return str(configuration.place(key, settings.values[key].index(rule)))
    return str(configuration.place("severity", rule)) if rule in settings.values["severity"] else ""


def _place_of_key(settings: Settings, key: str) -> str:
    """Where a key is configured; empty where it is not."""
    if settings.configuration is None or settings.origin[key] in _NOWHERE:
        return ""
    return str(settings.configuration.place(key))


def origin_of(settings: Settings, key: str) -> str:
    """Where the value of a key comes from, with its line."""
    if not _place_of_key(settings, key):
        return settings.origin[key]
    assert settings.configuration is not None
    place = settings.configuration.place(key)
    return f"{place.file}:{place.line}"
