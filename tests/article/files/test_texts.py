"""What the readers of documents give: rows of a document and the text that an editor sees in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.article.extraction import mentions
from audit.article.files.formats import BY_NAME
from audit.article.reading import ArticleSource, articles_of, read_article_file
from tests.article.files.making import docx, flat_odt, odt, par, pdf, row, run


def read(path: Path, data: bytes) -> ArticleSource:
    path.write_bytes(data)
    found = read_article_file(str(path))
    assert isinstance(found, ArticleSource), found
    return found


def shown(text: str) -> list[str]:
    return text.rstrip("\n").split("\n\n")


RAISED, STRUCK, HIDDEN = '<w:vertAlign w:val="superscript"/>', "<w:strike/>", "<w:vanish/>"
BOX = "<w:txbxContent>{}</w:txbxContent>"
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
STYLES = '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="x"><w:name w:val="Mine"/><w:basedOn w:val="1"/></w:style>'

WORD: dict[str, tuple[bytes, list[str]]] = {
    "an insertion and a deletion": (docx(par(run("It has ") + "<w:del><w:r><w:delText>120 </w:delText></w:r></w:del><w:ins>" + run("134 ") + "</w:ins>" + run("shops."))), ["It has 134 shops."]),
    "moved words": (docx(par("<w:moveFrom>" + run("41 boats") + "</w:moveFrom>" + run("It has 7.")) + par("<w:moveTo>" + run("41 boats") + "</w:moveTo>")), ["It has 7.", "41 boats"]),
    "a deleted end of a paragraph": (docx(par("It has", "<w:rPr><w:del/></w:rPr>") + par(" 52 doors.") + par("Good.")), ["It has 52 doors.", "Good."]),
    "a deleted row": (docx("<w:tbl>" + row("a", "1") + row("b", "2", properties="<w:del/>") + "</w:tbl>"), ["a\t1"]),
    "a content control": (docx(par("<w:sdt><w:sdtPr/><w:sdtContent>" + run("77 clerks") + "</w:sdtContent></w:sdt>") + "<w:sdt><w:sdtContent>" + par("8 cooks") + "</w:sdtContent></w:sdt>"), ["77 clerks", "8 cooks"]),
    "a control that waits for words": (docx(par("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Click 1 time") + "</w:sdtContent></w:sdt>" + run("9 rooms"))), ["9 rooms"]),
    "links, tags and simple fields": (docx(par("<w:hyperlink>" + run("5.4 million") + '</w:hyperlink><w:smartTag>' + run(" euros") + "</w:smartTag><w:fldSimple w:instr=' REF a '>" + run(" in 2025") + "</w:fldSimple>")), ["5.4 million euros in 2025"]),
    "a text box, told twice for older programs": (docx(par("<w:r><mc:AlternateContent><mc:Choice><wps:txbx>" + BOX.format(par("99 closed")) + "</wps:txbx></mc:Choice><mc:Fallback><w:pict>" + BOX.format(par("99 closed")) + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("It has 3 parks.")) + par("End.")), ["It has 3 parks.", "99 closed", "End."]),
    "a table in a cell": (docx("<w:tbl>" + row("outer 41", par("north") + "<w:tbl>" + row("inner", "42") + "</w:tbl>") + "</w:tbl>"), ["outer 41\tnorth", "inner\t42"]),
    "cells that span, and two lines in one": (docx("<w:tbl>" + row("<w:tcPr><w:gridSpan w:val='400000000'/></w:tcPr>" + par("Total"), par("12") + par("345")) + "</w:tbl>"), ["Total\t12\t345"]),
    "a cell of two lines of words": (docx("<w:tbl>" + row(par("Roads and") + par("transport"), "88.3") + "</w:tbl>"), ["Roads and transport\t88.3"]),
    "a frame of one cell": (docx("<w:tbl>" + row(par("It has 6 lanes.") + par("It is 4 km long.")) + "</w:tbl>"), ["It has 6 lanes.", "It is 4 km long."]),
    "notes at the end": (docx(par(run("It has 134") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" shops.")) + par("More."), footnotes='<w:footnote w:id="0">' + par("—") + '</w:footnote><w:footnote w:id="2">' + par(" Of 2024.") + "</w:footnote>"), ["It has 134 shops.", "More.", "[1] Of 2024."]),
    "a header, once, without the number of the page": (docx(par("It has 5 gates."), header1=par("Budget 2026"), header2=par("Budget 2026"), footer1=par(run("Page ") + FIELD.format("PAGE", run("3")))), ["It has 5 gates.", "Budget 2026", "Page"]),
    "a table of contents": (docx(par(FIELD.format("TOC \\o", run("Rooms 14"))) + par("It has 5 gates.")), ["It has 5 gates."]),
    "headings by name, by style above, by level": (docx(par("One", '<w:pStyle w:val="1"/>') + par("Two", '<w:pStyle w:val="x"/>') + par("Three", '<w:outlineLvl w:val="2"/>'), styles=STYLES), ["# One", "# Two", "### Three"]),
    "a power, the mark of a note, an ordinal": (docx(par(run("about 10") + run("3", RAISED) + run(" t of 134") + run("1", RAISED) + run(" on the 5") + run("th", RAISED))), ["about 10³ t of 134¹ on the 5th"]),
    "what is not shown or struck out": (docx(par(run("It has ") + run("88", HIDDEN) + run("99 ", STRUCK) + run("37 rooms."))), ["It has 37 rooms."]),
    "a property that is set to nothing": (docx(par(run("37 rooms", '<w:vanish w:val="0"/><w:strike w:val="false"/>'))), ["37 rooms"]),
    "signs": (docx(par('<w:r><w:t>by</w:t><w:tab/><w:noBreakHyphen/><w:t>2.1</w:t><w:br/><w:t>soft</w:t><w:softHyphen/><w:t>ly</w:t></w:r>')), ["by\t-2.1\nsoftly"]),
    "a fraction": (docx(par("<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>" + run(" of it"))), ["3/4 of it"]),
    "the pronunciation above words": (docx(par("<w:r><w:ruby><w:rt>" + run("er") + "</w:rt><w:rubyBase>" + run("二百") + "</w:rubyBase></w:ruby></w:r>")), ["二百"]),
}  # fmt: skip

_SPAN = '<text:span text:style-name="{}">{}</text:span>'
_ROW = "<table:table-row>{}</table:table-row>"
_CELL = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
_LOOKS = (
    '<style:style style:name="up"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="no"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="cut"><style:text-properties style:text-line-through-style="solid"/></style:style>'
)
OPEN: dict[str, tuple[bytes, list[str]]] = {
    "a deletion": (odt('<text:tracked-changes><text:changed-region><text:deletion><text:p>120</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>It has <text:change text:change-id="a"/>134 shops.</text:p>'), ["It has 134 shops."]),
    "a heading, blanks, a tab": (odt('<text:h text:outline-level="2">Rooms</text:h><text:p>It<text:s text:c="2"/>has<text:tab/>4<text:line-break/>doors</text:p>'), ["## Rooms", "It  has\t4\ndoors"]),
    "rows, one said twice, a table inside": (odt("<table:table>" + _ROW.format(_CELL.format("a") + _CELL.format("1")) + '<table:table-row table:number-rows-repeated="2">' + _CELL.format("b") + '<table:table-cell table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell></table:table-row>' + _ROW.format(_CELL.format("c") + "<table:table-cell><table:table>" + _ROW.format(_CELL.format("d") + _CELL.format("8")) + "</table:table></table:table-cell>") + "</table:table>"), ["a\t1", "b\t7\t7", "b\t7\t7", "c", "d\t8"]),
    "a box and a note": (odt("<text:p>It has<draw:frame><draw:text-box><text:p>99 closed</text:p></draw:text-box></draw:frame> 12<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In 2024.</text:p></text:note-body></text:note> gates.</text:p><text:p>End.</text:p>"), ["It has 12 gates.", "99 closed", "End.", "[1] In 2024."]),
    "what is above the line, hidden, struck out": (odt("<text:p>10" + _SPAN.format("up", "3") + " t" + _SPAN.format("no", "88") + _SPAN.format("cut", "99") + "</text:p>", _LOOKS), ["10³ t"]),
    "a comment": (odt("<text:p>It has <office:annotation><text:p>Or 9?</text:p></office:annotation>8 gates.</text:p>"), ["It has 8 gates."]),
    "one file of XML": (flat_odt("<text:h>Rooms</text:h><text:p>It has 466.</text:p>"), ["# Rooms", "It has 466."]),
    "a sheet": (odt('<table:table table:name="Costs">' + _ROW.format(_CELL.format("a") + _CELL.format("19.6%")) + "</table:table>", kind="spreadsheet"), ["# Costs", "a\t19.6%"]),
}  # fmt: skip

_RTF = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset134 B;}{\f2\fcharset204 C;}}{\stylesheet{\s1 heading 1;}{\s2 Title;}}"
RICH: dict[str, tuple[str, list[str]]] = {
    "paragraphs and a heading": (r"{\pard\s1 Rooms\par}\pard It has {\b 466} rooms.\par", ["# Rooms", "It has 466 rooms."]),
    "a deletion with a long number": (r"It has {\deleted\revdttmdel-2074015744 120 }{\revised 134 }shops.\par", ["It has 134 shops."]),
    "a row": (r"\trowd\cellx1\cellx2\pard\intbl a\cell 1,234\cell\row\pard\intbl b\cell 567\cell\row\pard After.\par", ["a\t1,234", "b\t567", "After."]),
    "two lines in a cell": (r"\trowd\pard\intbl a\cell 12\par 345\cell\row\pard x", ["a\t12\t345", "x"]),
    "a table in a cell": (r"\trowd\pard\intbl\itap1 a\cell\pard\intbl\itap2 b\nestcell 8\nestcell{\*\nesttableprops\trowd\nestrow}\pard\intbl\itap1\cell\row\pard x", ["a", "b\t8", "x"]),
    "Chinese by bytes and by numbers": (r"{\f1\'b9\'b2}466{\f1\'b8\'f6}\par \uc1\u20849?7\u20010 ?\par", ["共466个", "共7个"]),
    "Russian bytes, a dash, quotes": (r"{\f2\'e2} 5 \ldblquote a\rdblquote \emdash  b\~c", ["в 5 “a”— b\u00a0c"]),
    "a note, a header, the number of a page": (r"{\header Budget 2026\par}It has 12{\super\chftn}{\footnote {\super\chftn} In 2024.} gates.\par{\field{\*\fldinst PAGE}{\fldrslt 3}}End.", ["It has 12 gates.", "End.", "[1] In 2024.", "Budget 2026"]),
    "a power, hidden and struck words": (r"10{\super 3} t {\v 88}{\strike 99}of 7\par", ["10³ t of 7"]),
    "words that are not the article's": (r"{\info{\title 9 lives}}{\*\generator X 5;}{\listtext 1.\tab}It has 8\_9 gates.{\*\bkmkstart a1}", ["It has 8-9 gates."]),
    "the words of a box": (r"It has 3.{\shp{\*\shpinst{\sp{\sn a}{\sv 6}}{\shptxt \pard 99 closed\par}}{\shprslt 99 closed}}\par End.", ["It has 3.", "99 closed", "End."]),
    "words in two codings": (r"{\upr{It has ?}{\*\ud{It has \u9733*7}}}", ["It has ★7"]),
}  # fmt: skip

HTML: dict[str, tuple[str, list[str]]] = {
    "cells": ("<table><tr><td>15 to 64<td>132,865<td>62.0</table>", ["15 to 64\t132,865\t62.0"]),
    "paragraphs in cells": ("<table><tr><td><p>Men</p></td><td><p>1</p></td><td><p>234</p></td></tr></table>", ["Men\t1\t234"]),
    "lines in a cell": ("<table><tr><td>Total<td>12<br>345<td>7<div>8</div></table>", ["Total\t12\t345\t7\t8"]),
    "words in lines": ("<table><tr><td>Roads and<br>transport<td>88.3</table>", ["Roads and transport\t88.3"]),
    "an empty cell": ("<table><tr><td><td>2025<tr><td>a<td><td>7</table>", ["\t2025", "a\t\t7"]),
    "a table in a cell": ("<table><tr><td>outer 41<td><table><tr><td>in<td>42</table></table>", ["outer 41", "in\t42"]),
    "a table that lays out a page": ("<table><tr><td><h1>Rooms</h1><p>It has 466.</p><p>Good.</p></table>", ["# Rooms", "It has 466.", "Good."]),
    "what is not shown": ("<p>It has <span style='display: none'>9</span><span hidden>8</span><i class='sr-only'>six</i>7<del>6</del><script>5</script>.", ["It has 7."]),
    "marks of notes": ("<p>It has 134<sup><a href='#1'>1</a></sup> shops, 12<sup class=reference>[2]</sup> of 30<sup>3</sup>.", ["It has 134 shops, 12 of 30³."]),
    "powers, units, ordinals": ("<p>10<sup>3</sup> t, 10<sup>−6</sup> m, 7 km<sup>2</sup>, CO<sub>2</sub>, the 5<sup>th</sup>", ["10³ t, 10⁻⁶ m, 7 km², CO2, the 5th"]),
    "letters above the line": ("<table><tr><td>a<td>134<sup>b</sup><td>7*</table>", ["a\t134[b]\t7*"]),
    "a fraction": ("<p>about 2<sup>1</sup>&frasl;<sub>2</sub> hours, <math><mfrac><mn>3</mn><mn>4</mn></mfrac></math> of it", ["about 2 1/2 hours, 3/4 of it"]),
    "lines as they are": ("<pre>Men   12   345\nWomen  7</pre>", ["Men\t12\t345\nWomen\t7"]),
    "invisible characters": ("<p>1&#8203;000 peo&shy;ple, &#8209;2.1", ["1000 people, -2.1"]),
    "Japanese pronunciation": ("<p><ruby>二百<rt>2</rt></ruby>人", ["二百人"]),
    "a form around everything": ("<form><p>It has <b>466</b> rooms.</p><button>3</button></form>", ["It has 466 rooms."]),
    "one article on a page": ("<nav>9</nav><main><article><p>It has 4.</article></main><footer>2026</footer>", ["It has 4."]),
}  # fmt: skip

_LINE = "BT /F1 12 Tf 1 0 0 1 {} {} Tm ({}) Tj ET "
PAGES: dict[str, tuple[bytes, list[str]]] = {
    "cells of a row": (pdf("".join(_LINE.format(x, 600, words) for x, words in ((20, "15 to 64"), (120, "132,865"), (180, "62.0"), (215, "-2.1")))), ["15 to 64\t132,865\t62.0\t-2.1"]),
    "words spread over a line": (pdf("BT /F1 12 Tf 7 Tw 20 600 Td (It has 482.6 million dollars) Tj ET"), ["It has 482.6 million dollars"]),
    "a page that is scaled": (pdf("BT /F1 1 Tf 12 0 0 12 20 600 Tm (It has 466 rooms and 12 doors.) Tj ET"), ["It has 466 rooms and 12 doors."]),
    "figures above the line": (pdf("BT /F1 12 Tf 20 600 Td (about 10) Tj /F1 7 Tf 5 Ts (3) Tj 0 Ts /F1 12 Tf ( t) Tj ET"), ["about 10³ t"]),
}  # fmt: skip

ALL = {
    **{("docx", name): (data, texts) for name, (data, texts) in WORD.items()},
    **{("odt", name): (data, texts) for name, (data, texts) in OPEN.items()},
    **{("rtf", name): (f"{_RTF}{inner}}}".encode("ascii"), texts) for name, (inner, texts) in RICH.items()},
    **{("html", name): (f"<html>{inner}</html>".encode(), texts) for name, (inner, texts) in HTML.items()},
    **{("pdf", name): (data, texts) for name, (data, texts) in PAGES.items()},
}


@pytest.mark.parametrize(("form", "case"), ALL)
def test_a_document_gives_what_its_editor_sees(form: str, case: str, tmp_path: Path) -> None:
    data, texts = ALL[form, case]
    found = read(tmp_path / f"a.{form}", data)
    assert shown(found.text) == texts
    assert BY_NAME[found.form].label.lower().endswith((form, "ods"))


@pytest.mark.parametrize("form", ["docx", "odt", "rtf", "html", "pdf"])
def test_a_format_is_told_without_its_ending(form: str, tmp_path: Path) -> None:
    data, texts = next(kept for (kind, _), kept in ALL.items() if kind == form)
    assert shown(read(tmp_path / "a", data).text) == texts
    assert shown(read(tmp_path / "a.txt", data).text) == texts


UNREAD: dict[str, tuple[str, bytes, list[str]]] = {
    "a picture": ("docx", docx(par("Table 2: Population") + par("<w:r><w:drawing><pic:pic/></w:drawing></w:r>")), ["not read: a picture after “Table 2: Population”"]),
    "a chart at the beginning": ("docx", docx(par("<w:r><w:drawing><c:chart/></w:drawing></w:r>") + par("It has 7.")), ["not read: a chart at the beginning"]),
    "an object with its picture": ("docx", docx(par(run("Costs: ") + "<w:r><w:object><v:imagedata/><o:OLEObject/></w:object></w:r>")), ["not read: an embedded object after “Costs:”"]),
    "struck words, changes, comments": ("docx", docx(par(run("It has ") + run("9", STRUCK) + "<w:del/>" + run("7") + "<w:r><w:commentReference/></w:r>")), ["not read: words that are struck out after “It has”", "tracked changes are read as accepted: insertions in, deletions out", "comments are not read"]),
    "pictures of a page, an icon aside": ("html", b"<html><p>It has 4.<img src=a><img src=b width=16><img src=c alt=''><svg></svg><iframe></iframe>", ["not read: a picture after “It has 4.”", "not read: a drawing after “It has 4.”", "not read: an embedded page after “It has 4.”"]),
    "a picture of an ODT": ("odt", odt("<text:p>It has 4.<draw:frame><draw:image/></draw:frame></text:p>"), ["not read: a picture after “It has 4.”"]),
    "an object of an RTF": ("rtf", rb"{\rtf1 It has 4.{\object{\*\objdata 9}{\result 5}}{\pict 00ff}}", ["not read: an embedded object after “It has 4.”", "not read: a picture after “It has 4.”"]),
    "a picture behind a table": ("html", b"<html><table><tr><td>Parks<td>66.1</table><img>", ["not read: a picture after \u201cParks 66.1\u201d"]),
    "a page without text": ("pdf", pdf(_LINE.format(20, 600, "It has 4."), " "), ["page 2 has no text"]),
    "thirteen pictures": ("html", b"<html><p>It has 4.</p>" + b"<img>" * 14, ["not read: a picture after “It has 4.”"] * 12 + ["not read: 2 more such parts"]),
}  # fmt: skip


@pytest.mark.parametrize("case", UNREAD)
def test_what_is_no_text_is_told_with_its_place(case: str, tmp_path: Path) -> None:
    form, data, told = UNREAD[case]
    assert [str(one) for one in read(tmp_path / f"a.{form}", data).unread] == told


ROWS = {
    "short rows": ("<table><tr><td>Rovers<td>7<td>1990<tr><td>City<td>2<td>2001</table>", ["7", "1990", "2", "2001"]),
    "a range beside a number": ("<table><tr><td>15 to 64<td>132,865<td>62.0</table>", ["15 to 64", "132,865", "62.0"]),
    "long Chinese rows": ("<table><tr><td>农林牧渔业总产值增加值合计数<td>1234<td>5.6<tr><td>其中农业的总产值增加值合计数<td>34<td>7.8</table>", ["1234", "5.6", "34", "7.8"]),
    "rows that begin with a small letter": ("<table><tr><td>parks, libraries and administration,<td>67<td>66<tr><td>of which parks<td>12<td>345</table>", ["67", "66", "12", "345"]),
    "a line below a number": ("<table><tr><td>Total<td>12<br>345</table>", ["12", "345"]),
    "a minus": ("<table><tr><td>Parks<td>66.1<td>-2.1<td>−0.4</table>", ["66.1", "-2.1", "−0.4"]),
}  # fmt: skip


@pytest.mark.parametrize("case", ROWS)
def test_the_numbers_of_a_row_are_claims_each_by_itself(case: str, tmp_path: Path) -> None:
    table, numbers = ROWS[case]
    text = read(
        tmp_path / "a.html", f"<html><p>It has many rooms of many kinds.</p>{table}</html>".encode()
    ).text
    (article,) = articles_of(text)
    assert [one.reading.text for one in mentions(article) if one.claim] == numbers
    assert all(len(one.pieces) == 1 and one.kind == "text" for one in article.paragraphs)
