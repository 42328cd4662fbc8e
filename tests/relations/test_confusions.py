"""Confusions that editors know by name: each is told by its name, and the right value stands first."""

from __future__ import annotations

from pathlib import Path

import pytest

import audit
from audit.base.findings import Finding, Verdict

# passage · the confusion · what the number should be
TOLD = [
    ("Visits rose 250 percent to 2.50 million from 1.00 million a year earlier.", "ratio-as-increase", "150 percent"),
    ("Membership grew 180% to 9,000 from 5,000 in 2021.", "ratio-as-increase", "80%"),
    ("Exports climbed 131 percent, to $6.55 billion from $5.00 billion.", "ratio-as-increase", "31 percent"),
    ("The number of kiosks increased by 340 percent from 250 to 850.", "ratio-as-increase", "240 percent"),
    ("Turnover grew 6.5 percent to 482.6 million euros from 451.2 million euros.", "later-as-base", "7.0 percent"),
    ("Attendance rose 20 percent to 6,000 from 4,800.", "later-as-base", "25 percent"),
    ("Sales fell 33.3 percent to 600 units from 800 units.", "later-as-base", "25.0 percent"),
    ("Net profit dropped 66.7 percent to $48.0 million from $80.0 million.", "later-as-base", "40.0 percent"),
    ("Orders rose 12.5 percent to 7,000 from 8,000.", "fall-as-rise", None),
    ("The catch fell 12.5 percent to 9,000 tonnes from 8,000 tonnes.", "rise-as-fall", None),
    ("Jobless claims fell 4.2 percent to 250,100 from 240,000 a week earlier.", "rise-as-fall", None),
    ("Unemployment fell by 1.4 percent, from 6.8 percent to 5.4 percent.", "points-as-percent", "20.6 percent"),
    ("The share of renters rose 3.2 percent to 27.5 percent from 24.3 percent.", "points-as-percent", "13.2 percent"),
    ("Turnout dropped 6.5 percent to 58.0 percent from 64.5 percent.", "points-as-percent", "10.1 percent"),
    ("The levy rose 25.0 percentage points to 5.0 percent from 4.0 percent.", "percent-as-points", "1.0 percentage points"),
    ("The rate was cut by 20.0 percentage points to 12.0 percent from 15.0 percent.", "percent-as-points",
     "3.0 percentage points"),
    ("The herd fell 80 percent to 4,000 from 5,000.", "left-as-gone", "20 percent"),
    ("Stocks shrank 62 percent to 310 tonnes from 500 tonnes.", "left-as-gone", "38 percent"),
    ("Debt was reduced 71 percent, to £35.5 million from £50.0 million.", "left-as-gone", "29 percent"),
    ("Of the 1,640 patients, 1,066 (35 percent) were women.", "share-left-over", "65 percent"),
    ("Of 480 students, 120 (33 percent) walked.", "share-of-the-rest", "25 percent"),
    ("Of the 900 parcels, 180 (25 percent) came late.", "share-of-the-rest", "20 percent"),
    ("营业收入由40.0亿元增加到100.0亿元，增长250%。", "ratio-as-increase", "150%"),
    ("客运量由5,000人次增加到9,000人次，增长180%。", "ratio-as-increase", "80%"),
    ("产量由250吨增加到850吨，增加了3.4倍。", "ratio-as-increase", "2.4倍"),
    ("社员由16户发展到96户，增加了6.0倍。", "ratio-as-increase", "5.0倍"),
    ("营业收入由451.2亿元增加到482.6亿元，增长6.5%。", "later-as-base", "7.0%"),
    ("游客由4,800人次增加到6,000人次，增长20%。", "later-as-base", "25%"),
    ("净利润由8,000万元下降到4,800万元，下降66.7%。", "later-as-base", "40.0%"),
    ("销量由800台减少到600台，下降33.3%。", "later-as-base", "25.0%"),
    ("订单由8,000件减少到7,000件，增长12.5%。", "fall-as-rise", None),
    ("捕捞量由8,000吨增加到9,000吨，下降12.5%。", "rise-as-fall", None),
    ("失业率由6.8%降至5.4%，下降1.4%。", "points-as-percent", "20.6%"),
    ("占比由24.3%提高到27.5%，提高3.2%。", "points-as-percent", "13.2%"),
    ("合格率由85.0%提高到98.0%，提高13.0%。", "points-as-percent", "15.3%"),
    ("税率由4.0%提高到5.0%，提高25.0个百分点。", "percent-as-points", "1.0个百分点"),
    ("利率由15.0%下调至12.0%，下降20.0个百分点。", "percent-as-points", "3.0个百分点"),
    ("存栏由5,000头减少到4,000头，下降80%。", "left-as-gone", "20%"),
    ("库存由500吨下降到310吨，下降62%。", "left-as-gone", "38%"),
    ("负债由50.0亿元减少到35.5亿元，减少71%。", "left-as-gone", "29%"),
    ("全校480名学生，其中120名步行，占33%。", "share-of-the-rest", "25%"),
    ("共有1,640名患者，其中女性1,066名，占35%。", "share-left-over", "65%"),
]  # fmt: skip

