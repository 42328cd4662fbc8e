"""The JSON Schema is a schema, and it agrees with loading."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from audit.claimfile import json_schema
from audit.claimfile.sample import SAMPLE
from tests.claimfile.test_loading import WHOLE

FOLDER = Path(__file__).parent / "must_fail"

# What only the file as a whole, or the calendar, shows: loading refuses it, the schema cannot.
BEYOND_A_SCHEMA = {
    "anchor",
    "bad_intervals",
    "date_span_backwards",
    "date_that_never_was",
    "derived_twice",
    "directive",
    "duplicate_claim",
    "duplicate_key",
    "full_width_comma_in_list",
    "indented_too_much",
    "name_twice",
    "several_documents",
    "tab_after_a_break",
    "tag",
    "text_after_a_quote",
}


def _validator() -> Draft7Validator:
    return Draft7Validator(json_schema())


def _loaded(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)


def test_it_is_a_draft_7_schema() -> None:
    Draft7Validator.check_schema(json_schema())


@pytest.mark.parametrize("text", [SAMPLE, WHOLE], ids=["sample", "whole"])
@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.SafeLoader], ids=["as text", "typed"])
def test_sound_files_are_valid(text: str, loader: Any) -> None:
    data = json.loads(json.dumps(yaml.load(text, loader), default=str))  # JSON has no dates
    assert list(_validator().iter_errors(data)) == []


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.stem)
def test_broken_files_are_not_valid(file: Path) -> None:
    try:
        data = _loaded(file.read_bytes().decode())
    except (yaml.YAMLError, UnicodeDecodeError):
        pytest.skip("it has no data to validate")
    valid = _validator().is_valid(data)
    assert valid == (file.stem in BEYOND_A_SCHEMA)


def test_every_key_has_a_title_and_a_description() -> None:
    missing = [
        path for path, schema in _properties(json_schema(), "") if not {"title", "description"} <= set(schema)
    ]
    assert missing == []


def _properties(schema: Any, path: str) -> list[tuple[str, dict[str, Any]]]:
    if isinstance(schema, list):
        return [one for number, part in enumerate(schema) for one in _properties(part, f"{path}/{number}")]
    if not isinstance(schema, dict):
        return []
    found = [(f"{path}/{name}", one) for name, one in schema.get("properties", {}).items()]
    return found + [
        one for name, part in schema.items() if name != "if" for one in _properties(part, f"{path}/{name}")
    ]


def test_a_name_may_be_chinese_but_not_a_function() -> None:
    for name, valid in (
        ("覆盖率", True),
        ("a_1", True),
        ("sum", False),
        ("a b", False),
        ("2a", False),
        ("a-b", False),
    ):
        data = {"audit": 1, "claims": {name: {"says": "50"}}}
        assert _validator().is_valid(data) == valid, name
