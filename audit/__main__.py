"""``python -m audit`` is the ``audit`` command."""

import os
import sys

# Python looks for modules in the working directory first, which may hold files that somebody sent: a yaml.py there is
# not to be run. A checkout that is run from its root finds itself by the same entry, and keeps it.
if sys.path[:1] in ([""], [os.getcwd()]) and not os.path.samefile(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), os.getcwd()
):
    del sys.path[0]

from audit.cli import main

main()
