"""Outcomes that are kept from run to run are those that an audit would find, whatever has changed meanwhile.

    python -m tests.test_remembered 10000

tries so many random edits.
"""

from __future__ import annotations

import json
import os
import pickle
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from audit.cli.kept_outcomes import state_of_rules
from audit.engine import installed
from audit.engine.outcome_store import OutcomeStore, digest
from audit.engine.remembered import FEWEST, Remembered
from audit.engine.result import Result
from audit.engine.run import run
from audit.reports import rendered
from audit.rules.rule import Rule
from audit.wiring import chosen_rules
from tests.effort import tried

ROOT = Path(__file__).resolve().parents[1]
RULES = chosen_rules()

FILES = {
    "sum": "claims:\n  a: {says: 436个}\n  b: {says: 30个}\n  c: {says: 466个}\nchecks:\n  - {parts: [a, b], total: c}\n",
    "share": "claims:\n  a: {says: 12.4万吨}\n  b: {says: 43.1万吨}\n  s: {says: 28.8%}\nchecks:\n  - {share: s, part: a, whole: b}\n",
    "about": "claims:\n  a: {says: 466 homes, about: {subject: Town, measure: homes, at: 2020}}\n",
    "other": "claims:\n  a: {says: 467 homes, about: {subject: Town, measure: homes, at: 2020}}\nchecks:\n  - that: a > 400\n",
    "text": "article: {title: Homes, date: 2020-09, language: en, text: article.txt}\n"
    "claims:\n  a: {says: 466 homes, at: p1}\n  b: {says: 20 homes, at: p1}\nchecks:\n  - that: a > b\n",
    "waived": "claims:\n  a: {says: 5}\n  b: {says: 6}\nchecks:\n  - that: a == b\nwaive:\n  - {check: a == b, why: it is known}\n",
}  # fmt: skip
ARTICLE = "The town has 466 homes, and 20 homes were added. Of 50 shops 10 (20 per cent) closed.\n"
NOTES = "skip:\n  - {says: 50 shops, why: they are counted elsewhere}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made(tmp_path)


def made(parent: Path) -> Path:
    """A folder of twelve claim files, one of them with its text."""
    folder = parent / "claims"
    folder.mkdir()
    for copy in range(2):
        for name, text in FILES.items():
            (folder / f"{name}{copy}.yaml").write_text(f"audit: 1\n{text}", "utf-8")
    (folder / "article.txt").write_text(ARTICLE, "utf-8")
    return folder


class Counted(Remembered):
    """Outcomes in a database, and how many files had to be audited."""

    def __init__(self, parent: Path) -> None:
        self.file = parent / "audit" / "outcomes"
        super().__init__(str(self.file), state_of_rules)
        self.audited = 0

    def told(self, folder: Path, rules: Sequence[Rule] = RULES, detailed: int | None = None) -> str:
        """What a run reports that takes what is kept."""
        self.audited = 0

        def progress(done: int, total: int) -> None:
            self.audited = total

        return report(run([str(folder)], rules, remembered=self, progress=progress, detailed=detailed))


def report(result: Result) -> str:
    """All that a run found, but for the time that it took."""
    return str(rendered("json", result._replace(seconds=None)))


def plain(folder: Path, rules: Sequence[Rule] = RULES, detailed: int | None = None) -> str:
    return report(run([str(folder)], rules, detailed=detailed))


def test_what_has_not_changed_is_not_audited_again(folder: Path, tmp_path: Path) -> None:
    kept = Counted(tmp_path)
    assert kept.told(folder) == plain(folder) and kept.audited == 12
    assert kept.told(folder) == plain(folder) and kept.audited == 0
    (folder / "sum0.yaml").write_text(f"audit: 1\n{FILES['sum'].replace('466', '467')}", "utf-8")
    assert kept.told(folder) == plain(folder) and kept.audited == 1
    assert "fails" in kept.told(folder)


def test_the_same_text_under_another_name_is_another_file(folder: Path, tmp_path: Path) -> None:
    kept = Counted(tmp_path)
    kept.told(folder)
    os.rename(folder / "sum0.yaml", folder / "sum9.yaml")
    assert kept.told(folder) == plain(folder) and kept.audited == 1


