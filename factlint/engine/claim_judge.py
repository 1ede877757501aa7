"""Recorded facts brought to claims: ledger files and evidence providers, as of a day.

A provider is asked for records about one assertion. What it answers is held for the run under
the key (provider, `EvidenceProvider.key(assertion)`, as-of day), and the article where the provider
says `by_article`: the as-of day belongs to the key because a provider may leave out what was
published later, and no answer for one day may serve another. Sources count by their own dates all
the same, so a provider that answers with too much does no harm.

An article's own statements (origin "this article") is shown and never decides.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from factlint.days.edtf import in_words, parse_edtf
from factlint.errors import CRASHES, ConfigError, in_one_line
from factlint.ledger.judgement import judge as judge_assertion
from factlint.ledger.ledger_file import load_ledger
from factlint.ledger.matching import Ledger
from factlint.ledger.sources import bearing
from factlint.ledger.subjects import parse_scope
from factlint.model.article import Article
from factlint.model.claim import Claim, ClaimType, EvidenceNote, Verdict
from factlint.model.date import Interval
from factlint.model.evidence import THIS_ARTICLE, EvidenceProvider, HasTexts
from factlint.model.fact import TEXT_EVENTS, Assertion, Bearing, Fact, FactEvent, Judgement
from factlint.model.report import Failure
from factlint.model.settings import Settings

_Key = tuple[str, str, dt.date, str]


def judge_of(
    settings: Settings,
    providers: Sequence[EvidenceProvider] = (),
    failures: list[Failure] | None = None,
) -> ClaimJudge | None:
    """Return what knows what is on record, and judges claims by it; None without any of it.

    Providers that fail are named in `failures`, each fault once.

    Raises:
        ConfigError: the ledger named in the settings is missing or wrong.
    """
    ledger = load_ledger(_ledger_path(settings)) if settings.facts is not None else None
    if ledger is None and not providers:
        return None
    return ClaimJudge(ledger or Ledger(()), providers, failures)


def _ledger_path(settings: Settings) -> Path:
    assert settings.facts is not None
    if settings.facts.is_absolute() or settings.path is None or settings.facts.exists():
        return settings.facts
    return settings.path.parent / settings.facts


class ClaimJudge:
    """Holds claims against the ledger of a run and what its providers know besides."""

    def __init__(
        self,
        ledger: Ledger,
        providers: Sequence[EvidenceProvider] = (),
        failures: list[Failure] | None = None,
    ) -> None:
        self._ledger = ledger
        self._providers = tuple(providers)
        self._failures = failures if failures is not None else []
        self._answers: dict[_Key, tuple[Fact, ...]] = {}
        self._texts: tuple[Article, ...] | None = None

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The records of the ledger."""
        return self._ledger.facts

    @property
    def texts(self) -> tuple[Article, ...]:
        """The texts of the providers that have some, read when first asked for."""
        if self._texts is None:
            self._texts = ()
            found: list[Article] = []
            for provider in self._providers:
                if isinstance(provider, HasTexts):
                    try:
                        found += provider.texts()
                    except CRASHES as error:  # a provider is foreign code: it may raise anything
                        self._fail(provider, error)
            self._texts = tuple(found)
        return self._texts

    def __call__(self, claim: Claim, article: Article) -> Claim:
        """Return the claim with verdict, reason and sources; unchanged without an as-of day."""
        if article.as_of is None:
            return claim
        assertion = assertion_of(claim)
        if assertion is None:
            return claim
        extra = self._asked(assertion, article, article.as_of)
        inner = [fact for fact in extra if _of_article(fact)]
        outer = [fact for fact in extra if not _of_article(fact)]
        ledger = _joined(self._ledger, outer, assertion)
        judgement = judge_assertion(assertion, ledger, article.as_of)
        judged = replace(
            claim,
            verdict=judgement.verdict,
            reason=_reason(judgement),
            evidence=tuple(_notes(judgement)),
            recorded=_recorded(judgement, ledger, assertion.event),
        )
        if judged.verdict is not Verdict.UNVERIFIED or not inner:
            return judged
        return _with_own_words(judged, assertion, inner, article)

    def _asked(self, assertion: Assertion, article: Article, as_of: dt.date) -> list[Fact]:
        """Return what the providers answer; one that raises is named, and the others go on."""
        extra: list[Fact] = []
        for provider in self._providers:
            try:
                path = article.document.source.path if _by_article(provider) else ""
                key = (provider.name, provider.key(assertion), as_of, path)
                if key not in self._answers:
                    self._answers[key] = ()  # asked once, also where it raises
                    answer = tuple(provider.records(assertion, article, as_of))
                    for fact in answer:
                        _check(fact)
                    self._answers[key] = answer
                extra.extend(self._answers[key])
            except ConfigError:
                raise  # the user's mistake, not the provider's
            except CRASHES as error:  # a provider is foreign code: it may raise anything
                self._fail(provider, error)
        return extra

    def _fail(self, provider: EvidenceProvider, error: BaseException) -> None:
        name = getattr(provider, "name", type(provider).__name__)
        failure = Failure(None, f"evidence {name}", in_one_line(error))
        if failure not in self._failures:
            self._failures.append(failure)


