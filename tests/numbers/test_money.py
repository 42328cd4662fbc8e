"""Money as it is printed: signs and codes before and behind the figures, names of currencies, ranges and coins.

The first half of each table has inputs that were once read without their currency, or as names and metres."""

from __future__ import annotations

import pytest

from audit.numbers import Kind, read

# phrase | value or set | unit
MONEY = """
美元1.2万元         | 12000     | USD
欧元3万元           | 30000     | EUR
日元500万           | 5000000   | JPY
港元15万元          | 150000    | HKD
9000元日币          | 9000      | JPY
英镑3.5亿元         | 350000000 | GBP
瑞士法郎2000万      | 20000000  | CHF
韩元500亿           | 50000000000 | KRW
5000元港币          | 5000      | HKD
1.2万元美金         | 12000     | USD
新台币30亿元        | 3000000000 | TWD
300元人民币         | 300       | CNY
₱1.5m               | 1500000   | PHP
₽1.5m               | 1500000   | RUB
SEK 1.5m            | 1500000   | SEK
TRY 5m              | 5000000   | TRY
PLN 20m             | 20000000  | PLN
₦4.5m               | 4500000   | NGN
₺2m                 | 2000000   | TRY
DKK 7m              | 7000000   | DKK
THB 12m             | 12000000  | THB
EUR50m              | 50000000  | EUR
EUR50 million       | 50000000  | EUR
INR1 trillion       | 1000000000000 | INR
ZAR30m              | 30000000  | ZAR
IDR900 billion      | 900000000000 | IDR
MYR12.5m            | 12500000  | MYR
PHP300              | 300       | PHP
RM300,000           | 300000    | MYR
RM23.50             | 47/2      | MYR
$A82,615,680        | 82615680  | AUD
$NZ3m               | 3000000   | NZD
NOK500m             | 500000000 | NOK
Dh500               | 500       | AED
Dhs1,250            | 1250      | AED
QR300               | 300       | QAR
KSh3,000            | 3000      | KES
Tk500 crore         | 5000000000 | BDT
zł1,200             | 1200      | PLN
$HK45m              | 45000000  | HKD
Php1,500            | 1500      | PHP
FCFA 500 million    | 500000000 | XOF
$US160 million      | 160000000 | USD
kr500 million       | 500000000 | krone
528 million francs  | 528000000 | franc
300 pesos           | 300       | peso
10 riyals           | 10        | riyal
2,400 kronor        | 2400      | krone
75,000 dinars       | 75000     | dinar
40 shillings        | 40        | shilling
6 million rials     | 6000000   | riyal
5 million TRY       | 5000000   | TRY
500zł               | 500       | PLN
500 Rs              | 500       | INR
20万法郎            | 200000    | franc
300万比索           | 3000000   | peso
4000克朗            | 4000      | krone
5 francs 20 centimes | 26/5     | franc
4 kroner 50 øre     | 9/2       | krone
LE 5 million        | 5000000   | EGP
SR 2,500            | 2500      | SAR
COP 26 million      | 26000000  | COP
MAD 1.5bn           | 1500000000 | MAD
US $5m              | 5000000   | USD
£5                  | 5         | GBP
"""

# phrase | low | high | unit
RANGES = """
between ₱5 and ₱10               | 5         | 10        | PHP
between ₹5 and ₹10               | 5         | 10        | INR
between ₦500 and ₦900            | 500       | 900       | NGN
between $US5 and $US10           | 5         | 10        | USD
between RM5 and RM10             | 5         | 10        | MYR
between kr200 and kr300          | 200       | 300       | krone
Rs 20 to 30 crore                | 200000000 | 300000000 | INR
$20 to 30 million                | 20000000  | 30000000  | USD
€5 to 6 billion                  | 5000000000 | 6000000000 | EUR
RM2 to 3 million                 | 2000000   | 3000000   | MYR
PLN 40m to PLN 50m               | 40000000  | 50000000  | PLN
A$5m to A$7m                     | 5000000   | 7000000   | AUD
₹20-30 crore                     | 200000000 | 300000000 | INR
"""

# What only looks like money.
OTHERS = """
COP26 in Glasgow | the COP 26 talks | All 300 came | ALL 300 CAME | Can 5 of them | TRY 5 OF THESE | 12 CAD drawings
TOP 10 | the RM-5 model | the old Suzuki RM250 bikes | SR 99 is closed | 17 SDG targets | route R102 | an AMD 5600 chip
BD 5 | 30 ALL | PEN 15 | He was No 5 | WAR 300 | the MiG29
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("phrase", "value", "unit"), rows(MONEY))
def test_money(phrase: str, value: str, unit: str) -> None:
    (found,) = read(phrase)
    assert (found.text, found.kind) == (phrase, Kind.MONEY)
    assert (str(found.value), found.unit.symbol) == (value, unit)


@pytest.mark.parametrize(("phrase", "low", "high", "unit"), rows(RANGES))
def test_range(phrase: str, low: str, high: str, unit: str) -> None:
    (found,) = read(f"It would cost {phrase} then.")
    assert (found.text, found.kind, found.unit.symbol) == (phrase, Kind.MONEY, unit)
    assert (str(found.fair.low), str(found.fair.high)) == (low, high)


@pytest.mark.parametrize("phrase", [cell for row in rows(OTHERS) for cell in row])
def test_what_only_looks_like_money(phrase: str) -> None:
    assert all(found.kind is not Kind.MONEY for found in read(phrase))


def test_a_sign_of_money_and_people_who_follow() -> None:
    first, second = read("He gave $5 to 3 million dieters.")
    assert (first.text, second.text) == ("$5", "3 million")
