"""Forms that are said to propose anchor by anchor do: their bindings are grouped as they come."""

from __future__ import annotations

from itertools import groupby

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations
from audit.relations.forms import ANCHOR_BY_ANCHOR

ENGLISH = (
    "Enrolment rose 6.4 percent to 4,480 pupils from 4,200 a year earlier, 280 more. Of the 4,480 pupils 1,120, or a quarter, came by bus; "
    "2,240 (50 percent) walked. The budget was $31.2 million, up from $28.4 million, a rise of 9.9 percent. The 4,480 pupils ate 3,100 meals.\n\n"
)
CHINESE = (
    "全县粮食总产量由31.2万吨增加到34.6万吨，增长10.9%，增加3.4万吨。其中夏粮12.4万吨，占35.8%；秋粮22.2万吨，占64.2%，比上年增加2.1万吨。"
    "全县34.6万吨粮食中，水稻18.6万吨，比上年的17.3万吨增长7.5%。\n\n"
)


@pytest.mark.parametrize("form", ANCHOR_BY_ANCHOR, ids=lambda form: form.__name__.rpartition(".")[2])
@pytest.mark.parametrize("text", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_no_number_is_an_anchor_again_once_another_was(form, text) -> None:  # type: ignore[no-untyped-def]
    (article,) = articles_of(4 * text, split=False)
    anchors = [one.anchor for one in form.propose(Relations(article).scene)]
    assert len([anchor for anchor, _ in groupby(anchors)]) == len(set(anchors)) > 1
