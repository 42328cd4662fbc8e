"""The control words of RTF, by their meaning for the text of a file."""

from __future__ import annotations

SIGNS = {
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "tab": "\t", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
SYMBOLS = {"~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}"}
# Groups whose words are not part of the article. Unknown groups that start with \* are not either.
LEFT_OUT = frozenset((
    "fonttbl", "colortbl", "stylesheet", "info", "atnid", "atnauthor", "atntime", "atnicn", "atnref", "atnparent",
    "annotation", "generator", "fldinst", "listtext", "pntext", "pntxta", "pntxtb", "sn", "sv", "sp", "shprslt",
    "nonshppict", "bkmkstart", "bkmkend", "filetbl", "revtbl", "xe", "tc", "nonesttables", "objdata", "objclass",
    "themedata", "upr", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "ftncn", "aftncn", "listtable",
    "listoverridetable", "rsidtbl", "pgptbl", "latentstyles", "datastore", "datafield",
))  # fmt: skip
# Groups that start with \* and contain words of the article.
ENTERED = frozenset(["shpinst", "shptxt", "ud", "shppict", "moMath", "nesttableprops", "dptxbxtext"])
MARGINS = frozenset(["header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"])
# Fields whose results come from a word processor.
NOT_OF_THE_TEXT = frozenset(["PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "INDEX"])
OF_CHARACTERS = frozenset(
    ["plain", "f", "super", "sub", "nosupersub", "revised", "deleted", "v", "strike", "striked"]
)
OF_TABLES = frozenset(["intbl", "itap", "cell", "nestcell", "row", "nestrow"])
