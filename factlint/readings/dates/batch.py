"""One request line in, one answer line out: the protocol of `factlint dates --batch`."""

from __future__ import annotations

import datetime as dt
import json

from factlint.model.date import DateContext, DateExpression
from factlint.readings.dates.reader import find_dates


def answer(line: str) -> str:
    """Answer `{"id", "text", "date": "2016-05-10" | null}` with the spans found.

    Returns:
        One line of JSON without a line break: `{"id", "spans": [...]}`, or
        `{"id", "error"}` where the request could not be read.
    """
    name: object = None
    try:
        request = json.loads(line)
        if not isinstance(request, dict):
            raise ValueError("expected an object with id, text and date")
        name = request.get("id")
        text, day = request.get("text"), request.get("date")
        if not isinstance(text, str):
            raise ValueError('expected a string under "text"')
        if day is not None and not isinstance(day, str):
            raise ValueError('expected "date" as "2016-05-10" or null')
        published = _day(day) if day else None
    except ValueError as error:
        return json.dumps({"id": name, "error": str(error)}, ensure_ascii=False)
    found = find_dates(text, DateContext(published=published))
    return json.dumps({"id": name, "spans": [_span(one) for one in found]}, ensure_ascii=False)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f'expected "date" as "2016-05-10" or null, found "{text}"') from None


def _span(one: DateExpression) -> dict[str, object]:
    interval = [day.isoformat() for day in one.interval] if one.interval else None
    return {
        "start": one.span.start,
        "end": one.span.end,
        "text": one.text,
        "type": one.type,
        "value": one.value,
        "mod": one.mod,
        "interval": interval,
    }
