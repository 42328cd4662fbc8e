"""``audit serve``: a page on this machine for people without a terminal."""

from __future__ import annotations

import os
import sys

import click

from audit.cli.asked import language_asked
from audit.reports.language import LANGUAGES

_EXTRA = "audit-numbers[serve]"


@click.command("serve")
@click.argument("articles", nargs=-1, type=click.Path())
@click.option(
    "--folder",
    metavar="DIR",
    help="Keep what is dropped in this folder, with its corrections.  [default: in memory]",
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="The port.  [default: any that is free]"
)
@click.option("--no-browser", is_flag=True, help="Only print the address; do not open a browser.")
@click.option(
    "--lang", type=click.Choice(LANGUAGES), help="Language of the page.  [default: that of the browser]"
)
def command(
    articles: tuple[str, ...], folder: str | None, port: int, no_browser: bool, lang: str | None
) -> None:
    """Opens a page in the browser: drop an article on it, and see its wrong sentences beside its marked numbers.

    ARTICLES are opened at once, and corrections to them are kept beside them, as `audit check` reads them. The page
    answers to this machine alone, and only at the address that is printed. Ctrl-C ends it. Exit code 0: it was ended.
    2: it could not be started.
    """
    from audit.cli.output import complain, print_text

    why = _why_not(articles, folder)
    if why is not None:
        sys.exit(complain(why))
    from audit.serve.model import Refused
    from audit.serve.running import serve

    try:
        serve(articles, folder, port, lang, not no_browser, lambda address: print_text(_told(address, lang)))
    except Refused as error:
        sys.exit(complain(str(error)))
    except OSError as error:
        sys.exit(complain(f"{error.filename or f'port {port}'}: {(error.strerror or str(error)).lower()}"))


def _why_not(articles: tuple[str, ...], folder: str | None) -> str | None:
    """What is wrong with the command line, or with the installation."""
    from importlib.util import find_spec

    missing = [name for name in ("starlette", "uvicorn", "python_multipart") if find_spec(name) is None]
    if missing:
        return f"audit serve needs {', '.join(missing)}: install it with python -m pip install '{_EXTRA}'"
    if folder is not None and not os.path.isdir(folder):
        return f"{folder} is no folder"
    return next(
        (
            language_asked().text("there is no file {file}", file=one)
            for one in articles
            if not os.path.isfile(one)
        ),
        None,
    )


def _told(address: str, lang: str | None) -> str:
    from audit.cli.speaking import answering_in

    said = answering_in(lang)
    return said.text(
        "audit serves {address}\nOnly this machine can open it; Ctrl-C ends it.", address=address
    )
