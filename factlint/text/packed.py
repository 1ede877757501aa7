"""Compiled modules, kept in one file.

A check of one article imports four hundred modules, most of them of a few dozen lines. To look for
each in its folder, and to open, read and compare its compiled form, takes a third of what it takes
to run it. So what Python has compiled is copied into one file beside these modules, under the
conditions under which Python keeps them there, and a module is taken from it as long as its source
has the size and the time it had, which is Python's own condition. Only modules inside packages are:
where a package itself is, `sys.path` says.
"""

from __future__ import annotations

import _imp
import contextlib
import marshal
import os
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, Final

from factlint.text.kept_pieces import Pieces, add_pieces, may_write

#: Bytes of code that are kept; with more, only the modules of the last run are.
_MOST: Final = 16_000_000
#: What is before the code in a compiled module: a number of Python, 0 where it holds for a state of
#: its source, and that state.
_HEAD: Final = 16
#: What the file holds for: the first number is to be raised when its form changes.
_VERSION: Final = (2, sys.version)

#: Time and size of a source, as Python notes them.
_State = tuple[int, int]
#: By name: the source, the folder its package is searched in, its compiled form, its state, and
#: its code.
_Codes = dict[str, tuple[str, str, str, _State, bytes]]

#: The modules that were imported before any could be taken from the file.
_before: set[str] = set()


class PackedModules:
    """Finds modules inside packages, where the code of their source as it is was kept."""

    def __init__(self, modules: Pieces) -> None:
        self._modules = modules
        self._known = modules.known

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return what Python would find in the folder of a package; None where that is not kept."""
        del target
        if path is None or name not in self._known:
            return None
        source, folder, compiled_form, state, *_ = self._known[name]
        if list(path) != [folder] or _state_of(source) != state:
            return None
        is_package = source.endswith("__init__.py")
        spec = ModuleSpec(name, _Loader(self, name, source), origin=source, is_package=is_package)
        spec.has_location = True
        spec.cached = compiled_form  # which every module is told, and which takes long to make
        if is_package:
            spec.submodule_search_locations = [source.removesuffix(f"{os.sep}__init__.py")]
        return spec

    def code(self, name: str) -> bytes:
        """Return the code of a module; raises `OSError`."""
        return self._modules.take(name)


class _Loader(SourceFileLoader):
    """Loads a module of which the code is kept."""

    def __init__(self, packed: PackedModules, name: str, source: str) -> None:
        self.name, self.path, self._packed = name, source, packed  # all that `super` does, sooner

    def get_code(self, fullname: str) -> CodeType | None:
        """Return the code of the module, which says where its source is.

        `compileall` notes the name it was given; Python puts that right, too.
        """
        try:
            found: CodeType = marshal.loads(self._packed.code(fullname))
        except (KeyError, OSError, EOFError, ValueError, TypeError):  # asked for again, cut off
            return super().get_code(fullname)
        imports: Any = _imp  # as `importlib` does
        imports._fix_co_filename(found, self.path)
        return found


def use_packed() -> None:
    """Let modules be found that earlier processes have kept."""
    _before.update(sys.modules)
    if not hasattr(os, "pread"):
        return
    with contextlib.suppress(OSError):
        sys.meta_path.insert(0, PackedModules(Pieces(_file(), _VERSION)))


def keep_packed() -> None:
    """Keep the modules that Python had to look for since `use_packed`, for the next process."""
    name = _file()
    if not name or not may_write(name):
        return
    found = _compiled_since()
    if not found:
        return
    room = _MOST - sum(len(code) for *_, code in found.values())
    with contextlib.suppress(OSError):
        add_pieces(name, _VERSION, found, lambda known: _size(known) <= room)


def _size(known: Mapping[str, tuple[Any, ...]]) -> int:
    return sum(end - start for *_, start, end in known.values())


def _compiled_since() -> _Codes:
    """Return the modules inside packages that Python has found in its own way, with their code."""
    found: _Codes = {}
    for name in sys.modules.keys() - _before:
        package = name.rpartition(".")[0]
        spec: Any = getattr(sys.modules[name], "__spec__", None)
        if package and type(getattr(spec, "loader", None)) is SourceFileLoader:
            # What is named otherwise, has no compiled form or is in many folders is left out.
            with contextlib.suppress(OSError, ValueError, AttributeError, TypeError, KeyError):
                (folder,) = sys.modules[package].__path__
                data = Path(spec.cached).read_bytes()
                state = (_number(data[8:12]), _number(data[12:_HEAD]))
                if spec.name == name and not any(data[4:8]) and state == _state_of(spec.origin):
                    found[name] = (spec.origin, folder, spec.cached, state, data[_HEAD:])
    return found


def _state_of(source: str) -> _State | None:
    """Return time and size of a source as Python notes them; None where it is not there."""
    try:
        state = os.stat(source)  # noqa: PTH116
    except OSError:
        return None
    return int(state.st_mtime) & 0xFFFFFFFF, state.st_size & 0xFFFFFFFF


def _number(noted: bytes) -> int:
    return int.from_bytes(noted, "little")


def _file() -> str:
    """Return the file; "" where this module has no compiled form."""
    spec: Any = __spec__
    compiled_form = spec.cached if spec is not None else None
    return f"{compiled_form.removesuffix('.pyc')}.modules" if compiled_form else ""
