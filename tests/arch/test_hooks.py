"""Every hook has types, a docstring that says when it is called, and a heading in the docs."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from factlint import hookspecs

HOOKS = [
    value
    for name, value in vars(hookspecs).items()
    if name.startswith("factlint_") and inspect.isfunction(value)
]
PAGE = (Path(__file__).parents[2] / "docs/reference/hooks.md").read_text()


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook.__name__)
def test_hook(hook) -> None:
    signature = inspect.signature(hook)
    assert signature.return_annotation is not inspect.Signature.empty
    assert all(p.annotation is not p.empty for p in signature.parameters.values())
    assert "Called" in (hook.__doc__ or "")
    assert f"## {hook.__name__}\n" in PAGE
    arguments = ", ".join(signature.parameters)
    assert f"`{hook.__name__}({arguments})" in PAGE
