"""CON022: a total of a table that its column contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Remark,
    Segment,
    SegmentKind,
    by_profile,
    lazy_regex,
)
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._listed_sums import listed_sums

_TOTAL = lazy_regex(
    r"(?:(?:the|grand|overall) )?(?:total|sum)s?:?|all|overall|altogether|in all", re.IGNORECASE
)
_SUBTOTAL = lazy_regex(r"\b(?:sub-?total|of which|thereof|including)\b", re.IGNORECASE)
_NUMBER = lazy_regex(r"[$£€]?\s?(?P<figures>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)")
_NOTHING = frozenset(["", "-", "–", "—", "nil", "none"])
#: Columns of these have no sum: "Rank", "Year", "Average price", "%".
_NO_SUM = lazy_regex(
    r"%|\b(?:average|avg|change|date|mean|median|no|number|per|place|pos|position|price|rank|rate|"
    r"ratio|share|since|year)\b",
    re.IGNORECASE,
)
_FEWEST = 2
#: Characters of a message that lists the parts; of a longer column the sum alone is given.
_LONGEST = 60


class _Cell(Struct, frozen=True):
    """A cell of a table.

    Attributes:
        row: where its row begins in the file.
        column: how many bars, or cells, are before it in its row.
        segment: where it is in the prose.
        text: what it says.
    """

    row: int
    column: int
    segment: Segment
    text: str


class TableTotal(DocumentRule):
    """The total of a table is the sum of its column.

    A column of whole numbers is added up, and amounts in lines one below the other. Columns of shares, averages, ranks and years have no
    sum, and a table with subtotals is left alone. Read are the
    tables of Markdown and of HTML, lines such as "Hall hire: £45", and the sentence below a list
    that sums it up ("That comes to £72").

    Bad (markdown):
        <table><tr><th>Item</th><th>Cost</th></tr><tr><td>Lamps</td><td>£4,250</td></tr><tr><td>Bench</td><td>£1,380</td></tr><tr><td>Total</td><td>£5,730</td></tr></table>
                                                                                                                                                    ^^^^^^ £4,250 + £1,380 = 5,630, not £5,730
    Bad (markdown):
        <table><tr><th>Division</th><th>Sales</th><th>Profit</th></tr><tr><td>Nuts</td><td>231.4</td><td>41.2</td></tr><tr><td>Seeds</td><td>118.9</td><td>18.7</td></tr><tr><td>Jars</td><td>62.3</td><td>6.1</td></tr><tr><td>Group</td><td>412.6</td><td>67.0</td></tr></table>
                                                                                                                                                                                                                                                            ^^^^ 41.2 + 18.7 + 6.1 = 66.0, not 67.0
    Bad:
        Mowing    £640.00
        Hall hire  £45.00
        Total     £785.00
                  ^^^^^^^ £640.00 + £45.00 = £685, not £785.00
    Good (markdown):
        <table><tr><th>Item</th><th>Rank</th></tr><tr><td>Lamps</td><td>3</td></tr><tr><td>Bench</td><td>2</td></tr><tr><td>Total</td><td>4</td></tr></table>
    """

    code = "CON022"
    name = "table-total"
    by_sum = True
    severity = by_profile("warning")
    message = "{sum}, not {printed}"
    advice = "add the column up again"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each total that is not the sum of the cells, or lines, above it."""
        for span, printed, total, row in listed_sums(ctx.text):
            words = " + ".join(one.text.removesuffix(" things") for one in row)
            real = amount(total, row[0])
            yield self.finding(span, sum=f"{words} = {real}", printed=printed)
        for rows in _tables(ctx):
            *above, last = rows
            first = min(last)
            named = _TOTAL.fullmatch(last[first].text) is not None
            if _has_subtotals(above) or not (named or _is_added_up(rows, first)):
                continue
            for column, cell in last.items():
                if column != first:
                    yield from self._column(cell, [row.get(column) for row in above])

    def _column(self, cell: _Cell, above: list[_Cell | None]) -> Iterator[Remark]:
        printed, parts = _value(cell.text), [one.text if one else "" for one in above]
        head = parts.pop(0) if parts and _value(parts[0]) is None else ""
        filled = [one for one in parts if one not in _NOTHING]
        values = [value for one in filled if (value := _value(one)) is not None]
        if printed is None or len(values) < max(_FEWEST, len(filled)) or _NO_SUM.search(head):
            return
        real = sum(values, Decimal(0))
        places = {len(one.partition(".")[2]) for one in [cell.text, *filled]}
        if len(places) > 1:
            return
        # Each decimal may be rounded, and the total from what was not.
        step = Decimal(1).scaleb(-max(places))
        slack = step * (len(filled) + 1) / 2 if max(places) else Decimal(0)
        if abs(real - printed) <= slack:
            return
        if not printed / 2 <= real <= printed * 2:
            return  # a total of something else
        words = " + ".join(filled)
        total = f"{words} = {real:,}" if len(words) <= _LONGEST else f"the column makes {real:,}"
        yield self.finding(cell.segment.span, sum=total, printed=cell.text)


#: Three numbers whose sum is a fourth of three figures are no chance.
_SURE = 3
_LARGE = 100


def _is_added_up(rows: list[Mapping[int, _Cell]], first: int) -> bool:
    """Return whether the last row has the exact sum of a column, whatever it is called."""
    *above, last = rows
    for column, cell in last.items():
        values = [_value(row[column].text) for row in above if column in row]
        filled = [one for one in values if one is not None]
        printed = _value(cell.text)
        if column == first or printed is None or len(filled) < _SURE:
            continue
        if printed >= _LARGE and sum(filled) == printed:
            return True
    return False


def _tables(ctx: Context) -> Iterator[list[Mapping[int, _Cell]]]:
    """Yield the tables of a file with two rows and more, a row as cells by column."""
    text = ctx.document.source.text
    tagged = "<tr" in text
    cells = [
        _cell(ctx, one, tagged=tagged)
        for one in ctx.document.blocks
        if one.kind is SegmentKind.TABLE_CELL
    ]
    table: list[Mapping[int, _Cell]] = []
    before: int | None = None
    for row, inside in groupby(cells, key=lambda one: one.row):
        if before is not None and not _adjoin(text[before:row]):
            yield from [table] if len(table) > _FEWEST else []
            table = []
        table.append({one.column: one for one in inside})
        before = row
    yield from [table] if len(table) > _FEWEST else []


def _cell(ctx: Context, segment: Segment, *, tagged: bool) -> _Cell:
    text = ctx.document.source.text
    at = ctx.document.map.to_source(segment.span).start
    line = text.rfind("\n", 0, at) + 1
    row, mark = line, "|"
    tag = text.rfind("<tr", 0, at) if tagged else -1
    if tag >= line or (tag >= 0 and "|" not in text[line:at]):
        row, mark = tag, "<t"
    return _Cell(row, text.count(mark, row + 1, at), segment, segment.span.of(ctx.text).strip())


def _adjoin(between: str) -> bool:
    """Return whether a row and what follows it to the next one is all of one table."""
    if between.startswith("<tr"):
        return "</table" not in between
    return not between.partition("\n")[2].strip("|:- \t\r\n")


def _has_subtotals(rows: list[Mapping[int, _Cell]]) -> bool:
    return any(_SUBTOTAL.search(cell.text) for row in rows for cell in row.values())


def _value(text: str) -> Decimal | None:
    found = _NUMBER.fullmatch(text.strip())
    return Decimal(found["figures"].replace(",", "")) if found else None
