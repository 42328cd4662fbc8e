"""`audit annotate` on DOCX files: comments at the numbers that are wrong, and nothing else changed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from docx.shared import Pt

from audit.cli.group import group
from tests.annotate.reading_back import W, characters, commented, opened

WRONG = "Sales of the shop rose 6.4 percent to 482.6 million euros from 451.2 million euros."


def annotate(folder: Path, data: bytes, *options: str) -> tuple[bytes, str]:
    """The annotated copy, and what the command said."""
    article, copy = folder / "article.docx", folder / "copy.docx"
    article.write_bytes(data)
    done = CliRunner().invoke(group, ["annotate", str(article), "-o", str(copy), "--force", *options])
    assert done.exit_code == 0, done.output
    assert article.read_bytes() == data
    return copy.read_bytes(), done.output


def saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def document_of(*paragraphs: str) -> docx.document.Document:
    document = docx.Document()
    for one in paragraphs:
        document.add_paragraph(one)
    return document


def with_body(xml: str) -> bytes:
    """A file of the library's template with paragraphs given as XML."""
    from docx.oxml import parse_xml

    document = docx.Document()
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = parse_xml(f"<w:body {space}>{xml}</w:body>")
    document.element.body[0:0] = list(body)
    return saved(document)


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_a_comment_stands_at_the_wrong_number_and_says_what_it_should_be(tmp_path: Path) -> None:
    made, said = annotate(tmp_path, saved(document_of("A shop.", WRONG, "Nothing to see.")))
    assert commented(made) == [
        (
            "6.4 percent",
            "451.2 million euros to 482.6 million euros is a growth of 7.0 percent, not 6.4 percent\n"
            "482.6 million euros ÷ 451.2 million euros - 1 ≈ 6.9592% → 7%\n"
            "6.4 percent should be 7.0 percent",
        )
    ]
    assert [one.author for one in opened(made).comments] == ["audit"]
    assert "1 wrong; 1 note at its number" in said


def test_the_words_and_their_properties_stay_as_they_are(tmp_path: Path) -> None:
    document = document_of()
    paragraph = document.add_paragraph("Sales of the ", style="List Bullet")
    paragraph.add_run("shop ro").bold = True
    mixed = paragraph.add_run("se 6.4 percent to 482.6 million euros")
    mixed.font.size = Pt(17)
    paragraph.add_run(" from 451.2 million euros.\tIt is\nopen.").italic = True
    data = saved(document)
    made, _ = annotate(tmp_path, data)
    assert [words for words, _ in commented(made)] == ["6.4 percent"]
    assert characters(made) == characters(data)
    at = next(one for one in opened(made).paragraphs[-1].runs if one.text == "6.4 percent")
    assert at.font.size == Pt(17)


def test_every_part_that_no_comment_touches_is_the_originals(tmp_path: Path) -> None:
    data = saved(document_of(WRONG))
    made, _ = annotate(tmp_path, data)
    before, after = (zipfile.ZipFile(io.BytesIO(one)) for one in (data, made))
    same = {name for name in before.namelist() if before.read(name) == after.read(name)}
    changed = set(before.namelist()) - same
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert set(after.namelist()) - set(before.namelist()) == {"word/comments.xml"}


ROWS = [
    ["Region", "Shops"],
    ["North", "1,204"],
    ["South", "853"],
    ["West", "617"],
    ["East", "412"],
    ["Total", "3,186"],
]


def test_a_number_in_a_cell_of_a_table(tmp_path: Path) -> None:
    document = document_of("Shops by region")
    table = document.add_table(rows=0, cols=2)
    for cells in ROWS:
        for cell, words in zip(table.add_row().cells, cells, strict=True):
            cell.text = words
    made, _ = annotate(tmp_path, saved(document))
    [(words, told)] = commented(made)
    assert words == "3,186"
    assert told == "Total, Shops: 1,204 + 853 + 617 + 412 = 3,086, not 3,186\n3,186 should be 3,086"
    cell = opened(made).tables[0].cell(5, 1)._tc
    assert cell.findall(f".//{W}commentRangeStart")


def test_tracked_changes_stay_and_can_be_commented_on(tmp_path: Path) -> None:
    change = 'w:id="7" w:author="Ann" w:date="2024-01-01T00:00:00Z"'
    data = with_body(
        f"<w:p>{run('Sales rose ')}<w:del {change}><w:r><w:delText>5.1 percent</w:delText></w:r></w:del>"
        f"<w:ins {change}>{run('6.4 percent to 482.6 million')}</w:ins>{run(' euros from 451.2 million euros.')}</w:p>"
    )
    made, _ = annotate(tmp_path, data)
    assert [words for words, _ in commented(made)] == ["6.4 percent"]
    assert characters(made) == characters(data)
    assert not opened(made).element.body.findall(f".//{W}ins//{W}commentReference")


