"""NAM005: a name or title that the ledger has otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.api import (
    GIVEN_NAMES,
    OFFICES,
    Citation,
    Context,
    DocumentRule,
    Name,
    NameKind,
    Remark,
    Span,
    by_profile,
    names,
    pattern,
)
from factlint_rules.names._across import FullName, one_person

if TYPE_CHECKING:  # the values of a ledger take long to define
    from factlint.api import Fact

_SPLIT = pattern(r"\s+")
_WORD_BEFORE = pattern(r"\b([\w-]+)\s$")
#: A nickname between two words of a name: Edward “Duke” Ellington.
_NICKNAME = r"\s+(?:[\"“‘'(][^\"”’')\n]{1,30}[\"”’')]\s+)?"


class NameVsLedger(DocumentRule):
    """Names and titles are as the desk has recorded them.

    The name of a record with the event "name" is its value; its subject and aliases are the other
    forms, which the article should not print without the right one beside them. People of all
    records are known by name, too: one whose name is a letter off is asked about. A record with the
    event "title" has the office of its subject. Without a ledger the rule is silent.

    Bad (record Patsy Walker name Trish Walker):
        The part of Patsy ‘Hellcat’ Walker is small.
                    ^^^^^^^^^^^^^^^^^^^^^^ “Patsy ‘Hellcat’ Walker” here, “Trish Walker” on record (the desk)
    Bad (record John Smythe interview 2024-06-03):
        The pilot, Jon Smythe, was not hurt.
                   ^^^^^^^^^^ “Jon Smythe” here, “John Smythe” on record (the desk)
    Bad (record Ann Lee title chief executive):
        The yard is shut, chairwoman Ann Lee said.
                          ^^^^^^^^^^ “chairwoman” Lee here, “chief executive” on record (the desk)
    Good (record Patsy Walker name Trish Walker):
        Trish Walker, who is Patsy Walker in the comics, has a small part.
    Good (record John Smythe interview 2024-06-03):
        The pilot, Joan Smythe, was not hurt, and John Smythe was.
    Good (record Ann Lee title chief executive):
        The yard is shut, Chief Executive Ann Lee said, and Mrs Lee will not open it.
    """

    code = "NAM005"
    name = "name-vs-ledger"
    severity = by_profile("error")
    message = "“{here}” here, “{recorded}” on record{source}"
    advice = "write what is on record, or correct the record"
    citations = (Citation("Silverman, Regret the Error", "accuracy checklist: names and titles"),)
    fixable = True
    by_records = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each name and each title that differs from its record."""
        record = ctx.article.on_record
        if record is None:
            return
        # The desk's marks: open records are not settled, and opinions and retired ones match nothing.
        facts = [fact for fact in record.facts if fact.status is None and fact.subject]
        found = [*self._other_forms(ctx, facts), *self._titles(ctx, facts)]
        yield from found
        taken = [one.span for one in found]
        for one in self._misspelt(ctx, facts):
            if not any(span.overlaps(one.span) for span in taken):
                yield one

    def _other_forms(self, ctx: Context, facts: list[Fact]) -> Iterator[Remark]:
        """Yield forms of a name that are recorded beside the right one."""
        for fact in facts:
            if fact.event != "name" or not fact.value:
                continue
            right = [Span(*hit.span()) for hit in _form(fact.value).finditer(ctx.text)]
            taken = list(right)
            forms = {fact.subject, *fact.aliases} - {fact.value}
            for form in sorted(forms, key=len, reverse=True):
                for hit in _form(form).finditer(ctx.text):
                    span = Span(*hit.span())
                    near = any(ctx.sentence(span) == ctx.sentence(other) for other in right)
                    if near or any(span.overlaps(other) for other in taken):
                        continue
                    taken.append(span)
                    yield self._say(span, " ".join(hit[0].split()), fact.value, fact)

    def _titles(self, ctx: Context, facts: list[Fact]) -> Iterator[Remark]:
        """Yield titles before a person's name that are not the recorded one."""
        people = ctx.read(names).people
        for fact in facts:
            if fact.event != "title" or not fact.value:
                continue
            recorded = set(_SPLIT.split(fact.value.lower()))
            for name in ctx.read(names).of(NameKind.PERSON):
                full = people[name.words[-1]].full or name.text
                title = _title_before(ctx.text, name.span.start)
                if title is None or full not in (fact.subject, *fact.aliases):
                    continue
                here = title.of(ctx.text)
                if recorded.isdisjoint(here.lower().split()):
                    yield self._say(
                        title,
                        here,
                        fact.value,
                        fact,
                        message="“{here}” {surname} here, “{recorded}” on record{source}",
                        surname=name.words[-1],
                    )

    def _misspelt(self, ctx: Context, facts: list[Fact]) -> Iterator[Remark]:
        """Yield people whose name is a letter off that of a person on record."""
        known = {form: fact for fact in facts for form in _people_of(fact)}
        for name in ctx.read(names).all:
            if name.text in known or not _may_be_person(name):
                continue
            here = FullName(name.words[0], name.words[-1], name.span)
            for form, fact in known.items():
                given, _, surname = form.partition(" ")
                if one_person(here, FullName(given, surname, name.span)):
                    if form not in ctx.text:  # two people where the article has both
                        yield self._say(name.span, name.text, form, fact)
                    break

    def _say(
        self, span: Span, here: str, recorded: str, fact: Fact, message: str = "", surname: str = ""
    ) -> Remark:
        containers = [one.container_title or one.title for one in fact.sources if not one.private]
        source = next((f" ({words})" for words in containers if words), "")
        return self.finding(
            span,
            message=message or None,
            here=here,
            recorded=recorded,
            source=source,
            surname=surname,
            fix=self.replacing(span, recorded, safety="ask"),
        )


@lru_cache(maxsize=1024)
def _form(name: str) -> re.Pattern[str]:
    """Return what finds a name in prose, also with a nickname in it."""
    words = _NICKNAME.join(map(re.escape, name.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)")


def _title_before(text: str, name: int) -> Span | None:
    """Return the words of an office right before a name: "chief executive Ann Lee"."""
    start = name
    while (word := _WORD_BEFORE.search(text, max(0, start - 24), start)) is not None:
        if word[1].lower() not in OFFICES:
            break
        start = word.start()
    return Span(start, len(text[:name].rstrip())) if start < name else None


def _people_of(fact: Fact) -> Iterable[str]:
    """Return the full names of people a record has."""
    right = fact.value if fact.event == "name" else None
    for form in (right,) if right else (fact.subject, *fact.aliases):
        given, _, surname = form.partition(" ")
        person = given.lower() in GIVEN_NAMES or fact.event in ("name", "title")
        if person and surname.isalpha() and surname[:1].isupper():
            yield form


def _may_be_person(name: Name) -> bool:
    return len(name.words) == 2 and name.kind in (NameKind.PERSON, NameKind.OTHER)
