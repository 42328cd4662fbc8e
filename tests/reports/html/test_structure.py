"""The page as a document: well-formed, with landmarks and headings in order, links that lead somewhere, and
nothing that acts or fetches."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import html5lib
import pytest

from audit.base.findings import sentence
from audit.engine.result import Result
from audit.reports import render
from audit.reports.fingerprints import fingerprints
from tests.reports.html.pages import Pages, audited, market
from tests.reports.sample import FAILS, FINDINGS, SAMPLE
from tests.reports.test_hostile import HOSTILE, acts, hostile_result

ROOT = Path(__file__).resolve().parents[3]
NASTY = [
    *HOSTILE,
    "<script>window.acted = 1</script>",
    "</style></title></textarea><b>",
    "\"' onload='x' ]]> --> <!--",
    "&amp; &lt; &#x202e;",
    "``` `a` ``",
    "\u6f22" * 2000,
]


class Outline(HTMLParser):
    """What the tests ask of a page: elements by id, links, headings, and attributes that act."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.tags: list[str] = []
        self.acting: list[str] = []
        self.fetching: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href" and tag == "a":
                self.links.append(value or "")
            if name.startswith("on") or name == "style":
                self.acting.append(name)
            if name in ("src", "srcset", "data", "action", "poster") or (name == "href" and tag != "a"):
                self.fetching.append((tag, value or ""))


def strictly_parsed(page: str) -> None:
    """Raises at the first fault in the HTML. The parser is of an age at which MathML inside lists was rare, so
    it stands for syntax only."""
    html5lib.HTMLParser(strict=True).parse(page)


@pytest.fixture(params=["newspaper", "with_text", "sample"])
def page(request: pytest.FixtureRequest, pages: Pages) -> str:
    return pages.text(request.param)


def test_the_page_is_well_formed(page: str) -> None:
    strictly_parsed(page)


def test_links_lead_to_places_of_the_page(page: str) -> None:
    outline = Outline(page)
    assert len(outline.ids) == len(set(outline.ids))
    assert {link for link in outline.links if not link.startswith("#")} == set()
    assert {link[1:] for link in outline.links} <= set(outline.ids)


def test_headings_are_in_order_and_landmarks_are_there(page: str) -> None:
    outline = Outline(page)
    assert outline.headings[0] == 1 and outline.headings.count(1) == 1
    assert all(
        after <= before + 1 for before, after in zip(outline.headings, outline.headings[1:], strict=False)
    )
    assert {"header", "nav", "main", "footer"} <= set(outline.tags)


def test_nothing_acts_and_nothing_is_fetched(page: str) -> None:
    outline = Outline(page)
    assert outline.acting == []
    assert outline.fetching == [("link", "data:,")]
    assert outline.tags.count("script") == 1 and "iframe" not in outline.tags
    assert "http:" not in page and "https:" not in page


