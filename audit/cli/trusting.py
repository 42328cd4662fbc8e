"""What a configuration that was found may do: write inside its project, read there, and run no code.

One that the user named (``--config``) or trusts (``audit trust``) may also read elsewhere and run its rules. Nobody's
configuration writes outside its project; the command line does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from audit.project.boundary import REPOSITORY, lies_in, repository_of
from audit.project.config import Configuration, ConfigurationFault, WrongSetting

_READ = ("paths", "knowledge")  # keys whose files are read


def seen_from_here(configuration: Configuration, path: str) -> str:
    """A file name of the configuration, which is relative to the configuration's folder."""
    return os.path.join(configuration.folder, path)


def rule_folders(configuration: Configuration) -> list[str]:
    """The folders of rules that the configuration names, as seen from the working directory."""
    return [seen_from_here(configuration, path) for path in configuration.values.get("rules", ())]


def is_trusted(configuration: Configuration) -> bool:
    """Whether the user named the configuration, or trusts it as it is now."""
    if configuration.named:
        return True
    from audit.project.trust import is_trusted as is_recorded

    return is_recorded(configuration.file, configuration.text.encode(), rule_folders(configuration))


def refuse_foreign(configuration: Configuration) -> None:
    """Raises ``ConfigurationFault`` for a configuration that somebody else can change, unless it is trusted."""
    if configuration.foreign and not is_trusted(configuration):
        file = configuration.file
        raise ConfigurationFault(
            f"{file}: it or its folder belongs to another user, so it is not followed; look at it, then run "
            f"`audit trust`, or name it: --config {file}"
        )


def refuse_untrusted_rules(configuration: Configuration) -> None:
    """Raises ``ConfigurationFault`` for folders of rules whose code nobody has agreed to run."""
    folders = rule_folders(configuration)
    missing = [folder for folder in folders if not os.path.isdir(folder)]
    if missing:
        place = configuration.place("rules")
        raise ConfigurationFault(*(f"{place}: --rules: there is no folder `{one}`" for one in missing))
    if not folders or is_trusted(configuration):
        return
    from audit.project.trust import was_trusted

    changed = was_trusted(configuration.file)
    why = "changed since you trusted it" if changed else "runs only if you trust it"
    raise ConfigurationFault(
        f"{configuration.place('rules')}: `rules` names code, which {why}; look at it, then run `audit trust`, or "
        f"name the folder: --rules {folders[0]}"
    )


def outside(configuration: Configuration) -> Iterator[WrongSetting]:
    """What the configuration would read or write outside its project, links followed."""
    project = repository_of(configuration.folder or os.curdir)
    project = project or os.path.realpath(configuration.folder or os.curdir)
    values = configuration.values
    for index, wish in enumerate(values.get("formats", ())):
        file = wish.partition("=")[2]
        if file and not _may_be_written(seen_from_here(configuration, file), project):
            yield WrongSetting(configuration.place("formats", index), _refusal(file, "written", "--format"))
    baseline = values.get("baseline")
    if baseline is not None and not _may_be_written(seen_from_here(configuration, baseline), project):
        yield WrongSetting(configuration.place("baseline"), _refusal(baseline, "written", "--baseline"))
    read = [(key, index, file) for key in _READ for index, file in enumerate(values.get(key, ()))]
    leaving = [one for one in read if not _is_within(seen_from_here(configuration, one[2]), project)]
    if leaving and not is_trusted(configuration):
        for key, index, file in leaving:
            yield WrongSetting(configuration.place(key, index), _refusal(file, "read", _OPTIONS[key]))


_OPTIONS = {"paths": "PATH", "knowledge": "--config"}


def _refusal(file: str, done: str, option: str) -> str:
    return (
        f"`{file}` lies outside the project, where nothing is {done} for a configuration; "
        f"name a file of the project, or use the command line ({option})"
    )


def _is_within(path: str, project: str) -> bool:
    return os.path.realpath(path) == project or lies_in(path, project)


def _may_be_written(path: str, project: str) -> bool:
    """Whether a configuration may write there: inside the project, but not among the files of the repository
    itself, which git would obey."""
    inside = os.path.relpath(os.path.realpath(path), project)
    return lies_in(path, project) and REPOSITORY not in inside.lower().split(os.sep)
