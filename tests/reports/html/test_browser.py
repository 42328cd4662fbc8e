"""The page in a browser: by keyboard, filtered, printed, without scripts, and without any fault of access."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdfium2 import PdfDocument

from audit.base.findings import Finding
from audit.engine.result import Result
from tests.reports.html.browser import Opened
from tests.reports.html.pages import Pages, audited, page
from tests.reports.test_hostile import hostile_result

pytestmark = pytest.mark.browser
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(opened: Page, within: str = "html", looked_at: int = 20) -> list[str]:
    """What is wrong in a part of a page, to more than so many rules of which there must be something to say."""
    opened.evaluate(AXE)
    found = opened.evaluate(
        "([part, levels]) => axe.run(part, {runOnly: levels, resultTypes: ['violations']})", [within, LEVELS]
    )  # what passes is counted, not listed: half of the time
    assert len(found["passes"]) > looked_at, "axe did not look at the page"
    return _places(found)


def too_faint(opened: Page, within: str = "html") -> list[str]:
    """What has too little contrast in a part of a page that ``violations`` has looked at."""
    options = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
    found = opened.evaluate("([part, options]) => axe.run(part, options)", [within, options])
    assert found["passes"], "axe did not look at the page"
    return _places(found)


def _places(found: Any) -> list[str]:
    return [f"{one['id']}: {node['html'][:200]}" for one in found["violations"] for node in one["nodes"]]


@pytest.mark.parametrize(("dark", "lang"), [(False, "en"), (True, "zh")])
def test_axe_finds_nothing(browser: Browser, pages: Pages, dark: bool, lang: str) -> None:
    with Opened(browser, pages.file("newspaper", lang), dark=dark) as opened:
        assert violations(opened.page) == []


@pytest.mark.parametrize("name", ["with_text", "sample"])
def test_axe_finds_nothing_on_either_width_and_in_the_dark(browser: Browser, pages: Pages, name: str) -> None:
    with Opened(browser, pages.file(name)) as opened:
        assert violations(opened.page) == []
        opened.page.set_viewport_size({"width": 390, "height": 900})
        assert violations(opened.page) == []
        opened.page.set_viewport_size({"width": 1280, "height": 900})
        opened.page.emulate_media(color_scheme="dark")  # the same document in other colours
        assert too_faint(opened.page) == []
        assert _targets_too_faint(opened.page) == []


@pytest.mark.parametrize("name", ["with_text", "sample"])
def test_axe_finds_nothing_in_chinese_in_the_dark(browser: Browser, pages: Pages, name: str) -> None:
    with Opened(browser, pages.file(name, "zh"), dark=True) as opened:
        assert violations(opened.page) == []
        assert _targets_too_faint(opened.page) == []


def _targets_too_faint(opened: Page) -> list[str]:
    """What has too little contrast in what a link leads to, which has a colour of its own."""
    found: list[str] = []
    for part in ("tr[id]", ".checks li[id]", ".brief[id]", ".anchored[id]"):
        target = opened.locator(part).first
        if target.count():
            name = target.get_attribute("id")
            opened.evaluate("id => { location.hash = id }", name)
            found += too_faint(opened, f"[id='{name}']")
    return found


@pytest.mark.parametrize("scripts", [True, False])
def test_links_into_a_long_page_lead_to_their_place(browser: Browser, pages: Pages, scripts: bool) -> None:
    file = pages.file("long")
    ids = re.findall(r'<(?:tr|li|article)[^>]* id="([acfk][0-9a-f-]+)"', file.read_text("utf-8"))
    assert len(ids) > 300
    for anchor in ids[:: len(ids) // 4]:
        with Opened(browser, file, scripts=scripts, fragment=anchor) as opened:
            assert _comes_to_its_place(opened.page, anchor), anchor


def _comes_to_its_place(opened: Page, anchor: str) -> bool:
    """Whether what a link leads to is at the top of the window, or in it where the page ends; soon, and for good."""
    stays = 0
    for _ in range(100):
        box = opened.locator(f"#{anchor}").bounding_box()
        last = opened.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 1")
        is_there = box is not None and (abs(box["y"] - 24) < 2 or (last and 0 <= box["y"] < 900))
        stays = stays + 1 if is_there else 0
        if stays == 3:
            return True
        opened.wait_for_timeout(20)
    return False


def test_english_is_set_in_latin_faces(browser: Browser, pages: Pages) -> None:
    with Opened(browser, pages.file("with_text")) as opened:
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
    assert "“" in pages.file("with_text").read_text("utf-8")
    assert faces and not [face for face in faces if "CJK" in face or "Song" in face or "Hei" in face]


def test_nothing_is_fetched_and_nothing_goes_wrong(browser: Browser, pages: Pages) -> None:
    file = pages.file("newspaper")
    with Opened(browser, file) as opened:
        opened.page.mouse.wheel(0, 20_000)
        opened.page.wait_for_timeout(200)
        assert {url for url in opened.requests if not url.startswith("data:")} == {file.as_uri()}
        assert opened.troubles == []


def test_the_page_is_no_wider_than_a_telephone(browser: Browser, pages: Pages) -> None:
    with Opened(browser, pages.file("newspaper"), width=390) as opened:
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390


_NOTE_FOCUS = """() => {
  window.reached = new Set();
  document.addEventListener("focusin", ({target}) => {
    window.round = window.reached.has(target);
    window.reached.add(target);
  });
}"""


def reached_by_keyboard(opened: Page) -> set[str]:
    """Where the links lead that Tab comes by, and what it stops at itself, until it comes round."""
    opened.evaluate(_NOTE_FOCUS)
    for _ in range(30):
        for _ in range(50):
            opened.keyboard.press("Tab")
        if opened.evaluate("window.round"):
            break
    led = "[...window.reached].map(one => one.getAttribute('href') || '#' + one.id)"
    return set(opened.evaluate(led))


def test_every_claim_is_reachable_by_keyboard(browser: Browser, pages: Pages, newspaper: Result) -> None:
    with Opened(browser, pages.file("newspaper")) as opened:
        opened.page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true; })")
        links = reached_by_keyboard(opened.page)
        claims = opened.page.eval_on_selector_all(".claims tbody tr", "rows => rows.map(row => row.id)")
    assert len(claims) == newspaper.counts.claims == 105
    assert {f"#{claim}" for claim in claims} <= links  # from their checks, or the row of a claim without one


def test_the_tables_can_be_scrolled_by_keyboard(browser: Browser, pages: Pages) -> None:
    with Opened(browser, pages.file("newspaper"), width=390) as opened:
        around = opened.page.eval_on_selector_all(
            ".claims", "tables => tables.map(table => table.parentElement.tabIndex)"
        )
    assert around == [0] * 7


def shown(opened: Page) -> list[str]:
    return list(opened.eval_on_selector_all(".finding:not([hidden])", "all => all.map(one => one.id)"))


def test_the_filter(browser: Browser, pages: Pages, newspaper: Result) -> None:
    with Opened(browser, pages.file("newspaper")) as opened:
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


def test_the_search_the_order_and_what_is_open_are_kept_in_the_address(
    browser: Browser, pages: Pages, newspaper: Result
) -> None:
    with Opened(browser, pages.file("newspaper")) as opened:
        tab = opened.page
        tab.fill("input[name=q]", "4763万吨")
        assert 0 < len(shown(tab)) < len(newspaper.findings)
        assert (
            tab.locator("section.article:visible").count() == tab.locator(".contents tr:visible").count() - 1
        )
        tab.click(".contents th[data-key=claims] button")
        counts = [int(one) for one in tab.locator(".contents tr:visible td:last-child").all_inner_texts()]
        assert counts == sorted(counts, reverse=True)
        tab.fill("input[name=q]", "")
        tab.locator(".working summary").first.click()
        tab.wait_for_url(lambda address: "open" in address.partition("?")[2])
        tab.select_option("select[name=state]", "warning")
        is_open = tab.eval_on_selector_all(".working", "all => all.map(one => one.open)")
        order = tab.locator(".contents tbody tr").all_inner_texts()
        before, address = shown(tab), tab.url
        assert "state=warning" in address and "sort=-claims" in address
        tab.goto("about:blank")
        tab.goto(address)
        assert shown(tab) == before
        assert tab.locator(".contents tbody tr").all_inner_texts() == order
        assert tab.eval_on_selector_all(".working", "all => all.map(one => one.open)") == is_open
        tab.click("#filters [type=reset]")
        tab.wait_for_url(lambda address: "state" not in address.partition("?")[2])
        assert len(shown(tab)) == len(newspaper.findings)


def test_a_question_and_the_letter_are_copied(browser: Browser, pages: Pages) -> None:
    with Opened(browser, pages.file("with_text")) as opened:
        tab = opened.page
        opened.context.grant_permissions(["clipboard-read", "clipboard-write"])
        tab.locator(".card [data-copy]").first.click()
        tab.wait_for_selector("#said:has-text('Copied')", state="attached")
        question = tab.evaluate("navigator.clipboard.readText()")
        assert "30 are let and 17 stand empty" in question and "Which is right?" in question
        tab.keyboard.press("l")
        tab.wait_for_timeout(100)
        letter = tab.evaluate("navigator.clipboard.readText()")
        assert letter.startswith("Numbers in “A market with room”") and "Dear author," in letter
        assert opened.troubles == []


def test_the_keys_are_told(browser: Browser, pages: Pages) -> None:
    with Opened(browser, pages.file("newspaper")) as opened:
        tab = opened.page
        tab.keyboard.press("?")
        assert tab.locator("dialog").is_visible() and "next finding" in tab.inner_text("dialog")
        assert violations(tab, "dialog", looked_at=5) == []
        tab.keyboard.press("Escape")
        assert not tab.locator("dialog").is_visible()
        tab.keyboard.press("/")
        assert tab.evaluate("document.activeElement.name") == "q"


def test_j_and_k_go_through_what_the_filter_shows(browser: Browser, pages: Pages) -> None:
    with Opened(browser, pages.file("newspaper")) as opened:
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
        assert tab.evaluate("document.activeElement.id") in shown(tab)
        tab.click("#keys")
        tab.uncheck("#keys-on")
        tab.click("dialog form button")
        tab.select_option("select[name=state]", "")
        tab.evaluate("document.activeElement.blur()")
        tab.keyboard.press("j")
        assert tab.evaluate("document.activeElement.tagName") == "BODY"


def test_a_link_shows_what_the_filter_hides(browser: Browser, pages: Pages) -> None:
    with Opened(browser, pages.file("newspaper")) as opened:
        tab = opened.page
        first = shown(tab)[0]
        tab.select_option("select[name=state]", "undecided")
        assert first not in shown(tab)
        tab.evaluate("id => { location.hash = id }", first)
        tab.wait_for_selector(f"#{first}", state="visible")


def test_a_number_of_the_text_leads_to_its_checks_and_back(browser: Browser, pages: Pages) -> None:
    for scripts in (True, False):
        with Opened(browser, pages.file("with_text"), scripts=scripts) as opened:
            tab = opened.page
            number = tab.locator(".prose a.num.error", has_text="48 stalls")
            assert not tab.locator(".tip", has_text="stalls").first.is_visible()
            number.focus()
            tip = number.locator("xpath=following-sibling::span")
            assert tip.is_visible() and "exactly 48" in tip.inner_text()
            number.press("Enter")
            card = number.get_attribute("href")
            assert card is not None and tab.url.endswith(card)
            assert "48 stalls" in tab.locator(".card:target .quote").inner_text()
            tab.click(".card:target .where a")
            assert tab.url.endswith("#" + str(number.locator("xpath=..").get_attribute("id")))
            assert tab.locator(":target").inner_text().startswith("48 stalls")
            checked = tab.locator(".prose a.num.good").first
            checked.press("Enter")
            assert tab.locator("tr:target").is_visible()
            tab.click("tr:target th a")
            assert tab.locator(".prose :target").is_visible()


def test_escape_puts_the_note_away(browser: Browser, pages: Pages) -> None:
    with Opened(browser, pages.file("with_text")) as opened:
        number = opened.page.locator(".prose a.num").first
        number.focus()
        tip = number.locator("xpath=following-sibling::span")
        assert tip.is_visible()
        opened.page.keyboard.press("Escape")
        assert not tip.is_visible()


def test_the_toggle_changes_the_theme(browser: Browser, pages: Pages) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    with Opened(browser, pages.file("newspaper")) as opened:
        light = opened.page.evaluate(colour)
        opened.page.click("#theme")
        dark = opened.page.evaluate(colour)
        opened.page.click("#theme")
        assert light != dark and opened.page.evaluate(colour) == light


def told(finding: Finding) -> str:
    return "".join(str(finding.message).replace("`", "").replace("^2", "²").split())


def test_without_scripts_everything_is_readable(browser: Browser, pages: Pages, newspaper: Result) -> None:
    with Opened(browser, pages.file("newspaper"), scripts=False) as opened:
        opened.page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true; })")
        text = "".join(opened.page.inner_text("body").split())
        assert not opened.page.locator("#filters").is_visible()
        assert not opened.page.locator("button").first.is_visible()
    for finding in newspaper.findings:
        assert told(finding) in text
    for one in newspaper.audited:
        for claim in one.document.claims.values():
            assert "".join(claim.says.value.split()) in text


def printed(opened: Page) -> tuple[str, int]:
    """The words of the page on paper, without spaces, and how many sheets it takes."""
    sheets = list(PdfDocument(opened.pdf(format="A4")))
    return "".join("".join(one.get_textpage().get_text_range().split()) for one in sheets), len(sheets)


@pytest.mark.parametrize("scripts", [False, True])
def test_paper_has_the_findings_and_everything_only_when_asked(
    browser: Browser, pages: Pages, newspaper: Result, scripts: bool
) -> None:
    with Opened(browser, pages.file("newspaper"), scripts=scripts) as opened:
        text, sheets = printed(opened.page)
        assert "SO2pertonneofcoalwouldbe1.28" in text and sheets <= 6
        assert "DearAuthor" not in text and "qiaoxi-communities.yaml" not in text
        opened.page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true; })")
        opened.page.evaluate("document.body.classList.add('print-all')")
        text, _ = printed(opened.page)
    for one in newspaper.audited:
        for claim in one.document.claims.values():
            assert claim.name in text
    assert text.count("nocheckuses") >= 11


def test_a_letter_prints_alone(browser: Browser, pages: Pages) -> None:
    with Opened(browser, pages.file("newspaper")) as opened:
        opened.page.evaluate("window.print = () => { window.held = document.body.outerHTML }")
        opened.page.locator("[data-print]").first.click()
        opened.page.evaluate("document.body.outerHTML = window.held")
        text, sheets = printed(opened.page)
    assert sheets == 1 and "谢谢您的帮助" in text and "needstheauthor" not in text


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
