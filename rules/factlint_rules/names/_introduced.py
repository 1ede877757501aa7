"""People who are introduced, with what they are or do, by the surname alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import (
    COMMON_IN_NAMES,
    GIVEN_NAMES,
    OFFICES,
    Context,
    NameKind,
    Span,
    lazy_regex,
    names,
)

_SURNAME = r"(?P<name>[A-ZÀ-Þ](?:[a-z’']{0,2}[A-ZÀ-Þ])?[a-zà-ÿ]{2,}(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)"
_ROLES = (
    r"accountant|adviser|aide|analyst|artist|assistant|author|baker|barrister|biologist|"
    r"boss|botanist|builder|captain|carer|chairman|chairwoman|chef|chemist|clerk|coach|"
    r"colleague|consultant|cook|councillor|counsel|curator|dealer|dentist|"
    r"deputy|designer|detective|doctor|driver|economist|editor|engineer|farmer|"
    r"firefighter|friend|gardener|geologist|guide|"
    r"headteacher|historian|inspector|journalist|landlady|landlord|lawyer|leader|"
    r"lecturer|librarian|lodger|mechanic|mentor|midwife|minister|musician|"
    r"neighbor|neighbour|nurse|officer|opponent|organiser|organizer|owner|"
    r"painter|pastor|photographer|physicist|pilot|plumber|poet|president|priest|"
    r"professor|programmer|prosecutor|psychologist|receptionist|reporter|researcher|"
    r"sculptor|secretary|sergeant|singer|solicitor|spokesman|spokeswoman|"
    r"steward|student|successor|superintendent|supervisor|surgeon|surveyor|teacher|"
    r"technician|tenant|trainer|treasurer|tutor|vet|vicar|volunteer|warden|"
    r"writer"
)
_DETERMINER = r"(?:the|an?|his|her|their|its|our|my|[A-Z][\w]+['’]s|[a-z]+['’]s?)"
#: A part in a film is introduced like this, too: "her partner, Pappas, played by".
_VERB = r"(?!played|voiced|portrayed|who|which)(?=[a-z])"
#: "Their English teacher, Wojcik, baked a cake"; "the councillor's colleague, Rendall, said".
_ROLE_BEFORE = lazy_regex(
    rf"\b(?i:{_DETERMINER})(?: [\w’'-]+){{0,3}} (?i:{_ROLES}), {_SURNAME}, {_VERB}"
)
#: "Attwell, the returning officer, said". After a relative there is a given name.
_ROLE_BEHIND = lazy_regex(
    rf"(?<![\w.’'-])(?<!\d ){_SURNAME}, (?:the|an?|his|her|their|its)(?: (?!\w+est\b|most\b)[\w’'-]+){{0,4}} (?:{_ROLES})"
    rf"(?: (?:of|at|for|from|in|with) [^.,;:]{{2,40}})?, {_VERB}"
)
#: "Petrossian, who has worked on the lake, notes": a team or a country has no such verb.
_WHO = lazy_regex(
    rf"(?<![\w.’'-])(?<!\d ){_SURNAME}, who (?!are\b|were\b|have\b)[^.,;:]{{3,80}}, (?:is|was|has|says|said|does"
    rf"|notes|thinks|told|added|believes)\b"
)
_CAPITAL_BEFORE = lazy_regex(r"[A-ZÀ-Þ][\w.’'-]*[,]? $")
_FORMS = (_ROLE_BEFORE, _ROLE_BEHIND, _WHO)


def introduced(ctx: Context[Any]) -> Iterator[Span]:
    """Yield the first mention of people of whom the article has the surname only.

    A name with what its bearer is or does is new to the reader, and no mononym of the article: it is
    in no longer name, has no title, is no given name and no word.
    """
    text = ctx.text
    hits = sorted(
        (hit for form in _FORMS for hit in form.finditer(text)), key=lambda hit: hit.start("name")
    )
    if not hits:
        return
    found = ctx.read(names)
    known = {word for name in found.all if " " in name.text or name.title for word in name.words}
    known |= {
        word
        for name in found.all
        if name.kind in (NameKind.BODY, NameKind.WORK)
        for word in name.words
    }
    for hit in hits:
        word, span = hit["name"], Span(*hit.span("name"))
        sentence = ctx.sentence(span)
        before = text[max(sentence.start, span.start - 24) : span.start]
        low = word.lower()
        if word in known or low in GIVEN_NAMES or low in COMMON_IN_NAMES or low in OFFICES:
            continue
        if hit.re is not _ROLE_BEFORE and _CAPITAL_BEFORE.search(before):
            continue
        known.add(word)
        if not re.search(rf"(?<![\w’'-]){low}(?![\w-])", text):
            yield span
