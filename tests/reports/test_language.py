"""Reports in another language: catalogues complete and compiled, and nothing of English left in a report."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Set
from functools import cache
from html import unescape
from pathlib import Path
from string import Formatter

import pytest

from audit.base.findings import Finding, Labelled, Sentence, marked, sentence, series, worded
from audit.base.source import Place
from audit.claimfile import vocabulary
from audit.engine.gate import Gate
from audit.engine.result import Result
from audit.engine.run import run
from audit.project.baseline.acceptance import UPDATE, Acceptance
from audit.project.baseline.files import Baseline, Entry, FindingKey
from audit.reports import render
from audit.reports.cells import cells
from audit.reports.language import ENGLISH, LANGUAGES, language
from audit.reports.wording import accepted_because, note_lines, repair_lines
from audit.slips import kinds, slips_of
from audit.units import symbols
from audit.wiring import chosen_rules
from tests.reports import catalogue
from tests.reports.sample import SAMPLE

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = Path(__file__).parent / "golden"
CASES = sorted((ROOT / "tests/checks/cases").rglob("*.yaml"))
BROKEN = sorted((ROOT / "tests/claimfile/must_fail").glob("*.yaml"))
# One file a kind of finding, for the golden files.
SHOWN = (
    "claims/shangyi-electric-heating.yaml",
    "tests/checks/cases/broken-relation/fails-strained-by-truncation.yaml",
    "tests/checks/cases/impossible-date/fails-age-and-duration.yaml",
    "tests/checks/cases/mismatched-dimensions/fails-tonnes-and-yuan.yaml",
    "tests/checks/cases/implausible-magnitude/undecided-periods-differ.yaml",
    "tests/claimfile/must_fail/unknown_key.yaml",
)
ZH = language("zh")


# -- the catalogue -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", catalogue.LANGUAGES)
def test_every_template_is_translated(name: str) -> None:
    assert [message.id for message in catalogue.untranslated(name)] == []


@pytest.mark.parametrize("name", catalogue.LANGUAGES)
def test_nothing_is_fuzzy_or_forgotten(name: str) -> None:
    found = catalogue.read(name)
    assert [message.id for message in found if message.fuzzy and message.id] == []
    assert list(found.obsolete) == []
    known = {one if isinstance(one, str) else one[0] for one in catalogue.templates()}
    assert {_first(message.id) for message in found if message.id} == known


@pytest.mark.parametrize("name", catalogue.LANGUAGES)
def test_the_file_is_as_the_update_writes_it(name: str) -> None:
    assert catalogue.po_of(name).read_bytes() == catalogue.as_po(catalogue.updated(name))


@pytest.mark.parametrize("name", catalogue.LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_text(name: str) -> None:
    assert catalogue.po_of(name).with_suffix(".mo").read_bytes() == catalogue.as_mo(name)


@pytest.mark.parametrize("name", catalogue.LANGUAGES)
def test_translations_have_the_places_of_their_templates(name: str) -> None:
    wrong = []
    for message in catalogue.read(name):
        said = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        templates = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
        allowed = list(map(_places, templates))  # the many may have others than the one
        wrong += [message.id for one in said if message.id and _places(one or "") not in allowed]
    assert wrong == []


def _first(template: str | list[str] | tuple[str, ...]) -> str:
    return template if isinstance(template, str) else template[0]


def _places(template: str) -> set[str]:
    """The names of the values; text with braces of another kind, as an example of YAML has them, has none."""
    try:
        return {name for _, name, _, _ in Formatter().parse(template) if name and name.isidentifier()}
    except ValueError:
        return set()


def test_there_is_a_catalogue_for_each_language() -> None:
    assert {"en", *catalogue.LANGUAGES} == set(LANGUAGES)


# -- the words ---------------------------------------------------------------------------------------------


def test_words_inside_words_are_translated_and_text_is_not() -> None:
    reason = sentence("only if {conditions}", conditions=sentence("{number} was truncated", number="96.2%"))
    assert str(reason) == "only if 96.2% was truncated"
    assert ENGLISH.told(reason) == str(reason)
    assert ZH.told(reason) == "只有在 96.2% 是截尾所得时才吻合"
    assert ZH.told("the check") == "the check"
    assert ZH.told(worded("the check")) == "核对项"
    assert ZH.told(Labelled("coal", "煤")) == "煤"


def test_rows_have_the_joints_of_their_language() -> None:
    row = series(("a", "b", "c"), marked(", "), marked(" and "))
    assert (str(row), ZH.told(row)) == ("a, b and c", "a、b和c")
    assert str(series(())) == ZH.told(series(())) == ""


def test_a_value_is_never_taken_for_a_template() -> None:
    hostile = sentence("`{name}` has no reading", name="{name.__class__} the check")
    assert str(hostile) == "`{name.__class__} the check` has no reading"
    assert ZH.told(hostile) == "`{name.__class__} the check` 没有读数"


def test_an_unknown_template_stays_english() -> None:
    assert ZH.told(Sentence("a sentence of a rule that nobody translated")) == (
        "a sentence of a rule that nobody translated"
    )


def test_the_rule_of_names_is_kept_by_depth() -> None:
    from audit.claimfile.nodes import DEEPEST, TOO_DEEP

    assert f"more than {DEEPEST} deep" in TOO_DEEP[0]
    assert vocabulary.TOP["audit"].meaning.endswith(f": {vocabulary.FORMAT_VERSION}")


def test_english_loads_no_catalogue() -> None:
    code = "import sys, audit.reports.plain; print('gettext' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


# -- whole reports -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "file"),
    [("plain", "plain-80-zh.txt"), ("rich", "rich-80-zh.txt"), ("html", "page-zh.html")],
)
def test_golden(name: str, file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = run(SHOWN, chosen_rules(), keep=name == "html")
    drawn = render(name, result._replace(seconds=0.21), lang="zh")
    path = GOLDEN / file
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(drawn, encoding="utf-8")
    assert drawn == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["plain", "rich"])
@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "ascii"])
def test_no_line_is_wider_than_the_page(
    name: str, width: int, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    page = run(["claims"], chosen_rules())
    for result in (SAMPLE, page) if width >= 80 else (SAMPLE,):  # names of files are never cut
        drawn = render(name, result, width=width, lang="zh", encoding=encoding)
        drawn.encode(encoding)
        assert [line for line in drawn.splitlines() if cells(line) > width] == []


# Words that stand in Chinese sentences as they are: names of formats and encodings, and of an option.
_AS_THEY_ARE = {
    "YAML",
    "UTF",
    "GBK",
    "GB",
    "format",
    "json",
    "bn",
    "CE",
    "FF",
    "en",
    "zh",
    "II",
    "IV",
}  # classes of standards are II and IV in Chinese too


@pytest.mark.parametrize("files", [CASES, BROKEN, [ROOT / "claims"]], ids=["cases", "broken", "page"])
def test_no_english_is_left(files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # long paths would be wrapped in the middle of a word
    left: dict[str, set[str]] = {}
    found: list[Finding] = []
    for file in files:
        audited = (
            _without_comments(file, tmp_path).name if files is CASES else os.path.relpath(file, tmp_path)
        )
        result = run([audited], chosen_rules())
        found += result.findings
        known = _known_of(result)
        for text in (render("plain", result, lang="zh", width=120), *_told(result)):
            for word in _english(text, known):
                left.setdefault(word, set()).add(Path(file).name)
    assert left == {}
    if files is CASES:
        assert _has_repairs_suspicion_and_contradictions(found)


def _has_repairs_suspicion_and_contradictions(found: list[Finding]) -> bool:
    """What the search above takes for granted: that these sentences occur among the cases at all."""
    return (
        any(repair.gives for one in found for repair in one.repairs)
        and any(one.notes for one in found)
        and any(one.rule == "joint-contradiction" for one in found)
    )


def _english(text: str, known: Set[str]) -> set[str]:
    """The words of a text that are neither set as names nor known."""
    return _words(re.sub(r"`[^`]*`", "", text), 2) - known


def _words(text: str, least: int = 1) -> set[str]:
    return set(re.findall(rf"[A-Za-z]{{{least},}}", text))


def _known_of(result: Result) -> Set[str]:
    names = _words_of_files(result) | {rule.name for rule in result.rules}
    return _known_everywhere() | _words("\n".join(names))


@cache  # thousands of names, for hundreds of reports
def _known_everywhere() -> frozenset[str]:
    return frozenset(_words("\n".join(_AS_THEY_ARE | _names())))


def test_no_english_is_left_on_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for paths in (["claims"], [str(file.relative_to(ROOT)) for file in (*CASES[::7], *BROKEN[::7])]):
        result = run(paths, chosen_rules(), keep=True)
        known = _known_of(result) | _words("\n".join(("audit", *paths)))
        assert _english(_shown_of_page(render("html", result, lang="zh")), known) == set()


def _shown_of_page(page: str) -> str:
    """What a reader of the page sees or hears: its text, and the labels and descriptions of its parts. A letter is in the
    language of its article."""
    body = re.sub(r"<(style|script|code|kbd)\b.*?</\1>", " ", page[page.index("<body") :], flags=re.DOTALL)
    body = re.sub(r'<(p|div) class="letter-text"[^>]* lang="en">.*?</\1>', " ", body, flags=re.DOTALL)
    body = re.sub(r"\w+…", "…", body)  # what a clipped text of a file leaves of a word
    labels = re.findall(r'(?:aria-label|data-template)="([^"]*)"', body)
    return unescape(re.sub(r"<[^>]*>", " ", body)) + "\n" + re.sub(r"\{\w+\}", "", "\n".join(labels))


@pytest.mark.parametrize("kind", [one for one in vars(kinds).values() if isinstance(one, kinds.SlipKind)])
def test_every_slip_has_its_words(kind: kinds.SlipKind) -> None:
    values = {"wrong": "万", "right": "亿", "count": worded("two")}
    told = ZH.told(
        sentence(kind.template, **{k: v for k, v in values.items() if f"{{{k}}}" in kind.template})
    )
    assert told and not re.search("[A-Za-z{ ]", told)


def test_the_count_of_zeros_is_a_word() -> None:
    told = {ZH.told(one.story) for one in slips_of("4700个")}
    assert {"多了一个零", "多了两个零", "少了一个零", "少了两个零", "少了三个零", "少了四个零"} <= told


_KNOWN = """\
audit: 1
claims:
  all: {says: 466个}
  some: {says: 448个}
  few: {says: 12个}
