"""Without PyYAML's C extension the same documents come out, faults included."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.claimfile import building, load, load_text
from audit.claimfile.sample import SAMPLE
from audit.claimfile.slow_parser import SlowParser
from tests.claimfile.test_loading import WHOLE

FILES = sorted((Path(__file__).parent / "must_fail").glob("*.yaml"))


@pytest.mark.parametrize("text", [SAMPLE, WHOLE], ids=["sample", "whole"])
def test_sound_files_load_alike(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = load_text("f", text)
    monkeypatch.setattr(building, "new_parser", SlowParser)
    assert load_text("f", text) == quick


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_broken_files_have_faults_in_the_same_lines(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = [fault.place.line for fault in load(str(file)).faults]
    monkeypatch.setattr(building, "new_parser", SlowParser)
    assert [fault.place.line for fault in load(str(file)).faults] == quick
