from __future__ import annotations

import json

import pytest
from golden_files import check_golden
from run_report import everything

import factlint
from factlint.model.report import Reporter, ReportOptions
from factlint.report.columns import columns
from factlint.report.concise import Concise
from factlint.report.json_report import Json
from factlint.report.terminal import Full


@pytest.mark.parametrize("color", [False, True], ids=["plain", "color"])
@pytest.mark.parametrize("width", [40, 80, 100])
def test_full(width: int, color: bool, request: pytest.FixtureRequest) -> None:
    made = Full().render(everything(), ReportOptions(width, color))
    check_golden(f"reports/full-{width}{'-color' if color else ''}.txt", made, request)


@pytest.mark.parametrize("reporter", [Concise(), Json()], ids=lambda reporter: reporter.name)
def test_for_programs(reporter: Reporter, request: pytest.FixtureRequest) -> None:
    made = reporter.render(everything(), ReportOptions(80, color=True))
    made = made.replace(f'"{factlint.__version__}"', '"0.0.0"')
    ending = "json" if reporter.name == "json" else "txt"
    check_golden(f"reports/{reporter.name}.{ending}", made, request)


@pytest.mark.parametrize("width", [40, 80, 100])
def test_only_paths_commands_and_addresses_stick_out(width: int) -> None:
    whole = ("stories/", "guides/", "factlint ", "http", "ZeroDivisionError")
    for line in Full().render(everything(), ReportOptions(width)).splitlines():
        assert columns(line) <= width or line.strip().startswith(whole), line


def test_the_golden_json_is_json() -> None:
    assert json.loads(Json().render(everything(), ReportOptions()))["version"] == 1
