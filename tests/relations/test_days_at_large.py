"""Ages, spans, weekdays, dates, limits and conversions as different kinds of texts tell them.

Each row: the article's day, a passage, the form, the numbers bound as printed, and what comes of them: the relation holds,
its miss is told, nothing of the form is proposed, or nothing at all is told.
"""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations

HOLDS, TOLD, NOT_PROPOSED, NOTHING_TOLD = "holds", "told", "not proposed", "nothing told"
Row = tuple[str, str, str, tuple[str, ...], str]

ROWS: list[Row] = [
    ("2019-11-20", "Novelist Ana Reyl, born 14 February 1944 in the port of Sall, died on Monday at the age of 75.", "age", ("14 February 1944", "75"), HOLDS),
    ("2019-11-20", "Novelist Ana Reyl, born 14 February 1944 in the port of Sall, died on Monday at the age of 85.", "age", ("14 February 1944", "85"), TOLD),
    ("2021-03-03", "Corrigan (born 12 August 1987) is a former rower. In 2012, aged 24, he won bronze at the regatta.", "age", ("12 August 1987", "2012", "24"), HOLDS),
    ("2021-03-03", "Corrigan (born 12 August 1987) is a former rower. In 2012, aged 34, he won bronze at the regatta.", "age", ("12 August 1987", "2012", "34"), TOLD),
    ("2021-04-02", "The judge, who turns 70 in May, was born in 1951.", "age", ("1951", "70"), HOLDS),
    ("2021-04-02", "Emil Tarn, born in 1981, has been in office since 2017, when he was 36.", "age", ("1981", "2017", "36"), HOLDS),
    ("2021-04-02", "Emil Tarn, born in 1981, has been in office since 2017.", "age", (), NOT_PROPOSED),
    ("2021-04-02", "Her brother, four years older, was born in 1966.", "age", (), NOT_PROPOSED),
    ("2021-04-02", "Her brother, four years older, was born in 1966.", "lasts", (), NOT_PROPOSED),
    ("2021-04-02", "The scheme, born in 2010, is for children aged 8 to 14.", "age", (), NOT_PROPOSED),
    ("2021-04-02", "Johnson (23), Lee (31) and Mbeki (17) scored for a side founded in 1908.", "age", (), NOT_PROPOSED),
    ("2024-05-01", "The brewery, established in 1834, celebrates 190 years of brewing this summer.", "lasts", ("1834", "190 years"), HOLDS),
    ("2024-05-01", "The brewery, established in 1834, celebrates 160 years of brewing this summer.", "lasts", ("160 years", "1834"), TOLD),
    ("2023-06-06", "At 102, Vera Losk is the oldest resident; she was born on 9 January 1921.", "age", ("102", "9 January 1921"), HOLDS),
    ("2023-06-06", "She was just 16 when she left school in 1952, having been born in 1936.", "age", ("16", "1936", "1952"), HOLDS),
    ("2023-06-06", "He died in 1993 at the age of 61. He had been born in 1932 in a mill town.", "age", ("1932", "1993", "61"), HOLDS),
    ("2023-06-06", "He died in 1993 at the age of 71. He had been born in 1932 in a mill town.", "age", ("1932", "1993", "71"), TOLD),
    ("2023-06-06", "Piers Alder (1928–2011), the organist, died aged 83.", "age", ("1928–2011", "83"), HOLDS),
    ("2023-06-06", "Piers Alder (1928–2011), the organist, died aged 93.", "age", ("1928–2011", "93"), TOLD),
    ("2024-07-01", "The couple married in 1974 and marked their 50th anniversary in June.", "age", ("1974", "50th"), HOLDS),
    ("2024-07-01", "The couple married in 1974 and marked their 60th anniversary in June.", "age", ("1974", "60th"), TOLD),
    ("2024-07-01", "Actor Ted Vane, 44, was born in 1980 and first appeared on stage at nine.", "age", ("1980", "44"), HOLDS),
    ("2024-07-01", "Actor Ted Vane, 54, was born in 1980 and first appeared on stage at nine.", "age", ("1980", "54"), TOLD),
    ("2023-06-06", "He governed the province from 1979 to 1991, a span of 12 years.", "lasts", ("12 years", "1979 to 1991"), HOLDS),
    ("2023-06-06", "He governed the province from 1979 to 1991, a span of 22 years.", "lasts", ("1979 to 1991", "22 years"), TOLD),
    ("2023-06-06", "The ferry sails at 7:40 a.m. and docks at 9:05 a.m., a crossing of 85 minutes.", "lasts", ("7:40 a.m.", "85 minutes", "9:05 a.m."), HOLDS),
    ("2023-06-06", "The ferry sails at 7:40 a.m. and docks at 9:05 a.m., a crossing of 65 minutes.", "lasts", ("65 minutes", "7:40 a.m.", "9:05 a.m."), TOLD),
    ("2023-05-06", "After 27 years in charge, Mrs Holt, headteacher since 1996, retires in July.", "lasts", ("1996", "27 years"), HOLDS),
    ("2023-05-06", "The siege lasted 872 days, from 8 September 1941 to 27 January 1944.", "lasts", ("8 September 1941 to 27 January 1944", "872 days"), HOLDS),
    ("2023-05-06", "The siege lasted 827 days, from 8 September 1941 to 27 January 1944.", "lasts", ("8 September 1941 to 27 January 1944", "827 days"), TOLD),
    ("2023-05-06", "The lease runs for 25 years from 2020 and ends in 2045.", "lasts", ("2020", "2045", "25 years"), HOLDS),
    ("2023-05-06", "In 2020 the town took out a loan of 5 years at 3 percent, on top of 2015 debts.", "lasts", (), NOT_PROPOSED),
    ("2023-05-06", "The flight left Doha at 23.40 local time and landed at 05.15 local time, six hours and 35 minutes later.", "lasts", (), NOTHING_TOLD),
    ("2023-05-06", "The festival, held from 3 to 12 August, draws crowds on each of its 10 days.", "lasts", ("10 days", "3 to 12 August"), HOLDS),
    ("2022-12-18", "It was the first title in 36 years; the last came in 1986.", "lasts", ("1986", "36 years"), HOLDS),
    ("2022-12-18", "The bridge, closed in March 2019, reopened in November 2021, 32 months later.", "lasts", ("32 months", "March 2019", "November 2021"), HOLDS),
    ("2022-12-18", "The bridge, closed in March 2019, reopened in November 2021, 23 months later.", "lasts", ("23 months", "March 2019", "November 2021"), TOLD),
    ("2022-12-18", "The workers walked out on 4 May and returned on 25 May, ending a strike of three weeks.", "lasts", ("25 May", "4 May", "three weeks"), HOLDS),
    ("2022-12-18", "The patent, granted in 2004, expires in 2024 after 20 years.", "lasts", ("20 years", "2004", "2024"), HOLDS),
    ("2022-12-18", "Trading was halted for 18 minutes at 10:42.", "lasts", (), NOT_PROPOSED),
    ("2024-03-04", "The court will sit on Thursday, 14 March 2024.", "date", ("Thursday, 14 March 2024",), HOLDS),
    ("2024-03-04", "The court will sit on Friday, 14 March 2024.", "date", ("Friday, 14 March 2024",), TOLD),
    ("2024-10-30", "Polls open on Tuesday (Nov. 5) and close at 8 p.m.", "date", ("Tuesday (Nov. 5",), HOLDS),
    ("2024-10-30", "Polls open on Monday (Nov. 5) and close at 8 p.m.", "date", ("Monday (Nov. 5",), TOLD),
    ("2025-04-20", "The vote was held on April 9, a Wednesday, in driving rain.", "date", ("April 9, a Wednesday",), HOLDS),
    ("2025-04-20", "The vote was held on April 9, a Thursday, in driving rain.", "date", ("April 9, a Thursday",), TOLD),
    ("2024-06-11", "They trained every Monday, and on 6 May went home.", "date", (), NOT_PROPOSED),
    ("2024-06-11", "The shooting on Sunday, 30 January 1972, is still debated.", "date", ("Sunday, 30 January 1972",), HOLDS),
    ("2024-12-01", "Doors open Sun., Dec. 8, at 3 p.m.", "date", ("Sun., Dec. 8",), HOLDS),
    ("2024-05-15", "The agreement expires on February 30, 2026.", "date", ("February 30, 2026",), TOLD),
    ("2024-05-15", "The last train departs at 25:10 from platform 2.", "date", ("25:10",), TOLD),
    ("2024-05-15", "Applications close on 31 April.", "date", ("31 April",), TOLD),
    ("2024-05-15", "Applications close on 30 April.", "date", ("30 April",), HOLDS),
    ("2024-05-15", "The mixture was 3:75 by weight.", "date", (), NOT_PROPOSED),
    ("2024-05-15", "The hospital ran at 104 percent of capacity.", "cannot-be", (), NOT_PROPOSED),
    ("2024-05-15", "The survey found that 112 percent of households own a phone.", "cannot-be", ("112 percent",), TOLD),
    ("2024-05-15", "Shipments fell 120 percent in the quarter.", "cannot-be", ("120 percent",), TOLD),
    ("2024-05-15", "Operating profit fell 120 percent, to a loss.", "cannot-be", (), NOT_PROPOSED),
    ("2024-05-15", "Literacy among adults reached 197 percent.", "cannot-be", ("197 percent",), TOLD),
    ("2024-05-15", "The tunnel is 57 km (35 miles) long.", "converts", ("35 miles", "57 km"), HOLDS),
    ("2024-05-15", "The tunnel is 57 km (45 miles) long.", "converts", ("45 miles", "57 km"), TOLD),
    ("2024-05-15", "The record is 2.10 m, or 6 ft 11 in.", "converts", ("2.10 m", "6 ft 11 in"), HOLDS),
    ("2024-05-15", "Bake at 180°C (350°F) for an hour.", "converts", (), NOTHING_TOLD),
    ("2024-05-15", "The island covers 12 square miles (31 sq km).", "converts", ("12 square miles", "31 sq km"), HOLDS),
    ("2024-05-15", "He weighed in at 14 stone (89 kg).", "converts", ("14 stone", "89 kg"), HOLDS),
    ("2024-05-15", "The farm has 500 acres (220 hectares) of barley.", "converts", (), NOTHING_TOLD),
    ("2024-05-15", "The world has warmed by 2°C (3.6°F) since then.", "converts", (), NOT_PROPOSED),
    ("2024-05-15", "She ran the 26.2-mile (42.2-km) course in 3:12:40.", "converts", ("26.2-mile", "42.2-km"), HOLDS),
    ("2024-05-15", "At $1.08 to the euro, the 40 million euros are worth $43.2 million.", "exchange", ("$1.08", "$43.2 million", "40 million euros"), HOLDS),
    ("2024-05-15", "At $1.08 to the euro, the 40 million euros are worth $34.2 million.", "exchange", ("$1.08", "$34.2 million", "40 million euros"), TOLD),
    ("2024-05-15", "The drive takes 150 minutes, or two and a half hours.", "converts", ("150 minutes", "two and a half hours"), HOLDS),
    ("2024-09-10", "李某，1956年生，2016年退休，时年60岁。", "age", ("1956年", "2016年", "60岁"), HOLDS),
    ("2024-09-10", "画家秦山（1921—2013），享年92岁。", "age", ("1921—2013", "92岁"), HOLDS),
    ("2024-09-10", "画家秦山（1921—2013），享年82岁。", "age", ("1921—2013", "82岁"), TOLD),
    ("2024-09-10", "他出生于1990年，2012年大学毕业，时年22岁。", "age", ("1990年", "2012年", "22岁"), HOLDS),
    ("2024-09-10", "他出生于1990年，2012年大学毕业，时年28岁。", "age", ("1990年", "2012年", "28岁"), TOLD),
    ("2024-09-10", "今年是建校120周年，学校前身创办于1904年。", "lasts", ("120周年", "1904年"), HOLDS),
    ("2024-09-10", "今年是建校130周年，学校前身创办于1904年。", "age", ("130周年", "1904年"), TOLD),
    ("2024-09-10", "今年32岁的张某与28岁的李某于2020年登记结婚。", "age", (), NOT_PROPOSED),
    ("2024-09-10", "该馆始建于1934年，至今已有90年历史。", "lasts", ("1934年", "90年"), HOLDS),
    ("2024-09-10", "该馆始建于1934年，至今已有70年历史。", "lasts", ("1934年", "70年"), TOLD),
    ("2024-09-10", "列车8时05分发车，13时20分到达，全程5小时15分。", "lasts", ("13时20分", "5小时15分", "8时05分"), HOLDS),
    ("2024-09-10", "列车8时05分发车，13时20分到达，全程6小时15分。", "lasts", ("13时20分", "6小时15分", "8时05分"), TOLD),
    ("2024-09-10", "从1998年到2023年，他在乡村任教25年。", "lasts", ("1998年到2023年", "25年"), HOLDS),
    ("2024-09-10", "从1998年到2023年，他在乡村任教35年。", "lasts", ("1998年到2023年", "35年"), TOLD),
    ("2024-09-10", "工程2019年3月开工，2023年9月竣工，历时4年6个月。", "lasts", ("2019年3月", "2023年9月", "4年6个月"), HOLDS),
    ("2024-09-10", "工程2019年3月开工，2023年9月竣工，历时6年4个月。", "lasts", ("2019年3月", "2023年9月", "6年4个月"), TOLD),
    ("2024-09-10", "时隔12年，该队再次夺冠，上一次夺冠是在2012年。", "lasts", ("12年", "2012年"), HOLDS),
    ("2024-09-10", "会期5天，自5月12日至5月16日。", "lasts", ("5天", "5月12日至5月16日"), HOLDS),
    ("2024-09-10", "会期7天，自5月12日至5月16日。", "lasts", ("5月12日至5月16日", "7天"), TOLD),
    ("2024-09-10", "刑期从2021年3月5日起至2024年3月4日止，共三年。", "lasts", ("2021年3月5日", "2024年3月4日", "三年"), HOLDS),
    ("2024-09-10", "演出将于10月2日（星期三）举行。", "date", ("10月2日（星期三）",), HOLDS),
    ("2024-09-10", "演出将于10月2日（星期五）举行。", "date", ("10月2日（星期五）",), TOLD),
    ("2024-09-10", "会议于2024年5月17日周五在京召开。", "date", ("2024年5月17日周五",), HOLDS),
    ("2024-09-10", "会议于2024年5月17日周四在京召开。", "date", ("2024年5月17日周四",), TOLD),
    ("2024-09-10", "昨天（9月9日，星期一）法院开庭。", "date", ("9月9日，星期一）",), HOLDS),
    ("2024-09-10", "民国26年（1937年），学校南迁。", "era", ("1937年", "民国26年"), HOLDS),
    ("2024-09-10", "民国36年（1937年），学校南迁。", "era", ("1937年", "民国36年"), TOLD),
    ("2024-09-10", "平成31年（2019年）4月，天皇退位。", "era", ("2019年", "平成31年"), HOLDS),
    ("2024-09-10", "光绪二十六年（1900年），教堂被毁。", "era", ("1900年", "光绪二十六年"), HOLDS),
    ("2024-09-10", "光绪二十八年（1900年），教堂被毁。", "era", ("1900年", "光绪二十八年"), TOLD),
    ("2024-09-10", "小岛距岸边12海里（约22.2公里）。", "converts", ("12海里", "约22.2公里"), HOLDS),
    ("2024-09-10", "小岛距岸边12海里（约32.2公里）。", "converts", ("12海里", "约32.2公里"), TOLD),
    ("2024-09-10", "园区占地300亩（约20万平方米）。", "converts", ("300亩", "约20万平方米"), HOLDS),
    ("2024-09-10", "最高气温达39.5℃（103.1℉）。", "converts", ("103.1℉", "39.5℃"), HOLDS),
    ("2024-09-10", "会议原定于6月31日召开。", "date", ("6月31日",), TOLD),
    ("2024-09-10", "会议定于6月30日召开。", "date", ("6月30日",), HOLDS),
    ("2024-09-10", "有103%的受访者表示满意。", "cannot-be", ("103%",), TOLD),
    ("2024-09-10", "失业率为105%。", "cannot-be", ("105%",), TOLD),
    ("2022-03-16", "Term begins on Monday, August 29, and ends on Friday, June 9.", "date", ("Friday, June 9",), HOLDS),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_what_is_bound(row: Row) -> None:
    day, passage, form, numbers, outcome = row
    text = f"{day}\n\n{passage}"
    found = [
        (one.candidate.form, sorted(_printed(text, relations, one.candidate.members)), one.holds)
        for relations in [Relations(article, day) for article in articles_of(text)]
        for one in relations.bound
    ]
    failing = [one[:2] for one in found if not one[2]]
    if outcome == TOLD:
        assert failing == [(form, sorted(numbers))]
        return
    assert not failing
    if outcome == HOLDS:
        assert (form, sorted(numbers), True) in found
    if outcome == NOT_PROPOSED:
        assert form not in [one[0] for one in found]


def _printed(text: str, relations: Relations, members: tuple[int, ...]) -> list[str]:
    readings = [relations.statements[index].reading for index in members]
    return [text[one.start : one.end] for one in readings]
