"""Shards, what is done again and what is not, and that nothing is lost or doubled whatever ends a process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.archive.auditing import audit_shard
from audit.archive.cutting import cut
from audit.archive.engines import started
from audit.archive.faults import ArchiveFault
from audit.archive.files import ArchiveSource
from audit.archive.model import ArchiveEntry, ArchiveWish, Kind, ShardInput
from audit.archive.patience import TooSlow, at_most
from audit.archive.running import ArchiveJob, run_archive
from audit.archive.store import ShardStore
from audit.archive.versions import state_of_tool
from audit.wiring import chosen_rules
from tests.archive.here import Here
from tests.archive.making import WRONG, json_lines, rows, run, table, whole

# -- cutting ---------------------------------------------------------------------------------------------


def _entries(names: list[int], size: int = 10) -> list[ArchiveEntry]:
    return [ArchiveEntry(f"{name:05}.txt", 1, Kind.DOCUMENT, b"x" * size) for name in names]


_NAMES = st.sets(st.integers(0, 99_999), max_size=300).map(sorted)


@given(_NAMES, st.integers(1, 50))
def test_shards_are_all_articles_in_their_order(names: list[int], most: int) -> None:
    entries = _entries(names)
    shards = list(cut(entries, b"state", most))
    assert [one for shard in shards for one in shard.entries] == entries
    assert all(0 < len(shard.entries) <= most for shard in shards)
    assert len({shard.key for shard in shards}) == len(shards)


@given(_NAMES, st.integers(0, 99_999), st.integers(8, 50))
def test_shards_before_an_added_article_stay(names: list[int], added: int, most: int) -> None:
    before = {shard.key for shard in cut(_entries(names), b"", most)}
    after = {shard.key for shard in cut(_entries(sorted({*names, added})), b"", most)}
    earlier = cut(_entries([one for one in names if one < added]), b"", most)
    assert {shard.key for shard in list(earlier)[:-1]} <= before & after


def test_behind_an_added_article_shards_are_as_they_were() -> None:
    names = list(range(0, 20_000, 10))
    shards = {shard.key for shard in cut(_entries(names), b"", 60)}
    for added in (5, 3_333, 9_999, 19_999):
        again = {shard.key for shard in cut(_entries(sorted([*names, added])), b"", 60)}
        assert len(again - shards) <= 3 < len(shards) / 20


def test_a_long_article_has_room(tmp_path: Path) -> None:
    shards = list(cut(_entries([1, 2, 3, 4], 3_000_000), b"", 100))
    assert [len(shard.entries) for shard in shards] == [2, 2]


@given(st.data())
def test_a_key_is_of_everything_that_counts(data: st.DataObject) -> None:
    one = ArchiveEntry("a.jsonl", 1, Kind.JSON, b"text")
    other = data.draw(
        st.sampled_from(
            [
                one._replace(file="b"),
                one._replace(line=2),
                one._replace(data=b"next"),
                one._replace(kind=Kind.DOCUMENT),
            ]
        )
    )
    keys = {
        shard.key
        for some, state in ((one, b""), (other, b""), (one, b"x"))
        for shard in cut([some], state, 9)
    }
    assert len(keys) == 3


# -- going on --------------------------------------------------------------------------------------------


class _Silent:
    def read(self, done: int, whole: int, known: int) -> None: ...
    def audited(self, articles: int, tables: object) -> None: ...


def _run(source: Path, out: Path, most: int = 3, wish: ArchiveWish | None = None) -> list[ShardInput]:
    """The shards that a run audits."""
    engine = Here()
    wish = wish or ArchiveWish(chosen_rules)
    state = state_of_tool()
    run_archive(
        ArchiveJob(ArchiveSource(str(source)), ShardStore(str(out)), wish, state, most), engine, _Silent()
    )
    return [one for one in engine.calls if isinstance(one, ShardInput)]


def test_only_what_is_missing_is_audited(tmp_path: Path) -> None:
    source = json_lines(tmp_path / "a.jsonl", rows(10, wrong=[1, 8]))
    out = tmp_path / "out"
    first = _run(source, out)
    before = whole(out)
    assert len(first) >= 4
    assert _run(source, out) == []
    assert whole(out) == before
    (out / "shards" / first[1].key[:2] / f"{first[1].key}.done.json").unlink()  # killed before its marker
    next((out / "shards" / first[0].key[:2]).glob(f"{first[0].key}.articles.parquet")).write_bytes(b"half")
    assert [one.key for one in _run(source, out)] == [first[0].key, first[1].key]
    assert whole(out) == before


def test_what_has_changed_is_audited_again(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(WRONG if number == 3 else "Nobody was there.\n")
    shards = _run(folder, out)
    (folder / "07.txt").write_text(WRONG)
    again = _run(folder, out)
    assert len(again) == 1 < len(shards)
    assert [row["file"] for row in table(out, "findings")] == ["03.txt", "07.txt"]
    assert len(_run(folder, out, wish=ArchiveWish(chosen_rules, bound="announced"))) == len(shards)


def test_files_of_a_killed_run_are_no_results(tmp_path: Path) -> None:
    source, out = json_lines(tmp_path / "a.jsonl", rows(4)), tmp_path / "out"
    _run(source, out)
    expected = whole(out)
    for path in out.rglob("*"):
        if path.name.endswith(".done.json"):
            (path.parent / ".audit-abcdefgh.tmp").write_bytes(b"half a table")
    _run(source, out)
    assert whole(out) == expected


def test_two_runs_at_once_give_what_one_does(tmp_path: Path) -> None:
    source = json_lines(tmp_path / "a.jsonl", rows(12, wrong=[1, 8]))
    _run(source, tmp_path / "one")
    with ThreadPoolExecutor(3) as runs:
        list(runs.map(lambda _: _run(source, tmp_path / "many"), range(3)))
    assert whole(tmp_path / "many") == whole(tmp_path / "one")
    assert not [path.name for path in (tmp_path / "many").iterdir() if path.name.startswith(".")]


def test_a_name_that_no_encoding_fits(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text(WRONG)
    _run(folder, tmp_path / "out")
    assert [row["file"] for row in table(tmp_path / "out", "findings")] == ["caf\\udce9.txt"]


def test_rows_are_streamed_in_lines(tmp_path: Path) -> None:
    import json

    source = json_lines(tmp_path / "a.jsonl", [*rows(3, wrong=[0]), "no json"])
    told = [json.loads(line) for line in run(source, tmp_path / "out", "--stream", code=2).splitlines()]
    assert [(one["row"], one["line"]) for one in told] == [("finding", 1), ("problem", 4)]


# -- time ------------------------------------------------------------------------------------------------


def test_an_endless_article_is_given_up() -> None:
    with pytest.raises(TooSlow), at_most(0.05):
        while True:
            pass


def test_what_is_quick_is_not_interrupted() -> None:
    for _ in range(50):
        with at_most(5):
            sum(range(1000))


def test_an_article_that_is_too_hard_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from audit.archive import auditing

    def slow(*arguments: object) -> None:
        while True:
            pass

    monkeypatch.setattr(auditing, "audit_article", slow)
    run(json_lines(tmp_path / "a.jsonl", rows(1)), tmp_path / "out", "--seconds", "0.05", code=2)
    (problem,) = table(tmp_path / "out", "problems")
    assert (problem["kind"], problem["message"]) == (
        "too hard",
        "is too hard: it took more than 0.05 s (--seconds)",
    )


def test_a_fault_of_audit_is_a_problem_of_one_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from audit.archive import auditing
    from audit.relations.auditing import audit_article as real

    def faulty(source: object, *arguments: object) -> object:
        if source.path == "a1":  # type: ignore[attr-defined]
            raise RuntimeError("broken")
        return real(source, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(auditing, "audit_article", faulty)
    run(json_lines(tmp_path / "a.jsonl", rows(3, wrong=[2])), tmp_path / "out", code=2)
    assert [row["message"] for row in table(tmp_path / "out", "problems")] == [
        "could not be audited: RuntimeError: broken"
    ]
    assert [row["id"] for row in table(tmp_path / "out", "findings")] == ["a2"]


# -- processes -------------------------------------------------------------------------------------------


def ends_once(folder: str, number: int) -> int:
    """A call that ends its process the first time."""
    try:
        os.close(os.open(os.path.join(folder, str(number)), os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return number
    os.kill(os.getpid(), signal.SIGKILL)
    return -1


def ends_always(number: int) -> int:
    """A call that ends its process for one number."""
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.workers
def test_a_process_that_is_killed_costs_no_result(tmp_path: Path) -> None:
    with started("processes", 2, None) as engine:
        assert sorted(one.given for one in engine.each(partial(_once_for_3, str(tmp_path)), range(6))) == [
            0,
            1,
            2,
            3,
            4,
            5,
        ]
        found = dict(engine.each(ends_always, range(3), alone=True))
    assert found == {0: 0, 1: 1, 2: None}


def _once_for_3(folder: str, number: int) -> int:
    return ends_once(folder, number) if number == 3 else number


@pytest.mark.workers
def test_processes_end_with_their_parent(tmp_path: Path) -> None:
    code = (
        "import os, time\nfrom audit.archive.engines import started\n"
        "if __name__ == '__main__':\n"
        "    with started('processes', 1, None) as engine:\n"
        "        print(next(iter(engine.each(os.getenv, ['NO_SUCH_NAME', 'PATH']))).given, flush=True)\n"
        "        print(*[one.pid for one in engine._pool._processes.values()], flush=True)\n"
        "        time.sleep(600)\n"
    )
    script = tmp_path / "parent.py"
    script.write_text(code)
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    parent.stdout.readline()
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    for _ in range(200):
        if not _is_running(pid):
            return
        time.sleep(0.1)
    pytest.fail("the worker is still there")


@pytest.mark.workers
def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    source, out = json_lines(tmp_path / "a.jsonl", rows(30, wrong=[1, 8, 29])), tmp_path / "out"
    command = [sys.executable, "-m", "audit", "archive", str(source), "--out", str(out), "--shard", "3"]
    killed = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while killed.poll() is None and not list(out.rglob("*.done.json")):
        time.sleep(0.02)
    killed.kill()
    killed.wait()
    known = len(list(out.rglob("*.done.json")))
    missing = _run(source, out)
    _run(source, tmp_path / "whole")
    assert known and known + len(missing) == len(list(out.rglob("*.done.json")))
    assert whole(out) == whole(tmp_path / "whole")


def _is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


# -- engines ---------------------------------------------------------------------------------------------


def test_a_shard_on_which_processes_end_is_audited_one_by_one(tmp_path: Path) -> None:
    class Ending(Here):
        """An engine on which two articles end their processes, and so the shard that they are in."""

        def each(self, work, given, alone=False):  # type: ignore[no-untyped-def]
            for done in super().each(work, given, alone):
                is_bad = isinstance(done.given, ShardInput) and any(
                    b'"a1"' in one.data for one in done.given.entries
                )
                yield done._replace(made=None) if is_bad else done

    source = json_lines(tmp_path / "a.jsonl", rows(5, wrong=[0, 1, 2]))
    job = ArchiveJob(
        ArchiveSource(str(source)),
        ShardStore(str(tmp_path / "out")),
        ArchiveWish(chosen_rules),
        state_of_tool(),
        100,
    )
    summary = run_archive(job, Ending(), _Silent())
    assert (summary.articles, summary.problems) == (4, 1)
    assert [row["id"] for row in table(tmp_path / "out", "findings")] == ["a0", "a2"]
    (problem,) = table(tmp_path / "out", "problems")
    assert (problem["line"], problem["message"]) == (
        2,
        "the process that audited it was ended before it had a result",
    )


@pytest.mark.workers
@pytest.mark.filterwarnings("ignore")  # of the cluster's own
def test_a_cluster_gives_the_same_bytes(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    source = json_lines(tmp_path / "a.jsonl", [*rows(12, wrong=[1, 8]), "no json"])
    _run(source, tmp_path / "here")
    job = ArchiveJob(
        ArchiveSource(str(source)),
        ShardStore(str(tmp_path / "dask")),
        ArchiveWish(chosen_rules),
        state_of_tool(),
        3,
    )
    with started("dask", 1, None) as engine:
        run_archive(job, engine, _Silent())
        assert dict(engine.each(partial(_once_for_3, str(tmp_path)), range(4))) == {0: 0, 1: 1, 2: 2, 3: 3}
    assert whole(tmp_path / "dask") == whole(tmp_path / "here")


def test_a_shard_is_a_pure_function(tmp_path: Path) -> None:
    source = json_lines(tmp_path / "a.jsonl", rows(4, wrong=[1]))
    shard, *_ = _run(source, tmp_path / "out", 9)
    wish = ArchiveWish(chosen_rules)
    assert audit_shard(wish, state_of_tool(), shard) == audit_shard(wish, state_of_tool(), shard)
    with pytest.raises(ArchiveFault, match="has another audit than this one: install the same there"):
        audit_shard(wish, b"an older version", shard)


def test_what_is_not_installed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from audit.archive import faults

    monkeypatch.setattr(faults, "find_spec", lambda name: None)
    source = json_lines(tmp_path / "a.jsonl", rows(1))
    wanted = "Error: audit archive needs fsspec and pyarrow: install it with python -m pip install 'audit-numbers[archive]'\n"
    assert run(source, tmp_path / "out", code=2) == wanted
    assert "no Dask cluster" not in run(source, tmp_path / "out", "--scheduler", "tcp://nowhere:1", code=2)


# -- what is told ----------------------------------------------------------------------------------------


def test_the_page_and_the_lines_tell_what_came_out(tmp_path: Path) -> None:
    some = rows(9, wrong=[1, 4])
    some[1]["title"] = "<script>alert(1)</script>"
    told = run(json_lines(tmp_path / "a.jsonl", [*some, "no json"]), tmp_path / "out", "--lang", "en", code=2)
    assert told.splitlines()[:3] == [
        "2 articles need their authors",
        "9 articles · 27 numbers · 9 checks · 2 errors · 0 warnings · 0 contradictions between articles · 1 problem",
        "  growth-unlike-change: 2 errors, 0 warnings in 2 articles",
    ]
    page = (tmp_path / "out" / "summary.html").read_text("utf-8")
    for words in (
        "2 articles need their authors",
        "Kinds of errors",
        "Gazette",
        "2024-02",
        "a.jsonl:10",
        "is not JSON",
    ):
        assert words in page
    assert "<script>alert" not in page and "&lt;script&gt;alert(1)" in page
    counted = {
        (row["kind"], row["name"]): (row["articles"], row["errors"])
        for row in table(tmp_path / "out", "summary")
    }
    assert counted["all", ""] == (9, 2) and counted["outlet", "Courier"] == (4, 1)
    assert counted["month", "2024-02"] == (3, 2) and counted["problem", "unreadable"] == (1, 0)


def test_the_page_speaks_chinese(tmp_path: Path) -> None:
    told = run(json_lines(tmp_path / "a.jsonl", rows(2, wrong=[1])), tmp_path / "out", "--lang", "zh", code=1)
    assert told.startswith("1 篇文章需要作者处理\n2 篇文章 · ")
    assert "错误的种类" in (tmp_path / "out" / "summary.html").read_text("utf-8")


def test_nothing_wrong_is_told_as_that(tmp_path: Path) -> None:
    assert run(json_lines(tmp_path / "a.jsonl", rows(2)), tmp_path / "out", code=0).startswith(
        "no article is found wrong\n"
    )


def test_how_far_it_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from audit.cli import archive_progress

    clock = iter([0.0, 100.0, 200.0])
    monkeypatch.setattr("audit.cli.archive_progress.time.monotonic", lambda: next(clock))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    progress = archive_progress.ArchiveProgress(False)
    progress.read(1_000, 8_000, 0)
    progress.audited(500, {})
    assert capsys.readouterr().err.endswith(
        "[###---------------------] 500 articles · 2.5/s · about 23 min left"
    )


def test_nothing_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    from audit.cli.archive_progress import ArchiveProgress

    progress = ArchiveProgress(False)
    progress.read(1, 2, 0)
    progress.clear()
    assert capsys.readouterr().err == ""
