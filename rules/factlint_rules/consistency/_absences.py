"""Who sent apologies to a meeting, and speaks or acts in its minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import Context, Span, lazy_regex

_ABSENT = lazy_regex(
    r"\b(?:Apolog(?:y|ies)(?: for absence)?(?: (?:were|was|had been) (?:received|given|sent|noted|offered|accepted|tendered))?"
    r"(?: from| for|:)|(?:Absent|Not present)(?: with apologies)?:) (?P<who>[^\n;]+)"
)
_AWAY = frozenset(("apology", "apologies", "absent", "not present"))
#: "Apologies from Mr Roe, who would be late": people who come in the end.
_LATE = lazy_regex(
    r"\b(?:late|lateness|until|leav\w+|arriv\w+|join\w*|online|remote\w*|part)\b", re.I
)
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Rev|Revd|Sir|Dame|Lady|Lord|Capt|Captain)\.? )"
#: A title, first names or initials, and the surname.
_PERSON = lazy_regex(
    rf"(?:{_TITLE}(?:[A-ZÀ-Þ][\w.’'-]* ){{0,2}}|(?:[A-ZÀ-Þ][\w.’'-]* ){{1,2}})(?P<surname>[A-ZÀ-Þ][\w’'-]+[a-z])"
)
_ACTS = (
    r"(?:then |also |again )?(?:proposed|seconded|moved|said|asked|reported|told|took|presented|replied|thanked|agreed|"
    r"abstained|voted|welcomed|opened|closed|chaired|noted|suggested|explained|outlined|updated|offered|raised|"
    r"objected|spoke|introduced|confirmed|stressed|pointed|added|wondered|volunteered|undertook|gave)\b"
    r"(?! (?:in (?:a|his|her|their) (?:letter|email|note|absence)|by (?:email|letter|post)))"
)
_BY = r"(?:[Pp]roposed|[Ss]econded|[Mm]oved|[Cc]haired|[Pp]resented|[Oo]pened|[Ii]ntroduced) by "


def absent_yet_active(ctx: Context[Any]) -> Iterator[tuple[Span, Span, str]]:
    """Yield (what the person does, the apologies, name) of each person said to be away."""
    if ctx.document.lacks(_AWAY):
        return
    for hit in _ABSENT.finditer(ctx.text):
        who = ctx.sentence(Span(hit.start("who"), hit.start("who") + 1))
        end = min(hit.end(), max(who.end, _list_end(ctx.text, hit)))
        listed = ctx.text[hit.start("who") : end]
        if _LATE.search(listed):
            continue
        for person in _PERSON.finditer(listed):
            start = hit.start("who") + person.start()
            surname = person["surname"]
            if _another(ctx.text, surname, person[0]):
                continue
            act = _act(ctx.text, surname, end)
            if act is not None:
                yield act, Span(start, start + len(person[0])), person[0]


def _list_end(text: str, hit: re.Match[str]) -> int:
    """Return where a list of names ends: at a stop that is behind no title or initial."""
    stop = lazy_regex(
        r"(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Cllr)(?<!Prof)(?<!Rev)(?<![ .][A-Z])\.(?=\s|$)"
    )
    found = stop.search(text, hit.start("who"), hit.end())
    return found.start() if found is not None else hit.end()


def _another(text: str, surname: str, person: str) -> bool:
    """Return whether a second person has the surname: "Mr Roe" away and "Mrs Roe" present."""
    title = person.split()[0]
    titled = {
        one[0].split()[0]
        for one in re.finditer(
            rf"\b{_TITLE}(?:[A-ZÀ-Þ][\w.’'-]* ){{0,2}}{re.escape(surname)}\b", text
        )
    }
    return bool(titled - {title})


def _act(text: str, surname: str, start: int) -> Span | None:
    name = re.escape(surname)
    form = re.compile(
        rf"(?<![\w’'-]){_BY}{_TITLE}?(?:[A-ZÀ-Þ][\w.’'-]* ){{0,2}}{name}\b|{_TITLE}?\b{name} {_ACTS}"
    )
    hit = form.search(text, start)
    if hit is None or _came_later(text, name):
        return None
    return Span(*hit.span())


def _came_later(text: str, name: str) -> bool:
    """Return whether somebody comes in after all: "Mr Roe arrived at 8pm"."""
    return (
        re.search(
            rf"\b{name}(?: then| later| had)? (?:arrived|joined|came in|entered|dialled)\b", text
        )
        is not None
    )
