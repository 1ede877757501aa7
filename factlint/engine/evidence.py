"""Recorded facts brought to claims: ledger files and evidence providers, as of a day.

A provider is asked for records about one assertion. What it answers is held for the run under
the key (provider, `EvidenceProvider.key(assertion)`, as-of day): the as-of day belongs to the key
because a provider may leave out what was published later, and no answer for one day may serve
another. Sources count by their own dates all the same, so a provider that answers with too much
does no harm.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from factlint.ledger.load import load_ledger
from factlint.ledger.match import Ledger
from factlint.ledger.states import judge as judge_assertion
from factlint.model.claim import Claim, ClaimType, EvidenceNote
from factlint.model.context import FileContext, Judge
from factlint.model.evidence import EvidenceProvider
from factlint.model.fact import Assertion, Bearing, Fact, FactEvent, Judgement
from factlint.model.settings import Settings

_Key = tuple[str, str, dt.date]


def judge_of(settings: Settings, providers: Sequence[EvidenceProvider] = ()) -> Judge | None:
    """Return the callable that gives claims their verdicts; None without ledger or provider.

    Raises:
        ConfigError: the ledger named in the settings is missing or wrong.
    """
    ledger = load_ledger(_ledger_path(settings)) if settings.facts is not None else None
    if ledger is None and not providers:
        return None
    return Evidence(ledger or Ledger(()), providers)


def _ledger_path(settings: Settings) -> Path:
    assert settings.facts is not None
    if settings.facts.is_absolute() or settings.path is None or settings.facts.exists():
        return settings.facts
    return settings.path.parent / settings.facts


class Evidence:
    """Holds claims against the ledger of a run and what its providers know besides."""

    def __init__(self, ledger: Ledger, providers: Sequence[EvidenceProvider] = ()) -> None:
        self._ledger = ledger
        self._providers = tuple(providers)
        self._answers: dict[_Key, tuple[Fact, ...]] = {}

    def __call__(self, claim: Claim, file: FileContext) -> Claim:
        """Return the claim with verdict, reason and sources; unchanged without an as-of day."""
        if file.as_of is None:
            return claim
        assertion = assertion_of(claim)
        if assertion is None:
            return claim
        judgement = judge_assertion(assertion, self._ledger_for(assertion, file), file.as_of)
        return replace(
            claim,
            verdict=judgement.verdict,
            reason=judgement.reason,
            evidence=tuple(_notes(judgement)),
        )

    def _ledger_for(self, assertion: Assertion, file: FileContext) -> Ledger:
        if not self._providers or file.as_of is None:
            return self._ledger
        extra: list[Fact] = []
        for provider in self._providers:
            key = (provider.name, provider.key(assertion), file.as_of)
            if key not in self._answers:
                answer = provider.records(assertion, file.document, file.as_of)
                self._answers[key] = tuple(answer)
            extra.extend(self._answers[key])
        if not extra:
            return self._ledger
        return Ledger((*self._ledger.facts, *extra), self._ledger.name)


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
