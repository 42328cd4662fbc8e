"""From bytes to text: UTF-8, UTF-16 with its mark, GB18030; strictly, and never by an unverifiable guess."""

from __future__ import annotations

import codecs
import re

from audit.article.files.unreadable import Unreadable
from audit.base.findings import Sentence, sentence

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f]")
_CHINESE_ENCODINGS = ("gb2312", "gbk", "gb18030", "gb-18030", "x-gbk", "cp936")
_UNFIT = (
    "idna",
    "punycode",
    "utf-7",
    "unicode_escape",
    "raw_unicode_escape",
)  # slow, or not encodings of pages


class Undecodable(Unreadable):
    """The bytes are not text in any encoding we detect."""


def text_of(data: bytes, declared: str | None = None) -> str:
    """The text of a file, without its byte order mark and with its line ends unchanged.

    ``declared`` is the encoding that the file itself names, as HTML can. Raises ``Undecodable``."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _sound(_strict(data[len(mark) :], encoding))
    if b"\0" in data:
        raise Undecodable(_about_zeros(data))
    return _sound(_declared(data, declared) or _tried(data))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name, byte = encoding.upper(), error.start + 1
        why = sentence("begins like {name} and is not (byte {byte}): save it as UTF-8", name=name, byte=byte)
        raise Undecodable(why) from error


def _about_zeros(data: bytes) -> Sentence:
    halves = data[:1000:2].count(0), data[1:1000:2].count(0)
    if max(halves) > len(data[:1000]) // 4 and min(halves) == 0:
        return sentence("looks like UTF-16 without a byte order mark: save it as UTF-8")
    return sentence("is not text: it has zero bytes")


def _declared(data: bytes, declared: str | None) -> str | None:
    """The text in the encoding that it declares; ``None`` if it declares none that fits."""
    if declared is None:
        return None
    name = declared.strip().lower()
    try:
        if codecs.lookup(name).name in _UNFIT:
            return None
        return data.decode("gb18030" if name in _CHINESE_ENCODINGS else name)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _tried(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        first = error.start
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if not _is_chinese(text):
        raise Undecodable(
            sentence(
                "is neither UTF-8 (byte {byte}) nor GB18030 nor UTF-16 with a byte order mark: save it as UTF-8",
                byte=first + 1,
            )
        )
    return text


def _is_chinese(text: str) -> bool:
    """Whether text that decodes as GB18030 is also likely to be Chinese.

    It is if nearly all of it are everyday characters; other encodings decode to rare ones."""
    beyond = [one for one in text if not one.isascii()]
    everyday = sum(1 for one in beyond if one.encode("gb2312", "ignore"))
    return bool(beyond) and everyday >= 0.9 * len(beyond)


def _sound(text: str) -> str:
    if len(_CONTROLS.findall(text)) > len(text) // 1000:
        raise Undecodable(sentence("is not text: it is full of control characters"))
    return text
