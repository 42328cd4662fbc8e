"""The page in a browser: by keyboard, filtered, printed, without scripts, and without any fault of access."""

from __future__ import annotations

import re
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from audit.findings import Finding
from audit.result import Result
from tests.reports.html.browser import Opened
from tests.reports.html.pages import audited, many, page
from tests.reports.sample import with_documents
from tests.reports.test_hostile import hostile_result

pytestmark = pytest.mark.browser
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(opened: Page) -> list[str]:
    opened.evaluate(AXE)
    found = opened.evaluate("levels => axe.run({runOnly: levels})", LEVELS)
    assert len(found["passes"]) > 20, "axe did not look at the page"
    return [f"{one['id']}: {node['html'][:200]}" for one in found["violations"] for node in one["nodes"]]


def too_faint(opened: Page) -> list[str]:
    """What has too little contrast on a page that ``violations`` has looked at."""
    rule = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
    found = opened.evaluate("rule => axe.run(rule)", rule)
    assert found["passes"], "axe did not look at the page"
    return [node["html"][:200] for one in found["violations"] for node in one["nodes"]]


@pytest.mark.parametrize(("dark", "lang"), [(False, "en"), (True, "zh")])
def test_axe_finds_nothing(
    browser: Browser, newspaper: Result, tmp_path: Path, dark: bool, lang: str
) -> None:
    with Opened(browser, page(newspaper, tmp_path, lang), dark=dark) as opened:
        assert violations(opened.page) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_a_marked_text_nor_in_the_sample(
    browser: Browser, with_text: Result, tmp_path: Path, width: int
) -> None:
    for result in (with_text, with_documents()):
        with Opened(browser, page(result, tmp_path), width=width) as opened:
            assert violations(opened.page) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_a_link_leads_to_has_contrast_in_the_dark_too(
    browser: Browser, with_text: Result, tmp_path: Path, lang: str
) -> None:
    for result in (with_text, with_documents()):
        with Opened(browser, page(result, tmp_path, lang), dark=True) as opened:
            assert violations(opened.page) == []
            for part in ("tr[id]", ".checks li[id]", ".brief[id]", ".anchored[id]"):
                target = opened.page.locator(part).first
                if target.count():
                    opened.page.evaluate("id => { location.hash = id }", target.get_attribute("id"))
                    assert too_faint(opened.page) == []


