"""The page from drop to download: what is sent, shown, corrected and kept."""

from __future__ import annotations

import io
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from audit.cli.group import group
from audit.serve.jobs import Jobs
from tests.serve.desk import WRONG, Desk, headline, text_of
from tests.serve.stubs import echo

CHINESE = "全年营业收入482.6亿元，比上年的451.2亿元增长6.4%。\n"


def document(*paragraphs: str) -> bytes:
    made = docx.Document()
    for one in paragraphs:
        made.add_paragraph(one)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def concise(path: Path) -> str:
    """What the command line says of an article."""
    return CliRunner().invoke(group, ["check", str(path), "--format", "concise"]).output


def test_a_dropped_article_shows_its_wrong_sentence_and_marks_its_numbers(desk: Desk) -> None:
    page = desk.page(desk.drop("sales.txt", WRONG.encode()))
    assert headline(page) == "1 finding needs the author"
    assert "is a growth of 7.0 percent, not 6.4 percent" in text_of(page)
    assert page.text.count('<a class="num error"') == 3
    assert "1 finding needs the author" in text_of(desk.get())  # in the list of those that are open


def test_pasted_text_is_an_article(desk: Desk) -> None:
    answer = desk.send(text=WRONG)
    assert (
        headline(desk.page(int(answer.headers["location"].rpartition("/")[2])))
        == "1 finding needs the author"
    )


def test_nothing_at_all_is_told(desk: Desk) -> None:
    for answer in (desk.send(text="  \n"), desk.send(files=[("file", ("a.txt", b""))])):
        assert answer.status_code == 400 and "it is empty" in text_of(answer)


def test_a_number_tells_how_it_was_read_what_checked_it_and_what_bound_it(desk: Desk) -> None:
    told = text_of(desk.panel(desk.drop("sales.txt", WRONG.encode()), "6.4 percent"))
    assert "percentage: 6.35 to 6.45 %" in told or "6.35 to 6.45" in told
    assert "the words say so: “" in told


def test_an_accepted_finding_is_kept_and_judged_anew(desk: Desk) -> None:
    number = desk.drop("sales.txt", WRONG.encode())
    desk.page(number)
    answer = desk.send(str(number), kind="waive", check="growth 6.4 percent", why="as the agency gives it")
    assert answer.status_code == 303
    page = desk.page(number)
    assert "needs the author" not in headline(page)
    assert "as the agency gives it" in text_of(page)
    taken_out = desk.send(str(number), kind="undo", key="waive", number="0")
    assert taken_out.status_code == 303 and headline(desk.page(number)) == "1 finding needs the author"


def test_a_number_is_read_otherwise_or_left_out(desk: Desk) -> None:
    number = desk.drop("sales.txt", WRONG.encode())
    desk.send(
        str(number),
        kind="reads",
        says="6.4 percent",
        interval="[6.4, 7]",
        unit="%",
        because="the office says so",
    )
    assert "needs the author" not in headline(desk.page(number))
    desk.send(str(number), kind="undo", key="reads", number="0")
    desk.send(str(number), kind="skip", says="6.4 percent", why="the name of a tariff")
    assert "needs the author" not in headline(desk.page(number))


OTHER_YEAR = WRONG + "\nThe year before, sales were 453.6 million euros.\n"


def test_numbers_are_related_otherwise(jobs: Jobs, tmp_path: Path) -> None:
    """The rise is against another year: which one is said on the page, and the command line agrees."""
    desk = Desk(jobs, str(tmp_path))
    number = desk.drop("sales.txt", OTHER_YEAR.encode())
    assert 'name="field-from" value="451.2 million euros"' in desk.panel(number, "6.4 percent").text
    desk.send(
        str(number), kind="relate", form="growth", why="it is against 2023",
        numbers="6.4 percent; 451.2 million euros; 482.6 million euros",
        **{"field-growth": "6.4 percent", "field-from": "453.6 million euros", "field-to": "482.6 million euros"},
    )  # fmt: skip
    assert "needs the author" not in headline(desk.page(number))
    assert "stated in the corrections" in text_of(desk.panel(number, "6.4 percent"))
    assert concise(tmp_path / "sales.txt") == ""
    kept = desk.shelf.of(number).notes
    assert kept is not None and kept.splitlines()[-1] == (
        '  - {growth: "6.4 percent", from: "453.6 million euros", to: "482.6 million euros", because: "it is against 2023"}'
    )


def test_numbers_have_nothing_to_do_with_each_other(desk: Desk) -> None:
    number = desk.drop("sales.txt", WRONG.encode())
    desk.send(str(number), kind="relate", numbers="6.4 percent; 451.2 million euros", why="another shop")
    page = desk.page(number)
    assert "needs the author" not in headline(page) and "another shop" in text_of(page)
    desk.send(str(number), kind="undo", key="unrelated", number="0")
    assert headline(desk.page(number)) == "1 finding needs the author"


