"""The minimum of a smooth convex function, in plain Python."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

#: Returns the value of a function at a point, and its gradient there.
Loss = Callable[[list[float]], tuple[float, list[float]]]


def dot(one: Iterable[float], other: Iterable[float]) -> float:
    """Return the scalar product of two vectors."""
    return sum(a * b for a, b in zip(one, other, strict=True))


def minimise(loss: Loss, start: Sequence[float], steps: int = 150) -> list[float]:
    """Return the minimum of a smooth convex function (L-BFGS with backtracking)."""
    at = list(start)
    value, gradient = loss(at)
    history: list[tuple[list[float], list[float], float]] = []
    for _ in range(steps):
        direction, used = list(gradient), []
        for moved, turned, curve in reversed(history):
            share = dot(moved, direction) / curve
            used.append(share)
            direction = [d - share * t for d, t in zip(direction, turned, strict=True)]
        scale = 1 / (math.sqrt(dot(gradient, gradient)) + 1e-9)
        if history:
            scale = history[-1][2] / dot(history[-1][1], history[-1][1])
        direction = [scale * d for d in direction]
        for (moved, turned, curve), share in zip(history, reversed(used), strict=True):
            back = share - dot(turned, direction) / curve
            direction = [d + back * m for d, m in zip(direction, moved, strict=True)]
        slope, length = dot(gradient, direction), 1.0
        while True:
            new = [a - length * d for a, d in zip(at, direction, strict=True)]
            new_value, new_gradient = loss(new)
            if new_value <= value - 1e-4 * length * slope or length < 1e-6:
                break
            length /= 2
        moved = [n - a for n, a in zip(new, at, strict=True)]
        turned = [n - g for n, g in zip(new_gradient, gradient, strict=True)]
        curve = dot(moved, turned)
        if curve > 1e-10:
            history = [*history[-9:], (moved, turned, curve)]
        done = abs(value - new_value) < 2e-6 * max(1.0, abs(value))
        at, value, gradient = new, new_value, new_gradient
        if done:
            break
    return at
