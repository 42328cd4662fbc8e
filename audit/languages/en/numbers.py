"""The words that English writes numbers with, and what each is worth."""

from __future__ import annotations

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "nought": 0,
    "naught": 0, "nil": 0,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "fourty": 40,
}  # fmt: skip
SCALES = {
    "thousand": 10**3, "million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9,
    "trillion": 10**12, "quadrillion": 10**15, "lakh": 10**5, "lakhs": 10**5, "lac": 10**5,
    "lacs": 10**5, "crore": 10**7, "crores": 10**7,
}  # fmt: skip
GROUPS = {
    "dozen": 12, "dozens": 12, "score": 20, "gross": 144,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "fourtieth": 40,
    "nineth": 9, "hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9,
    "trillionth": 10**12,
}  # fmt: skip
PARTS = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4,
}  # fmt: skip
PLURALS = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 10**3, "millions": 10**6,
    "billions": 10**9,
}  # fmt: skip
VAGUE = frozenset(("several", "few"))
MULTIPLES = {
    "double": 2, "doubled": 2, "doubling": 2, "doubles": 2, "twice": 2, "twofold": 2, "triple": 3,
    "tripled": 3, "tripling": 3, "treble": 3, "trebled": 3, "threefold": 3, "thrice": 3,
    "quadruple": 4, "quadrupled": 4, "fourfold": 4, "quintupled": 5, "fivefold": 5, "sixfold": 6,
    "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10,
}  # fmt: skip
HALVES = frozenset(("halved", "halving"))

# Suffixes come right after the figures. Those for money are scales only if nothing else can be meant.
SUFFIXES = {
    "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "mn": 10**6, "mln": 10**6, "k": 10**3,
    "K": 10**3,
}  # fmt: skip
MONEY_SUFFIXES = {
    "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12, "M": 10**6, "MM": 10**6, "B": 10**9,
    "T": 10**12,
}  # fmt: skip

# Plain scale words from the least to the greatest, as prose and units print them.
SCALES_IN_ORDER = ("thousand", "million", "billion", "trillion")
SHORT_SCALES = {"bn": "billion", "mn": "million", "tn": "trillion", "m": "million", "k": "thousand"}