@pytest.mark.parametrize(
    "name",
    ["article.txt", "article.audit.yaml", "article.txt.audit.yaml"],
    ids=["text", "notes", "more notes"],
)
def test_what_stands_beside_a_file_counts(name: str, folder: Path, tmp_path: Path) -> None:
    kept = Counted(tmp_path)
    before = kept.told(folder)
    (folder / name).write_text(
        ARTICLE.replace("20 homes", "30 homes") if name == "article.txt" else NOTES, "utf-8"
    )
    after = kept.told(folder)
    assert after == plain(folder) != before and kept.audited == 2
    os.unlink(folder / name)
    assert kept.told(folder) == plain(folder)


def test_a_text_that_can_no_longer_be_had_counts(folder: Path, tmp_path: Path) -> None:
    kept = Counted(tmp_path)
    kept.told(folder)
    os.rename(folder / "article.txt", tmp_path / "elsewhere.txt")
    os.symlink(tmp_path / "elsewhere.txt", folder / "article.txt")
    assert kept.told(folder) == plain(folder) and kept.audited == 0  # the claims' folder lies in it
    os.unlink(folder / "article.txt")
    assert kept.told(folder) == plain(folder) and kept.audited == 2
    assert (
        kept.told(folder) == plain(folder) and kept.audited == 2
    )  # nothing is kept of what could not be read


def test_rules_options_and_severities_count(folder: Path, tmp_path: Path) -> None:
    from audit.base.findings import Severity

    kept = Counted(tmp_path)
    kept.told(folder)
    for rules in (
        chosen_rules(ignore=("share-unlike-part",)),
        chosen_rules(select=("share-unlike-part",)),
        chosen_rules(severities={"broken-relation": Severity.NOTE}),
        chosen_rules(ignore=("magnitude-unlike-known",)),
    ):
        assert kept.told(folder, rules) == plain(folder, rules) and kept.audited == 12
    assert kept.told(folder) == plain(folder) and kept.audited == 0


def test_so_do_the_rows_of_the_user(folder: Path, tmp_path: Path) -> None:
    kept, base = Counted(tmp_path), tmp_path / "own.yaml"
    rows = (ROOT / "checks" / "knowledge" / "heating.yaml").read_text("utf-8")
    for text in ("", rows.partition("\n- ")[0] + "\n"):
        base.write_text(text or "[]\n", "utf-8")
        state = [
            rule._replace(options=rule.options._replace(bases=(str(base),)))
            for rule in RULES
            if hasattr(rule.options, "bases")
        ]
        kept.told(folder, state)
        assert kept.audited == 12
        kept.told(folder, state)
        assert kept.audited == 0


