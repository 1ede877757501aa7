from __future__ import annotations

import contextlib
import marshal
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from factlint.text import compiled as module
from factlint.text.compiled import compiled, keep_compiled
from factlint.text.kept_pieces import Pieces, add_pieces, keys_of

SEED = Path(__file__).parents[3] / "seeds" / "harbour-tram.txt"

SOURCES = [
    (r"(?P<day>\d+)\s+(?P<month>May|June)\b", re.IGNORECASE),
    (r"(?<![\w-])(?:naïve|façade)(?![\w-])", re.IGNORECASE),
    (r"(?x) a  b | (?i:c+?) # words", 0),
    (r"(a)(b)?(?(2)c|d)\1", re.MULTILINE | re.DOTALL),
    (r"[^\W\d_]{2,7}+", 0),
]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the module an empty file, and take back what it knows."""
    path = tmp_path / "kept.expressions"
    monkeypatch.setattr(module, "_file", lambda: str(path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    _forget()
    yield path
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    module._new.clear()
    module._useless.clear()
    compiled.cache_clear()
    module._store.cache_clear()


def _keep() -> None:
    for source, flags in SOURCES:
        compiled(source, int(flags))
    keep_compiled()
    _forget()


@pytest.mark.usefixtures("file")
def test_what_is_kept_is_what_re_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    _keep()
    expected = [re.compile(source, flags) for source, flags in SOURCES]
    monkeypatch.setattr(re, "compile", None)
    found = [compiled(source, int(flags)) for source, flags in SOURCES]
    assert found == expected
    assert [one.groupindex for one in found] == [one.groupindex for one in expected]
    assert found[0].match("3 JUNE")["month"] == "JUNE"  # type: ignore[index]


def test_a_file_that_is_damaged_or_of_another_python_is_made_anew(file: Path) -> None:
    _keep()
    whole = file.read_bytes()
    for other in (b"", whole[: len(whole) // 2], b"\xff" * 40, b"N", whole.replace(b"GCC", b"XCC")):
        file.write_bytes(other)
        _keep()
        assert file.read_bytes() == whole


def test_code_that_is_none_is_compiled(file: Path) -> None:
    _keep()
    key = (SOURCES[0][0], 2)
    with contextlib.closing(Pieces(str(file), module._version())) as kept:
        flags, numbers, *rest = marshal.loads(kept.take(key))
    cut = {key: (marshal.dumps((flags, numbers[:-8], *rest)),)}
    add_pieces(str(file), module._version(), cut)
    assert compiled(*key) == re.compile(*SOURCES[0])
    keep_compiled()
    _forget()
    # It has been written anew: the next process makes it of what is kept.
    with contextlib.closing(Pieces(str(file), module._version())) as kept:
        assert marshal.loads(kept.take(key)) == (flags, numbers, *rest)
        assert len(kept.known) == len(SOURCES) - 1  # the others are there still


def test_nothing_is_made_for_a_folder_that_is_read_only(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(module, "_code", None)  # it would be called for each expression
    _keep()
    assert not file.exists()


def test_nothing_is_written_where_python_writes_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _keep()
    assert not file.exists()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(module, "_file", lambda: str(file / "absent" / "kept.expressions"))
    _keep()


def test_too_many_give_way_to_those_of_the_last_run(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _keep()
    monkeypatch.setattr(module, "_MOST", len(SOURCES))
    compiled("another")
    keep_compiled()
    assert keys_of(str(file), module._version()) == {("another", 0)}


def test_a_wrong_expression_is_named() -> None:
    with pytest.raises(re.error):
        compiled("(")


_COUNTING = """
import re, sys
made = re._compiler.compile
count = 0
def counting(*args):
    global count
    count += 1
    return made(*args)
re._compiler.compile = counting
from factlint.cli.main import main
from factlint.text.compiled import keep_compiled
from factlint.text.kept import keep_results
main(sys.argv[1:])
keep_compiled()
keep_results()
print(count, file=sys.stderr)
"""


def test_a_second_run_compiles_few_expressions(tmp_path: Path) -> None:
    environment = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PATH": ""}
    command = [sys.executable, "-c", _COUNTING, "check", "--isolated", "--exit-zero", str(SEED)]
    counts = []
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
        counts.append(int(done.stderr.split()[-1]))
    # Those of the standard library and of dependencies are left.
    assert counts[0] > 250
    assert counts[1] < 100
