"""One result with a finding of every kind, built from literal records: what the golden files show."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from audit.base.findings import (
    SEVERITY_OF,
    Bar,
    Finding,
    Picture,
    Related,
    Repair,
    Shown,
    Step,
    Verdict,
    sentence,
)
from audit.base.intervals import Interval
from audit.base.source import Place, Source
from audit.engine.counts import Counts
from audit.engine.result import Audited, Result

HEATING = Source(
    "claims/heating.yaml",
    """\
audit: 1
article:
  title: A town changes to electric heating
  date: 2020-09-03
claims:
  new_area:   {says: 50万平方米, means: new floor area with electric heating}
  old_area:   {says: 155万平方米, means: old floor area refitted}
  households: {says: 1.2万户, means: households served}
  coal_saved: {says: 4763万吨, means: coal no longer burnt, per: year}
  hours:      {says: 24小时, means: supply a day}
checks:
  - plausible: coal-per-heated-area
    with: {coal: coal_saved, area: new_area + old_area}
""",
)
COMPOUNDS = Source(
    "claims/compounds.yaml",
    """\
audit: 1
claims:
  total: {says: 468个, means: 小区总数，即全区登记在册的住宅小区和单位宿舍院落的总和，见文章第二段开头部分}
  managed: {says: 436个, means: compounds with a company}
  self_run: {says: 12个, means: compounds that look after themselves}
  remaining: {says: 18个, means: compounds still without anyone}
  coverage: {says: 96.1%, means: share with somebody in charge}
  visits: {says: 近3000人次, means: visits a month}
checks:
  - {parts: [managed, self_run, remaining], total: total, because: each counts once}
