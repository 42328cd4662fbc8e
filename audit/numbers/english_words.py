"""The English words that numbers are written with, and what each is worth."""

from __future__ import annotations

_SMALL = """
zero one two three four five six seven eight nine ten
eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth
eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
"""

UNITS = {word: value for value, word in enumerate(_SMALL.split())} | {"nought": 0, "naught": 0, "nil": 0}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), 2)} | {"fourty": 40}
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "millions": 10**6,
    "billion": 10**9,
    "billions": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "lakhs": 10**5,
    "lac": 10**5,
    "lacs": 10**5,
    "crore": 10**7,
    "crores": 10**7,
}
GROUPS = {"dozen": 12, "dozens": 12, "score": 20, "gross": 144}
ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split(), 1)}
ORDINALS |= {word.replace("y", "ieth"): value for word, value in TENS.items()}
ORDINALS |= {
    "nineth": 9,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
PLURALS = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000}
PLURALS |= {"millions": 10**6, "billions": 10**9}
VAGUE = frozenset(("several", "few"))

_MULTIPLES = {
    2: "double doubled doubling doubles twice twofold",
    3: "triple tripled tripling treble trebled threefold thrice",
    4: "quadruple quadrupled fourfold",
    5: "quintupled fivefold",
    6: "sixfold",
    7: "sevenfold",
    8: "eightfold",
    9: "ninefold",
    10: "tenfold",
}
MULTIPLES = {word: value for value, words in _MULTIPLES.items() for word in words.split()}
HALVES = frozenset(("halved", "halving"))

# Suffixes stand right at the figures. Those for money are scales only where nothing else can be meant.
SUFFIXES = {
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "mn": 10**6,
    "mln": 10**6,
    "k": 1000,
    "K": 1000,
}
MONEY_SUFFIXES = {"m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
MONEY_SUFFIXES |= {word.upper(): value for word, value in MONEY_SUFFIXES.items()}

_CODES = "RMB USD EUR GBP CNY JPY HKD CHF AUD CAD NZD SGD INR KRW RUB TWD"
CURRENCIES = frozenset((*_CODES.split(), *_CODES.lower().split(), "Rs", "rs", "DM"))

STARTS = frozenset(
    (*UNITS, *TENS, *ORDINALS, *MULTIPLES, *HALVES, *PLURALS, *VAGUE, "a", "an", "half", "couple", "point")
)

_MEASURED = "euros dollars pounds yuan yen tonnes tons barrels litres gallons hectares acres euro dollar"
MONEY_WORDS = frozenset(_MEASURED.split())