TABLE = """\
Budget

| office | 2025 |
|---|---|
| schools | 196.4 |
| old schools | 121.8 |
| roads | 66.1 |
| Total | 384.3 |
"""


def test_a_row_of_a_table_is_something_else(desk: Desk) -> None:
    number = desk.drop("budget.md", TABLE.encode())
    assert "needs the author" not in headline(desk.page(number))
    desk.send(
        str(number), kind="line", table="1", lines="rows", line="total", why="so says the office",
        **{"label-rows": "Total", "label-columns": "2025", "field-of": "schools; roads"},
    )  # fmt: skip
    page = desk.page(number)
    assert headline(page) == "1 finding needs the author" and "262.5, not 384.3" in text_of(page)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"kind": "waive", "check": "growth 6.4 percent", "why": "  "}, "a reason is needed"),
        ({"kind": "waive", "check": "", "why": "so"}, "the field `check` is empty"),
        ({"kind": "reads", "says": "6.4 percent", "interval": "seven", "because": "so"}, "sales.audit.yaml:3"),
        ({"kind": "waive", "check": "growth 6.4 percent", "why": "so", "until": "soon"}, "sales.audit.yaml:3"),
        ({"kind": "date", "date": "yesterday"}, "yesterday is not a day, month or year"),
        ({"kind": "undo", "key": "waive", "number": "0"}, "no such entry any more"),
        ({"kind": "relate", "numbers": "6.4 percent", "why": "so"}, "sales.audit.yaml:3"),
        ({"kind": "relate", "numbers": "6.4 percent; 7", "form": "magic", "why": "so"}, "no such correction"),
        ({"kind": "relate", "numbers": "6.4 percent; 482.6 million euros", "form": "growth", "field-growth": "6.4 percent", "why": "so"}, "sales.audit.yaml:5"),
        ({"kind": "line", "table": "1", "line": "magic", "why": "so"}, "no such correction"),
        ({"kind": "run", "check": "x"}, "no such correction"),
        ({"kind": "waive", "check": "growth 6.4 percent", "why": "x" * 3000}, "the text is too long"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_told_and_nothing_is_changed(
    desk: Desk, fields: dict[str, str], told: str
) -> None:
    number = desk.drop("sales.txt", WRONG.encode())
    assert desk.send(str(number), **fields).status_code == 303
    page = desk.page(number)
    assert told in text_of(page)
    assert headline(page) == "1 finding needs the author"
    assert desk.shelf.of(number).notes is None


def test_corrections_in_a_folder_are_those_of_the_command_line(jobs: Jobs, tmp_path: Path) -> None:
    desk = Desk(jobs, str(tmp_path))
    number = desk.drop("sales.docx", document("A shop.", WRONG))
    assert "growth-unlike-change" in concise(tmp_path / "sales.docx")
    desk.page(number)
    desk.send(str(number), kind="waive", check="growth 6.4 percent", why="as the agency gives it")
    assert (tmp_path / "sales.audit.yaml").read_text("utf-8") == (
        'audit: 1\nwaive:\n  - {check: "growth 6.4 percent", why: as the agency gives it}\n'
    )
    assert concise(tmp_path / "sales.docx") == ""
    assert "needs the author" not in headline(desk.page(number))


def test_what_is_changed_on_the_disk_is_seen(jobs: Jobs, tmp_path: Path) -> None:
    path = tmp_path / "sales.txt"
    path.write_text(WRONG, "utf-8")
    desk = Desk(jobs)
    number = desk.shelf.open_file(str(path)).number
    assert headline(desk.page(number)) == "1 finding needs the author"
    path.write_text(WRONG.replace("6.4", "7.0"), "utf-8")
    assert "needs the author" not in headline(desk.page(number))
    (tmp_path / "sales.audit.yaml").write_text("audit: 1\nskip:\n  - {says: nothing here}\n", "utf-8")
    assert "sales.audit.yaml:3" in text_of(desk.page(number))


def test_an_article_of_the_same_name_takes_another(jobs: Jobs, tmp_path: Path) -> None:
    desk = Desk(jobs, str(tmp_path))
    for text in (WRONG, WRONG, WRONG.replace("shop", "port")):
        desk.drop("sales.txt", text.encode())
    assert sorted(one.name for one in tmp_path.iterdir()) == ["sales-2.txt", "sales.txt"]


def test_the_day_of_publication_is_asked_for_and_counts(desk: Desk) -> None:
    text = "The mayor, Elena Ruiz, 47, was born in 1981.\n"
    number = desk.drop("mayor.txt", text.encode())
    assert "needs the author" not in headline(desk.page(number))
    desk.send(str(number), kind="date", date="2026-03-12")
    assert headline(desk.page(number)) == "1 finding needs the author"


def test_downloads(desk: Desk) -> None:
    number = desk.drop("Umsätze 2024.docx", document("A shop.", WRONG))
    annotated = desk.get(f"{number}/annotated")
    assert (
        annotated.headers["content-disposition"]
        == "attachment; filename*=UTF-8''Ums%C3%A4tze%202024-audited.docx"
    )
    assert "word/comments.xml" in zipfile.ZipFile(io.BytesIO(annotated.content)).namelist()
    assert "<title>1 finding needs the author" in desk.get(f"{number}/report").text
    assert "451.2 million euros to 482.6 million euros" in desk.get(f"{number}/letter").text
    assert "says: 6.4 percent" in desk.get(f"{number}/claims").text
    desk.send(str(number), kind="date", date="2024-03-05")
    assert desk.get(f"{number}/notes").text == "audit: 1\ndate: 2024-03-05\n"


def test_a_text_that_holds_no_comments_says_so(desk: Desk) -> None:
    answer = desk.get(f"{desk.drop('a.txt', WRONG.encode())}/annotated")
    assert answer.status_code == 422 and "texts hold no comments" in text_of(answer)


def test_chinese_as_the_browser_asks_or_as_it_is_chosen(desk: Desk) -> None:
    number = desk.drop("收入.txt", CHINESE.encode())
    desk.page(number)
    asked = desk.client.get("/t0ken/", headers={"accept-language": "zh-CN,zh;q=0.9,en;q=0.5"})
    assert '<html lang="zh-Hans">' in asked.text
    chosen = desk.get("language/zh?of=1")
    assert chosen.headers["location"] == "/t0ken/1" and "SameSite=strict" in chosen.headers["set-cookie"]
    assert "一处" in headline(desk.page(number)) or "作者" in headline(desk.page(number))


def test_a_closed_article_is_gone(desk: Desk) -> None:
    number = desk.drop("a.txt", WRONG.encode())
    assert desk.send(f"{number}/close", x="").status_code == 303
    answer = desk.get(str(number))
    assert answer.status_code == 404 and "there is no such article" in text_of(answer)


@pytest.fixture
def echoing() -> Iterator[Desk]:
    """A page whose processes give an article back as it is."""
    jobs = Jobs(2, echo)
    yield Desk(jobs)
    jobs.end()


def test_a_hundred_at_once_are_all_read_and_none_is_taken_for_another(echoing: Desk) -> None:
    numbers: dict[int, int] = {}

    def drop(at: int) -> None:
        numbers[at] = echoing.drop("a.txt", f"number {at}".encode())

    threads = [threading.Thread(target=drop, args=(at,)) for at in range(100)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(set(numbers.values())) == 100
    assert {at: headline(echoing.page(one)) for at, one in numbers.items()} == {
        at: f"number {at}" for at in range(100)
    }


def test_a_slow_document_blocks_no_other_and_is_told_of(echoing: Desk) -> None:
    waiting = echoing.get(str(echoing.drop("slow.txt", b"a")))
    assert waiting.headers["refresh"] == "1; url=/t0ken/1"
    assert "✓ reading the document … checking the numbers of its 440,000 characters" in text_of(waiting)
    assert headline(echoing.page(echoing.drop("quick.txt", b"done"))) == "done"


def test_a_process_that_breaks_is_told_without_a_word_of_the_article(echoing: Desk) -> None:
    raised = echoing.page(echoing.drop("raised.txt", b"a secret"))
    assert raised.status_code == 422 and "a fault of audit itself" in text_of(raised)
    assert "secret" not in raised.text
    assert "more time or memory" in text_of(echoing.page(echoing.drop("killed.txt", b"a secret")))


def test_without_a_folder_it_says_that_corrections_are_in_memory(desk: Desk) -> None:
    number = desk.drop("mayor.txt", b"The mayor is 47.")
    desk.send(str(number), kind="date", date="2026-03-12")
    assert "judged anew; download mayor.audit.yaml to keep it" in text_of(desk.page(number))


SHARES = """\
| office | 2024 | 2025 | change | part | mean |
|---|---|---|---|---|---|
| schools | 196.4 | 204.2 | 4.0 | 75.7 | 200.3 |
| roads | 66.1 | 65.4 | -1.1 | 24.3 | 65.8 |
"""


@pytest.mark.parametrize(
    ("line", "column", "fields", "told"),
    [
        ("change", "change", {"field-from": "2025", "field-to": "2024"}, "not 4.0"),
        ("share", "part", {"field-part": "2024", "field-whole": "2025"}, "not 75.7"),
        ("mean", "mean", {"field-of": "2025; 2025"}, "not 200.3"),
    ],
)
def test_changes_shares_and_means_of_a_table_are_set_by_a_click(
    desk: Desk, line: str, column: str, fields: dict[str, str], told: str
) -> None:
    """The form in the panel of a cell says what its column is; a false one shows, since its sums are then told as wrong."""
    number = desk.drop("offices.md", SHARES.encode())
    assert f'name="line" value="{line}"' in desk.panel(number, "204.2").text
    desk.send(str(number), kind="line", table="1", lines="columns", line=line, why="so says the office",
              **{"label-rows": "schools", "label-columns": column}, **fields)  # fmt: skip
    assert told in text_of(desk.page(number)), desk.shelf.of(number).notes