checks:
  - that: all == some
  - {that: few == some, name: known}
  - that: few < some
waive:
  - {check: known, why: 已核实, until: 2999-01-01}
"""


def test_what_is_accepted_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(_KNOWN, encoding="utf-8")
    update = Acceptance(Baseline("known.json"), UPDATE)
    result = run(["a.yaml"], chosen_rules(), keep=True, gate=Gate(accept=update))
    assert (result.counts.baselined, result.counts.waived) == (1, 1)
    drawn = render("plain", result, lang="zh", verbose=True)
    assert "未发现新的矛盾" in drawn and "基线内" in drawn and "（已豁免至 2999-01-01：已核实）" in drawn
    page = _shown_of_page(render("html", result, lang="zh"))
    assert "known.json 中已有记录" in " ".join(page.split())
    known = _words("a.yaml audit known.json broken-relation broken-order " + _KNOWN)
    assert _english(drawn, known) | _english(page, known) == set()


def test_what_the_baseline_knows_in_vain_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(_KNOWN, encoding="utf-8")
    place = Place("known.json", 3, 1, 3, 9)
    gone = Entry(FindingKey("a.yaml", "broken-relation", ("all", "some"), ("449个", "466个")), 1, place)
    fewer = Entry(FindingKey("a.yaml", "broken-relation", ("all", "some"), ("448个", "466个")), 2, place)
    for entry, told in ((gone, "（449个、466个），这个问题已不再出现"), (fewer, "2 次，现在只出现 1 次")):
        accept = Acceptance(Baseline("known.json", (entry,)))
        (stale,) = (
            one
            for one in run(["a.yaml"], chosen_rules(), gate=Gate(accept=accept)).findings
            if one.rule == "stale-baseline"
        )
        assert told in ZH.told(stale.message)


def _without_comments(file: Path, folder: Path) -> Path:
    """A copy without the comments, which say in English what is expected."""
    bare = folder / f"{file.parent.name}-{file.name}"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    bare.write_text("".join(line for line in lines if not line.lstrip().startswith("#")), encoding="utf-8")
    return bare


# Phrases whose readings are as wide as they are for every reason that there is.
_PHRASES = (
    "466个", "近20万吨", "-5℃左右", "近-5℃", "120多名", "约500", "至少3人", "不足100", "至多8天", "几百家", "十几个",
    "三五个", "3至5年", "30米到100米", "100%", "一半", "三分之一", "13079.87公顷", "-42公斤级", "第21届", "2020年9月3日",
    "今年10月", "2月30日", "下午3点", "四类", "大于1000小于1500", "三百四十分之一", "1" * 300, "nearly $3bn", "9 in 10",
    "one in five", "two dozen", "doubled",
)  # fmt: skip


@pytest.mark.parametrize("text", _PHRASES, ids=lambda text: text[:12])
def test_the_reason_of_every_reading_is_translated(text: str) -> None:
    from audit.numbers import read
    from audit.reports.readings import reading_lines

    found = [*read(text), *read(text, rounding="half-up")]
    assert found
    for reading in found:
        for words in (reading.origin, reading.note):
            if words:
                assert ZH.told(worded(words)) != str(words)
        labels = [label.text.strip() for label, _ in reading_lines(reading, ZH)]
        assert set(labels) <= {"类别", "常规", "最宽", "理由", "提示"}


def _told(result: Result) -> Iterator[str]:
    """Every sentence of a result by itself, those that a report leaves out included."""
    for one in (*result.findings, *result.outcomes):
        yield ZH.told(one.message)
        yield ZH.told(one.help) if one.help is not None else ""
        yield from (ZH.told(near.label) for near in one.related)
        for step in one.steps:
            yield ZH.told(step.shown)
            yield ZH.told(step.origin) if step.origin is not None else ""
        yield from (*repair_lines(one, ZH), *note_lines(one, ZH), accepted_because(one, ZH))
        for repair in one.repairs:
            yield from (ZH.told(words) for words in (repair.slip, *repair.gives, *repair.leaves))


@cache
def _names() -> frozenset[str]:
    """Names that are the same in every language: units, keys, functions, envelopes and their sources."""
    from audit.checks.knowledge.base import envelope, envelope_names
    from audit.checks.knowledge.class_uses import unfit_uses as all_uses
    from audit.checks.knowledge.shares import shares as all_shares
    from audit.checks.knowledge.stated import sources as sources_of_kinds
    from audit.checks.knowledge.things import things

    known = [thing for some in things().values() for thing in some]
    tables = {one.source for thing in known for some in thing.totals.values() for one in some}
    tables.update(sources_of_kinds().values())
    tables.update(one.source for one in all_uses())
    tables.update(f"{one.source} {one.note}" for one in all_shares())  # with what it says, in its words
    rows = [found for name in envelope_names() if (found := envelope(name).envelope) is not None]
    sources = [source.short for row in rows for source in row.sources]
    pieces = [row.each for row in rows if row.each]
    keys = [key for kind in vocabulary.CHECK_KINDS.values() for key in kind]
    keys += [*vocabulary.TOP, *vocabulary.CLAIM, *vocabulary.CHECK_KINDS, *vocabulary.FUNCTIONS]
    choices = [word for key in (*vocabulary.CLAIM.values(),) for word in key.choices]
    plugins = ["invalid-claim-file", "idle-waiver", *choices]
    return frozenset(
        (*(unit.symbol for unit in symbols()), *sources, *tables, *envelope_names(), *pieces, *keys, *plugins)
    )


def _words_of_files(result: Result) -> set[str]:
    """What the files say themselves (without comments), and what they are called."""
    texts = {one.place.file for one in (*result.findings, *result.outcomes)}
    texts |= {one.document.source.file for one in result.audited}
    for file in list(texts):
        if Path(file).is_file():
            lines = Path(file).read_bytes().decode("utf-8", "replace").splitlines()
            texts |= {re.sub(r"(^|\s)#.*", "", line) for line in lines}
    return texts