def test_the_policy_allows_the_style_and_the_script_of_the_page_only(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    allowed = policy[1].replace("&#39;", "'")
    assert allowed.startswith("default-src 'none'; ") and "unsafe" not in allowed
    for tag in ("style", "script"):
        inside = page.split(f"<{tag}>")[1].split(f"</{tag}>")[0]
        digest = b64encode(sha256(inside.encode("utf-8")).digest()).decode("ascii")
        assert f"{tag}-src 'sha256-{digest}'" in allowed


def test_the_same_result_gives_the_same_page(pages: Pages, newspaper: Result) -> None:
    assert pages.text("newspaper") == render("html", newspaper._replace(seconds=99.0))


def test_every_finding_is_a_card_or_a_note_with_everything_about_it(pages: Pages) -> None:
    drawn = pages.text("sample")
    for name, finding in zip(fingerprints(FINDINGS), FINDINGS, strict=True):
        assert f'id="f{name}"' in drawn
        assert str(finding.place) in drawn
    for text in (
        "each of the three numbers is rounded to its last digit", "ask the author which of the two numbers is right",
        "most likely", "a lost decimal point", "also possible", "the author confirmed the number on the telephone",
        "(until 2021-01-31)", "known in audit-baseline.json", "equally likely", "together with",
        "The arithmetic would then be", "It would leave in question", "the share fits another whole",
        "envelope heat.raw_coal_per_floor_area; CHIC 2021, IPCC 2006", "did you mean",
    ):  # fmt: skip
        assert text in drawn
    assert drawn.count('<figure class="line">') == 4


def test_findings_stand_in_order_of_seriousness(pages: Pages) -> None:
    cards = re.findall(r'class="finding card (\w+)"', pages.text("newspaper"))
    assert cards == ["error", "warning", "warning"]


def test_a_result_without_documents_still_is_a_page() -> None:
    drawn = render("html", SAMPLE)
    strictly_parsed(drawn)
    assert "4763万吨" in drawn and 'class="claims"' not in drawn


def test_nothing_found_nothing_checked() -> None:
    drawn = render("html", Result(SAMPLE.counts._replace(invalid=0, fails=0, implausible=0)))
    assert "There is nothing to look at." in drawn
    strictly_parsed(drawn)


def test_the_language_of_the_page() -> None:
    assert '<html lang="zh-Hans">' in render("html", SAMPLE, lang="zh")
    assert '<html lang="en">' in render("html", SAMPLE)


def test_the_page_speaks_chinese(pages: Pages) -> None:
    for name in ("newspaper", "with_text"):
        drawn = pages.text(name, "zh")
        assert "个问题须请作者核实" in drawn
        for word in (
            "Copy",
            "Letter",
            "Articles",
            "Read as",
            "paragraph ",
            "In the claim file",
            "Everything",
            "Accept",
        ):
            assert f">{word}" not in drawn
        strictly_parsed(drawn)


@pytest.mark.parametrize("text", NASTY)
def test_hostile_text_is_only_text(text: str) -> None:
    drawn = render("html", hostile_result(text))
    strictly_parsed(drawn)
    outline = Outline(drawn)
    assert outline.tags.count("script") == 1 and outline.acting == [] and acts(drawn) == []
    assert {link for link in outline.links if not link.startswith("#")} == set()


def test_a_text_beyond_all_reading_is_clipped_and_says_so() -> None:
    huge = "9" * 10_000_000
    finding = FAILS._replace(
        message=sentence("{number} is too long", number=huge), written=(huge,), check=huge
    )
    drawn = render("html", SAMPLE._replace(findings=(finding,), outcomes=(finding,)))
    assert len(drawn) < 150_000
    assert "more characters)" in drawn and "9,999,0" in drawn


def test_a_thousand_claims_stay_a_page(pages: Pages) -> None:
    drawn = pages.text("thousand")
    assert drawn.count("<tr id=") == 1000
    assert "too many to draw" in drawn
    assert len(drawn) < 3_000_000


def ids(drawn: str) -> set[str]:
    return set(re.findall(r' id="([afkct][0-9a-f]{16}(?:-[0-9]+)?)"', drawn))


def test_a_link_leads_to_the_same_thing_when_the_file_has_grown(tmp_path: Path) -> None:
    first = render("html", market(tmp_path))
    assert first == render("html", market(tmp_path))
    text = (tmp_path / "market.yaml").read_text("utf-8")
    grown = text.replace("claims:\n", "claims:\n  halls: {says: 3 halls, means: halls}\n")
    grown = grown.replace("checks:\n", "checks:\n  - that: halls > 2\n")
    (tmp_path / "market.yaml").write_text(grown, "utf-8")
    later = render("html", audited(tmp_path))
    assert len(ids(first)) > 15 and ids(first) < ids(later)


def test_findings_are_anchored_by_the_fingerprints_of_the_other_reports(tmp_path: Path) -> None:
    result = market(tmp_path)
    drawn = ids(render("html", result))
    names = [finding["fingerprint"] for finding in json.loads(render("json", result))["findings"]]
    assert names and {f"f{name}" for name in names} <= drawn


def luminance(colour: str) -> float:
    whole = colour[1:] if len(colour) == 7 else "".join(2 * one for one in colour[1:])
    parts = [int(whole[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_colour_of_words_can_be_read_on_every_ground() -> None:
    style = (ROOT / "reports" / "html" / "templates" / "report.css").read_text("utf-8")
    themes = [
        dict(re.findall(r"--(\w+):(#[0-9a-f]+)", block))
        for block in re.findall(r"\{(--paper.*?)\}", style, re.S)
    ]
    themes = [theme for theme in themes if "mark" in theme]
    assert len(themes) == 4  # light, dark by the system, dark by choice, print
    for theme in themes:
        for word in ("ink", "soft", "link", "error", "warning", "good", "undecided", "none"):
            for ground in ("paper", "card", "tint", "mark", "bad"):
                lighter, darker = sorted((luminance(theme[word]), luminance(theme[ground])), reverse=True)
                assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (word, ground, theme[word], theme[ground])