""",
)
BROKEN = Source("claims/broken.yaml", "claims:\n  area: {syas: 20公顷}\n")


def at(source: Source, text: str, line: int) -> Place:
    """The place of ``text`` on ``line`` of ``source``."""
    column = source.lines()[line - 1].index(text) + 1
    return Place(source.file, line, column, line, column + len(text))


def _stamped(rule: str, finding: Finding) -> Finding:
    return finding._replace(rule=rule, severity=SEVERITY_OF[finding.verdict])


IMPLAUSIBLE = _stamped(
    "implausible-magnitude",
    Finding(
        Verdict.IMPLAUSIBLE,
        sentence(
            "`{claim}` per heated area is {times} times the highest value known: {coal} for {area}",
            claim="coal_saved",
            times=136,
            coal="4763万吨",
            area="50万平方米 + 155万平方米",
        ),
        at(HEATING, "4763万吨", 9),
        check="coal-per-heated-area(coal_saved, new_area + old_area)",
        claims=("coal_saved", "new_area", "old_area"),
        related=(
            Related(at(HEATING, "50万平方米", 6), sentence("part of the heated area")),
            Related(at(HEATING, "155万平方米", 7), sentence("part of the heated area")),
        ),
        evidence=Shown(
            (
                Step(
                    "4763万吨 ÷ (50万平方米 + 155万平方米) = 23.2 t/m²",
                    Interval(Fraction(47625000, 2060000), Fraction(47635000, 2040000)),
                    "t/m^2",
                    sentence("each of the three numbers is rounded to its last digit"),
                    expression="4763万吨 ÷ (50万平方米 + 155万平方米)",
                ),
                Step(
                    "heating takes 12 to 45 kg/m² of raw coal a season, never above 170 kg/m²",
                    origin=sentence("envelope heat.raw_coal_per_floor_area; CHIC 2021, IPCC 2006"),
                ),
            ),
            Picture(
                "kg/m^2",
                (
                    Bar("stated", Interval(Fraction(47625000000, 2060000), Fraction(47635000000, 2040000))),
                    Bar("typical", Interval(12, 45)),
                    Bar("hard", Interval(1, 170)),
                ),
            ),
        ),
        help=sentence("ask the author which of the two numbers is right"),
        written=("4763万吨", "50万平方米", "155万平方米"),
        repairs=(
            Repair(
                "coal_saved",
                "4763万吨",
                "4.763万吨",
                sentence("a lost decimal point"),
                3,
                3,
                gives=("4.763万吨 / (50万平方米 + 155万平方米) = 23.2 kg/m^2 a year",),
            ),
            Repair(
                "coal_saved",
                "4763万吨",
                "4763吨",
                sentence("{wrong} added", wrong="万"),
                2,
                3,
                2,
                leaves=(sentence("raw coal per heated area would be {value}", value="2.32 kg/m^2"),),
            ),
        ),
    ),
)


def _slip(
    claim: str, says: str, instead: str, line: int, slip: str, rank: int = 1, gives: tuple[str, ...] = ()
) -> Repair:
    return Repair(claim, says, instead, sentence(slip), 1, 1, rank, gives, place=at(COMPOUNDS, says, line))


FAILS = _stamped(
    "parts-unlike-total",
    Finding(
        Verdict.FAILS,
        sentence("the parts make {sum}, but `total` says {total}", sum="466个", total="468个"),
        at(COMPOUNDS, "468个", 3),
        check="managed + self_run + remaining == total",
        form="parts",
        claims=("managed", "self_run", "remaining", "total"),
        related=(
            Related(at(COMPOUNDS, "436个", 4), sentence("part")),
            Related(at(COMPOUNDS, "12个", 5), sentence("part")),
            Related(at(COMPOUNDS, "18个", 6), sentence("part")),
        ),
        evidence=Shown(
            (
                Step(
                    "436个 + 12个 + 18个 = 466",
                    Interval.point(466),
                    "1",
                    sentence("counts are exact"),
                    expression="436个 + 12个 + 18个",
                ),
                Step("468个 is 2 more", Interval.point(468), "1"),
            ),
            Picture("1", (Bar("stated", Interval.point(468)), Bar("computed", Interval.point(466)))),
        ),
        written=("436个", "12个", "18个", "468个"),
        repairs=(
            _slip("total", "468个", "466个", 3, "a digit misread", gives=("436个 + 12个 + 18个 = 466",)),
            _slip("managed", "436个", "438个", 4, "a digit misread", gives=("438个 + 12个 + 18个 = 468",)),
            _slip("remaining", "18个", "11个", 6, "a digit mistyped", rank=2)._replace(
                partner=_slip("self_run", "12个", "21个", 5, "two digits swapped"),
                leaves=(sentence("`{claim}` would be further off", claim="coverage"),),
            ),
        ),
        notes=(sentence("the share fits another whole: {whole}", whole="`all_compounds` 466个"),),
    ),
)
STRAINED = _stamped(
    "share-unlike-part",
    Finding(
        Verdict.STRAINED,
        sentence("{part} of {whole} is {share}: {said} fits only if it was cut off, not rounded",
                 part="448个", whole="466个", share="96.137%", said="96.1%"),
        at(COMPOUNDS, "96.1%", 7),
        check="coverage == (managed + self_run) / total",
        form="share",
        claims=("coverage", "managed", "self_run", "total"),
        related=(
            Related(at(COMPOUNDS, "436个", 4), sentence("part of the share")),
            Related(at(COMPOUNDS, "12个", 5), sentence("part of the share")),
        ),
        evidence=Shown(
            (
                Step("(436 + 12) ÷ 466 = 96.137%", Interval.point(Fraction(44800, 466)), "%",
                     expression="(436 + 12) ÷ 466"),
                Step(
                    "96.1%", Interval(Fraction("96.05"), Fraction("96.15")), "%",
                    sentence("rounded to one decimal"),
                ),
            ),
            Picture(
                "%",
                (
                    Bar("stated", Interval(Fraction("96.05"), Fraction("96.15"))),
                    Bar("computed", Interval.point(Fraction(44800, 466))),
                ),
            ),
        ),
        written=("96.1%", "436个", "12个"),
    ),
)  # fmt: skip
UNUSUAL = _stamped(
    "implausible-magnitude",
    Finding(
        Verdict.UNUSUAL,
        sentence("{area} for {homes} is more floor than usual", area="205万平方米", homes="1.2万户"),
        at(HEATING, "1.2万户", 8),
        check="floor-area-per-household(new_area + old_area, households)",
        claims=("new_area", "old_area", "households"),
        evidence=Shown(
            (
                Step(
                    "205万平方米 ÷ 1.2万户 = 171 m²/household",
                    Interval(Fraction(2040000, 12500), Fraction(2060000, 11500)),
                    "m^2/household",
                    sentence("1.2万 may be anything from 11,500 to 12,500"),
                    expression="205万平方米 ÷ 1.2万户",
                ),
            ),
            Picture(
                "m^2/household",
                (
                    Bar("typical", Interval(50, 150)),
                    Bar("hard", Interval(8, None)),
                    Bar("stated", Interval(Fraction(2040000, 12500), Fraction(2060000, 11500))),
                ),
            ),
        ),
        written=("50万平方米", "155万平方米", "1.2万户"),
    ),
)
INVALID = _stamped(
    "invalid-claim-file",
    Finding(
        Verdict.INVALID,
        sentence("unknown key `{key}`; a claim has `says`", key="syas"),
        at(BROKEN, "syas", 2),
        help=sentence("did you mean `says`?"),
    ),
)
UNDECIDED = _stamped(
    "implausible-magnitude",
    Finding(
        Verdict.UNDECIDED,
        sentence("no claim says how many staff answer {visits} a month", visits="近3000人次"),
        at(COMPOUNDS, "近3000人次", 8),
        check="visits-per-worker(visits)",
        claims=("visits",),
        help=sentence("needs 1 more number"),
    ),
)
WAIVED = _stamped(
    "broken-order",
    Finding(
        Verdict.FAILS,
        sentence("`{claim}` is {said}, not above {limit}", claim="hours", said="24小时", limit="24小时"),
        at(HEATING, "24小时", 10),
        check="hours > 24 h",
        claims=("hours",),
        written=("24小时",),
        waived="the author confirmed the number on the telephone",
        waived_until=date(2021, 1, 31),
        waived_at=Place(HEATING.file, 13, 3, 13, 8),
    ),
)
BASELINED = _stamped(
    "broken-order",
    Finding(
        Verdict.FAILS,
        sentence("`{claim}` is {said}, not below {limit}", claim="visits", said="近3000人次", limit="436个"),
        at(COMPOUNDS, "近3000人次", 8),
        check="visits < managed",
        claims=("visits", "managed"),
        written=("近3000人次", "436个"),
        waived="known in audit-baseline.json",
        baselined=True,
        waived_at=Place("audit-baseline.json", 3, 1, 3, 2),
    ),
)
REMARKS = tuple(
    _stamped(
        "claim-without-check",
        Finding(
            Verdict.REMARK,
            sentence("no check touches `{claim}`", claim=claim),
            Place(file, line, 3, line, 3 + len(claim)),
            claims=(claim,),
        ),
    )
    for file, line, claim in (
        (COMPOUNDS.file, 8, "visits"), (HEATING.file, 8, "households"), (HEATING.file, 10, "hours"),
    )
)  # fmt: skip


def _passed(source: Source, line: int, shown: str) -> Finding:
    place = Place(source.file, line, 1, line, 2)
    finding = Finding(Verdict.HOLDS, sentence("it holds"), place, check=shown, evidence=Shown((Step(shown),)))
    return _stamped("broken-relation", finding)


HOLDS = (
    _passed(COMPOUNDS, 10, "436 + 12 + 18 = 466"),
    _passed(COMPOUNDS, 10, "9 ÷ 41 = 21.95% ≥ 20%"),
    _passed(COMPOUNDS, 10, "(436 + 12) ÷ 466 = 96.14% → 96.1%"),
    _passed(HEATING, 12, "60.966吨 ÷ 4.763万吨 = 1.28 kg/t, typical for washed coal (0.8 to 2 kg/t)"),
    _passed(HEATING, 12, "50万 + 155万 = 205万"),
)
FINDINGS = (INVALID, FAILS, IMPLAUSIBLE, STRAINED, UNUSUAL, UNDECIDED, *REMARKS, WAIVED, BASELINED)
CHECKED = (FAILS, STRAINED, *HOLDS, IMPLAUSIBLE, UNUSUAL, UNDECIDED, WAIVED, BASELINED)


SAMPLE = Result(
    counts=Counts(
        files=3, claims=11, checks=12, holds=5, strained=1, fails=1, unusual=1, implausible=1, undecided=1,
        waived=1, invalid=1, baselined=1,
    ),
    outcomes=CHECKED,
    findings=FINDINGS,
    sources={source.file: source for source in (HEATING, COMPOUNDS, BROKEN)},
    seconds=0.21,
)  # fmt: skip


def with_documents() -> Result:
    """The sample with its claim files, for formats that show claims."""
    from audit.claimfile.loading import load_text  # what a plain report must do without
    from audit.interpretation.readings import readings_of

    documents = [load_text(source.file, source.text) for source in (HEATING, COMPOUNDS, BROKEN)]
    audited = tuple(Audited(document, readings_of(document).readings) for document in documents)
    return SAMPLE._replace(audited=audited)
