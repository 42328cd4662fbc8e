"""What English writes dates and years with, and what tells that figures are a year."""

from __future__ import annotations

SHARE_MORE = r"(?:%|per ?cent) (?:more|less|fewer|higher|lower|greater|better|worse|bigger|smaller|larger|faster|slower) than $"
NOUN_OF = r"(?:\b([Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z-]+ ){0,2}?|)([A-Za-z-]+) of (?:about |around |nearly |some |just )?$"
YEARS_BEFORE = r"(?i:\b(?:in|of|since|by|during|from)) [12]\d{3}(?:, [12]\d{3}){0,5}(?:,|,? (?:and|or)) $"
YEAR_BEHIND = r",? (?:and |or )?[12]\d{3}(?![\d%]|[.,]\d)"
SPAN_OF_ERA = r" (and|to|through|[-–]) (?:A\.?D\.? )?([1-9][0-9]{1,3})(?![0-9%]|[.,][0-9])"

UNTIL_YEAR = r" (to|and|until|through) ([12]\d{3})(?![-\d%/]|[.,]\d|[A-Za-z])"
CENTURY_BEHIND = r"(?:st|nd|rd|th)?[ -]century\b"
PART_OF_YEAR = r" (quarter|half) of ([12]\d{3})(?![-\d%/]|[.,]\d|[A-Za-z])"
MONTH_AFTER = r"(?:st|nd|rd|th)?(?:(?: day)? of)? ([A-Z][a-z]{2,8}|[A-Z]{3,9}|[a-z]{3,9})\b(?:\.(?=,? ?[12]\d{3}))?(?:,? ?([12]\d{3}))?(?!\d)"
YEARS_FROM_NOW = {"last": 1, "this": 0, "next": -1}
SECOND_DAY = r"(?:st|nd|rd|th)?( ?[-–—] ?| to | and | or )(\d{1,2})(?=(?:st|nd|rd|th)? (?:of )?[A-Za-z])"
THE_DECADE = r"(?:\bthe (?:early |mid |late |mid-|late-|early-)?|[ -]['’])$"
NO_DECADE = r"(?i:temperatures?|degrees|heat|highs?|lows?|mercury|scor\w*|shot|ages?|aged|thermometers?)\b"

SEASONS = r" seasons?\b"
UP_ON = r"(?:%|per ?cent) (?:up |down )?on|\b(?:up|down) on"
BEFORE_A_YEAR = r"for|after|through|against|versus|vs\.?|(?:compared|comparison) with"
DATED_BACK = "(?: (?:its|their|his|her|the|our|my))?(?: [a-z]{1,12})? (?:all the way )?back(?: as far as)? to"
AND_THEN = " and "
DAY_ENDS = "[a-z]day"
ARTICLE = "(?:the )?"
ARTICLE_BEFORE = "(?:the )?$"
