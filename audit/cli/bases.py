"""The user's own envelopes, as the configuration names them, for commands that show what is known."""

from __future__ import annotations

import sys


def bases_in_force() -> tuple[str, ...]:
    """The files of the configuration's ``knowledge``, validated. Ends the command with a sentence where the
    configuration or a file cannot be used."""
    from audit.cli.output import complain
    from audit.cli.settings import settings_of
    from audit.project.config import ConfigurationFault, find_configuration
    from audit.wiring import FaultyKnowledge, checked_bases

    try:
        found = find_configuration()
        files = settings_of(found, {}).values["knowledge"] if found is not None else []
        return checked_bases(files)
    except (ConfigurationFault, FaultyKnowledge) as error:
        sys.exit(complain(error))
