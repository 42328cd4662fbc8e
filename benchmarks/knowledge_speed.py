"""Times the knowledge base: loading its index, compiled and kept, and binding 300 claims to all of its rows.

    python benchmarks/knowledge_speed.py

The 300 claims are those of one large article: the statements of plausible_statements.yaml in turn, each in its own
paragraph and about its own place, so that rows bind often. Prints medians in milliseconds with what is promised; the
last line is what looking at an ordinary generated file costs, on which nothing binds.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable

import generate
from measure_plausibility import statements

from audit.checks.knowledge import store
from audit.checks.knowledge.automatic import bind
from audit.checks.knowledge.index import KnowledgeIndex
from audit.checks.knowledge.measured import can_bind
from audit.checks.knowledge.unasked import judged
from audit.claimfile import load, load_text
from audit.rules.material import Material, examine

CLAIMS = 300
ROUNDS = 9
FILES = 100


def milliseconds(work: Callable[[], object]) -> float:
    """The time that a piece of work takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def median(work: Callable[[], object]) -> float:
    """The median of several rounds."""
    return statistics.median(milliseconds(work) for _ in range(ROUNDS))


def article() -> Material:
    """One article of 300 claims."""
    lines = ["audit: 1", "article: {date: 2021-06}", "claims:"]
    paragraph = 0
    while len(lines) < CLAIMS + 3:
        for one in statements():
            paragraph += 5
            for number, claim in enumerate(one.claims):
                means = f"{claim.means}, place {paragraph}"
                lines.append(
                    f'  c{paragraph}_{number}: {{says: "{claim.says}", means: "{means}", at: p{paragraph}}}'
                )
    return examine(load_text("article.yaml", "\n".join(lines[: CLAIMS + 3]) + "\n"))


def loaded() -> KnowledgeIndex:
    """The index, read from its cache file as a new process reads it."""
    store.index.cache_clear()
    return store.index()


def main() -> None:
    """Prints all figures."""
    print(f"compiling the base anew        {milliseconds(store.compiled):8.1f} ms")
    loaded()
    print(f"loading the compiled base      {median(loaded):8.1f} ms   (promised: 20)")
    index, material = loaded(), article()
    first = milliseconds(lambda: bind(material, index))
    found = bind(material, index)
    told = f"{len(found.bindings)} bindings, {len(found.ambiguities)} not judged"
    print(f"binding {CLAIMS} claims, first time {first:8.1f} ms   rows unpacked as they are needed")
    print(
        f"binding {CLAIMS} claims            {median(lambda: bind(material, index)):8.1f} ms   (promised: 50)  {told}"
    )
    material.kept.clear()
    print(f"binding and judging them       {milliseconds(lambda: list(judged(material, ()))):8.1f} ms")
    with tempfile.TemporaryDirectory() as folder:
        files = [examine(load(file)) for file in generate.write_files(folder, FILES, 1)]
    print(
        f"a look at an ordinary file     {median(lambda: _look(files)) / FILES:8.3f} ms   {os.cpu_count()} cores"
    )


def _look(files: list[Material]) -> None:
    for material in files:
        material.kept.clear()
        can_bind(material)


if __name__ == "__main__":
    main()
