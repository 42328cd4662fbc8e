"""What English pages and papers have beside their text: captions, credits, bylines, signs of figures and documents."""

from __future__ import annotations

SPORT = (
    r"\b(?:beat|beats|beaten|won|win|wins|winning|lost|lose|loses|defeat\w*|drew|draw|victory|score\w*|led|lead|trail\w*|match|set|sets|game"
    r"|final|semi-?final|goal\w*|half-?time|tie|tied|tiebreak\w*|edged|thrash\w*|rout\w*|penalt\w*|aggregate|loss|series|down|up|ahead|behind"
    r"|votes?|voted)\b"
)

CAPTION_MARK = r"(?:Photo(?:graph)?|Image|Picture|Caption)\b[^.]{0,20}:"
CREDIT = r"(?:Photo(?:graph)?s? (?:by|courtesy of) [^.]{2,50}|REUTERS/[^.]{2,40}|\((?:AP|AFP|Reuters|Getty)[ /][^.()]{2,40}\))\.?\s*$"
PICTURE_WORDS = r"\((?:left|right|centre|center|top|bottom)\)"
BYLINE = (
    r"[Bb](?:y|Y) [A-Z][\w.'’-]*(?:,? (?:and |in |& )?[A-Z][\w.'’-]*){0,11}(?:, [A-Za-z ]{3,40})?|(?:Published|Updated|Posted"
    r"|Last updated|Reporting by|Editing by)\b.{3,80}"
)

PUBLISHED = r"Published|Updated|Posted|Last\ modified|Tel|Phone|Fax|ISSN|Copyright|©"
BEHIND_AMOUNTS = "and|or|at|was|were|is|are|in|of"
SIGNED = (
    r"Figs?\.?|Figures?|Tables?|Eqs?\.?|Equations?|Chapters?|Sections?|Sec\.?|Appendix|Annex"
    r"|pp?\.|[Vv]ol\.?|[Nn]os?\.|§+|[Aa]rticles?|[Cc]lauses?|[Pp]aragraphs?|[Pp]ages?|[Ff]ootnotes?|[Ll]ines?"
)
VERSION_AFTER = "era|version"
CODES = r"[Tt]el\.?|[Pp]hone|[Ff]ax|ZIP|ISBN|ISSN|[Cc]ode|I[Dd]|[Hh]otline|GB|GB/T|ISO|IEC|RFC|DOI|doi"
CAPTIONS = "Captions"

WEAPON = "[ -](?:cali(?:ber|bre)|rifle|pistol|revolver|handgun|gun|magnum|Magnum|rounds?|bullets?|cartridges?|ammunition|shells?|weapon)"

LITTLE_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "and",
        "or",
        "but",
        "than",
        "as",
        "that",
        "which",
        "who",
        "whose",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "would",
        "about",
        "over",
        "under",
        "nearly",
        "almost",
        "some",
        "more",
        "its",
        "their",
        "his",
        "her",
        "this",
        "these",
        "those",
        "into",
    ]
)

PAGE = "age"  # behind a P
