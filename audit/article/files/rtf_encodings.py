"""The encodings that an RTF file identifies by numbers."""

from __future__ import annotations

CODE_PAGES = {  # of the character set that a font declares
    2: "latin-1", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip


def code_page(number: int | None) -> str:
    """The encoding of a code page; without a number, that of Western Windows."""
    return {936: "gb18030", 65001: "utf-8", 10000: "mac_roman"}.get(number or 1252, f"cp{number or 1252}")
