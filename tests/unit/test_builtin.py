"""What is said of the built-in formats and reporters is what their classes say."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

from factlint.builtin import factlint_formats, factlint_reporters

FORMATS = tuple(factlint_formats())
REPORTERS = tuple(factlint_reporters())


def test_formats_are_named_as_their_classes() -> None:
    for one in FORMATS:
        real = getattr(import_module(one.module), one.attribute)()
        assert (one.name, one.suffixes, one.traits) == (real.name, real.suffixes, real.traits)


def test_reporters_are_named_as_their_classes() -> None:
    for one in REPORTERS:
        assert one.name == getattr(import_module(one.module), one.attribute).name


def test_a_text_imports_no_other_format_and_no_other_report(tmp_path: Path) -> None:
    text = "The council met on Tuesday. It paid $100m (£80m), then $50m (£40m) and $20m (£16m).\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    code = (
        "import sys; from factlint.cli.start import _run; "
        f"sys.argv[1:] = ['--isolated', '--exit-zero', {str(tmp_path / 'a.txt')!r}]; _run(); "
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    imported = set(done.stderr.split())
    assert {"factlint.formats.plain", "factlint.report.terminal"} <= imported
    unwanted = {
        "factlint.formats.markdown",
        "factlint.formats.html",
        "factlint.formats.metadata_values",
        "factlint.report.sarif",
        "factlint.report.junit",
        "factlint.report.github",
        "statistics",  # for one median
        "typing_extensions",  # by msgspec, which needs nothing of it
    }
    assert imported.isdisjoint(unwanted)