def test_the_marks_of_a_comment_stand_outside_a_content_control(tmp_path: Path) -> None:
    data = with_body(
        f"<w:p>{run('Sales rose ')}<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{run('by 6.4 percent')}</w:sdtContent>"
        f"</w:sdt>{run(' to 482.6 million euros from 451.2 million euros.')}</w:p>"
    )
    made, _ = annotate(tmp_path, data)
    assert [words for words, _ in commented(made)] == ["by 6.4 percent"]
    assert not opened(made).element.body.findall(f".//{W}sdt//{W}commentRangeStart")
    assert characters(made) == characters(data)


def test_what_stands_in_a_footer_is_told_in_one_comment_at_the_top(tmp_path: Path) -> None:
    document = document_of("A shop of 12 rooms.", "It has a garden.")
    document.sections[0].footer.paragraphs[0].text = WRONG
    made, said = annotate(tmp_path, saved(document))
    [(words, told)] = commented(made)
    assert words == ""
    assert "“6.4 percent”: 451.2 million euros to 482.6 million euros is a growth of 7.0 percent" in told
    first = opened(made).element.body.find(W + "p")
    assert first.find(W + "commentRangeStart") is not None
    assert "1 in one note at the top" in said


def test_two_findings_at_one_number_are_two_comments(tmp_path: Path) -> None:
    text = f"{WRONG} Of its 120 shops, 30 or 35 percent are new. The shops sold 18 and 9 lamps, 37 in all."
    made, _ = annotate(tmp_path, saved(document_of(text)))
    assert "6.4 percent" in [words for words, _ in commented(made)]
    assert len(commented(made)) == len(list(opened(made).comments))


def test_with_ticks_what_holds_is_told_as_well(tmp_path: Path) -> None:
    right = (
        "Sales of the shop rose 7.0 percent to 482.6 million euros from 451.2 million euros. It has 12 rooms."
    )
    data = saved(document_of(right))
    assert commented(annotate(tmp_path, data)[0]) == []
    [(words, told)] = commented(annotate(tmp_path, data, "--ticks")[0])
    assert (words, told[:7]) == ("7.0 percent", "Holds: ")


def test_the_comments_of_others_stay(tmp_path: Path) -> None:
    document = document_of(WRONG)
    document.add_comment(document.paragraphs[0].runs[0], "Nice.", "Ann", "A")
    made, _ = annotate(tmp_path, saved(document))
    assert [(one.author, one.text[:5]) for one in opened(made).comments] == [
        ("Ann", "Nice."),
        ("audit", "451.2"),
    ]


@pytest.mark.parametrize("lang", [(), ("--lang", "zh")])
def test_a_chinese_article_gets_chinese_comments(tmp_path: Path, lang: tuple[str, ...]) -> None:
    made, _ = annotate(
        tmp_path, saved(document_of("全年营业收入482.6亿元，比上年的451.2亿元增长6.4%。")), *lang
    )
    [(words, told)] = commented(made)
    assert words == "6.4%"
    assert (
        told
        == "由 451.2亿元到 482.6亿元增长 7.0%，不是 6.4%\n482.6亿元 ÷ 451.2亿元 - 1 ≈ 6.9592% → 7%\n6.4%应为7.0%"
    )


def test_the_article_and_a_file_that_exists_are_not_written_over(tmp_path: Path) -> None:
    article, other = tmp_path / "article.docx", tmp_path / "other.docx"
    article.write_bytes(saved(document_of(WRONG)))
    other.write_bytes(b"mine")
    before = article.read_bytes()
    for target, told in (
        (article, "is the article itself"),
        (other, "exists already"),
        (tmp_path, "is a folder"),
    ):
        done = CliRunner().invoke(group, ["annotate", str(article), "-o", str(target)])
        assert done.exit_code == 2 and told in done.stderr
    done = CliRunner().invoke(group, ["annotate", str(article), "-o", str(article), "--force"])
    assert done.exit_code == 2 and article.read_bytes() == before
    assert other.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a.txt", "texts hold no comments: `audit check` with --format html=FILE"),
        ("a.rtf", "save it as .docx or .pdf"),
    ],
)
def test_what_cannot_carry_comments_says_what_is_possible(tmp_path: Path, name: str, told: str) -> None:
    path = tmp_path / name
    path.write_text(r"{\rtf1 " + WRONG + "}" if name.endswith("rtf") else WRONG, "utf-8")
    done = CliRunner().invoke(group, ["annotate", str(path), "-o", str(tmp_path / "copy.docx")])
    assert done.exit_code == 2 and told in done.stderr
    assert not (tmp_path / "copy.docx").exists()


def test_an_annotated_copy_beside_its_article_is_not_audited_with_the_folder(tmp_path: Path) -> None:
    annotate(tmp_path, saved(document_of(WRONG)))
    done = CliRunner().invoke(group, ["check", str(tmp_path), "--format", "json"])
    assert '"files": 1,' in done.stdout
    named = CliRunner().invoke(group, ["check", str(tmp_path / "copy.docx"), "--format", "json"])
    assert '"fails": 1,' in named.stdout


