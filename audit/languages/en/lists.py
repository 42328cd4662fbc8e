"""How English names a list and its count: *five subjects: law, medicine and history*; *three children, Ada, Ben and Cora*.

BEHIND begins right behind the number, BEFORE ends right before it, NEXT begins right behind an ordinal and names those
that come before it. ``list`` is the row of items; ``mark`` what leads to it; a mark in STRICT leaves no other meaning.
"""

from __future__ import annotations

_NAME = r"[A-Z][\w’'-]*(?:(?: (?:of|the|de|la|von|van|upon|on))? [A-Z][\w’'-]*){0,3}"
NAMES = rf"(?:the )?{_NAME}(?:, (?:the )?{_NAME}){{0,9}},? (?:and|&) (?:the )?{_NAME}"
# the soprano Anja Toll, driver Santosh Kale (41)
_CALLED = (
    r"(?!(?:in|from|at|on|by|to|with|all|both|and|for|near|said|who|police|mostly|including|among) )[a-z-]+ "
)
_PERSON = rf"(?:(?:(?:the|a|an|one|his|her|their) (?:{_CALLED}){{1,3}})?(?:Sir |Dame |Dr\.? )?{_NAME}(?: \([0-9]{{1,3}}\))?|(?:{_CALLED}){{1,2}}{_NAME} \([0-9]{{1,3}}\))"
PERSONS = rf"{_PERSON}(?:, {_PERSON}){{1,9}},? and {_PERSON}"
_NOUNS = r"(?: [a-z][\w’'-]*){1,3}"
_CLAUSE = r"(?: [A-Za-z][\w’'-]*){1,8}"

BEHIND: tuple[str, ...] = (
    rf"{_CLAUSE}(?P<mark>:) (?P<list>[^.!?:;]+)",
    rf"{_CLAUSE}(?P<mark>,? namely|,? as follows:),? (?P<list>[^.!?:;]+)",
    rf"{_CLAUSE}(?P<mark> ?[—–] ?| - )(?P<list>[^.!?:;—–]+?)(?= ?[—–]| - |[.;!?]|$)",
    rf"{_NOUNS} (?P<mark>\()(?P<list>[^().!?:;]+)(?=\))",
    rf" (?:people|persons|men|women|suspects|others|winners|members|candidates|players|guests|defendants|children|pupils|students|colleagues|scientists|directors|judges)(?P<mark>,)(?: identified as| named as| called| namely)? (?P<list>{PERSONS})(?=[,.;:)—–]|$)",
    rf"{_NOUNS}(?P<mark>,)(?: at| in| on| by| from| to| of| with| called| named)? (?P<list>{NAMES})(?=[,.;:)—–]|$)",
)
BEFORE: tuple[str, ...] = (
    rf"(?P<list>{NAMES})(?P<mark>,| [—–]| -) ?(?:the |all |these |those |our |its |their |his |her )?$",
)
NEXT: tuple[str, ...] = (
    rf"(?: [a-z][\w’'-]*){{0,6}} (?P<mark>after) (?:(?:those|the ones|winning|victories|wins|titles|cases) )?(?:at |in |of |over )?(?P<list>{NAMES})(?=[,.;:)—–]|$)",
    rf"(?: [a-z][\w’'-]*){{0,6}} (?P<mark>to follow) (?P<list>{NAMES})(?=[,.;:)—–]|$)",
)
# One of two is described, and then the other.
PAIRS: tuple[str, ...] = (
    rf"{_CLAUSE}(?P<mark>[:,;]| [—–-]) ?(?P<list>(?:the )?(?:one|first)\b[^.!?]{{3,140}}?[;,] (?:and |while |but )?(?:the )?(?:other|second)\b[^.;!?]*)",
)
# What ends a row without a stop: a quotation, or words of another sentence.
ENDS = r"[,.]?[”\"](?=\s|$)|,? (?:he|she|they|it) (?:said|says|added|told)\b"
JOINED_ON = r"(?: [a-z][\w’'-]*)?,? and\b"  # behind a number that is an item of its list: *Lund, the two Hague courts and Bern*
TERMS = r"(?!)"  # after a number whose items start with what is counted
STRICT = frozenset((":", ", namely", " namely", "after"))
OPEN = frozenset(("including",))  # marks after which there may be more
FIRST = ("first,", "firstly")  # what begins a row that numbers its items
ITSELF = "this one"
LONGEST = 44  # characters of an item
JOINS = r",|\band\b|\bor\b"  # what comes between quoted items