@pytest.mark.parametrize("scripts", [True, False])
def test_links_into_a_long_page_lead_to_their_place(browser: Browser, tmp_path: Path, scripts: bool) -> None:
    result = many(tmp_path, 1000)
    file = page(result, tmp_path)
    ids = re.findall(r'<(?:tr|li|article)[^>]* id="([acfk][0-9a-f-]+)"', file.read_text("utf-8"))
    assert len(ids) > 1000
    for anchor in ids[:: len(ids) // 4]:
        with Opened(browser, file, scripts=scripts, fragment=anchor) as opened:
            opened.page.wait_for_timeout(300)
            box = opened.page.locator(f"#{anchor}").bounding_box()
            last = opened.page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 1")
            assert box is not None and (abs(box["y"] - 24) < 2 or (last and 0 <= box["y"] < 900)), anchor


def test_english_is_set_in_latin_faces(browser: Browser, with_text: Result, tmp_path: Path) -> None:
    with Opened(browser, page(with_text, tmp_path)) as opened:
        session = opened.context.new_cdp_session(opened.page)
        session.send("DOM.enable")
        session.send("CSS.enable")
        root = session.send("DOM.getDocument")["root"]["nodeId"]
        asked = session.send(
            "DOM.querySelectorAll", {"nodeId": root, "selector": "h1,h2,h3,.ask,.prose p,.small,td"}
        )
        faces = {
            font["familyName"]
            for node in asked["nodeIds"]
            for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        }
    assert "“" in (tmp_path / "report-en.html").read_text("utf-8")
    assert faces and not [face for face in faces if "CJK" in face or "Song" in face or "Hei" in face]


def test_nothing_is_fetched_and_nothing_goes_wrong(
    browser: Browser, newspaper: Result, tmp_path: Path
) -> None:
    file = page(newspaper, tmp_path)
    with Opened(browser, file) as opened:
        opened.page.mouse.wheel(0, 20_000)
        opened.page.wait_for_timeout(200)
        assert {url for url in opened.requests if not url.startswith("data:")} == {file.as_uri()}
        assert opened.troubles == []


def test_the_page_is_no_wider_than_a_telephone(browser: Browser, newspaper: Result, tmp_path: Path) -> None:
    with Opened(browser, page(newspaper, tmp_path), width=390) as opened:
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390


def reached_by_keyboard(opened: Page) -> set[str]:
    """Where the links lead that Tab comes by, and what it stops at itself, until it comes round."""
    found: set[str] = set()
    for _ in range(1500):
        opened.keyboard.press("Tab")
        at = opened.evaluate(
            "(document.activeElement.getAttribute('href') || '#' + document.activeElement.id)"
            " + (document.activeElement === document.body ? 'BODY' : '')"
        )
        if at.endswith("BODY"):
            break
        found.add(at)
    return found


def test_every_claim_is_reachable_by_keyboard(browser: Browser, newspaper: Result, tmp_path: Path) -> None:
    with Opened(browser, page(newspaper, tmp_path)) as opened:
        links = reached_by_keyboard(opened.page)
        claims = opened.page.eval_on_selector_all(".claims tbody tr", "rows => rows.map(row => row.id)")
    assert len(claims) == newspaper.counts.claims == 105
    assert {f"#{claim}" for claim in claims} <= links  # from their checks, or the row of a claim without one


def test_the_tables_can_be_scrolled_by_keyboard(browser: Browser, newspaper: Result, tmp_path: Path) -> None:
    with Opened(browser, page(newspaper, tmp_path), width=390) as opened:
        around = opened.page.eval_on_selector_all(
            ".claims", "tables => tables.map(table => table.parentElement.tabIndex)"
        )
    assert around == [0] * 7


def shown(opened: Page) -> list[str]:
    return list(opened.eval_on_selector_all(".finding:not([hidden])", "all => all.map(one => one.id)"))


def test_the_filter(browser: Browser, newspaper: Result, tmp_path: Path) -> None:
    with Opened(browser, page(newspaper, tmp_path)) as opened:
        tab = opened.page
        assert len(shown(tab)) == len(newspaper.findings)
        tab.select_option("select[name=state]", "warning")
        assert len(shown(tab)) == 2
        assert tab.inner_text("#shown") == f"2 of {len(newspaper.findings)} findings"
        tab.select_option("select[name=state]", "")
        tab.select_option("select[name=rule]", "broken-order")
        assert len(shown(tab)) == 1
        tab.select_option("select[name=rule]", "")
        tab.select_option("select[name=article]", label="Electric heating for the county town of Shangyi")
        assert len(shown(tab)) == 3
        assert tab.locator("section.article:visible").count() == 1


def test_j_and_k_go_through_what_the_filter_shows(
    browser: Browser, newspaper: Result, tmp_path: Path
) -> None:
    with Opened(browser, page(newspaper, tmp_path)) as opened:
        tab = opened.page
        visited = []
        for key in "jjjkk":
            tab.keyboard.press(key)
            visited.append(tab.evaluate("document.activeElement.id"))
        first, second, third = shown(tab)[:3]
        assert visited == [first, second, third, second, first]
        tab.select_option("select[name=state]", "undecided")
        tab.evaluate("document.activeElement.blur()")
        tab.keyboard.press("j")
        assert [tab.evaluate("document.activeElement.id")] == shown(tab)
        tab.uncheck("input[name=keys]")
        tab.select_option("select[name=state]", "")
        tab.evaluate("document.activeElement.blur()")
        tab.keyboard.press("j")
        assert tab.evaluate("document.activeElement.tagName") == "BODY"


def test_a_link_shows_what_the_filter_hides(browser: Browser, newspaper: Result, tmp_path: Path) -> None:
    with Opened(browser, page(newspaper, tmp_path)) as opened:
        tab = opened.page
        first = shown(tab)[0]
        tab.select_option("select[name=state]", "undecided")
        assert first not in shown(tab)
        tab.click(f"#questions a[href='#{first}']")
        tab.wait_for_selector(f"#{first}", state="visible")


def test_a_number_of_the_text_leads_to_its_checks_and_back(
    browser: Browser, with_text: Result, tmp_path: Path
) -> None:
    for scripts in (True, False):
        with Opened(browser, page(with_text, tmp_path), scripts=scripts) as opened:
            tab = opened.page
            number = tab.locator(".prose a.num.error", has_text="48 stalls")
            assert not tab.locator(".tip", has_text="stalls").first.is_visible()
            number.focus()
            tip = number.locator("xpath=following-sibling::span")
            assert tip.is_visible() and "exactly 48" in tip.inner_text()
            number.press("Enter")
            row = number.get_attribute("href")
            assert row is not None and tab.url.endswith(row)
            assert tab.locator("tr:target").inner_text().startswith("✗")
            tab.click("tr:target th a")
            assert tab.url.endswith("#" + str(number.locator("xpath=..").get_attribute("id")))
            assert tab.locator(":target").inner_text().startswith("48 stalls")


def test_escape_puts_the_note_away(browser: Browser, with_text: Result, tmp_path: Path) -> None:
    with Opened(browser, page(with_text, tmp_path)) as opened:
        number = opened.page.locator(".prose a.num").first
        number.focus()
        tip = number.locator("xpath=following-sibling::span")
        assert tip.is_visible()
        opened.page.keyboard.press("Escape")
        assert not tip.is_visible()


def test_the_toggle_changes_the_theme(browser: Browser, newspaper: Result, tmp_path: Path) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    with Opened(browser, page(newspaper, tmp_path)) as opened:
        light = opened.page.evaluate(colour)
        opened.page.click("#theme")
        dark = opened.page.evaluate(colour)
        opened.page.click("#theme")
        assert light != dark and opened.page.evaluate(colour) == light


def told(finding: Finding) -> str:
    return "".join(str(finding.message).replace("`", "").replace("^2", "²").split())


def test_without_scripts_everything_is_readable(browser: Browser, newspaper: Result, tmp_path: Path) -> None:
    with Opened(browser, page(newspaper, tmp_path), scripts=False) as opened:
        text = "".join(opened.page.inner_text("body").split())
        assert not opened.page.locator("#filters").is_visible()
        assert not opened.page.locator("button").first.is_visible()
    for finding in newspaper.findings:
        assert told(finding) in text
    for one in newspaper.audited:
        for claim in one.document.claims.values():
            assert "".join(claim.says.value.split()) in text


@pytest.mark.parametrize("closed", [False, True])
def test_print_is_complete(browser: Browser, newspaper: Result, tmp_path: Path, closed: bool) -> None:
    with Opened(browser, page(newspaper, tmp_path), scripts=not closed) as opened:
        if not closed:
            opened.page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = false; })")
        reader = PdfReader(BytesIO(opened.page.pdf(format="A4")))
    text = "".join("".join(one.extract_text().split()) for one in reader.pages)
    for one in newspaper.audited:
        for claim in one.document.claims.values():
            assert claim.name in text
    assert text.count("nocheckmakesuseof") >= 11
    assert "SO2pertonneofcoalwouldbe1.28" in text


