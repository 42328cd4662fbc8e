"""The draft that Python gives is the one that the command writes."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

import audit

TEXT = "全市年用电量120亿千瓦时,常住人口218万人。\n"


def test_python_and_the_command_say_alike_what_numbers_measure(tmp_path: Path) -> None:
    from audit.cli.group import group

    article, draft = tmp_path / "a.txt", tmp_path / "a.yaml"
    article.write_text(TEXT, "utf-8")
    CliRunner().invoke(group, ["extract", str(article), "-o", str(draft)])
    written = audit.check(str(draft))
    assert written.counts.claims == 2
    stated = [one.measures and one.measures.value for one in audit.extract(TEXT).claims.values()]
    assert stated and all(f"measures: {kind}" in draft.read_text("utf-8") for kind in stated if kind)
    assert any(stated)
