"""Finds the expressions of many rules in one text, each as `re.finditer` finds it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from factlint.match.engines import Engine, engine_name, make_engine
from factlint.match.expression import Expression, Occurrence
from factlint.match.tables import CompiledExpression, Tables, Tier, Use, compile_tables
from factlint.match.tails import may_be_empty, tail_of
from factlint.match.within_lines import lines_with
from factlint.text.any_case import finditer, in_lower_case, small_of
from factlint.text.compiled import compiled
from factlint.text.normal import normal

#: Length of an expression of many choices.
_LONG = 200


class Matcher:
    """Expressions, ready to be found.

    Attributes:
        tables: the compiled expressions.
        at: the number of the expression that was looked for last: what stops a search that finds
            no end names it.
    """

    def __init__(self, tables: Tables, engine: Engine) -> None:
        self.tables = tables
        self.at = -1
        self._engine = engine
        self._signs = [
            (signs, [(use, tables.plans[use.plan].units[use.unit].needs) for use in uses])
            for signs, uses in zip(tables.signs, tables.sign_uses, strict=True)
        ]
        self._confirmers: dict[int, _Confirmer] = {}
        self._always = [
            number for number, plan in enumerate(tables.plans) if plan.loose and not plan.needs_key
        ]

    def matches(self, text: str, without: Collection[int] = ()) -> dict[int, list[Occurrence]]:
        """Return the matches in a text, by number of the expression; only those that match.

        Args:
            text: the text.
            without: numbers of expressions that are not looked for.
        """
        self.at = -1
        candidates: defaultdict[int, list[int]] = defaultdict(list)
        loose = set(self._always)
        uses = self.tables.uses
        for at, key in self._engine.places(b" " + normal(text) + b" "):
            for plan, unit, low, high, width in uses[key]:
                if high is None:
                    loose.add(plan)
                elif low == high:
                    candidates[plan].append((at - 1 - low) * width + unit)
                else:
                    candidates[plan] += [
                        (at - 1 - far) * width + unit for far in range(low, high + 1)
                    ]
        for at, use in self._signs_in(text):
            for far in range(use.low, (use.high or 0) + 1):
                candidates[use.plan].append((at - far) * use.width + use.unit)
        return self._confirmed(text, candidates, loose, without)

    def matches_in(
        self, text: str, parts: Sequence[tuple[int, int]], without: Collection[int] = ()
    ) -> Iterator[tuple[int, dict[int, list[Occurrence]]]]:
        """Yield what `matches` gives for each part of a text by itself, where it gives something.

        The keys of all parts are found in one scan: many short texts cost as much as one long.

        Args:
            text: the text.
            parts: where its parts begin and end, in order.
            without: numbers of expressions that are not looked for.
        """
        self.at = -1
        data = normal(text)
        starts, size = [], 1
        for start, end in parts:
            starts.append(size)
            size += end - start + 1
        joined = b" %b " % b" ".join(data[start:end] for start, end in parts)
        candidates: defaultdict[int, defaultdict[int, list[int]]]
        candidates = defaultdict(lambda: defaultdict(list))
        loose: defaultdict[int, set[int]] = defaultdict(set)
        uses = self.tables.uses
        for at, key in self._engine.places(joined):
            for plan, unit, low, high, width in uses[key]:
                if high is None:  # it may begin with the space before the part
                    number = bisect_right(starts, at + 1) - 1
                    loose[number].add(plan)
                    continue
                for far in range(low, high + 1):
                    number = bisect_right(starts, at - far) - 1
                    if number >= 0:
                        code = (at - far - starts[number]) * width + unit
                        candidates[number][plan].append(code)
        firsts = [start for start, _ in parts]
        for at, use in self._signs_in(text):
            number = bisect_right(firsts, at) - 1
            if number >= 0 and at < parts[number][1]:
                for far in range(use.low, (use.high or 0) + 1):
                    code = (at - far - firsts[number]) * use.width + use.unit
                    candidates[number][use.plan].append(code)
        always = [plan for plan in self._always if self._confirmer(plan).may_be_in(text)]
        for number in range(len(parts)) if always else sorted(candidates.keys() | loose.keys()):
            start, end = parts[number]
            possible = loose[number].union(always)
            found = self._confirmed(text[start:end], candidates[number], possible, without)
            if found:
                yield number, found

    def _signs_in(self, text: str) -> Iterator[tuple[int, Use]]:
        """Yield where signs are, with what each says."""
        for signs, uses in self._signs:
            possible = [
                use for use, needs in uses if not needs or any(need in text for need in needs)
            ]
            if not possible:
                continue
            for sign in signs:
                at = text.find(sign)
                while at >= 0:
                    for use in possible:
                        yield at, use
                    at = text.find(sign, at + 1)

    def _confirmer(self, number: int) -> _Confirmer:
        found = self._confirmers.get(number)
        if found is None:
            found = self._confirmers[number] = _Confirmer(self.tables.plans[number])
        return found

    def _confirmed(
        self,
        text: str,
        candidates: Mapping[int, list[int]],
        loose: Collection[int],
        without: Collection[int],
    ) -> dict[int, list[Occurrence]]:
        """Return the matches at places where there may be some."""
        small, found = small_of(text), {}
        possible = {number for number in loose if self._confirmer(number).may_be_in(text)}
        known = self._confirmers
        for number in sorted(candidates.keys() | possible if possible else candidates):
            if number in without:
                continue
            self.at = number
            confirmer = known.get(number) or self._confirmer(number)
            matches = confirmer.confirm(
                text, small, candidates.get(number, ()), loose=number in possible
            )
            if matches:
                found[number] = matches
        return found


def matcher_of(expressions: Iterable[Expression], engine: str | None = None) -> Matcher:
    """Return a matcher for some expressions.

    Args:
        expressions: what to find.
        engine: the name of an engine; None for the one that `engine_name` gives.

    Raises:
        re.error: one of them is no expression.
        ValueError: the environment names an engine that there is not.
    """
    tables = compile_tables(expressions)
    return Matcher(tables, make_engine(engine or engine_name(), tables.keys))


class _Confirmer:
    """Decides where an expression matches, by its own definition, at the places that keys give."""

    def __init__(self, plan: CompiledExpression) -> None:
        self.width = len(plan.units)
        self._plan = plan
        self._at: list[re.Pattern[str] | None] = [None] * self.width
        #: The length of each unit whose key proves it, else 0.
        self._proved = [len(unit.literal) if unit.same else 0 for unit in plan.units]
        self._first: dict[int, re.Pattern[str] | None] = {}
        self._small: str | None = None
        self._loose: re.Pattern[str] | None = None
        self._groups = dict(zip(plan.groups, plan.loose, strict=False))

    def may_be_in(self, text: str) -> bool:
        """Return whether the choices without a known place have what they need in a text."""
        needs = self._plan.needs
        return not needs or any(need in text for need in needs)

    def confirm(
        self, text: str, small: str | None, codes: Collection[int], *, loose: bool
    ) -> list[Occurrence]:
        """Return the matches in a text.

        Args:
            text: the text.
            small: what `any_case.small_of` gives for it.
            codes: places where a choice may match: its offset times `width`, and its number.
            loose: whether the choices without a known place may match, too.
        """
        self._small = small
        if not loose:
            return self._at_places(text, codes) if self.width > 1 else self._one(text, codes)
        if len(self._plan.loose) == self.width:
            return list(map(self._loose_match, self._loose_matches(text)))
        return list(self._mixed(text, codes))

    def _loose_matches(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of the choices without a known place."""
        source, flags, small = self._plan.source, self._plan.flags, self._small
        if may_be_empty(source, flags):  # for which `finditer` has rules of its own
            yield from self._searching().finditer(text)
            return
        tail = tail_of(source, flags)
        if tail is not None and tail.search(text) is None:
            return
        if not self._plan.in_lines:
            yield from finditer(source, flags, text, small)
            return
        for start, end in lines_with(text, self._plan.needs):
            yield from finditer(source, flags, text, small, start, end)

    def _one(self, text: str, places: Collection[int]) -> list[Occurrence]:
        """Return the matches of the only choice."""
        found: list[Occurrence] = []
        done, choice = 0, -1 if self._plan.whole else 0
        if self._plan.units[0].tier is Tier.PHRASE:
            for start in sorted(set(places)):
                if start >= done and (end := self._end(text, start, 0)) >= 0:
                    found.append(Occurrence(start, end, choice))
                    done = end
            return found
        match, small, first = self._compiled(0).match, self._small, self._first_look(0)
        for start in sorted(set(places)):
            if start < done or (first and small is not None and not first.match(small, start)):
                continue
            if (matched := match(text, start)) is not None:
                done = matched.end()
                found.append(Occurrence(start, done, choice))
        return found

    def _at_places(self, text: str, codes: Collection[int]) -> list[Occurrence]:
        found: list[Occurrence] = []
        done, width, proved = 0, self.width, self._proved
        for code in sorted(set(codes)) if len(codes) > 1 else codes:
            start, unit = divmod(code, width)
            if start < done:
                continue
            end = start + proved[unit] if proved[unit] else self._end(text, start, unit)
            if end >= 0:
                found.append(Occurrence(start, end, unit))
                done = end
        return found

    def _end(self, text: str, start: int, unit: int) -> int:
        """Return where a choice that begins at a place ends, -1 where it does not match there."""
        plan = self._plan.units[unit]
        if plan.tier is Tier.PHRASE:
            end = start + len(plan.literal)
            if plan.same:
                return end
            words = text[start:end]
            if words.isascii():
                if self._plan.flags & re.IGNORECASE:
                    words = words.lower()
                return end if words == plan.literal else -1
        first, small = self._first_look(unit), self._small
        if first and small is not None and not first.match(small, start):
            return -1
        matched = self._compiled(unit).match(text, start)
        return -1 if matched is None else matched.end()

    def _first_look(self, unit: int) -> re.Pattern[str] | None:
        """Return an expression for the text in lower case, without which one of many choices fails.

        Ignoring case, `re` enters every choice at every place; otherwise it looks at their letters.
        """
        if unit not in self._first:
            source, flags = self._plan.units[unit].source, self._plan.flags
            lowered = in_lower_case(source, flags) if len(source) >= _LONG else None
            plain = flags & ~int(re.IGNORECASE)
            self._first[unit] = None if lowered is None else compiled(lowered, plain)
        return self._first[unit]

    def _compiled(self, unit: int) -> re.Pattern[str]:
        found = self._at[unit]
        if found is None:
            source = self._plan.units[unit].source
            found = self._at[unit] = compiled(source, self._plan.flags)
        return found

    def _mixed(self, text: str, codes: Collection[int]) -> Iterator[Occurrence]:
        """Yield matches of both kinds of choices: the leftmost, of several the first choice."""
        width, searching = self.width, self._searching()
        pending = iter(sorted(set(codes)))
        keyed: Occurrence | None = None
        loose = searching.search(text)
        done = 0
        while True:
            while keyed is None or keyed.start < done:
                code = next(pending, None)
                if code is None:
                    keyed = None
                    break
                start, unit = divmod(code, width)
                end = self._end(text, start, unit) if start >= done else -1
                keyed = Occurrence(start, end, unit) if end >= 0 else None
            if loose is not None and loose.start() < done:
                loose = searching.search(text, done)
            other = None if loose is None else self._loose_match(loose)
            options = [one for one in (keyed, other) if one is not None]
            if not options:
                return
            first = min(options, key=lambda one: (one.start, one.choice))
            yield first
            done = first.end

    def _searching(self) -> re.Pattern[str]:
        """Return the expression of the choices without a known place."""
        if self._loose is None:
            self._loose = compiled(self._plan.source, self._plan.flags)
        return self._loose

    def _loose_match(self, found: re.Match[str]) -> Occurrence:
        if self._plan.whole:
            choice = -1
        elif self._groups:
            choice = next(n for group, n in self._groups.items() if found.start(group) >= 0)
        else:
            choice = self._plan.loose[0]
        return Occurrence(found.start(), found.end(), choice)
