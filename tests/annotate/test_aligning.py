"""From the characters of an article's text to those of its document."""

from __future__ import annotations

import pytest

from audit.annotate.aligning import Alignment, DocumentPiece


def found(text: str, words: str, *paragraphs: list[str]) -> list[str]:
    """The pieces of the document that the words of the text stand in, each with what of it they are."""
    heard = [
        [DocumentPiece((number, place), piece) for place, piece in enumerate(pieces)]
        for number, pieces in enumerate(paragraphs)
    ]
    start = text.index(words)
    told: dict[tuple[int, int], str] = {}
    for one in Alignment(text, heard).spots(start, start + len(words)):
        piece = paragraphs[one.origin[0]][one.origin[1]]
        told[one.origin] = told.get(one.origin, "") + piece[one.at]
    return list(told.values())


@pytest.mark.parametrize(
    ("text", "words", "document", "expected"),
    [
        ("It is 7.0 percent.", "7.0 percent", [["It is 7.0 percent."]], ["7.0percent"]),
        ("It is 7.0 percent.", "7.0 percent", [["It is 7", ".0 per", "cent."]], ["7", ".0per", "cent"]),
        ("one\n\n5 two\n\n5 two\n", "5", [["one"], ["5 two"], ["5 two"]], ["5"]),
        ("10³ km", "10³", [["10", "3", " km"]], ["10", "3"]),
        ("a tax­payer of 12\n", "12", [["a tax\u00adpayer of\t12"]], ["12"]),
        ("A loss of -2.1 million", "-2.1", [["A loss of -2.1 million"]], ["-2.1"]),
        ("A fall of −2.1", "−2.1", [["A fall of ", "−2.1"]], ["−2.1"]),
        ("全年１２０亿元", "１２０亿元", [["全年", "１２０亿元"]], ["１２０亿元"]),
        ("A box of 9 lamps here.\n\nEnd 4", "4", [["What no reader finds"], ["End 4"]], []),
        ("A box of 9 lamps here.\n\nThe end of all 4", "4", [["The end of all 4"]], ["4"]),
        ("nothing", "nothing", [], []),
    ],
)
def test_where_words_come_from(text: str, words: str, document: list[list[str]], expected: list[str]) -> None:
    assert found(text, words, *document) == expected


def test_the_second_of_two_equal_numbers_is_the_second() -> None:
    text = "18 and more\n\n18 and more\n"
    heard = [[DocumentPiece(number, "18 and more")] for number in range(2)]
    assert [one.origin for one in Alignment(text, heard).spots(13, 15)] == [1, 1]


def test_words_over_two_paragraphs_keep_both() -> None:
    heard = [[DocumentPiece(0, "It is 482.6")], [DocumentPiece(1, "million euros")]]
    spots = Alignment("It is 482.6\nmillion euros", heard).spots(6, 19)
    assert [spots[0].paragraph, spots[-1].paragraph] == [0, 1]
