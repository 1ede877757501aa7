"""msgspec is imported without `typing_extensions`, which is there for all others as before."""

from __future__ import annotations

import subprocess
import sys

import pytest

#: A module of the name that tells when it is run, before the one that may be installed.
_FAKE = """
import sys, importlib.abc, importlib.machinery
class Told(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if name == "typing_extensions":
            return importlib.machinery.ModuleSpec(name, self)
        if name == "msgspec" and {broken}:
            raise {broken}("no")
    def create_module(self, spec): return None
    def exec_module(self, module): module.told = True
sys.meta_path.insert(0, Told())
from factlint.cli.start import _import_msgspec
"""


def _said(code: str, broken: str = "None") -> str:
    run = [sys.executable, "-c", _FAKE.replace("{broken}", broken) + code]
    return subprocess.run(
        run, capture_output=True, text=True, check=True, timeout=60
    ).stdout.strip()


def test_it_is_not_imported_and_is_there_later() -> None:
    code = (
        "_import_msgspec()\nprint('typing_extensions' in sys.modules, 'msgspec' in sys.modules)\n"
    )
    code += "import typing_extensions\nprint(typing_extensions.told)"
    assert _said(code).split() == ["False", "True", "True"]


def test_one_that_is_there_stays() -> None:
    code = "import typing_extensions as one\n_import_msgspec()\nprint(sys.modules['typing_extensions'] is one)"
    assert _said(code) == "True"


@pytest.mark.parametrize("error", ["ImportError", "RuntimeError"])
def test_errors_leave_nothing_behind(error: str) -> None:
    code = "try: _import_msgspec()\nexcept RuntimeError: pass\n"
    code += "import typing_extensions\nprint(typing_extensions.told)"
    assert _said(code, error) == "True"
