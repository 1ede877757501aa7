"""`factlint schema`: schemas name the keys that are printed and read."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner
from run_report import everything, nothing

from factlint.cli.schema import SCHEMA_NAMES, schema
from factlint.ledger.fact_tables import FACT_NAMES, SOURCE_NAMES
from factlint.model.report import ReportOptions, RunReport
from factlint.plugins import PluginHost
from factlint.report.json_report import Json
from factlint.report.wire import ReportJson, json_text


def printed(name: str) -> dict[str, Any]:
    result = CliRunner().invoke(schema, [name])
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_every_schema_is_printed(name: str) -> None:
    assert printed(name)["$schema"].startswith("https://json-schema.org/")


def test_another_name_is_refused() -> None:
    result = CliRunner().invoke(schema, ["ledger"])
    assert result.exit_code == 2
    assert "report" in result.output


@pytest.mark.parametrize("report", [everything(), nothing()])
def test_a_report_is_what_its_schema_is_made_from(report: RunReport) -> None:
    text = Json().render(report, ReportOptions())
    read = msgspec.json.decode(text, type=ReportJson)
    assert json_text(read, ascii_only=True) == f"{json.dumps(json.loads(text), indent=2)}\n"


def test_the_ledger_has_the_keys_that_are_read() -> None:
    fact = printed("facts")["properties"]["fact"]["items"]
    assert set(fact["properties"]) == {*FACT_NAMES.values(), "waived"}
    assert set(fact["properties"]["source"]["items"]["properties"]) == set(SOURCE_NAMES.values())
    assert set(fact["properties"]["waived"]["properties"]) == {"by", "reason", "until"}


def test_the_configuration_has_every_rule_by_code_and_name() -> None:
    rules = printed("config")["properties"]["rules"]["properties"]
    assert set(rules) == {
        name for info in PluginHost().rules().values() for name in (info.rule.code, info.rule.name)
    }