def test_a_file_that_the_library_cannot_open_is_refused_in_a_sentence(tmp_path: Path) -> None:
    from tests.article.files.making import docx as made
    from tests.article.files.making import par

    path = tmp_path / "a.docx"
    path.write_bytes(made(par(WRONG)))
    done = CliRunner().invoke(group, ["annotate", str(path), "-o", str(tmp_path / "b.docx")])
    assert done.exit_code == 2
    assert (
        "a.docx cannot be written back by the library for Word files: save it again as .docx" in done.stderr
    )
    assert not (tmp_path / "b.docx").exists()


def test_a_bomb_beside_the_text_is_not_opened(tmp_path: Path) -> None:
    data = io.BytesIO(saved(document_of(WRONG)))
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("customXml/item9.xml", "<a>" + " " * 30_000_000 + "</a>")
    path = tmp_path / "a.docx"
    path.write_bytes(data.getvalue())
    done = CliRunner().invoke(group, ["annotate", str(path), "-o", str(tmp_path / "b.docx")])
    assert done.exit_code == 2 and "unfolds to far more text" in done.stderr


def test_a_copy_that_is_annotated_again_gets_no_comment_twice(tmp_path: Path) -> None:
    once, _ = annotate(tmp_path, saved(document_of(WRONG)))
    again, said = annotate(tmp_path, once)
    assert commented(again) == commented(once)
    document = opened(once)
    document.add_paragraph("Costs of the shop rose 5.0 percent to 224 million euros from 200 million euros.")
    both, _ = annotate(tmp_path, saved(document))
    assert [words for words, _ in commented(both)] == ["6.4 percent", "5.0 percent"]
    assert "0 notes at their numbers" in said


def test_a_comment_on_what_was_mended_is_taken_out(tmp_path: Path) -> None:
    once, _ = annotate(tmp_path, saved(document_of(WRONG)))
    document = opened(once)
    for words in document.element.body.iter(W + "t"):
        words.text = words.text.replace("6.4 percent", "7.0 percent")
    document.paragraphs[0].add_run(" Ask the shop.")
    document.add_comment(document.paragraphs[0].runs[-1], "who says so?", author="Ruth")
    again, said = annotate(tmp_path, saved(document))
    assert [one.text for one in opened(again).comments] == ["who says so?"]
    body = opened(again).element.body
    marks = [one for name in ("commentRangeStart", "commentReference") for one in body.iter(W + name)]
    assert len(marks) == 2  # those of Ruth
    assert "removed: 1 note of an earlier run" in said


def test_another_mistake_at_the_same_number_replaces_the_comment(tmp_path: Path) -> None:
    once, _ = annotate(tmp_path, saved(document_of(WRONG)))
    document = opened(once)
    for words in document.element.body.iter(W + "t"):
        words.text = words.text.replace("6.4 percent", "6.8 percent")
    again, _ = annotate(tmp_path, saved(document))
    (one,) = opened(again).comments
    assert "not 6.8 percent" in one.text
    assert characters(again) == characters(saved(document))


def test_what_is_said_is_chinese_where_that_is_asked_for(tmp_path: Path) -> None:
    data = saved(document_of("全年营业收入482.6亿元，比上年的451.2亿元增长6.4%。"))
    _, said = annotate(tmp_path, data, "--lang", "zh")
    assert "已写入" in said and "数字处批注 1 条" in said
    copy = str(tmp_path / "copy.docx")
    refused = CliRunner().invoke(
        group, ["annotate", str(tmp_path / "article.docx"), "-o", copy, "--lang", "zh"]
    )
    assert refused.exit_code == 2 and "已存在" in refused.stderr
    (tmp_path / "a.md").write_text("Nothing.", "utf-8")
    refused = CliRunner().invoke(
        group, ["annotate", str(tmp_path / "a.md"), "-o", str(tmp_path / "b.md"), "--lang", "zh"]
    )
    assert refused.exit_code == 2 and "不能带批注" in refused.stderr


def test_the_rules_of_the_configuration_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "audit.toml").write_text('ignore = ["growth-unlike-change"]\n', "utf-8")
    assert commented(annotate(tmp_path, saved(document_of(WRONG)))[0]) == []


def test_a_waived_finding_gets_no_comment(tmp_path: Path) -> None:
    notes = "audit: 1\nwaive:\n  - {check: growth 6.4 percent, why: as the agency gives it}\n"
    (tmp_path / "article.audit.yaml").write_text(notes, "utf-8")
    assert commented(annotate(tmp_path, saved(document_of(WRONG)))[0]) == []


def test_a_magnitude_is_told_in_the_numbers_of_the_text_and_without_advice_on_claim_files(
    tmp_path: Path,
) -> None:
    made, _ = annotate(tmp_path, saved(document_of("The school has 420 pupils and 3,000 teachers.")))
    [(words, told)] = commented(made)
    assert words == "420 pupils"
    assert told.startswith(
        "420 pupils, 3,000 teachers: pupils per teacher would be 0.14, about 50 times less than"
    )
    assert "`" not in told
