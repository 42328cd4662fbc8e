"""Runs one library that finds numbers in texts; called by extraction_speed.py with the Python that has it.

    PYTHON benchmarks/peers.py LIBRARY TEXT_FILE SECONDS

Prints the characters read and the processor seconds that took, as many rounds as fit into the time.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable


def _quantulum3() -> Callable[[str], object]:
    from quantulum3 import parser

    return parser.parse


def _cn2an() -> Callable[[str], object]:
    import cn2an

    return lambda text: cn2an.transform(text, "cn2an")


def _jionlp() -> Callable[[str], object]:
    import jionlp

    return jionlp.ner.MoneyExtractor()


def _recognizers(culture: str) -> Callable[[str], object]:
    from recognizers_number import recognize_number

    return lambda text: recognize_number(text, culture)


LIBRARIES: dict[str, Callable[[], Callable[[str], object]]] = {
    "quantulum3": _quantulum3,
    "cn2an": _cn2an,
    "jionlp": _jionlp,
    "recognizers-zh": lambda: _recognizers("zh-cn"),
    "recognizers-en": lambda: _recognizers("en-us"),
}


def main(library: str, path: str, seconds: float) -> None:
    """Reads the paragraphs of a file again and again."""
    warnings.simplefilter("ignore")
    read = LIBRARIES[library]()
    with open(path, encoding="utf-8") as file:
        paragraphs = [line for line in file.read().split("\n") if line.strip()]
    read(paragraphs[0])  # what is loaded or compiled at first use
    done, started = 0, time.process_time()
    while time.process_time() - started < seconds:
        for paragraph in paragraphs:
            read(paragraph)
            done += len(paragraph)
            if time.process_time() - started >= seconds:
                break
    print(done, time.process_time() - started)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]))