def _by_article(provider: EvidenceProvider) -> bool:
    return bool(getattr(provider, "by_article", False))


def _of_article(fact: Fact) -> bool:
    return any(source.origin == THIS_ARTICLE for source in fact.sources)


def _check(fact: object) -> None:
    """Refuse what cannot be weighed.

    Raises:
        TypeError, ValueError: it is no record, or one of its dates is not EDTF.
    """
    if not isinstance(fact, Fact):
        raise TypeError(f"answered with {type(fact).__name__}, not with records")
    values = [date for source in fact.sources for date in (source.issued, source.accessed)]
    if fact.event not in TEXT_EVENTS and fact.event is not FactEvent.ORDER:
        values += [fact.value, *(source.value for source in fact.sources)]
    for value in values:
        if value:
            parse_edtf(value)


def _joined(ledger: Ledger, extra: Sequence[Fact], assertion: Assertion) -> Ledger:
    """Return the ledger with further records.

    Where the ledger itself has records of what is asserted, only records of their scope join
    them: what the desk has recorded is never displaced by a closer match from elsewhere.
    """
    if not extra:
        return ledger
    own = {parse_scope(fact.scope) for fact in ledger.match(assertion).matched}
    if own:
        extra = [
            fact
            for fact in extra
            if fact.event is not assertion.event or parse_scope(fact.scope) in own
        ]
    return Ledger((*ledger.facts, *extra), ledger.name) if extra else ledger


def _reason(judgement: Judgement) -> str:
    """Return why, with the question about the record that may be meant."""
    if judgement.verdict is not Verdict.UNVERIFIED or not judgement.near_misses:
        return judgement.reason
    first, *more = judgement.near_misses
    others = f" (and {len(more)} more)" if more else ""
    return f"{judgement.reason}; {first.question}{others}"


def _with_own_words(
    claim: Claim, assertion: Assertion, inner: Sequence[Fact], article: Article
) -> Claim:
    """Add what the article says elsewhere of the same thing; the verdict stays as it is."""
    document = article.document
    itself = f"{document.source.path}:{document.locate(document.to_source(claim.span))}"
    others = Ledger([fact for fact in inner if fact.id != itself]).match(assertion).matched
    differing = [fact for fact in others if _excludes(assertion, fact, article)]
    reason = claim.reason
    if differing:
        values = dict.fromkeys(in_words(fact.value) for fact in differing if fact.value)
        reason += f"; the article itself also says {', '.join(values)}"
    return replace(claim, reason=reason, evidence=(*claim.evidence, *_own_notes(others)))


def _excludes(assertion: Assertion, fact: Fact, article: Article) -> bool:
    as_of = article.as_of or dt.date.max
    found = bearing(assertion, fact, fact.sources[0], as_of)
    return assertion.interval is not None and found is Bearing.EXCLUDES


def _own_notes(facts: Iterable[Fact]) -> Iterator[EvidenceNote]:
    for fact in facts:
        source = fact.sources[0]
        if source.container_title:
            container = f"{source.container_title} ({THIS_ARTICLE})"
            yield EvidenceNote(fact.id, container, source.issued or "", source.url)


_EVENTS = {kind: FactEvent(kind.value) for kind in ClaimType}


def assertion_of(claim: Claim) -> Assertion | None:
    """Put a claim so that a ledger can be asked about it; None when nothing names its work."""
    if not claim.subject:
        return None
    interval = claim.date.interval if claim.date is not None else None
    return Assertion(
        work=claim.subject,
        event=_EVENTS[claim.type],
        season=claim.season,
        platform=claim.platform,
        place=claim.place,
        people=claim.people,
        interval=interval,
        tense=claim.tense,
        polarity=claim.polarity,
        after=claim.after,
        before=claim.before,
    )


def _recorded(judgement: Judgement, ledger: Ledger, event: FactEvent) -> Interval | None:
    """Return the days the records behind a settled verdict give, None where they differ."""
    if judgement.verdict not in (Verdict.VERIFIED, Verdict.CONTRADICTED):
        return None
    facts = [fact for fact in map(ledger.get, judgement.facts) if fact is not None]
    values = {fact.value for fact in facts if fact.event is event}
    if len(values) != 1 or not (value := values.pop()):
        return None
    days = parse_edtf(value)
    return None if days.approximate or days.uncertain or days.extent else (days.start, days.end)


def _notes(judgement: Judgement) -> Iterable[EvidenceNote]:
    """Yield the sources a report shows: those that decide, each once."""
    shown: set[tuple[str, str, str | None]] = set()
    for item in judgement.evidence:
        if item.bearing is Bearing.OPEN:
            continue
        key = (item.fact, item.container, item.issued)
        if key not in shown:
            shown.add(key)
            yield EvidenceNote(item.fact, item.container, item.issued or "", item.url or "")