SENTENCES = [
    ("The herd fell 80 percent to 4,000 from 5,000.", "5,000 to 4,000 is a fall of 20 percent, not 80 percent",
     "what is left stated as what is gone: 4,000 is 80 percent of 5,000"),
    ("Orders rose 12.5 percent to 7,000 from 8,000.", "8,000 to 7,000 is a fall of 12.5 percent, not a growth",
     "a fall stated as a rise: from 8,000 to 7,000 it is down by 12.5 percent"),
    ("Attendance rose 20 percent to 6,000 from 4,800.", "4,800 to 6,000 is a growth of 25 percent, not 20 percent",
     "the wrong base: 20 percent is measured against the later number"),
    ("失业率由6.8%降至5.4%，下降1.4%。", "6.8% to 5.4% is a fall of 20.6%, not 1.4%",
     "percent stated for percentage points: 6.8% and 5.4% are that many points apart"),
]  # fmt: skip

# a miss that none of them explains: nothing is made of it
NAMELESS = [
    "Membership climbed 6.0 percent to 8,400 from 8,000 a year earlier.",
    "Orders slumped from 940 tonnes to 705 tonnes, a drop of 35.0 percent.",
    "Turnout was 57 percent, up 8 points on the 51 percent of the last poll.",
    "营业收入由48.0亿元增加到57.6亿元，增长26.0%。",
    "用水量为231立方米，同比下降3.8%，上年同期为252立方米。",
]


def _wrong(passage: str, folder: Path) -> list[Finding]:
    path = folder / "article.txt"
    path.write_text(passage + "\n", encoding="utf-8")
    return [one for one in audit.check([path]).findings if one.verdict is Verdict.FAILS]


@pytest.mark.parametrize(("passage", "name", "instead"), TOLD)
def test_a_confusion_is_told_by_its_name_and_the_right_value_comes_first(
    passage: str, name: str, instead: str | None, tmp_path: Path
) -> None:
    (finding,) = _wrong(passage, tmp_path)
    assert finding.confusion == name
    stated = dict(finding.roles)
    first = next((one.instead for one in finding.repairs if one.solved or one.rank == 1), None)
    assert stated and first == instead


@pytest.mark.parametrize(("passage", "message", "note"), SENTENCES)
def test_the_sentence_and_the_name_of_the_confusion(
    passage: str, message: str, note: str, tmp_path: Path
) -> None:
    (finding,) = _wrong(passage, tmp_path)
    assert (str(finding.message), [str(one) for one in finding.notes]) == (message, [note])


@pytest.mark.parametrize("passage", NAMELESS)
def test_a_miss_that_no_confusion_explains_has_no_name(passage: str, tmp_path: Path) -> None:
    (finding,) = _wrong(passage, tmp_path)
    assert finding.confusion == ""