def test_the_query_sheet_prints_alone(browser: Browser, newspaper: Result, tmp_path: Path) -> None:
    with Opened(browser, page(newspaper, tmp_path)) as opened:
        opened.page.evaluate("document.body.classList.add('sheet')")
        reader = PdfReader(BytesIO(opened.page.pdf(format="A4")))
    assert len(reader.pages) == 1
    assert "misprinted" in reader.pages[0].extract_text()


EVIL = [
    "<script>window.acted = 1</script>",
    "</script><script>window.acted = 1</script>",
    "\"><img src=x onerror='window.acted = 1'>",
    "</style><svg onload=window.acted=1>",
    "javascript:window.acted=1",
    "]]><b>bold</b><!--",
    "' onfocus='window.acted=1' autofocus='",
    "{{ 7 * 7 }}{% raw %}",
]


@pytest.mark.parametrize("text", EVIL)
def test_hostile_text_does_nothing(browser: Browser, tmp_path: Path, text: str) -> None:
    with Opened(browser, page(hostile_result(text), tmp_path)) as opened:
        opened.page.mouse.move(300, 300)
        opened.page.keyboard.press("j")
        assert opened.page.evaluate("window.acted") is None
        assert opened.troubles == []
        assert len([url for url in opened.requests if not url.startswith("data:")]) == 1
        assert "".join(text.split()) in "".join(opened.page.inner_text("body").split())


def test_hostile_claims_do_nothing(browser: Browser, tmp_path: Path) -> None:
    texts = "\n".join(
        f"  c{number}: {{says: 3个, means: {_quoted(text)}}}" for number, text in enumerate(EVIL)
    )
    title = _quoted(EVIL[2])
    file = f"audit: 1\narticle: {{title: {title}, text: evil.txt}}\nclaims:\n{texts}\n"
    (tmp_path / "evil.yaml").write_text(file, "utf-8")
    (tmp_path / "evil.txt").write_text(" 3个 ".join(EVIL), "utf-8")
    with Opened(browser, page(audited(tmp_path), tmp_path)) as opened:
        assert opened.page.evaluate("window.acted") is None
        assert opened.troubles == []
        assert opened.page.locator(".prose a.num").count() == len(EVIL) - 1
        assert opened.page.locator("b, img, script").count() == opened.page.locator("b").count() + 1


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