def test_so_does_every_file_of_the_installation(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = state_of_rules(RULES)
    assert before == state_of_rules(RULES)
    told = installed.state_of_installation().decode()
    for one in ("run.py", "units.csv", "heating.yaml", "parts_unlike_total.py", "named_totals.py"):
        assert f"{os.sep}{one} " in told
    monkeypatch.setattr(installed, "VERSION", "another")
    assert state_of_rules(RULES) != before


def test_rules_of_others_are_always_asked(folder: Path, tmp_path: Path) -> None:
    kept = Counted(tmp_path)
    others = (*RULES, RULES[0]._replace(meta=RULES[0].meta._replace(name="of-others")))
    for _ in range(2):
        kept.told(folder, others)
        assert kept.audited == 12
    assert not kept.file.exists()


def test_few_files_are_simply_audited(folder: Path, tmp_path: Path) -> None:
    kept = Counted(tmp_path)
    for one in sorted(folder.glob("*.yaml"))[FEWEST - 1 :]:
        one.unlink()
    assert kept.told(folder) == plain(folder) and not kept.file.exists()


def test_a_run_that_shows_less_keeps_less(folder: Path, tmp_path: Path) -> None:
    kept = Counted(tmp_path)
    for detailed in (None, 3, None, 3):
        assert kept.told(folder, detailed=detailed) == plain(folder, detailed=detailed)


# -- random edits --------------------------------------------------------------------------------------------


def edited(random: Random, folder: Path) -> None:
    """Changes something: a digit, a line, a file, the article, its notes."""
    file = random.choice(sorted(folder.glob("*.*")))
    text = file.read_text("utf-8", "replace")
    digits = [at for at, one in enumerate(text) if one.isdigit()]
    what = random.randrange(8)
    if what < 4 and digits:
        at = random.choice(digits)
        file.write_text(f"{text[:at]}{random.randrange(10)}{text[at + 1 :]}", "utf-8")
    elif what == 4:
        lines = text.splitlines(keepends=True) or [""]
        del lines[random.randrange(len(lines))]
        file.write_text("".join(lines), "utf-8")
    elif what == 5:
        name = random.choice(sorted(FILES))
        (folder / f"{name}{random.randrange(2)}.yaml").write_text(f"audit: 1\n{FILES[name]}", "utf-8")
        (folder / "article.txt").write_text(ARTICLE, "utf-8")
    elif what == 6:
        file.write_bytes(file.read_bytes()[: random.randrange(len(text) + 1)])
    else:
        notes = folder / "article.audit.yaml"
        notes.unlink() if notes.exists() else notes.write_text(NOTES, "utf-8")


def agree_after_edits(parent: Path, seed: int, edits: int) -> int:
    """How many files were taken from what is kept, in as many runs as edits, each of which told what an audit tells."""
    random, folder, kept, taken = Random(seed), made(parent), Counted(parent), 0
    for _ in range(edits):
        edited(random, folder)
        told = kept.told(folder)
        assert told == plain(folder), seed
        taken += json.loads(told)["summary"]["files"] - kept.audited
    return taken


@pytest.mark.examples
def test_after_any_edit_a_run_tells_what_an_audit_tells(tmp_path: Path) -> None:
    edits = tried(60)
    assert agree_after_edits(tmp_path, 1, edits) > 5 * edits


# -- the database --------------------------------------------------------------------------------------------


@pytest.fixture
def store(tmp_path: Path) -> OutcomeStore:
    return OutcomeStore(str(tmp_path / "audit" / "outcomes"))


def test_it_gives_what_it_was_given(store: OutcomeStore, tmp_path: Path) -> None:
    kept = {digest(str(one).encode()): chosen_rules()[0].meta._replace(since=str(one)) for one in range(1200)}
    store.write(kept)
    assert store.read([*kept, b"another"]) == kept
    file = tmp_path / "audit" / "outcomes"
    assert file.stat().st_mode & 0o777 == 0o600 and file.parent.stat().st_mode & 0o777 == 0o700


def test_nothing_is_read_from_where_others_can_write(store: OutcomeStore, tmp_path: Path) -> None:
    kept = {b"key": RULES[0].meta}
    store.write(kept)
    for path, unsafe, safe in (
        (tmp_path / "audit" / "outcomes", 0o622, 0o600),
        (tmp_path / "audit", 0o722, 0o700),
    ):
        path.chmod(unsafe)
        assert store.read(kept) == {}
        path.chmod(safe)
        assert store.read(kept) == kept


def test_a_link_is_not_followed_to_a_database(store: OutcomeStore, tmp_path: Path) -> None:
    store.write({b"key": RULES[0].meta})
    os.rename(tmp_path / "audit" / "outcomes", tmp_path / "hostile")
    os.symlink(tmp_path / "hostile", tmp_path / "audit" / "outcomes")
    assert store.read([b"key"]) == {}


class Hostile:
    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("touch hostile",)


@pytest.mark.parametrize("one", [Hostile(), os.getcwd, subprocess.run], ids=["call", "function", "another"])
def test_nothing_but_records_is_unpickled(one: object, store: OutcomeStore, tmp_path: Path) -> None:
    store.write({b"key": RULES[0].meta})
    data = pickle.dumps(one)
    with sqlite3.connect(tmp_path / "audit" / "outcomes") as database:
        database.execute("UPDATE outcomes SET data = ?", [digest(b"key", data) + data])
    database.close()
    assert store.read([b"key"]) == {} and not os.path.exists("hostile")


def test_an_entry_that_was_damaged_is_none(store: OutcomeStore, tmp_path: Path) -> None:
    store.write({b"key": RULES[0].meta, b"other": RULES[0].meta})
    with sqlite3.connect(tmp_path / "audit" / "outcomes") as database:
        (data,) = database.execute("SELECT data FROM outcomes WHERE key = ?", [b"key"]).fetchone()
        database.execute("UPDATE outcomes SET data = ? WHERE key = ?", [data[:-3] + b"xx.", b"key"])
    database.close()
    assert list(store.read([b"key", b"other"])) == [b"other"]


def test_what_is_no_database_is_begun_anew(store: OutcomeStore, tmp_path: Path) -> None:
    store.write({b"key": RULES[0].meta})
    (tmp_path / "audit" / "outcomes").write_bytes(b"no database at all" * 1000)
    assert store.read([b"key"]) == {}
    store.write({b"key": RULES[0].meta})
    assert list(store.read([b"key"])) == [b"key"]


def test_of_too_much_the_older_half_goes(
    store: OutcomeStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit.engine.outcome_store._today", lambda: 1)
    store.write({b"a": RULES[0].meta, b"b": RULES[0].meta})
    monkeypatch.setattr("audit.engine.outcome_store._today", lambda: 2)
    assert list(store.read([b"b"])) == [b"b"]  # which counts as used
    monkeypatch.setattr("audit.engine.outcome_store.MOST_BYTES", 1)
    store.write({b"c": RULES[0].meta, b"d": RULES[0].meta})
    assert sorted(store.read([b"a", b"b", b"c", b"d"]))[-2:] == [b"c", b"d"]
    assert store.read([b"a"]) == {}


def test_a_database_that_another_run_holds_costs_an_audit_only(
    store: OutcomeStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit.engine.outcome_store._PATIENCE", 0.01)
    store.write({b"key": RULES[0].meta})
    database = sqlite3.connect(tmp_path / "audit" / "outcomes", isolation_level=None)
    database.execute("BEGIN EXCLUSIVE")
    assert store.read([b"key"]) == {}
    store.write({b"other": RULES[0].meta})
    database.execute("ROLLBACK")
    database.close()
    assert list(store.read([b"key", b"other"])) == [b"key"]


# -- whole processes -------------------------------------------------------------------------------------------

_WRITING = """
import os, sys
from audit.engine.outcome_store import OutcomeStore, digest
from audit.wiring import chosen_rules
one = chosen_rules()[0].meta
store = OutcomeStore(sys.argv[1])
print("begun", flush=True)
while True:
    store.write({digest(os.urandom(8)): one for _ in range(500)} | {b"last": one})
"""


def test_a_kill_in_the_middle_of_a_write_leaves_a_database(store: OutcomeStore, tmp_path: Path) -> None:
    store.write({b"first": RULES[0].meta})
    file = str(tmp_path / "audit" / "outcomes")
    several = [
        subprocess.Popen([sys.executable, "-c", _WRITING, file], stdout=subprocess.PIPE, cwd=ROOT)
        for _ in range(2)
    ]
    for one in several:
        assert one.stdout is not None and one.stdout.readline() == b"begun\n"
    for one in several:
        one.send_signal(signal.SIGKILL)
        one.communicate()
    assert b"first" in store.read([b"first"])
    store.write({b"more": RULES[0].meta})
    assert sorted(store.read([b"first", b"more"])) == [b"first", b"more"]


def checked(folder: Path, home: Path, *more: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "audit", "check", str(folder), "--format", "concise", *more],
        capture_output=True, text=True, check=False, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(home)},
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout


def test_the_command_keeps_outcomes_unless_it_is_told_not_to(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "audit" / "outcomes.1.sqlite"
    first = checked(folder, tmp_path, "--no-cache")
    assert not file.exists()
    assert checked(folder, tmp_path) == first and file.exists()
    assert checked(folder, tmp_path) == first == checked(folder, tmp_path, "--jobs", "2")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as parent:
        edits = int(sys.argv[1])
        print(f"{agree_after_edits(Path(parent), 2, edits):,} files taken in {edits:,} runs, no difference")
