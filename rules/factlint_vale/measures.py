"""Types of rules that measure a text: metric and readability."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from factlint.match.expression import Occurrence
from factlint_vale.blocks import Alert, Block, FileState
from factlint_vale.definitions import Definition, Unusable
from factlint_vale.rule_expressions import formatted
from factlint_vale.word_checks import Check
from factlint_vale.word_counts import counts_of

_HEADING = re.compile(r"heading\.(h[1-6])")
#: Counts of elements, which are nothing where a file has none.
_ELEMENTS = ("pre", "list", "blockquote", *(f"heading_h{level}" for level in range(1, 7)))
_OPERATORS: Mapping[type, Callable[..., float | bool]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Mod: math.fmod,
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge,
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.USub: operator.neg, ast.UAdd: operator.pos,
    ast.Not: operator.not_,
}  # fmt: skip
#: In Vale's language for formulas, no integer is the same as a value, which has a point: "3" is not 3.0.
_SAME_AS_INTEGER = re.compile(r"\s*(==|!=)\s*-?\d+\s*")
_FUNCTIONS = frozenset(
    "abs ceil exp floor log log10 log2 pow round sqrt trunc max min cbrt".split()
)


class Metric(Check):
    """A rule that reports a file whose formula gives a value it should not."""

    def __init__(self, definition: Definition) -> None:
        super().__init__(definition)
        self._formula = _parsed("formula", _HEADING.sub(r"heading_\1", definition.text("formula")))
        condition = definition.text("condition")
        self._condition = _parsed("condition", f"value {condition}")
        same = _SAME_AS_INTEGER.fullmatch(condition)
        self._always = same is not None and same[1] == "!="
        self._never = not condition.strip() or (same is not None and not self._always)

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert on the block as a whole."""
        counts = counts_of(block.text)
        if not counts or self._never:
            return
        elements = {name.replace(".", "_"): float(count) for name, count in block.counts}
        values = {**dict.fromkeys(_ELEMENTS, 0.0), **elements, **counts}
        value = float(_value(self._formula, values))
        if self._always or _value(self._condition, {**values, "value": value}):
            yield Alert(0, 0, formatted(self.definition.message, f"{value:.2f}"))


class ReadabilityCheck(Check):
    """A rule that reports a file that is too hard to read."""

    def __init__(self, definition: Definition) -> None:
        super().__init__(definition)
        self._grade = definition.number("grade")
        self._metrics = definition.texts("metrics")
        unknown = [one for one in self._metrics if one not in _GRADES]
        if unknown or not self._metrics:
            said = unknown[0] if unknown else "nothing"
            raise Unusable("metrics", f"{said}: expected some of {', '.join(_GRADES)}")

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert on the block as a whole."""
        counts = counts_of(block.text)
        if not counts:
            return
        grade = sum(_GRADES[one](counts) for one in self._metrics) / len(self._metrics)
        if grade > self._grade:
            yield Alert(0, 0, formatted(self.definition.message, f"{grade:.2f}"))


_GRADES: Mapping[str, Callable[[Mapping[str, float]], float]] = {
    "Gunning Fog": lambda c: (
        0.4 * (c["words"] / c["sentences"] + 100 * c["complex_words"] / c["words"])
    ),
    "Coleman-Liau": lambda c: (
        5.88 * c["characters"] / c["words"] - 29.6 * c["sentences"] / c["words"] - 15.8
    ),
    "Flesch-Kincaid": lambda c: (
        0.39 * c["words"] / c["sentences"] + 11.8 * c["syllables"] / c["words"] - 15.59
    ),
    "SMOG": lambda c: 1.0430 * math.sqrt(c["polysyllabic_words"] * 30 / c["sentences"]) + 3.1291,
    "Automated Readability": lambda c: (
        4.71 * c["characters"] / c["words"] + 0.5 * c["words"] / c["sentences"] - 21.43
    ),
}


def _parsed(key: str, formula: str) -> ast.expr:
    """Return a formula, read; nothing but arithmetic is allowed.

    Raises:
        Unusable: it is something else.
    """
    source = formula.strip().replace("&&", " and ").replace("||", " or ")
    try:
        parsed = ast.parse(f"({source})", mode="eval").body
        _check(parsed)
    except (SyntaxError, ValueError, RecursionError) as error:
        raise Unusable(key, f"{formula.strip()!r}: {error}") from None
    return parsed


def _check(node: ast.expr) -> None:
    for one in ast.walk(node):
        known = isinstance(
            one,
            (
                ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.Name, ast.Load, ast.Call,
                ast.Attribute, ast.operator, ast.unaryop, ast.cmpop, ast.boolop,
            ),
        ) or (isinstance(one, ast.Constant) and isinstance(one.value, (int, float)))  # fmt: skip
        if isinstance(one, ast.operator) and not isinstance(one, ast.Div):
            known = type(one) in _OPERATORS
        if not known:
            raise ValueError(f"{type(one).__name__} is no arithmetic")
        if isinstance(one, ast.Call):
            _function(one)


def _function(node: ast.Call) -> Callable[..., float]:
    """Return a function of `math` that a formula calls."""
    called = node.func
    if not (
        isinstance(called, ast.Attribute)
        and isinstance(called.value, ast.Name)
        and called.value.id == "math"
        and called.attr in _FUNCTIONS
    ):
        raise ValueError(f"{ast.unparse(called)} is no function of math")
    plain: Mapping[str, Any] = {"abs": abs, "max": max, "min": min, "round": round}
    found: Callable[..., float] = plain.get(called.attr) or getattr(math, called.attr)
    return found


def _value(node: ast.expr, names: Mapping[str, float]) -> float | bool:
    """Return the value of a formula.

    Raises:
        ValueError: it has a name that there is not.
    """
    if isinstance(node, ast.Constant):
        return float(node.value)  # type: ignore[arg-type]
    if isinstance(node, ast.Name):
        if node.id in ("true", "false"):
            return node.id == "true"
        if node.id not in names:
            raise ValueError(f"there is no count {node.id!r}")
        return names[node.id]
    if isinstance(node, ast.BinOp):
        left, right = float(_value(node.left, names)), float(_value(node.right, names))
        if isinstance(node.op, ast.Div):
            return left / right if right else math.copysign(math.inf, left) if left else math.nan
        return _OPERATORS[type(node.op)](left, right)
    if isinstance(node, ast.UnaryOp):
        return _OPERATORS[type(node.op)](_value(node.operand, names))
    if isinstance(node, ast.BoolOp):
        values = [bool(_value(one, names)) for one in node.values]
        return all(values) if isinstance(node.op, ast.And) else any(values)
    if isinstance(node, ast.Compare):
        sides = [_value(one, names) for one in (node.left, *node.comparators)]
        return all(
            _OPERATORS[type(op)](left, right)
            for op, left, right in zip(node.ops, sides, sides[1:], strict=False)
        )
    if isinstance(node, ast.Call):
        return _function(node)(*(_value(one, names) for one in node.args))
    raise ValueError(f"{type(node).__name__} is no arithmetic")
